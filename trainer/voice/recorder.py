"""Runs the microphone: its own program, or a command that writes the same."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from threading import Thread, Timer
from time import monotonic
from typing import Any

from trainer.errors import TrainerError

BLOCK = 3_200
"""Bytes that are read at once: a tenth of a second."""

STALLED = 3.0
"""Seconds without a byte after which a microphone counts as unplugged: some stop without a word."""

TO_END, TO_DIE = 0.5, 1.5
"""Seconds after which a program that was asked to end is told to, and is killed."""

_LAST_WORDS = 4_000
"""Bytes of what a program says at its end that are kept."""


def microphone(device: str = "") -> list[str]:
    """Return the command of the microphone program."""
    named = ["--device", device] if device else []
    return [sys.executable, "-P", str(Path(__file__).with_name("mic.py")), *named]


def devices() -> list[dict[str, Any]]:
    """Return the microphones there are, each with `name` and `default`.

    Raises:
        TrainerError: they can't be listed.
    """
    ran = subprocess.run(  # noqa: S603  our own program
        [*microphone(), "--list"], capture_output=True, timeout=20, check=False, stdin=subprocess.DEVNULL
    )  # fmt: skip
    if ran.returncode:
        raise obstacle(ran.returncode, ran.stderr, os.environ)
    found: list[dict[str, Any]] = json.loads(ran.stdout)
    return found


class Recorder:
    """One recording; `take` is called with its sound from a thread of its own.

    Attributes:
        problem: why it ended by itself; None where it was asked to, or has not ended.
        note: what the person should know meanwhile; usually empty.
        running: whether it goes on.
        began: whether any sound has come.
    """

    def __init__(self, command: Sequence[str], take: Callable[[bytes], None]) -> None:
        """Take note of what to run; nothing is opened before `start`."""
        self.problem: TrainerError | None = None
        self.note = ""
        self.running = self.began = False
        self._command = list(command)
        self._take = take
        self._asked = False
        self._last = 0.0
        self._said = b""
        self._process: subprocess.Popen[bytes] | None = None
        self._reader: Thread | None = None

    def start(self) -> None:
        """Open the microphone.

        Raises:
            TrainerError: the command can't be run.
        """
        try:
            self._process = subprocess.Popen(  # noqa: S603  the person's own command, or our program
                self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                bufsize=0,
            )  # fmt: skip
        except OSError as error:
            raise TrainerError(
                f"the microphone's command {self._command[0]} can't be run: {error.strerror}",
                "look at microphone in the table [voice] of config.toml",
            ) from error
        self.running, self._last = True, monotonic()
        told = Thread(target=self._listen_to_errors, args=(self._process,), daemon=True)
        self._reader = Thread(target=self._read, args=(self._process, told), daemon=True)
        told.start()
        self._reader.start()

    def look(self) -> None:
        """Notice where no sound comes any more."""
        if self.running and not self._asked and self.began and monotonic() - self._last > STALLED:
            self.problem = gone()
            self.stop()

    def stop(self) -> None:
        """Ask the microphone to end; it does so within a moment, and `running` says when."""
        process = self._process
        if self._asked or process is None or process.stdin is None:
            return
        self._asked = True
        process.stdin.close()
        more = 0.0 if self.began else STALLED  # one that is only starting may have something to say
        for seconds, end in ((TO_END, process.terminate), (TO_DIE, process.kill)):
            timer = Timer(seconds + more, end)
            timer.daemon = True
            timer.start()

    def wait(self) -> None:
        """Wait until it has ended and all of its sound was taken."""
        if self._reader is not None:
            self._reader.join()

    def _read(self, process: subprocess.Popen[bytes], told: Thread) -> None:
        if process.stdout is None or process.stdin is None:
            return
        while block := process.stdout.read(BLOCK):
            self.began, self._last = True, monotonic()
            self._take(block)
        status = process.wait()
        told.join(TO_DIE)  # its last words say why; something that it started may hold the pipe
        process.stdout.close()
        process.stdin.close()
        if not self._asked or (status > 0 and not self.began):
            self.problem = gone() if self.began else obstacle(status, self._said, os.environ)
        self.running = False

    def _listen_to_errors(self, process: subprocess.Popen[bytes]) -> None:
        if process.stderr is None:
            return
        with process.stderr as stream:
            while said := stream.read(4096):
                self._said = (self._said + said)[-_LAST_WORDS:]
                if b'"fallback"' in said:
                    self.note = "I can't find that microphone, so I'm using your usual one."


def gone() -> TrainerError:
    """Return what a person is told whose microphone went away."""
    return TrainerError(
        "the microphone went away while you spoke",
        "what you'd said so far is kept and written down; plug it in again, or type the rest",
    )


MUTED = "I can't hear anything, not even the room: your microphone may be muted or blocked."
"""What a person is told who speaks into exact silence."""

ALLOWED = {
    "darwin": "open System Settings, Privacy & Security, Microphone, and allow your terminal.",
    "win32": "open Settings, Privacy & security, Microphone, and allow desktop apps.",
}
"""Where to allow it, by platform."""

UNMUTE = (
    "unmute it; `trainer voice devices` lists the others, and `device` in config.toml chooses one"
)
"""What to do elsewhere."""


def obstacle(status: int, said: bytes, environ: Mapping[str, str]) -> TrainerError:
    """Return what a person is told whose microphone could not be opened.

    Args:
        status: the exit status of the program.
        said: what it wrote to standard error; the last line may be JSON.
        environ: says whether the person sits at another machine.
    """
    lines = said.decode("utf-8", "replace").strip().splitlines()
    last = lines[-1] if lines else ""
    try:
        why = json.loads(last)["why"]
    except (ValueError, KeyError, TypeError):
        why = ""
    if why == "extra":
        return missing_extra("voice")
    if why == "library":
        return TrainerError(
            "the sound library PortAudio is missing",
            "on Debian and Ubuntu: sudo apt install libportaudio2; you can type meanwhile",
        )
    if environ.get("SSH_CONNECTION"):
        return TrainerError(
            "there's no microphone here: you're connected over SSH, and yours is on the machine you sit at",
            "run trainer there, or type",
        )
    if why == "none":
        return TrainerError(
            "there's no microphone that I can open",
            "plug one in and run `trainer voice devices`, or type",
        )
    told = f": {last}" if last else ""
    return TrainerError(
        f"the microphone's command ended with {status} and no sound{told}",
        "look at microphone in the table [voice] of config.toml, or type",
    )


def missing_extra(name: str) -> TrainerError:
    """Return what a person is told who has not installed an extra."""
    what = "recording" if name == "voice" else "writing down what you say"
    return TrainerError(
        f"{what} needs one more package",
        f"install it with: pip install 'interview-trainer[{name}]'; you can type meanwhile",
    )
