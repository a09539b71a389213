"""What was fetched, and how much of it is taken at most."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import dataclass

from trainer.errors import TrainerError

Stop = Callable[[], bool]
"""Asked again and again while something is fetched; True ends it."""

MOST_BYTES = 2_000_000
"""Of one bank: what the reader of banks takes."""

MOST_BYTES_IN_ALL = 10_000_000
"""Of everything that is read of a source: some 25,000 questions, and 200 MB of memory at most."""

MOST_BANKS = 500
MOST_FILES = 50_000
"""Of a folder or repository, banks or not."""

MOST_SECONDS = 60.0
"""For fetching from one source."""

MOST_READING = 5.0
"""Seconds for reading what was fetched, and as many for checking it."""

_BANK = re.compile(rb"""^\s*["']?format["']?\s*=\s*["']question-bank/""", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class BankFile:
    """A file that was fetched; `name` is its path inside the source, for messages only."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a source holds.

    Attributes:
        files: the question banks, by name; not checked yet.
        skipped: what else was there and why it was left, one line each.
        commit: the commit of a git repository, 40 hexadecimal digits; empty otherwise.
    """

    files: tuple[BankFile, ...]
    skipped: tuple[str, ...] = ()
    commit: str = ""


def is_bank(data: bytes) -> bool:
    """Return whether a TOML file says of itself that it is a question bank."""
    return _BANK.search(data[:100_000]) is not None


class Room:
    """What may still be spent on reading one source: bytes, banks and seconds.

    Each `take` and `look` raises a TrainerError where it is used up, or the person stops it.
    """

    def __init__(self, name: str, stop: Stop | None = None) -> None:
        """Begin to count, for a source that is known by a name."""
        self._name = name
        self._stop = stop
        self._until = time.monotonic() + MOST_READING
        self._bytes = MOST_BYTES_IN_ALL
        self._banks = MOST_BANKS
        self._files = MOST_FILES

    @property
    def seconds(self) -> float:
        """The seconds that are left, 0 or more."""
        return max(0.0, self._until - time.monotonic())

    def look(self, files: int = 0) -> None:
        """Count files that were seen, whatever they hold."""
        refuse_stopped(self._stop)
        self._files -= files
        if self._files < 0:
            raise TrainerError(f"{self._name} has too many files", "name a folder inside it")
        if not self.seconds:
            raise TrainerError(f"{self._name} takes too long to read", "name a bank inside it")

    def take(self, size: int) -> None:
        """Count the bytes of a file before it is read."""
        self.look()
        self._bytes -= size
        if self._bytes < 0:
            raise TrainerError(
                f"{self._name} has more than {MOST_BYTES_IN_ALL // 1_000_000} MB of text",
                "name a bank inside it",
            )

    def keep(self) -> None:
        """Count a question bank that was found."""
        self._banks -= 1
        if self._banks < 0:
            raise TrainerError(f"{self._name} has too many banks", "name a folder inside it")


def refuse_stopped(stop: Stop | None) -> None:
    """Raise where the person does not want to wait any longer.

    Raises:
        TrainerError: it was stopped.
    """
    if stop is not None and stop():
        raise TrainerError("stopped; nothing was installed")
