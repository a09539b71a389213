"""How ready one will be: if what is due is done each day, and if nothing is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.rehearsal.days import DAY
from trainer.rehearsal.model import Card, Rating, Review

if TYPE_CHECKING:
    from datetime import datetime

    from trainer.rehearsal.schedule import Schedule

MOST_DAYS = 30
"""Days looked ahead at most: beyond that a prediction says more about its assumptions."""

FIRST_TELLING = 0.5
"""Share that a first telling brings, where no story was ever told (own judgement)."""

CLOSED = 1 / 3
"""Share of what was missing that each further telling adds (own judgement)."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """Mean predicted recall of the needed stories, 0..1, from now to a time.

    Attributes:
        until: the time looked ahead to, aware.
        doing: days from now and recall, where each day's stories are told.
        nothing: the same without any telling.
    """

    until: datetime
    doing: tuple[tuple[float, float], ...]
    nothing: tuple[tuple[float, float], ...]


def outlook(
    stories: Iterable[str],
    cards: Mapping[str, Card],
    schedule: Schedule,
    now: datetime,
    until: datetime,
    *,
    new_per_day: int,
) -> Outlook | None:
    """Return what is to be expected; None where there is no story or no time left.

    Args:
        stories: ids of the needed stories.
        cards: story id -> card, of those that were told.
        schedule: the schedule that made the cards.
        now: the time, aware, UTC.
        until: the interview, or what is looked ahead to; aware, UTC.
        new_per_day: how many stories a day are told for the first time.
    """
    ids = list(stories)
    if not ids or until <= now:
        return None
    end = min(until, now + MOST_DAYS * DAY)
    steps = [now + number * DAY for number in range(int((end - now) / DAY) + 1)]
    known = {story: cards[story] for story in ids if story in cards}
    then = dict(known)
    doing = [(0.0, _mean(ids, known, schedule, now))]
    nothing = doing.copy()
    for at in steps:
        _tell(ids, then, schedule, at, new_per_day)
        seen = min(at + DAY, end)
        place = (seen - now) / DAY
        doing.append((place, _mean(ids, then, schedule, seen)))
        nothing.append((place, _mean(ids, known, schedule, seen)))
    return Outlook(end, tuple(doing), tuple(nothing))


def _tell(
    ids: list[str], cards: dict[str, Card], schedule: Schedule, at: datetime, new_per_day: int
) -> None:
    """Tell what is due at a time, and the day's share of what was never told."""
    told = [card.recalled for card in cards.values()]
    first = sum(told) / len(told) if told else FIRST_TELLING
    new = [story for story in ids if story not in cards][:new_per_day]
    due = [story for story in ids if (card := cards.get(story)) and card.due <= at]
    for story in (*due, *new):
        card = cards.get(story)
        share = first if card is None else card.recalled + (1 - card.recalled) * CLOSED
        review = Review("", "", story, Rating.GOOD, share, at, card.utc_offset if card else 0)
        cards[story] = schedule.after(card, review)


def _mean(ids: list[str], cards: Mapping[str, Card], schedule: Schedule, at: datetime) -> float:
    return sum(schedule.predicted_recall(cards.get(story), at) for story in ids) / len(ids)
