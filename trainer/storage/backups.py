"""Dated copies of the history, thinned as they age."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from trainer.errors import TrainerError
from trainer.storage import files
from trainer.storage.history.identity import refuse_unfit
from trainer.storage.history.opening import alone
from trainer.storage.history.swapping import remove_whole, swap_in

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from trainer.storage.history import History
    from trainer.storage.home import Home

DAYS, WEEKS, MONTHS = 7, 8, 12
"""A copy of each of the last days, then one a week, then one a month (the project's own choice)."""


def back_up(home: Home, history: History, now: datetime, *, force: bool = False) -> Path | None:
    """Write today's copy and thin the old ones; None where today has one and `force` is not set.

    Raises:
        TrainerError: the copy could not be written.
    """
    path = home.backups / f"history-{now.date().isoformat()}.db"
    if not history.copy_to(path, once=not force):
        return None
    for old in thinned((_day(p) for p in _copies(home)), now.date()):
        with suppress(OSError):  # one copy too many does no harm
            (home.backups / f"history-{old.isoformat()}.db").unlink()
    return path


def thinned(days: Iterable[date], today: date) -> set[date]:
    """Return the days whose copies are no longer kept; the newest of each week and month stays."""
    keep: set[date] = set()
    known = sorted(days, reverse=True)
    weeks: dict[tuple[int, int], date] = {}
    months: dict[tuple[int, int], date] = {}
    for day in known:
        if today - day < timedelta(days=DAYS):
            keep.add(day)
        if today - day < timedelta(weeks=WEEKS):
            weeks.setdefault(day.isocalendar()[:2], day)
        if today - day < timedelta(days=31 * MONTHS):
            months.setdefault((day.year, day.month), day)
    keep |= {*weeks.values(), *months.values(), *known[:1]}
    return set(known) - keep


def newest(home: Home) -> Path | None:
    """Return the newest copy, None without one."""
    return max(_copies(home), key=_day, default=None)


def _copies(home: Home) -> list[Path]:
    found = []
    for path in home.backups.glob("history-????-??-??.db"):
        with suppress(ValueError):
            _day(path)
            found.append(path)
    return found


def _day(path: Path) -> date:
    return date.fromisoformat(path.stem.removeprefix("history-"))


def newest_sound(home: Home) -> Path | None:
    """Return the newest copy that can be used, None without one."""
    return next((p for p in sorted(_copies(home), key=_day, reverse=True) if sound(p)), None)


def restore(home: Home, now: datetime) -> tuple[Path, Path | None]:
    """Put the newest sound copy in the history's place; what was there is kept.

    Returns:
        The copy that was taken, and where the replaced file is now.

    Raises:
        TrainerError: there is no sound copy, a program has the history open, or the copy could
            not be put there.
    """
    copy = newest_sound(home)
    if copy is None:
        raise TrainerError(
            "there is no sound backup", "`trainer backup --rescue` reads what is left"
        )
    fresh = home.root / "history.db.new"
    try:
        with alone(home):
            try:
                files.replace(fresh, copy.read_bytes())
                replaced = swap_in(fresh, home, now)
            except BaseException:
                remove_whole(fresh)
                raise
    except OSError as error:
        raise TrainerError(f"the backup could not be restored: {error.strerror}") from error
    return copy, replaced


def sound(path: Path) -> bool:
    """Return whether a copy is a history of this version or an older one, with nothing wrong."""
    try:
        refuse_unfit(path)
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
            return bool(connection.execute("PRAGMA integrity_check").fetchone() == ("ok",))
    except (sqlite3.DatabaseError, UnicodeDecodeError, TrainerError, OSError):
        return False
