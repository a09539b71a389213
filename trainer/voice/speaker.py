"""Reads a question aloud with the system's own voice: a program of its own, its text on standard input."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Sequence
from shutil import which
from threading import Thread

from trainer.errors import TrainerError

PACE = "150"
"""Words a minute: those of a conversation, which the app counts with everywhere."""

POWERSHELL = (
    "Add-Type -AssemblyName System.Speech; [Console]::InputEncoding = [Text.Encoding]::UTF8; "
    "(New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak([Console]::In.ReadToEnd())"
)
"""What Windows runs: it has the voice and no command for it."""


def voice_command(
    language: str, platform: str = sys.platform, find: Callable[[str], str | None] = which
) -> list[str]:
    """Return the command of the system's voice, which reads aloud what it gets on standard input.

    Args:
        language: of the text; its primary tag. macOS and Windows read with the voice of the system.
        platform: as in `sys.platform`.
        find: tells where a program is.

    Raises:
        TrainerError: the system has none.
    """
    known = {
        "darwin": [["say", "-r", PACE, "-f", "-"]],
        "win32": [["powershell", "-NoProfile", "-NonInteractive", "-Command", POWERSHELL]],
    }.get(
        platform,
        [
            ["espeak-ng", "-v", language, "-s", PACE, "--stdin"],
            ["spd-say", "--wait", "--pipe-mode", "--language", language],
        ],
    )
    for command in known:
        if find(command[0]):
            return command
    raise TrainerError(
        "this computer has no voice that could read the question",
        "install espeak-ng, or set speaker in the table [voice] of config.toml; the question is shown",
    )


class Speaker:
    """Reads one text aloud; made it reads at once."""

    def __init__(self, command: Sequence[str], text: str) -> None:
        """Read a text.

        Raises:
            TrainerError: the command can't be run.
        """
        try:
            self._process = subprocess.Popen(  # noqa: S603  the system's voice, or the person's own command
                command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
        except OSError as error:
            raise TrainerError(
                f"the voice's command {command[0]} can't be run: {error.strerror}",
                "look at speaker in the table [voice] of config.toml; the question is shown",
            ) from error
        Thread(target=self._hand_over, args=(text,), daemon=True).start()

    @property
    def is_reading(self) -> bool:
        """Whether it still reads."""
        return self._process.poll() is None

    def wait(self) -> None:
        """Wait until all was read."""
        self._process.wait()

    def stop(self) -> None:
        """Be quiet at once."""
        if self.is_reading:
            self._process.terminate()
            try:
                self._process.wait(1)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()

    def _hand_over(self, text: str) -> None:
        if self._process.stdin is None:
            return
        try:
            with self._process.stdin as stream:
                stream.write(text.encode())
        except OSError:  # it was stopped, or reads nothing: the question is shown all the same
            return
