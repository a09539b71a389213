"""The last two days before an interview: what came back badly is told morning and evening.

FSRS knows days. In the last hours before an interview several short rehearsals, with a night between
them, are worth more than its next date, which may lie behind the interview. So what was rated Hard
comes back in each half of a day that is left; what was rated Good or Easy does not. What was rated Again,
or told by less than half, waits from the moment its session ends, whatever it was rated.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from trainer.rehearsal.days import DAY, Days
from trainer.rehearsal.model import Card, Rating

LAST_HOURS = timedelta(hours=48)
"""How long before an interview the plan begins (the product's own choice)."""

APART = timedelta(hours=3)
"""The least time between two tellings of a story in different sittings (own judgement)."""

TOO_LATE = timedelta(hours=1)
"""From here on nothing more is asked before an interview (own judgement)."""

LOST_BELOW = 0.5
"""Share of a story at its last telling under which no rating calls it told (own judgement)."""

EVENING = 17
"""The local hour at which the second half of a day begins."""


@dataclass(frozen=True, slots=True)
class Half:
    """One half of a person's day: when it begins, its day, and whether it is the evening."""

    start: datetime
    day: date
    evening: bool


def half_of(moment: datetime, days: Days) -> Half:
    """Return the half of a day that a moment is in."""
    day = days.of(moment)
    evening = _evening(day, days)
    return evening if moment >= evening.start else Half(days.start(day), day, evening=False)


def _evening(day: date, days: Days) -> Half:
    return Half(days.at(day, EVENING), day, evening=True)


def _next(half: Half, days: Days) -> Half:
    if not half.evening:
        return _evening(half.day, days)
    return Half(days.start(half.day + DAY), half.day + DAY, evening=False)


def halves_left(now: datetime, interview: datetime, days: Days) -> Iterator[Half]:
    """Yield the halves of days after the one that it is now, as long as one helps."""
    half = _next(half_of(now, days), days)
    while half.start <= interview - TOO_LATE:
        yield half
        half = _next(half, days)


def is_lost(card: Card, told: float) -> bool:
    """Return whether a story did not come back: rated Again, or less than half of it told."""
    return card.rating is Rating.AGAIN or told < LOST_BELOW


def is_shaky(card: Card, told: float) -> bool:
    """Return whether a story came back badly the last time, by its rating or by what was told."""
    return card.rating <= Rating.HARD or is_lost(card, told)


def next_sitting(card: Card, told: float, days: Days, interview: datetime) -> datetime | None:
    """Return when the plan brings a story back; None where it need not, or no time is left.

    Args:
        card: the story's card.
        told: the share of it that its last telling had, 0..1.
        days: the person's days.
        interview: when the interview is.
    """
    if not is_shaky(card, told):
        return None
    if is_lost(card, told):
        # From the day on which it was told, as the clock of the telling may be minutes ahead.
        at_once = max(days.start(days.of(card.last_review)), interview - LAST_HOURS)
        return at_once if at_once < interview else None
    half = _next(half_of(card.last_review, days), days)
    start = max(half.start, card.last_review + APART, interview - LAST_HOURS)
    return start if start <= interview - TOO_LATE else None
