"""What to rehearse next, and with which question."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from trainer.competencies import COMPETENCIES
from trainer.questions.model import Kind, Question
from trainer.rehearsal.due import due_at
from trainer.rehearsal.last_hours import LOST_BELOW
from trainer.stories.model import Status, Story
from trainer.text import primary

if TYPE_CHECKING:
    from datetime import date, datetime

    from trainer.rehearsal.days import Days
    from trainer.rehearsal.model import Card
    from trainer.rehearsal.schedule import Schedule

NEW_PER_DAY = 5
"""How many stories that were never rehearsed a day brings at most (own judgement)."""

FITTING = 0.5
"""The fit from which a question may be asked for a story (see grading.fit)."""


class Reason(StrEnum):
    """Why a story is asked for.

    `room`: points of it were left out in an interview; `again`: it was rated Again a moment ago.
    """

    ROOM = "room"
    DUE = "due"
    NEW = "new"
    AHEAD = "ahead"
    AGAIN = "again"


@dataclass(frozen=True, slots=True)
class Item:
    """A story to rehearse.

    Attributes:
        story: the story.
        reason: why it is here.
        due: when it falls due, aware, UTC: mostly when a day begins. None for a new one.
        predicted: predicted recall at the interview or, without one, now; 0..1.
    """

    story: Story
    reason: Reason
    due: datetime | None
    predicted: float


@dataclass(frozen=True, slots=True)
class Queue:
    """What is there to rehearse.

    Attributes:
        due: what should be rehearsed today, most urgent first, new stories among it.
        ahead: everything else that may be rehearsed, lowest predicted recall first.
        next_due: when the next story falls due after today's; None without one.
    """

    due: tuple[Item, ...]
    ahead: tuple[Item, ...]
    next_due: datetime | None


def needed(story: Story, competencies: Sequence[str]) -> bool:
    """Return whether a story is rehearsed for a job that asks for these competencies.

    Retracted and resting stories never are. Without known competencies, where a story names none, or
    where the job asks for something in words of its own, which no story names, it is.
    """
    if story.status is not Status.ACTIVE:
        return False
    asked = set(competencies)
    if not asked or not story.competencies or not asked <= COMPETENCIES.keys():
        return True
    return not asked.isdisjoint(story.competencies)


def build_queue(
    stories: Sequence[Story],
    cards: Mapping[str, Card],
    schedule: Schedule,
    *,
    now: datetime,
    days: Days,
    interview: datetime | None = None,
    competencies: Sequence[str] = (),
    new_today: int = 0,
    new_per_day: int = NEW_PER_DAY,
    room: Mapping[str, float] | None = None,
    told: Mapping[str, float] | None = None,
) -> Queue:
    """Return what to rehearse.

    With an interview ahead, everything needed for it is ordered by predicted recall at that time
    and falls due before it; without one, by predicted recall now.

    Args:
        stories: the whole story bank.
        cards: story id -> card, for stories that were rated at least once.
        schedule: the schedule that made the cards.
        now: the time, aware, UTC.
        days: the person's days.
        interview: when the next interview is, aware, UTC.
        competencies: what its job asks for.
        new_today: how many new stories were first rated today already.
        new_per_day: how many a day brings; before an interview more where the days run short.
        room: story id -> weight of what was left out of it in an interview and not told since;
            these come first, the heaviest before the others.
        told: story id -> the share of it that its last telling had; needed before an interview.
    """
    left_out, shares = room or {}, told or {}
    ahead_of_us = interview if interview is not None and interview > now else None
    items = [
        _item(
            story,
            cards.get(story.id),
            schedule,
            days,
            now=now,
            interview=ahead_of_us,
            told=shares.get(story.id),
        )
        if story.id not in left_out
        else Item(story, Reason.ROOM, now, _predicted(story, cards, schedule, ahead_of_us or now))
        for story in stories
        if needed(story, competencies if ahead_of_us else ()) or _comes_back(story, left_out)
    ]
    # Of a story that's only a title there is little to tell: of equals it comes last.
    items.sort(
        key=lambda item: (item.predicted, item.due or now, item.story.is_stub, item.story.id)
    )
    new = [item for item in items if item.reason is Reason.NEW]
    until = days.of(ahead_of_us) if ahead_of_us else None
    quota = new_quota(len(new) + new_today, days.of(now), until, new_per_day) - new_today
    today = [item for item in items if item.reason in (Reason.ROOM, Reason.DUE)]
    today += [
        item
        for place, item in enumerate(new)
        if place < quota or shares.get(item.story.id, 1.0) < LOST_BELOW
    ]
    chosen = {item.story.id for item in today}
    rest = [item for item in items if item.story.id not in chosen]
    return Queue(
        due=tuple(
            sorted(
                today,
                key=lambda item: (
                    -left_out.get(item.story.id, 0.0),
                    _waits(item, ahead_of_us),
                    item.predicted,
                ),
            )
        ),
        ahead=tuple(rest),
        next_due=min((item.due for item in rest if item.due), default=None),
    )


def _item(
    story: Story,
    card: Card | None,
    schedule: Schedule,
    days: Days,
    *,
    now: datetime,
    interview: datetime | None,
    told: float | None,
) -> Item:
    predicted = schedule.predicted_recall(card, interview or now)
    if card is None:
        return Item(story, Reason.NEW, None, predicted)
    due = due_at(card, days, interview, told)
    return Item(story, Reason.DUE if due <= now else Reason.AHEAD, due, predicted)


def _comes_back(story: Story, left_out: Mapping[str, float]) -> bool:
    return story.id in left_out and story.status is Status.ACTIVE


def _predicted(
    story: Story, cards: Mapping[str, Card], schedule: Schedule, when: datetime
) -> float:
    return schedule.predicted_recall(cards.get(story.id), when)


def _waits(item: Item, interview: datetime | None) -> bool:
    """Return whether an item comes after the others: new stories do, unless an interview is near."""
    return item.reason is Reason.NEW and interview is None


def new_quota(new: int, today: date, interview: date | None, new_per_day: int) -> int:
    """Return how many new stories today brings, so that all were told before the interview's day."""
    if interview is None:
        return new_per_day
    days = max(1, (interview - today).days)
    return max(new_per_day, -(-new // days))


def choose_question(
    story: Story,
    questions: Sequence[Question],
    fit: Callable[[Story, Question], float],
    asked: Mapping[str, datetime],
) -> Question | None:
    """Return the question to ask for a story, None where none fits.

    Of the questions that fit, the one that was asked longest ago (never asked comes first, then
    the better fit), so that recall is not tied to one wording.

    Args:
        story: the story to be told.
        questions: all that may be asked.
        fit: 0..1, how well a story fits a question.
        asked: question key -> when it was last asked.
    """
    fitting = [
        (question, strength)
        for question in questions
        if _may_be_asked(story, question) and (strength := fit(story, question)) >= FITTING
    ]
    if not fitting:
        return None

    def order(candidate: tuple[Question, float]) -> tuple[bool, float, float, str]:
        question, strength = candidate
        last = asked.get(question.key)
        return (last is not None, last.timestamp() if last else 0.0, -strength, question.key)

    return min(fitting, key=order)[0]


def _may_be_asked(story: Story, question: Question) -> bool:
    """Return whether a question asks for a story like this, in its language and line of work.

    A story that names questions is asked only from their banks: a nurse's questions share
    competencies with an engineer's story, and still nobody would ask them of an engineer.
    """
    if question.kind is Kind.TO_ASK:
        return False
    if question.key in story.questions:
        return True
    banks = {key.partition("/")[0] for key in story.questions}
    wanted = question.kind is Kind.BEHAVIORAL and (not banks or question.bank in banks)
    return wanted and primary(question.language) == primary(story.language)


def choose_wording(question: Question, times_asked: int) -> str:
    """Return one of the question's wordings; they take turns, its own first."""
    wordings = (question.ask, *question.variants)
    return wordings[times_asked % len(wordings)]
