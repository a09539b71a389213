"""Planning a session: what to ask, in which words, and for which story."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from trainer import grading
from trainer.coach import coming, interviews, memory
from trainer.coach.find import asked_of, find_question, story_called
from trainer.coach.mock_unfinished import hidden_answers
from trainer.coach.rehearsal_values import DEFAULT_SECONDS, Graded, Plan, Task
from trainer.coach.unreadable import unreadable_lines
from trainer.errors import TrainerError
from trainer.grading.asked_part import asked_part
from trainer.grading.model import Verdict
from trainer.interviews.model import Interview, Need
from trainer.rehearsal.model import Attempt, Mode
from trainer.rehearsal.queue import (
    FITTING,
    Item,
    Reason,
    build_queue,
    choose_question,
    choose_wording,
)
from trainer.stories.model import Status, Story

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.questions.model import Question
    from trainer.rehearsal.queue import Queue


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What was left out of a story in an interview: the answer, and the points by index."""

    story: Story
    attempt: Attempt
    points: tuple[int, ...]


def queue(work: Workspace) -> Queue:
    """Return what is there to rehearse, in order."""
    now = work.now()
    interview = interviews.next_interview(work)
    room = left_out(work)
    return build_queue(
        work.stories().stories,
        memory.cards(work),
        work.schedule,
        now=now,
        days=work.days(),
        interview=interview.at if interview else None,
        competencies=interview.competencies if interview else (),
        new_today=work.history.first_rated_on(work.today(), work.settings.day_begins),
        new_per_day=work.settings.new_per_day,
        room={story: _weight(one, interview) for story, one in room.items()},
        told=coming.told(work, interview),
    )


def left_out(work: Workspace) -> dict[str, LeftOut]:
    """Return story id -> what was left out of it in an interview and not told since.

    Of a mock interview only once it's over: until then nothing is said of it.
    """
    stories = {story.id: story for story in work.stories().stories}
    found = {}
    for attempt in work.history.tellings.left_in_the_room(hidden_answers(work)):
        story = stories.get(attempt.story)
        if story is None or attempt.grade is None:
            continue
        missed = {point.say for point in attempt.grade.points if point.verdict is not Verdict.SAID}
        points = tuple(index for index, point in enumerate(story.points) if point.say in missed)
        if points:
            found[story.id] = LeftOut(story, attempt, points)
    return found


def _weight(one: LeftOut, interview: Interview | None) -> float:
    """Return how much it matters to tell what was left out, above 0 and at most 1.

    The share that was missed, times what the next round asks for (see interviews.impact).
    """
    from trainer.interviews.impact import IMPORTANCE  # noqa: PLC0415  only after an interview

    missed = 1.0 - (one.attempt.grade.score if one.attempt.grade else 0.0)
    need = interview.need(one.story.competencies) if interview else Need.UNKNOWN
    return max(0.01, missed * IMPORTANCE[need])


def plan(
    work: Workspace,
    *,
    questions: Sequence[str] = (),
    story: str = "",
    limit: int | None = None,
    ahead: bool = False,
) -> Plan:
    """Return a session.

    Args:
        work: the opened home.
        questions: keys (`bank/question`) to ask, in order; empty for what is due.
        story: the one story to rehearse, as `story_called` reads it; empty for any.
        limit: the most tasks.
        ahead: whether to go on with what is not due yet.

    Raises:
        TrainerError: a question or the story does not exist.
    """
    if questions:
        tasks = [_task_for_question(work, key, story) for key in questions]
    elif story:
        chosen = story_called(work, story)
        tasks = [_task_for_story(work, chosen, None)]
    else:
        room = left_out(work)
        waiting = queue(work)
        items = (*waiting.due, *waiting.ahead) if ahead else waiting.due
        if not items:
            return Plan((), _why_empty(work, waiting))
        tasks = [
            _task_from_room(work, item, room[item.story.id])
            if item.reason is Reason.ROOM
            else _task_for_story(work, item.story, item)
            for item in items[:limit]
        ]
    return Plan(tuple(tasks[:limit]))


def _why_empty(work: Workspace, waiting: Queue) -> str:
    shelf = work.stories()
    if not shelf.stories and shelf.unreadable:
        return "\n".join(unreadable_lines(shelf))
    if not shelf.stories:
        return "Your story bank is empty. Write a first story, then rehearse it."
    if waiting.next_due is None:
        return "None of your stories is active. Set one's status to active to rehearse it."
    interview = interviews.next_interview(work)
    near = interview is not None and coming.is_near(work, interview)
    return f"{coming.advice(work, waiting)}{'' if near else ' You can rehearse ahead.'}"


def _task_for_question(work: Workspace, key: str, story: str) -> Task:
    question = find_question(work, key)
    chosen = story_called(work, story) if story else best_story(work, question)
    times, _ = work.history.tellings.question_counts().get(question.key, (0, None))
    return Task(
        asked=choose_wording(question, times),
        question=question,
        story=chosen,
        seconds=question.seconds,
        never_told=chosen is not None and _is_never_told(work, chosen),
    )


def _is_never_told(work: Workspace, story: Story) -> bool:
    return story.id not in work.history.tellings.last(story.id, hidden_answers(work))


def best_story(work: Workspace, question: Question) -> Story | None:
    """Return the active story that fits a question best, the least remembered of equals."""
    cards = memory.cards(work)
    now = work.now()
    candidates = [
        (strength, -work.schedule.predicted_recall(cards.get(story.id), now), story)
        for story in work.stories().stories
        if story.status is Status.ACTIVE and (strength := grading.fit(story, question)) >= FITTING
    ]
    if not candidates:
        return None
    return max(candidates, key=lambda candidate: (candidate[0], candidate[1]))[2]


def _questions_for(work: Workspace, story: Story) -> tuple[Question, ...]:
    """Return what may be asked for a story; only the banks that it names are read, if it names any."""
    named = dict.fromkeys(key.partition("/")[0] for key in story.questions)
    banks = [bank for name in named if (bank := work.bank(name)) is not None]
    if not banks:
        return asked_of(work)
    return tuple(question for bank in banks for question in bank)


def _task_for_story(work: Workspace, story: Story, item: Item | None) -> Task:
    from trainer.coach.question_list import twins_of  # noqa: PLC0415  Home plans nothing

    counts = work.history.tellings.question_counts()
    question = choose_question(
        story,
        _questions_for(work, story),
        grading.fit,
        twins_of(work).last_asked(counts),
    )
    if question is None:
        asked = f"Tell me about this: {story.title}."
    else:
        asked = choose_wording(question, counts.get(question.key, (0, None))[0])
    return Task(
        asked=asked,
        question=question,
        story=story,
        seconds=question.seconds if question else DEFAULT_SECONDS,
        reason=item.reason if item else None,
        predicted=item.predicted if item and item.reason is not Reason.NEW else None,
        never_told=_is_never_told(work, story),
    )


def _task_from_room(work: Workspace, item: Item, one: LeftOut) -> Task:
    """Return the task that asks for exactly what was left out in the room."""
    key = one.attempt.question
    bank = work.bank(key.partition("/")[0]) if key else None
    question = next((known for known in bank or () if known.key == key), None)
    return Task(
        asked=one.attempt.asked,
        question=question,
        story=item.story,
        seconds=question.seconds if question else DEFAULT_SECONDS,
        reason=Reason.ROOM,
        mode=Mode.RETRY,
        missed=one.points,
        predicted=item.predicted,
        in_mock=one.attempt.mode is Mode.MOCK,
    )


def retry(graded: Graded) -> Task:
    """Return the task that asks only for what was missed or told partly.

    Raises:
        TrainerError: nothing was missed.
    """
    if graded.grade is None or graded.story is None:
        raise TrainerError("this answer wasn't graded")
    before = graded.task.missed if graded.task.asks_for_some else None
    missed = tuple(
        before[index] if before else index
        for index, point in enumerate((graded.after or graded.grade).points)
        if point.verdict is not Verdict.SAID
    )
    if not missed:
        raise TrainerError("nothing was missed")
    return replace(
        graded.task,
        story=graded.story,
        mode=Mode.RETRY,
        missed=missed,
        of=_telling(graded),
        continues="",
        never_told=False,
    )


def _telling(graded: Graded) -> str:
    """Return the id of the telling that a retry or probe belongs to, which follows this answer."""
    follows = graded.task.mode in (Mode.RETRY, Mode.PROBE) and graded.task.of
    return graded.task.of if follows else graded.attempt.id


def go_on(graded: Graded) -> Task:
    """Return the task of going on with an answer that was handed in."""
    return replace(graded.task, continues=graded.attempt.id)


def probe(graded: Graded, number: int) -> Task | None:
    """Return the interviewer's next question on the same story, None after the last one.

    Args:
        graded: the attempt it follows.
        number: how many probes were asked on it already.
    """
    probes: Sequence[str] = graded.task.question.probes if graded.task.question else ()
    if number >= len(probes):
        return None
    story = graded.story or graded.task.story
    return replace(
        graded.task,
        asked=probes[number],
        story=story,
        mode=Mode.PROBE,
        missed=asked_points(probes[number], story),
        of=_telling(graded),
        continues="",
        never_told=False,
    )


def asked_points(probe: str, story: Story | None) -> tuple[int, ...]:
    """Return the key points that a probe asks for; empty where it asks for no one part of the story."""
    part = asked_part(probe)
    points = story.points if story and part else ()
    return tuple(index for index, point in enumerate(points) if point.part is part)
