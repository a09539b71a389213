"""What falls due on the days ahead, as it stands now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.rehearsal.days import DAY, Days
from trainer.rehearsal.queue import Item, Queue, Reason, new_quota

if TYPE_CHECKING:
    from datetime import date, datetime


DAYS_AHEAD = 14
"""How many days are looked at without an interview, and at most before one."""


@dataclass(frozen=True, slots=True)
class DueDay:
    """One day ahead.

    Attributes:
        day: the person's day.
        again: stories that come back that day, those overdue among today's.
        new: stories to be told for the first time.
    """

    day: date
    again: int
    new: int


@dataclass(frozen=True, slots=True)
class Forecast:
    """What the days ahead bring, if every story is told on its day and none sooner.

    Every rating moves it: a story that is told comes back later, perhaps within these days.

    Attributes:
        days: from today on, without a gap.
        later: stories that come back after these days, before the interview if there is one.
        interview: the person's day of the interview that it goes up to; None without one.
    """

    days: tuple[DueDay, ...]
    later: int
    interview: date | None


def forecast(
    queue: Queue, now: datetime, days: Days, *, interview: datetime | None, new_per_day: int
) -> Forecast:
    """Return what falls due each day, up to the interview or for DAYS_AHEAD days.

    Args:
        queue: what is there to rehearse.
        now: the time, aware.
        days: the person's days, which are counted.
        interview: when the next interview is; None without one.
        new_per_day: how many new stories a day brings; before an interview more where the days
            run short.
    """
    today = days.of(now)
    until = days.of(interview) if interview and interview > now else None
    length = DAYS_AHEAD if until is None else min(DAYS_AHEAD, (until - today).days + 1)
    again = [0] * length
    later = 0
    for item in (*queue.due, *queue.ahead):
        if item.reason is Reason.NEW:
            continue
        number = _days_until(item, today, days)
        if number < length:
            again[number] += 1
        elif until is None or today + number * DAY <= until:
            later += 1
    new = _new_days(queue, today, until, new_per_day, length)
    due = (DueDay(today + number * DAY, again[number], new[number]) for number in range(length))
    return Forecast(tuple(due), later, until)


def _days_until(item: Item, today: date, days: Days) -> int:
    if item.due is None:
        return 0
    return max(0, (days.of(item.due) - today).days)


def _new_days(
    queue: Queue, today: date, interview: date | None, new_per_day: int, length: int
) -> list[int]:
    """Return how many new stories each day brings: today's as queued, then the daily share."""
    counts = [sum(item.reason is Reason.NEW for item in queue.due)]
    waiting = sum(item.reason is Reason.NEW for item in queue.ahead)
    for number in range(1, length):
        quota = new_quota(waiting, today + number * DAY, interview, new_per_day)
        counts.append(min(waiting, quota))
        waiting -= counts[-1]
    return counts
