"""Where the person stands: what is due, and what rehearsing has brought."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.coach import calendar, interviews, planning
from trainer.rehearsal.schedule import due_before

if TYPE_CHECKING:
    from datetime import datetime

    from trainer.coach.workspace import Workspace
    from trainer.rehearsal.queue import Item, Queue


@dataclass(frozen=True, slots=True)
class Stats:
    """What rehearsing has brought so far.

    Attributes:
        stories: number of stories in the bank.
        rehearsed: how many of them were rated at least once.
        attempts: answers handed in.
        attempts_today: answers handed in since midnight.
        minutes: time spent answering.
        recall: mean recall of each story's last review, 0..1; None before the first.
        predicted: mean predicted recall of the rehearsed stories now, 0..1; None before the first.
        weakest: stories with the lowest predicted recall, id and share, lowest first.
    """

    stories: int
    rehearsed: int
    attempts: int
    attempts_today: int
    minutes: float
    recall: float | None
    predicted: float | None
    weakest: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class DueRow:
    """One line of `trainer due`: when the story falls due, in words where it lies ahead."""

    item: Item
    when: str


def due(work: Workspace) -> tuple[DueRow, ...]:
    """Return what should be rehearsed today, most urgent first."""
    return due_rows(work, planning.queue(work))


def due_rows(work: Workspace, queue: Queue) -> tuple[DueRow, ...]:
    """Return what a queue has for today, each with when it falls due in words."""
    now = work.clock()
    return tuple(
        DueRow(item, calendar.until(item.due, now) if item.due else "new") for item in queue.due
    )


def stats(work: Workspace) -> Stats:
    """Return what rehearsing has brought so far."""
    now = work.now()
    ids = {story.id for story in work.stories().stories}
    cards = {story: card for story, card in work.history.cards().items() if story in ids}
    predicted = {story: work.schedule.predicted_recall(card, now) for story, card in cards.items()}
    totals = work.history.totals()
    midnight = work.clock().replace(hour=0, minute=0, second=0, microsecond=0)
    return Stats(
        stories=len(ids),
        rehearsed=len(cards),
        attempts=totals.attempts,
        attempts_today=work.history.attempts_since(midnight),
        minutes=totals.seconds / 60,
        recall=_mean([card.recalled for card in cards.values()]),
        predicted=_mean(list(predicted.values())),
        weakest=tuple(sorted(predicted.items(), key=lambda pair: pair[1])[:5]),
    )


def _mean(shares: list[float]) -> float | None:
    return sum(shares) / len(shares) if shares else None


def effective_due(work: Workspace, story: str) -> datetime | None:
    """Return when a story falls due, no later than helps for the next interview."""
    card = work.history.card(story)
    interview = interviews.next_interview(work)
    if card is None:
        return None
    return due_before(card, interview.at if interview else None, now=work.now()).due
