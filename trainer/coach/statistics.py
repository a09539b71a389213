"""What the Progress screen and `trainer stats` show, in three looks, the quickest first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.coach import interviews, memory, planning
from trainer.coach.calendar import local
from trainer.coach.mock_unfinished import hidden_answers, last_told
from trainer.coach.unreadable import unreadable_lines
from trainer.interviews.heard import RoomGap
from trainer.rehearsal.forecast import Forecast, forecast
from trainer.rehearsal.periods import Period, Span, last_periods
from trainer.rehearsal.statistics import (
    PartRecall,
    Practice,
    Recall,
    StoryRecall,
    practice_over_time,
    recall_by_part,
    recall_by_story,
    recall_over_time,
)
from trainer.rehearsal.weak_points import TELLINGS_READ, WeakPoint, weak_points
from trainer.stories.model import Status, Story

if TYPE_CHECKING:
    from datetime import date

    from trainer.coach.workspace import Workspace
    from trainer.mock.report import Held
    from trainer.rehearsal.spoken import Spoken


MOST_SPOKEN = 8
"""Spoken answers that are listed, at most (own choice: a week's practice)."""

MOST_MOCKS = 8
"""Mock interviews whose recall is reckoned, at most: each is put together from its answers."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Recall and time over time: what is read at once, however long the history is.

    Attributes:
        span: how long a period is.
        periods: the periods, oldest first; the last one is running.
        recall: mean recall of each period's tellings.
        practice: answers and seconds of each period; `day` is its first.
        attempts: answers ever handed in.
        unreadable: a line for each file whose stories cannot be read.
    """

    span: Span
    periods: tuple[Period, ...]
    recall: tuple[Recall, ...]
    practice: tuple[Practice, ...]
    attempts: int
    unreadable: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the stories stand, and what the days ahead bring.

    Attributes:
        stories: the stories that were ever rated, the least remembered first.
        untold: active stories that were never rated.
        room: per story told in an interview, recall there and in the rehearsal before; the
            largest gap first.
        mocks: the last mock interviews that are over, the newest first.
        forecast: what the days ahead bring.
        spoken: the last answers that were spoken, each with its day, the newest first.
    """

    stories: tuple[StoryRecall, ...]
    untold: int
    room: tuple[RoomGap, ...]
    mocks: tuple[Held, ...]
    forecast: Forecast
    spoken: tuple[tuple[date, Spoken], ...] = ()


@dataclass(frozen=True, slots=True)
class Points:
    """What key points show: recall of each part of STAR+R, and the points that are weakest."""

    parts: tuple[PartRecall, ...]
    weakest: tuple[WeakPoint, ...]


def look(work: Workspace, span: Span = Span.WEEK) -> Progress:
    """Return recall and time over time, up to now."""
    periods = last_periods(span, work.today())
    tellings = work.history.figures.tellings_since(periods[0].start, work.settings.day_begins)
    return Progress(
        span=span,
        periods=periods,
        recall=recall_over_time(tellings, periods),
        practice=practice_over_time(
            work.history.figures.practice_since(periods[0].start, work.settings.day_begins), periods
        ),
        attempts=work.history.tellings.totals().attempts,
        unreadable=unreadable_lines(work.stories()),
    )


def standing(work: Workspace, span: Span = Span.WEEK) -> Standing:
    """Return where the stories stand now."""
    periods = last_periods(span, work.today())
    stories = work.stories().stories
    cards = memory.cards(work)
    predicted = {
        story: work.schedule.predicted_recall(card, work.now()) for story, card in cards.items()
    }
    last = {story: one.recall for story, one in last_told(work).items()}
    interview = interviews.next_interview(work)
    return Standing(
        stories=recall_by_story(
            stories,
            work.history.figures.tellings_since(periods[0].start, work.settings.day_begins),
            cards,
            last,
            predicted,
            periods,
        ),
        untold=sum(story.status is Status.ACTIVE and story.id not in cards for story in stories),
        room=_room(work, stories),
        mocks=_mocks(work),
        forecast=forecast(
            planning.queue(work),
            work.now(),
            work.days(),
            interview=interview.at if interview else None,
            new_per_day=work.settings.new_per_day,
        ),
        spoken=tuple(
            (local(at, offset).date(), one)
            for at, offset, one in work.history.spoken.last(MOST_SPOKEN)
            if one.seconds
        ),
    )


def points(work: Workspace, span: Span = Span.WEEK) -> Points:
    """Return what the key points show; it reads single answers, which takes longer."""
    periods = last_periods(span, work.today())
    stories = work.stories().stories
    active = [story.id for story in stories if story.status is Status.ACTIVE]
    hidden, begins = hidden_answers(work), work.settings.day_begins
    return Points(
        parts=recall_by_part(
            work.history.figures.parts_since(periods[0].start, begins, hidden), periods
        ),
        weakest=weak_points(
            stories, work.history.figures.last_points(active, TELLINGS_READ, hidden)
        ),
    )


def _mocks(work: Workspace) -> tuple[Held, ...]:
    if not work.history.mocks.plans():
        return ()
    from trainer.coach import mock_report  # noqa: PLC0415  many never hold one

    return mock_report.held(work, MOST_MOCKS)


def _room(work: Workspace, stories: Iterable[Story]) -> tuple[RoomGap, ...]:
    titles = {story.id: story.title for story in stories if story.status is not Status.RETRACTED}
    room = (one for one in work.history.figures.last_in_the_room() if one.story in titles)
    gaps = [RoomGap(one.story, titles[one.story], one.rehearsed, one.room) for one in room]
    return tuple(sorted(gaps, key=lambda gap: -(gap.gap if gap.gap is not None else -1.0)))
