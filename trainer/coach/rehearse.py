"""Rehearsing: hand in an answer, see its grade, overturn a verdict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from trainer import grading
from trainer.coach.find import find_story
from trainer.coach.grade_heard import grade_heard, without_marks
from trainer.coach.grade_questions import questions
from trainer.coach.rating import choices
from trainer.coach.rehearsal_values import DEFAULT_SECONDS, Done, Graded, Task
from trainer.coach.shown_grade import as_shown
from trainer.errors import TrainerError
from trainer.rehearsal.model import Attempt, Card, Follows, Link, Mode, Overturn, Rating, Review
from trainer.rehearsal.queue import FITTING
from trainer.rehearsal.ratings import suggest, suggest_after_retry, suggest_seen
from trainer.rehearsal.telling import Told, has_share
from trainer.stories.model import Status, Story

if TYPE_CHECKING:
    from datetime import datetime

    from trainer.coach.stories import FileChange
    from trainer.coach.workspace import Workspace
    from trainer.grading.model import RecallGrade, StoryMatch, Verdict
    from trainer.questions.model import Question
    from trainer.rehearsal.spoken import Spoken
    from trainer.voice.doubts import Marked

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


def foresee(work: Workspace, task: Task, answer: str) -> None:
    """Grade what is typed so far and record nothing; handed in as it is, it is graded already."""
    _told_and_graded(work, task, answer, _chosen_before(work, task))


def hand_in(
    work: Workspace, task: Task, answer: str, *, started: datetime, against: str = ""
) -> Graded:
    """Grade an answer and record the attempt; it is on disk when this returns.

    Args:
        work: the opened home.
        task: what was asked.
        answer: the text as typed, or as it was written down and corrected; with its marks then.
        started: when the question was shown, aware, local.
        against: id of the story to grade against; empty to find which one was told.
    """
    answer, heard = without_marks(answer, task.spoken)
    told, story, grade = _told_and_graded(
        work, task, answer, against or _chosen_before(work, task), heard
    )
    attempt = _attempt(work, task, answer, story, grade, started)
    back = _record(work, task, attempt)
    return _graded(work, task, attempt, story, grade, told, taken_back=back)


def _told_and_graded(
    work: Workspace, task: Task, answer: str, against: str, heard: Marked | None = None
) -> tuple[tuple[StoryMatch, ...], Story | None, RecallGrade | None]:
    told, story = _which_story(work, task, answer, against)
    if story is None:
        return told, None, None
    graded = grade_heard(_asked_points(story, task), answer, task.asked, heard, task.spoken)
    return told, story, graded


def _record(work: Workspace, task: Task, attempt: Attempt) -> tuple[Rating, ...]:
    """Store an attempt with what it follows; return the ratings that were taken back for it."""
    how = {Mode.RETRY: Link.RETRIES, Mode.PROBE: Link.PROBES}.get(task.mode)
    others = (Follows(how, task.of),) if how and task.of else ()
    if not task.continues:
        work.history.record_attempt(attempt, others, task.spoken)
        return ()
    return _in_place(work, attempt, Follows(Link.CONTINUES, task.continues), others, task.spoken)


def _in_place(
    work: Workspace,
    attempt: Attempt,
    follows: Follows,
    others: Sequence[Follows] = (),
    spoken: Spoken | None = None,
) -> tuple[Rating, ...]:
    def rebuild(story: str, rest: list[Review]) -> Card | None:
        return work.schedule.rebuild(rest).get(story)

    back = work.history.record_in_place(attempt, follows, others, rebuild, work.now(), spoken)
    return tuple(review.rating for review in back)


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
        raise TrainerError("none of your stories fits this question yet", "write one first")
    grade = grading.grade_ticked(_asked_points(task.story, task), verdicts)
    mode = Mode.ALOUD if task.mode is Mode.TYPED else task.mode
    attempt = _attempt(
        work, replace(task, mode=mode), "", task.story, grade, started, seconds=seconds
    )
    back = _record(work, task, attempt)
    return _graded(work, task, attempt, task.story, grade, (), taken_back=back)


def _chosen_before(work: Workspace, task: Task) -> str:
    """Return the story that the person said the answer tells, where they did before they went on."""
    links = work.history.follows(task.continues) if task.continues else ()
    if not any(link.how is Link.REREADS for link in links):
        return ""
    earlier = work.history.attempt(task.continues)
    known = {story.id for story in work.stories().stories}
    return earlier.story if earlier and earlier.story in known else ""


def _asked_points(story: Story, task: Task) -> Story:
    """Return the story with the points that a task asks for; usually all of it."""
    if not task.asks_for_some or task.story is None or task.story.id != story.id:
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
    earlier = work.history.attempt(task.continues) if task.continues else None
    return Attempt(
        id=work.new_id(),
        mode=task.mode,
        question=task.question.key if task.question else "",
        asked=task.asked,
        story=story.id if story else "",
        started=start.at,
        utc_offset=start.utc_offset,
        seconds=max(0.0, seconds) + (earlier.seconds if earlier else 0.0),
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
    *,
    after: RecallGrade | None = None,
    taken_back: tuple[Rating, ...] = (),
) -> Graded:
    rated = story is not None and grade is not None and _is_rated(attempt.mode)
    other = story is not None and task.story is not None and story.id != task.story.id
    grade = as_shown(grade, attempt.answer, story, task)
    settled = work.history.overturned(attempt.id)
    return Graded(
        task=task,
        attempt=attempt,
        story=story,
        grade=grade,
        told=told,
        instead=story if other else None,
        fitting=_fitting(work, task.question, story),
        suggested=_suggest(task, grade, after) if rated and grade else None,
        choices=choices(work, attempt, grade, task, after) if rated and grade else (),
        after=after,
        gain=_gain(work, attempt, task),
        taken_back=taken_back,
        asks=questions(attempt.grade, grade, settled),
        spoken=work.history.spoken.of(attempt.id),
    )


def _gain(work: Workspace, attempt: Attempt, task: Task) -> tuple[float, float] | None:
    """Return what a retry brought to the telling it follows: told at once, told by now; else None."""
    if attempt.mode is not Mode.RETRY or not task.of:
        return None
    _, told = _told(work, task.of)
    return told.recall, told.best


def _suggest(task: Task, grade: RecallGrade, after: RecallGrade | None) -> Rating:
    """Return the rating to suggest; seeing the points before saying them makes nothing easy."""
    if after is not None:
        return suggest_after_retry(grade, after)
    return suggest_seen(grade) if task.continues or task.was_read else suggest(grade)


def _is_rated(mode: Mode) -> bool:
    return mode in (Mode.TYPED, Mode.ALOUD)


def _fitting(work: Workspace, question: Question | None, told: Story | None) -> tuple[Story, ...]:
    if question is None:
        return ()
    active = (story for story in work.stories().stories if story.status is Status.ACTIVE)
    others = (one for one in active if told is None or one.id != told.id)
    fits = [(grading.fit(story, question), story) for story in others]
    fits.sort(key=lambda pair: -pair[0])
    return tuple(story for strength, story in fits[:3] if strength >= FITTING)


def overturn(
    work: Workspace,
    graded: Graded,
    point: int,
    verdict: Verdict,
    *,
    change: FileChange | None = None,
    words: str = "",
) -> Graded:
    """Record the person's own verdict on one key point and return the attempt regraded.

    Args:
        work: the opened home.
        graded: the graded answer.
        point: index of the key point in its grade.
        verdict: what the person says it was.
        change: what changed in the story's file with it.
        words: the accepted wording that was kept with it.
    """
    if graded.grade is None:
        raise TrainerError("this answer wasn't graded")
    done = Done(point, graded.grade.points[point].verdict, graded.asks, change, words)
    work.history.record_overturn(Overturn(graded.attempt.id, point, verdict, work.now()))
    return look_again(work, replace(graded, done=(*graded.done, done)))


def look_again(work: Workspace, graded: Graded) -> Graded:
    """Return a graded answer as it is now: with the person's verdicts, its retries, fresh intervals.

    Raises:
        TrainerError: the attempt is not there any more.
    """
    recorded, told = _told(work, graded.attempt.id)
    after = told.after
    grade = as_shown(told.attempt.grade, recorded.answer, graded.story, graded.task)
    asks = questions(recorded.grade, grade, work.history.overturned(recorded.id))
    gain = _gain(work, graded.attempt, graded.task)
    graded = replace(graded, grade=grade, after=after, gain=gain, asks=asks)
    if grade is None or not graded.choices:
        return graded
    return replace(
        graded,
        suggested=_suggest(graded.task, grade, after),
        choices=choices(work, graded.attempt, grade, graded.task, after),
    )


def _told(work: Workspace, attempt: str) -> tuple[Attempt, Told]:
    """Return an attempt as it was recorded, and as it counts."""
    recorded = work.history.attempt(attempt)
    if recorded is None:
        raise TrainerError("there's no such answer")
    (told,) = work.history.tellings.told([recorded])
    return recorded, told


def grade_against(work: Workspace, graded: Graded, story: str) -> Graded:
    """Grade a typed answer again, against the story that the person says they told.

    The attempt that was recorded stays as it was; one more attempt takes its place.

    Raises:
        TrainerError: there is no such story.
    """
    attempt = graded.attempt
    chosen = find_story(work, story)
    _, heard = without_marks(attempt.answer, graded.spoken)
    grade = grade_heard(chosen, attempt.answer, attempt.asked, heard, graded.spoken)
    again = replace(attempt, id=work.new_id(), story=chosen.id, grade=grade)
    back = _in_place(work, again, Follows(Link.REREADS, attempt.id), (), graded.spoken)
    return _graded(work, graded.task, again, chosen, grade, graded.told, taken_back=back)


def reopen(work: Workspace, attempt: str) -> Graded:
    """Return a recorded attempt as the Grade view shows it, with the person's verdicts in it.

    Raises:
        TrainerError: there's no such answer.
    """
    recorded, told = _told(work, attempt)
    story = next((story for story in work.stories().stories if story.id == recorded.story), None)
    return _graded(
        work, _task_again(work, recorded, story), recorded, story, told.attempt.grade, (),
        after=told.after,
    )  # fmt: skip


def is_rated(work: Workspace, attempt: str) -> bool:
    """Return whether a recorded attempt has its rating already."""
    return work.history.is_rated(attempt)


def _task_again(work: Workspace, attempt: Attempt, story: Story | None) -> Task:
    """Return what a recorded attempt answered."""
    bank = work.bank(attempt.question.partition("/")[0]) if attempt.question else None
    question = next((one for one in bank or () if one.key == attempt.question), None)
    earlier = {link.how: link.earlier for link in work.history.follows(attempt.id)}
    asked_for = {point.say for point in attempt.grade.points} if attempt.grade else set()
    for_some = attempt.mode is Mode.RETRY or (attempt.mode is Mode.PROBE and has_share(attempt))
    points = story.points if story and for_some else ()
    return Task(
        asked=attempt.asked,
        question=question,
        story=story,
        seconds=question.seconds if question else DEFAULT_SECONDS,
        mode=Mode.TYPED if attempt.mode is Mode.ALOUD else attempt.mode,
        missed=tuple(index for index, point in enumerate(points) if point.say in asked_for),
        of=earlier.get(Link.RETRIES) or earlier.get(Link.PROBES, ""),
        continues=earlier.get(Link.CONTINUES, ""),
    )
