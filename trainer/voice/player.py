"""Plays a sound back: the program beside this file, or a command that takes the same on standard input."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from threading import Thread

from trainer.errors import TrainerError


def player() -> list[str]:
    """Return the command of the program that plays."""
    return [sys.executable, "-P", str(Path(__file__).with_name("mic.py")), "--play"]


class Player:
    """Plays one sound; made it plays at once."""

    def __init__(self, command: Sequence[str], sound: bytes) -> None:
        """Play raw 16-bit mono 16 kHz sound.

        Raises:
            TrainerError: the command can't be run.
        """
        try:
            self._process = subprocess.Popen(  # noqa: S603  our own program, or the person's own command
                command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
        except OSError as error:
            raise TrainerError(
                f"the player's command {command[0]} can't be run: {error.strerror}",
                "look at player in the table [voice] of config.toml",
            ) from error
        Thread(target=self._hand_over, args=(sound,), daemon=True).start()

    def wait(self) -> None:
        """Wait until it has ended.

        Raises:
            TrainerError: it couldn't be played.
        """
        if self._process.wait() > 0:
            raise TrainerError(
                "I can't play sound here",
                "plug in headphones or a speaker, or set player in the table [voice] of config.toml",
            )

    def stop(self) -> None:
        """Be quiet at once."""
        self._process.terminate()
        self._process.wait()

    def _hand_over(self, sound: bytes) -> None:
        if self._process.stdin is None:
            return
        try:
            with self._process.stdin as stream:
                stream.write(sound)
        except OSError:  # it was stopped
            return
