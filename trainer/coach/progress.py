"""Where the person stands: what is due, and what rehearsing has brought."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.coach import coming, memory, planning
from trainer.coach.mock_unfinished import last_told
from trainer.rehearsal.statistics import mean

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.rehearsal.queue import Item, Queue


@dataclass(frozen=True, slots=True)
class Stats:
    """What rehearsing has brought so far.

    Attributes:
        stories: number of stories in the bank.
        rehearsed: how many of them were rated at least once.
        attempts: answers handed in.
        attempts_today: answers handed in today.
        minutes: time spent answering.
        recall: mean recall of each story's last telling, 0..1; None before the first.
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
    """One line of `trainer due`: since when the story is due, in words."""

    item: Item
    when: str


@dataclass(frozen=True, slots=True)
class Today:
    """What `trainer due` says.

    Attributes:
        rows: what should be rehearsed today, most urgent first.
        advice: what a careful friend would say about it; empty where the rows say it all.
        notice: what is wrong with the dates of ratings; mostly empty.
        told: story -> the share of it that was told last time, 0..1; without those never told.
    """

    rows: tuple[DueRow, ...]
    advice: str
    notice: str
    told: Mapping[str, float]


def due(work: Workspace) -> Today:
    """Return what should be rehearsed today."""
    waiting = planning.queue(work)
    return Today(
        rows=due_rows(work, waiting),
        advice=coming.advice(work, waiting),
        notice=memory.about_dates(work, memory.dated_ahead(work)),
        told={story: one.recall for story, one in last_told(work).items()},
    )


def due_rows(work: Workspace, queue: Queue) -> tuple[DueRow, ...]:
    """Return what a queue has for today, each with when it falls due in words."""
    return tuple(
        DueRow(item, coming.since(work, item.due) if item.due else "new") for item in queue.due
    )


def stats(work: Workspace) -> Stats:
    """Return what rehearsing has brought so far."""
    now = work.now()
    ids = {story.id for story in work.stories().stories}
    cards = {story: card for story, card in memory.cards(work).items() if story in ids}
    predicted = {story: work.schedule.predicted_recall(card, now) for story, card in cards.items()}
    totals = work.history.tellings.totals()
    last = last_told(work)
    return Stats(
        stories=len(ids),
        rehearsed=len(cards),
        attempts=totals.attempts,
        attempts_today=work.history.tellings.answers_on(work.today(), work.settings.day_begins),
        minutes=totals.seconds / 60,
        recall=mean([one.recall for story, one in last.items() if story in ids]),
        predicted=mean(list(predicted.values())),
        weakest=tuple(sorted(predicted.items(), key=lambda pair: pair[1])[:5]),
    )
