"""Question banks in a git repository.

The repository is never checked out: a bare copy is fetched into a temporary folder and the files
are read out of it, so that links, hooks, filters, submodules and strange paths have nothing to act
on.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.errors import TrainerError
from trainer.storage.bank_sources.found import (
    MOST_BYTES,
    MOST_BYTES_IN_ALL,
    MOST_FILES,
    MOST_SECONDS,
    BankFile,
    Fetched,
    is_bank,
    refuse_stopped,
)
from trainer.text import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer.storage.bank_sources.found import Stop
    from trainer.storage.bank_sources.source import Source

SAFE = (
    "-c", "protocol.allow=never",
    "-c", "protocol.https.allow=always",
    "-c", "protocol.ssh.allow=always",
    "-c", "http.followRedirects=false",
    "-c", "core.symlinks=false",
    "-c", "core.hooksPath=/dev/null",
    "-c", "core.fsmonitor=false",
    "-c", "gc.auto=0",
)  # fmt: skip
"""What holds for every call of git: two protocols, no redirect to another server, no programs."""

CLONE = (
    "clone", "--bare", "--quiet", "--template=", "--depth", "1", "--single-branch", "--no-tags",
    "--no-recurse-submodules",
)  # fmt: skip

_KEPT = ("GIT_SSL_CAINFO", "GIT_SSH_COMMAND", "GIT_SSH")
"""The person's own settings of git that stay; other GIT_… could point it elsewhere."""

_POLL_SECONDS = 0.05
_REGULAR = (b"100644", b"100755")
_MOST_LISTING = 5_000_000


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    mode: bytes
    blob: str
    size: int


def fetch_git(
    source: Source, stop: Stop | None = None, *, seconds: float = MOST_SECONDS
) -> Fetched:
    """Return the banks of a repository, of its tag, or of the file or folder inside it.

    Raises:
        TrainerError: git is missing, the repository cannot be fetched, is too large or too slow,
            or holds no question bank.
    """
    if shutil.which("git") is None:
        raise TrainerError("git is not installed", "install it, or download the bank's file")
    with tempfile.TemporaryDirectory(prefix="interview-trainer-") as folder:
        copy = Path(folder) / "copy.git"
        branch = ("--branch", source.ref) if source.ref else ()
        _clone([*CLONE, *branch, "--", source.url, str(copy)], Path(folder), source, stop, seconds)
        commit = _read(copy, "rev-parse", "--verify", "HEAD^{commit}").decode().strip()
        entries = _entries(_read(copy, "ls-tree", "-r", "-z", "-l", "--full-tree", commit), source)
        return _take(copy, entries, source, commit, stop)


def _environment() -> dict[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("GIT_") or name in _KEPT
    }
    kept.setdefault("GIT_SSH_COMMAND", "ssh -o BatchMode=yes -o ConnectTimeout=15")
    return kept | {
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_ASKPASS": "",
        "SSH_ASKPASS": "",
        "GIT_ALLOW_PROTOCOL": "https:ssh",
        "GIT_LFS_SKIP_SMUDGE": "1",
        "GIT_OPTIONAL_LOCKS": "0",
        "LC_ALL": "C",
    }


def _clone(
    arguments: Sequence[str], folder: Path, source: Source, stop: Stop | None, seconds: float
) -> None:
    messages = folder / "messages"
    with messages.open("wb") as to:
        process = subprocess.Popen(  # noqa: S603  a list of arguments, no shell
            ["git", *SAFE, *arguments],  # noqa: S607  the git of this machine
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=to,
            env=_environment(),
            cwd=folder,
            start_new_session=True,
        )
        try:
            _wait(process, folder, source, stop, time.monotonic() + seconds)
        finally:
            _end(process)
    if process.returncode:
        why = _reason(messages.read_bytes()[:20_000].decode("utf-8", "replace"))
        raise TrainerError(f"{source.url} cannot be fetched: {why}", "check address and rights")


def _wait(
    process: subprocess.Popen[bytes],
    folder: Path,
    source: Source,
    stop: Stop | None,
    deadline: float,
) -> None:
    while process.poll() is None:
        refuse_stopped(stop)
        if time.monotonic() >= deadline:
            raise TrainerError(f"{source.url} is too slow", "try again later")
        if _size(folder) > MOST_BYTES_IN_ALL:
            raise TrainerError(
                f"{source.url} is larger than {MOST_BYTES_IN_ALL // 1_000_000} MB",
                "download the bank's file instead",
            )
        time.sleep(_POLL_SECONDS)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End git and the programs that it started; harmless where they are gone."""
    with suppress(ProcessLookupError):
        if sys.platform == "win32":  # it has no groups of processes
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _size(folder: Path) -> int:
    total = 0
    for root, _, names in os.walk(folder):
        for name in names:
            with suppress(OSError):  # git renames its files while it works
                total += os.lstat(os.path.join(root, name)).st_size  # noqa: PTH118  a hot loop
    return total


def _reason(messages: str) -> str:
    """Return git's own last word on what went wrong, one line without what could steer a screen."""
    lines = [visible(line, multiline=False) for line in messages.splitlines() if line.strip()]
    told = [line for line in lines if line.startswith(("fatal: ", "error: "))] or lines
    if not told:
        return "git gave no reason"
    return re.sub(r"^(fatal|error): ", "", told[0])[:300]


def _read(copy: Path, *arguments: str) -> bytes:
    done = subprocess.run(  # noqa: S603  a list of arguments, no shell
        ["git", *SAFE, "--git-dir", str(copy), *arguments],  # noqa: S607  the git of this machine
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env=_environment(),
        timeout=MOST_SECONDS,
        check=False,
    )
    if done.returncode:
        why = _reason(done.stderr.decode("utf-8", "replace"))
        raise TrainerError(f"the repository cannot be read: {why}", "ask who keeps it")
    return done.stdout


def _entries(listing: bytes, source: Source) -> list[_Entry]:
    """Return the TOML files of a tree, inside the wanted path."""
    if len(listing) > _MOST_LISTING:
        raise TrainerError(f"{source.url} holds too many files", "download the bank's file")
    found = []
    for line in listing.split(b"\0"):
        head, tab, raw = line.partition(b"\t")
        if not tab:
            continue
        mode, _, blob, size = head.split()
        name = raw.decode("utf-8", "backslashreplace")
        inside = not source.inner or name == source.inner or name.startswith(f"{source.inner}/")
        if inside and (name.endswith(".toml") or name == source.inner):
            found.append(_Entry(name, mode, blob.decode(), int(size) if size.isdigit() else 0))
    return found


def _take(
    copy: Path, entries: Sequence[_Entry], source: Source, commit: str, stop: Stop | None
) -> Fetched:
    found: list[BankFile] = []
    skipped: list[str] = []
    for entry in entries:
        refuse_stopped(stop)
        why = _why_not(entry)
        data = b"" if why else _read(copy, "cat-file", "blob", entry.blob)
        if why or not (is_bank(data) or entry.name == source.inner):
            skipped.append(f"{entry.name}: {why or 'no question bank'}")
            continue
        if len(found) >= MOST_FILES:
            raise TrainerError(f"{source.url} holds too many banks", "name a folder inside it")
        found.append(BankFile(entry.name, data))
    if not found:
        where = f" under {source.inner}" if source.inner else ""
        raise TrainerError(f"{source.url} holds no question bank{where}", "check path and tag")
    return Fetched(tuple(found), tuple(skipped), commit)


def _why_not(entry: _Entry) -> str:
    if entry.mode not in _REGULAR:
        return "no regular file"
    return "too large" if entry.size > MOST_BYTES else ""
