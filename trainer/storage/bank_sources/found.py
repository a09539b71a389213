"""What was fetched, and how much of it is taken at most."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from trainer.errors import TrainerError

Stop = Callable[[], bool]
"""Asked again and again while something is fetched; True ends it."""

MOST_BYTES = 2_000_000
"""Of one bank: what the reader of banks takes."""

MOST_BYTES_IN_ALL = 40_000_000
MOST_FILES = 500
"""Of a folder or repository."""

MOST_SECONDS = 60.0
"""For fetching from one source."""

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


def refuse_stopped(stop: Stop | None) -> None:
    """Raise where the person does not want to wait any longer.

    Raises:
        TrainerError: it was stopped.
    """
    if stop is not None and stop():
        raise TrainerError("stopped; nothing was installed")
