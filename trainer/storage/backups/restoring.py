"""Putting a copy of the history in its place; what is there is kept."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from trainer.errors import TrainerError
from trainer.storage.backups.copies import (
    Lacking,
    dated,
    day_of,
    lacking,
    newest_sound,
    reading,
    rows_in,
    sound,
)
from trainer.storage.history.borrowing import borrowed
from trainer.storage.history.connecting import connect_alone
from trainer.storage.history.copying import copy_whole
from trainer.storage.history.holding import alone
from trainer.storage.history.merging import refuse_strange
from trainer.storage.history.swapping import beside, remove_whole, swap_in
from trainer.storage.history.tables import ATTEMPTS, INTERVIEWS
from trainer.storage.paths import path_of

if TYPE_CHECKING:
    from pathlib import Path

    from trainer.storage.home import Home

_NO_COPY = "there's no backup of that day, and none called “{}”"


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore brought back.

    Attributes:
        copy: the copy that was taken.
        kept: where the replaced history is now; None where there was none.
        answers: how many answers are in the history now.
        interviews: how many interviews.
        left: what the replaced one has and the history hasn't; None where that can't be read.
    """

    copy: Path
    kept: Path | None
    answers: int
    interviews: int
    left: Lacking | None


def restore(home: Home, now: datetime, wanted: str = "") -> Restored:
    """Put a sound copy in the history's place; what was there is kept.

    Args:
        home: whose history it is.
        now: names the file in which the replaced history is kept.
        wanted: a day as YYYY-MM-DD, a file, or the name of one in `backups`; empty for the newest.

    Returns:
        What came back, and what did not.

    Raises:
        TrainerError: there is no such sound copy, a program has the history open, or the copy
            could not be put there.
    """
    copy = _found(home, wanted)
    fresh = beside(home.database, ".new")
    try:
        with alone(home):
            remove_whole(fresh)  # of an attempt that was killed
            try:
                _copy_out(copy, fresh, home)
                replaced = swap_in(fresh, home, f"history-before-restore-{now:%Y-%m-%d-%H%M%S}")
            except BaseException:
                remove_whole(fresh)
                raise
    except OSError as error:
        raise TrainerError(f"the backup couldn't be restored: {error.strerror}") from error
    except sqlite3.DatabaseError as error:
        raise TrainerError(f"the backup couldn't be restored: {error}", "make room") from error
    return _compared(home, copy, replaced)


def _compared(home: Home, copy: Path, kept: Path | None) -> Restored:
    """Look into both histories after one took the other's place."""
    with closing(reading(home.database)) as connection:
        counts = rows_in(connection)
        left = _left(home, connection, kept) if kept else None
    return Restored(copy, kept, counts[ATTEMPTS], counts[INTERVIEWS], left)


def _left(home: Home, connection: sqlite3.Connection, kept: Path) -> Lacking | None:
    try:
        with borrowed(kept, home.backups) as path:
            return lacking(connection, path)
    except (TrainerError, OSError):  # damaged, which is why it was replaced
        return None


def _copy_out(copy: Path, fresh: Path, home: Home) -> None:
    """Write a copy, with the log that may lie beside it, to one durable file."""
    with (
        borrowed(copy, home.backups) as path,
        closing(connect_alone(path)) as connection,
    ):
        copy_whole(connection, fresh)


def _found(home: Home, wanted: str) -> Path:
    if not wanted:
        newest = newest_sound(home)
        if newest is None:
            raise TrainerError(
                "there's no good backup", "`trainer backup --rescue` saves what can still be read"
            )
        return newest
    day = _day(wanted)
    return _of_day(home, day) if day else _file(home, wanted)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _of_day(home: Home, day: date) -> Path:
    known = [path for path in dated(home) if day_of(path) == day]
    usable = next((path for path in known if sound(path)), None)
    if usable is None:
        what = "backup" if not known else "good backup"
        raise TrainerError(
            f"there's no {what} of {day.isoformat()}", "`trainer backup --list` shows them"
        )
    return usable


def _file(home: Home, name: str) -> Path:
    path = path_of(name)
    if not path.exists() and path.name == name:
        path = home.backups / name
        if not path.exists():
            raise TrainerError(_NO_COPY.format(name), "`trainer backup --list` shows them")
    try:
        refuse_strange(home, path)
    except OSError as error:
        raise TrainerError(f"{name} can't be read: {error.strerror}", "check its rights") from error
    if not sound(path):
        raise TrainerError(f"{name} is damaged", "see `trainer backup --list` for others")
    return path
