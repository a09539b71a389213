"""Rehearsing: hand in an answer, see its grade, overturn a verdict."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from trainer import grading
from trainer.coach import stories
from trainer.coach.find import find_story
from trainer.coach.rating import choices
from trainer.coach.rehearsal_values import DEFAULT_SECONDS, Graded, Task
from trainer.errors import TrainerError
from trainer.grading.model import StoryMatch, Verdict
from trainer.rehearsal.model import Attempt, Mode, Overturn
from trainer.rehearsal.queue import FITTING
from trainer.rehearsal.ratings import suggest
from trainer.stories.model import Status, Story

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from trainer.coach.workspace import Workspace
    from trainer.grading.model import RecallGrade
    from trainer.questions.model import Question

TOLD_MARGIN = 0.15
"""How much better another story must match before an answer counts as telling that one."""

TOLD_FROM = 0.2
"""The least match of a story that an answer is said to have told."""


def prepare(work: Workspace, task: Task) -> None:
    """Do what a hand-in does without recording anything, so that what it loads is there by then.

    The tables of the grader, the schedule's library and the index of the story bank take a tenth of a
    second and more when they are used first; whoever reads the question does not notice.
    """
    answer = " ".join(point.say for point in task.story.points) if task.story else task.asked
    told, story = _which_story(work, task, answer, "")
    grade = grading.grade_recall(story, answer, question=task.asked) if story else None
    attempt = _attempt(work, task, answer, story, grade, work.clock())
    _graded(work, task, attempt, story, grade, told)


def hand_in(
    work: Workspace, task: Task, answer: str, *, started: datetime, against: str = ""
) -> Graded:
    """Grade an answer and record the attempt; it is on disk when this returns.

    Args:
        work: the opened home.
        task: what was asked.
        answer: the text as typed.
        started: when the question was shown, aware, local.
        against: id of the story to grade against; empty to find which one was told.
    """
    told, story = _which_story(work, task, answer, against)
    grade = None
    if story is not None:
        grade = grading.grade_recall(_asked_points(story, task), answer, question=task.asked)
    attempt = _attempt(work, task, answer, story, grade, started)
    work.history.record_attempt(attempt)
    return _graded(work, task, attempt, story, grade, told)


def hand_in_ticked(
    work: Workspace, task: Task, verdicts: Sequence[Verdict], *, started: datetime, seconds: float
) -> Graded:
    """Record an answer that was said aloud and ticked off by the person.

    Args:
        work: the opened home.
        task: what was asked; it has a story.
        verdicts: one per key point of the task's story, in order.
        started: when the question was shown, aware, local.
        seconds: how long the person spoke.

    Raises:
        TrainerError: the task has no story, so that there is nothing to tick.
    """
    if task.story is None:
        raise TrainerError("no story fits this question yet", "write one first")
    grade = grading.grade_ticked(_asked_points(task.story, task), verdicts)
    mode = Mode.ALOUD if task.mode is Mode.TYPED else task.mode
    attempt = _attempt(
        work, replace(task, mode=mode), "", task.story, grade, started, seconds=seconds
    )
    work.history.record_attempt(attempt)
    return _graded(work, task, attempt, task.story, grade, ())


def _asked_points(story: Story, task: Task) -> Story:
    """Return the story with the points that a retry asks for; otherwise all of it."""
    if task.mode is not Mode.RETRY or task.story is None or task.story.id != story.id:
        return story
    return replace(story, points=tuple(story.points[index] for index in task.missed))


def _which_story(
    work: Workspace, task: Task, answer: str, against: str
) -> tuple[tuple[StoryMatch, ...], Story | None]:
    stories = {
        story.id: story for story in work.stories().stories if story.status is not Status.RETRACTED
    }
    told = tuple(grading.rank_stories(answer, tuple(stories.values()), limit=4))
    if against:
        return told, find_story(work, against)
    if task.mode in (Mode.RETRY, Mode.PROBE):
        return told, task.story
    scores = {match.story: match.score for match in told}
    best = told[0] if told and told[0].score >= TOLD_FROM else None
    if task.story is None:
        return told, stories[best.story] if best else None
    if best and best.score > scores.get(task.story.id, 0.0) + TOLD_MARGIN:
        return told, stories[best.story]
    return told, task.story


def _attempt(
    work: Workspace,
    task: Task,
    answer: str,
    story: Story | None,
    grade: RecallGrade | None,
    started: datetime,
    *,
    seconds: float | None = None,
) -> Attempt:
    start = work.moment(started)
    if seconds is None:
        seconds = (work.now() - start.at).total_seconds()
    return Attempt(
        id=work.new_id(),
        mode=task.mode,
        question=task.question.key if task.question else "",
        asked=task.asked,
        story=story.id if story else "",
        started=start.at,
        utc_offset=start.utc_offset,
        seconds=max(0.0, seconds),
        answer=answer,
        grade=grade,
    )


def _graded(
    work: Workspace,
    task: Task,
    attempt: Attempt,
    story: Story | None,
    grade: RecallGrade | None,
    told: tuple[StoryMatch, ...],
) -> Graded:
    rated = story is not None and grade is not None and _is_rated(attempt.mode)
    other = story is not None and task.story is not None and story.id != task.story.id
    return Graded(
        task=task,
        attempt=attempt,
        story=story,
        grade=grade,
        told=told,
        instead=story if other else None,
        fitting=_fitting(work, task.question, story),
        suggested=suggest(grade) if rated and grade else None,
        choices=choices(work, attempt, grade, task) if rated and grade else (),
    )


def _is_rated(mode: Mode) -> bool:
    return mode in (Mode.TYPED, Mode.ALOUD)


def _fitting(work: Workspace, question: Question | None, told: Story | None) -> tuple[Story, ...]:
    if question is None:
        return ()
    fits = [
        (grading.fit(story, question), story)
        for story in work.stories().stories
        if story.status is Status.ACTIVE and (told is None or story.id != told.id)
    ]
    fits.sort(key=lambda pair: -pair[0])
    return tuple(story for strength, story in fits[:3] if strength >= FITTING)


def overturn(work: Workspace, graded: Graded, point: int, verdict: Verdict) -> Graded:
    """Record the person's own verdict on one key point and return the attempt regraded."""
    if graded.grade is None:
        raise TrainerError("this answer was not graded")
    work.history.record_overturn(Overturn(graded.attempt.id, point, verdict, work.now()))
    return _with_grade(work, graded, grading.regrade(graded.grade, {point: verdict}))


def _with_grade(work: Workspace, graded: Graded, grade: RecallGrade) -> Graded:
    if not graded.choices:
        return replace(graded, grade=grade)
    return replace(
        graded,
        grade=grade,
        suggested=suggest(grade),
        choices=choices(work, graded.attempt, grade, graded.task),
    )


def grade_against(work: Workspace, graded: Graded, story: str) -> Graded:
    """Grade a typed answer again, against the story that the person says they told.

    The attempt that was recorded stays as it was; the regraded answer is one more attempt.

    Raises:
        TrainerError: there is no such story.
    """
    attempt = graded.attempt
    chosen = find_story(work, story)
    grade = grading.grade_recall(chosen, attempt.answer, question=attempt.asked)
    again = replace(attempt, id=work.new_id(), story=chosen.id, grade=grade)
    work.history.record_attempt(again)
    return _graded(work, graded.task, again, chosen, grade, graded.told)


def keep_wording(work: Workspace, graded: Graded, point: int, wording: str) -> Graded:
    """Keep the person's own wording as an accepted way to say a key point, and count it as said.

    The story's file is edited in place.

    Raises:
        TrainerError: the wording is empty, the point has three already, or the file cannot be
            changed; the verdict stays as it was.
    """
    if graded.story is None or graded.grade is None:
        raise TrainerError("this answer was not graded")
    if not wording.strip():
        raise TrainerError("there is no wording to keep", "mark the words that say it")
    original = graded.task.missed[point] if graded.task.mode is Mode.RETRY else point
    stories.accept_wording(work, graded.story.id, original, wording.strip())
    return overturn(work, graded, point, Verdict.SAID)


def reopen(work: Workspace, attempt: str) -> Graded:
    """Return a recorded attempt as the Grade view shows it, with the person's verdicts in it.

    Raises:
        TrainerError: there is no such attempt.
    """
    recorded = work.history.attempt(attempt)
    if recorded is None:
        raise TrainerError("there is no such attempt")
    stories = {story.id: story for story in work.stories().stories}
    bank = work.bank(recorded.question.partition("/")[0]) if recorded.question else None
    questions = {question.key: question for question in bank} if bank else {}
    story = stories.get(recorded.story)
    question = questions.get(recorded.question)
    overturned: Mapping[int, Verdict] = work.history.overturned(attempt)
    grade = recorded.grade
    if grade is not None and overturned:
        grade = grading.regrade(grade, overturned)
    task = Task(
        asked=recorded.asked,
        question=question,
        story=story,
        seconds=question.seconds if question else DEFAULT_SECONDS,
        mode=recorded.mode,
    )
    return _graded(work, task, recorded, story, grade, ())
