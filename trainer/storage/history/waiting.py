"""Waiting for another program that holds the history: never long, and not when it is time to go."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable
from typing import TypeVar

from trainer.errors import TrainerError

Value = TypeVar("Value")

SECONDS = 5.0
"""The most that is waited in all, however many statements find the other program in the way."""

LAST_SECONDS = 0.5
"""The most that a statement waits where the program is about to end."""

STEP = 0.02
"""Seconds between two tries; SQLite itself tries for `STATEMENT_MILLISECONDS` each time."""

STATEMENT_MILLISECONDS = 100
"""What SQLite waits by itself: it serves short stores of other programs with the least delay."""

_THIS_THREAD = threading.local()


class HistoryBusy(TrainerError):  # noqa: N818  it is a state of the file, too
    """Another program holds the history; nothing was changed."""

    def __init__(self) -> None:
        super().__init__(
            "another program holds history.db",
            "close it, perhaps a backup or a sync that's running, and try again; nothing was "
            "changed",
        )


def give_up_when(leaving: Callable[[], bool]) -> None:
    """Let this thread stop waiting for other programs once something is true.

    Args:
        leaving: whether the program is about to end; asked again and again.
    """
    _THIS_THREAD.leaving = leaving


def is_held(error: BaseException) -> bool:
    """Return whether another program is in the way."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    return code & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


class Patience:
    """What is left of the seconds that an opened history waits for other programs.

    A statement that finds nobody in the way fills it up again. So what a person asked for, which
    may take many statements, waits no longer than one of them may.
    """

    def __init__(self) -> None:
        self._left = SECONDS

    def until_free(self, job: Callable[[], Value]) -> Value:
        """Do something as soon as no other program is in the way, and return what it returns.

        Raises:
            HistoryBusy: one is, and was for too long.
            sqlite3.Error: it cannot be done for another reason.
        """
        begun = time.monotonic()
        before = self._left
        tries = 0
        while True:
            tries += 1
            try:
                result = job()
            except sqlite3.OperationalError as error:
                if not is_held(error):
                    raise
                waited = time.monotonic() - begun
                self._left = max(0.0, before - waited)
                if not self._left or (_is_leaving() and waited > LAST_SECONDS):
                    raise HistoryBusy from error
                time.sleep(STEP)
                continue
            if tries == 1:
                self._left = SECONDS
            return result


def _is_leaving() -> bool:
    leaving: Callable[[], bool] | None = getattr(_THIS_THREAD, "leaving", None)
    return leaving is not None and leaving()
