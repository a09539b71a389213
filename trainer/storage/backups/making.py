"""The day's copy of the history, and which copies are kept as they age."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from trainer.errors import TrainerError
from trainer.storage.backups.copies import (
    Copy,
    behind,
    dated,
    day_of,
    emptied_from,
    fullest,
    lacking,
)

if TYPE_CHECKING:
    from pathlib import Path

    from trainer.storage.history import History
    from trainer.storage.home import Home

DAYS, WEEKS, MONTHS = 7, 8, 12
"""A copy of each of the last days, then one a week, then one a month (the project's own choice)."""

A_DAY = 4
"""Copies of one day that are kept at most: the first, and the last ones (own choice)."""


def back_up(
    home: Home,
    history: History,
    now: datetime,
    *,
    force: bool = False,
    within: float | None = None,
) -> Path | None:
    """Write today's copy, anew where the history has more by now, and thin the old ones.

    A copy that holds something which is no longer in the history is never written over: what is
    there now goes beside it. An empty history is not copied where a copy has something.

    Args:
        home: where the copies are.
        history: what is copied.
        now: the time, in the person's zone.
        force: make one although today has one with as much in it.
        within: seconds after which the copy is given up; None to wait as long as it takes.

    Returns:
        The copy; None where today has one with all of it and `force` is not set, or where there is nothing in the
        history to copy.

    Raises:
        TrainerError: the copy could not be written, or the history is empty and `force` is set.
    """
    full = emptied_from(home, history)
    if full is not None:
        if force:
            raise TrainerError(*emptied(full))
        return None
    path, once = _place(home, history, now, force=force)
    if path is None or not history.copy_to(path, once=once, within=within):
        return None
    _thin(home, now.date())
    return path


def emptied(full: Copy) -> tuple[str, str]:
    """Return what is wrong where a history is empty and a copy is not, and what to do."""
    return (
        f"your history is empty, but a backup of {full.day.isoformat()} has {full.holds}",
        "`trainer backup --restore` brings it back",
    )


def _place(home: Home, history: History, now: datetime, *, force: bool) -> tuple[Path | None, bool]:
    """Return where today's copy goes, None for nowhere; and whether it must not be there yet."""
    today = [path for path in dated(home) if day_of(path) == now.date()]
    if not today:
        return home.backups / f"history-{now.date().isoformat()}.db", True
    try:
        something_left = lacking(history.access.connection, today[0]).rows > 0
    except TrainerError:  # what cannot be read is no copy, and may be written over
        return today[0], False
    if something_left:
        name = f"history-{now:%Y-%m-%d-%H%M%S}"
        tries = (home.backups / f"{name}{end}.db" for end in ("", "-2", "-3"))
        return next((path for path in tries if not path.exists()), None), True
    return (today[0] if force or behind(history, today[0]) else None), False


def _thin(home: Home, today: date) -> None:
    known = dated(home)
    old = thinned({day_of(path) for path in known}, today)
    full = fullest(home)
    crowded = [path for path in known if day_of(path) == today][A_DAY - 1 : -1]
    for path in known:
        if (day_of(path) in old or path in crowded) and (full is None or path != full.path):
            with suppress(OSError):  # one copy too many does no harm
                path.unlink()


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
