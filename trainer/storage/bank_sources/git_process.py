"""git as a process of its own: bounded in time and memory, and without anything that it could run."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import IO, TYPE_CHECKING

from trainer.text import visible

if TYPE_CHECKING:
    from pathlib import Path

SAFE = (
    "-c", "protocol.allow=never",
    "-c", "protocol.https.allow=always",
    "-c", "protocol.ssh.allow=always",
    "-c", "http.followRedirects=false",
    "-c", "core.symlinks=false",
    "-c", "core.hooksPath=/dev/null",
    "-c", "core.fsmonitor=false",
    "-c", "core.bigFileThreshold=4m",
    "-c", "pack.threads=1",
    "-c", "gc.auto=0",
)  # fmt: skip
"""What holds for every call of git: two protocols, no redirect to another server, no programs, and
large files streamed instead of held."""

MOST_MEMORY = 600_000_000
"""Address space of git, in bytes; its libraries and one packed repository need a third of it."""

_KEPT = ("GIT_SSL_CAINFO", "GIT_SSH_COMMAND", "GIT_SSH")
"""The person's own settings of git that stay; other GIT_… could point it elsewhere."""


@contextmanager
def git(
    arguments: Sequence[str],
    folder: Path,
    *,
    seconds: float,
    messages: IO[bytes] | int = subprocess.DEVNULL,
    stdin: int = subprocess.DEVNULL,
    stdout: int = subprocess.DEVNULL,
) -> Iterator[subprocess.Popen[bytes]]:
    """Run git in a folder while a block runs; it and what it started are gone when that is left.

    Args:
        arguments: without the name of the program.
        folder: where it runs.
        seconds: after which it is ended, so that whoever reads from it comes to an end.
        messages: where its messages go.
        stdin: where it reads from.
        stdout: where it writes to.
    """
    process = subprocess.Popen(  # noqa: S603  a list of arguments, no shell
        ["git", *SAFE, *arguments],  # noqa: S607  the git of this machine
        stdin=stdin,
        stdout=stdout,
        stderr=messages,
        env=_environment(),
        cwd=folder,
        start_new_session=True,
    )
    watch = threading.Timer(seconds, _kill, (process,))
    watch.daemon = True
    watch.start()
    try:
        _bound(process)
        yield process
    finally:
        watch.cancel()
        _kill(process)
        process.wait()
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError):  # what was still on its way to git that is gone
                if pipe is not None:
                    pipe.close()


def _environment() -> dict[str, str]:
    own = os.environ.items()
    kept = {name: value for name, value in own if not name.startswith("GIT_") or name in _KEPT}
    kept.setdefault("GIT_SSH_COMMAND", "ssh -o BatchMode=yes -o ConnectTimeout=15")
    return kept | {
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_ASKPASS": "",
        "SSH_ASKPASS": "",
        "GIT_ALLOW_PROTOCOL": "https:ssh",
        "GIT_LFS_SKIP_SMUDGE": "1",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_LITERAL_PATHSPECS": "1",
        "LC_ALL": "C",
    }


def _bound(process: subprocess.Popen[bytes]) -> None:
    """Give git no more memory than it needs, where the system can limit a process that runs."""
    if sys.platform == "linux":
        import resource  # noqa: PLC0415  there is none elsewhere

        with suppress(OSError, ValueError):  # it ended already, or a lower limit holds
            resource.prlimit(process.pid, resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End git and the programs that it started; harmless where they are gone."""
    with suppress(ProcessLookupError, PermissionError):
        if sys.platform == "win32":  # it has no groups of processes
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)


def reason(messages: str) -> str:
    """Return git's own last word on what went wrong, one line without what could steer a screen."""
    lines = [visible(line, multiline=False) for line in messages.splitlines() if line.strip()]
    told = [line for line in lines if line.startswith(("fatal: ", "error: "))] or lines
    if not told:
        return "git gave no reason"
    return re.sub(r"^(fatal|error): ", "", told[0])[:300]
