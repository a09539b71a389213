"""When a story is due: by the person's day, and no later than helps for an interview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.rehearsal.days import DAY, Days, day_there
from trainer.rehearsal.last_hours import next_sitting

if TYPE_CHECKING:
    from datetime import date, datetime

    from trainer.rehearsal.model import Card


def told_on(card: Card, begins: int) -> date:
    """Return the day of a card's last review, where the person was then."""
    return day_there(card.last_review, card.utc_offset, begins)


def due_at(
    card: Card, days: Days, interview: datetime | None = None, told: float | None = None
) -> datetime:
    """Return when a story is due, aware, UTC.

    A story that comes back after three days does so when the third day after its review begins,
    whatever the hour was. Before an interview the last rehearsal is the whole day before it, and
    what came back badly follows the plan of the last hours.

    Args:
        card: the story's card.
        days: the person's days.
        interview: when the next interview is; None without one ahead.
        told: the share of it that its last telling had, 0..1; None for that of its last review.
    """
    last = told_on(card, days.begins)
    day = last + (card.due - card.last_review).days * DAY
    due = days.start(day)
    if interview is None:
        return due
    eve = days.of(interview) - DAY
    if last < eve < day:
        due = days.start(eve)
    sitting = next_sitting(card, card.recalled if told is None else told, days, interview)
    return due if sitting is None else min(due, sitting)
