"""Rehearsing: plan a session, hand in an answer, rate it, take a rating back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from trainer import grading
from trainer.coach import calendar
from trainer.errors import TrainerError
from trainer.grading.model import StoryMatch, Verdict
from trainer.rehearsal.model import Attempt, Mode, Overturn, Rating, Review
from trainer.rehearsal.queue import (
    FITTING,
    Item,
    Reason,
    build_queue,
    choose_question,
    choose_wording,
)
from trainer.rehearsal.ratings import suggest
from trainer.stories.model import Status, Story

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from trainer.coach.workspace import Workspace
    from trainer.grading.model import RecallGrade
    from trainer.questions.model import Question
    from trainer.rehearsal.queue import Queue

DEFAULT_SECONDS = 120
"""Time for an answer where no question gives one: the two minutes of a usual interview answer."""

TOLD_MARGIN = 0.15
"""How much better another story must match before an answer counts as telling that one."""

TOLD_FROM = 0.2
"""The least match of a story that an answer is said to have told."""


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to rehearse.

    Attributes:
        asked: the wording to show.
        question: the question behind it, None where the story itself is asked for.
        story: the story it is meant for, None where no story fits yet.
        seconds: time for the answer.
        reason: why it is asked now; None where the person chose it.
        mode: typed by default; retry and probe follow an attempt.
        missed: the key points that a retry asks for, as indices into `story.points`.
        predicted: predicted recall at the interview or now, 0..1; None where nothing is known.
    """

    asked: str
    question: Question | None
    story: Story | None
    seconds: int = DEFAULT_SECONDS
    reason: Reason | None = None
    mode: Mode = Mode.TYPED
    missed: tuple[int, ...] = ()
    predicted: float | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """A session: its tasks in order; where there are none, `empty` says why and what to do."""

    tasks: tuple[Task, ...]
    empty: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One rating button: the rating, when the story would fall due, and that in words."""

    rating: Rating
    due: datetime
    interval: str


@dataclass(frozen=True, slots=True)
class Graded:
    """A recorded attempt and all that the Grade view shows.

    Attributes:
        task: what was asked.
        attempt: as it was recorded.
        story: the story it was graded against, None without one.
        grade: the recall grade with the person's own verdicts in it, None without a story.
        told: the stories the answer tells, best first.
        instead: the story that was told in place of the task's one, None where it was that one.
        fitting: other stories that fit the question.
        suggested: the rating to suggest, None where the attempt is not rated.
        choices: the four ratings with their next interval; empty where it is not rated.
    """

    task: Task
    attempt: Attempt
    story: Story | None
    grade: RecallGrade | None
    told: tuple[StoryMatch, ...] = ()
    instead: Story | None = None
    fitting: tuple[Story, ...] = ()
    suggested: Rating | None = None
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Rated:
    """What a rating changed: the story falls due then, said in words as `interval`."""

    story: Story
    rating: Rating
    due: datetime
    interval: str


@dataclass(frozen=True, slots=True)
class Undone:
    """A rating that was taken back; its attempt may be rated again."""

    attempt: str
    story: str
    rating: Rating


def queue(work: Workspace) -> Queue:
    """Return what is there to rehearse, in order."""
    now = work.now()
    interview = calendar.next_interview(work)
    reviews = work.history.first_reviews()
    today = work.clock().date()
    zone = work.clock().tzinfo
    return build_queue(
        work.stories().stories,
        work.history.cards(),
        work.schedule,
        now=now,
        interview=interview.at if interview else None,
        competencies=interview.competencies if interview else (),
        new_today=sum(at.astimezone(zone).date() == today for at in reviews.values()),
        new_per_day=work.settings.new_per_day,
    )


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
        story: id of the one story to rehearse; empty for any.
        limit: the most tasks.
        ahead: whether to go on with what is not due yet.

    Raises:
        TrainerError: a question or the story does not exist.
    """
    if questions:
        tasks = [_task_for_question(work, key, story) for key in questions]
    elif story:
        chosen = find_story(work, story)
        tasks = [_task_for_story(work, chosen, None)]
    else:
        waiting = queue(work)
        items = (*waiting.due, *waiting.ahead) if ahead else waiting.due
        if not items:
            return Plan((), _why_empty(work, waiting))
        tasks = [_task_for_story(work, item.story, item) for item in items[:limit]]
    return Plan(tuple(tasks[:limit]))


def _why_empty(work: Workspace, waiting: Queue) -> str:
    if not work.stories().stories:
        return "Your story bank is empty. Write a first story, then rehearse it."
    if waiting.next_due is None:
        return "No story is active. Set a story's status to active to rehearse it."
    when = calendar.until(waiting.next_due, work.clock())
    return f"Nothing is due. The next story comes back {when}. You can rehearse ahead."


def find_story(work: Workspace, story: str) -> Story:
    """Return the story with an id.

    Raises:
        TrainerError: there is none; the hint names the nearest ids.
    """
    found = {candidate.id: candidate for candidate in work.stories().stories}.get(story)
    if found is None:
        raise TrainerError(f"there is no story “{story}”", _ids_hint(work, story))
    return found


def _ids_hint(work: Workspace, wanted: str) -> str:
    from difflib import get_close_matches  # noqa: PLC0415  only where something is not found

    ids = [story.id for story in work.stories().stories]
    near = get_close_matches(wanted, ids, n=3, cutoff=0.5)
    return f"did you mean {' or '.join(near)}?" if near else "see `trainer story list`"


def find_question(work: Workspace, key: str) -> Question:
    """Return the question with a key; the id alone is enough where it is the only one.

    Raises:
        TrainerError: there is none, or several banks have one of that id.
    """
    questions = work.banks().questions
    found = [question for question in questions if key in (question.key, question.id)]
    exact = [question for question in found if question.key == key]
    if len(found) == 1 or exact:
        return (exact or found)[0]
    if found:
        keys = " or ".join(question.key for question in found)
        raise TrainerError(f"“{key}” stands in several banks", f"say {keys}")
    raise TrainerError(f"there is no question “{key}”", "see `trainer match` to find one")


def _task_for_question(work: Workspace, key: str, story: str) -> Task:
    question = find_question(work, key)
    chosen = find_story(work, story) if story else best_story(work, question)
    times, _ = work.history.question_counts().get(question.key, (0, None))
    return Task(
        asked=choose_wording(question, times),
        question=question,
        story=chosen,
        seconds=question.seconds,
    )


def best_story(work: Workspace, question: Question) -> Story | None:
    """Return the active story that fits a question best, the least remembered of equals."""
    cards = work.history.cards()
    now = work.now()
    candidates = [
        (strength, -work.schedule.predicted_recall(cards.get(story.id), now), story)
        for story in work.stories().stories
        if story.status is Status.ACTIVE and (strength := grading.fit(story, question)) >= FITTING
    ]
    if not candidates:
        return None
    return max(candidates, key=lambda candidate: (candidate[0], candidate[1]))[2]


def _task_for_story(work: Workspace, story: Story, item: Item | None) -> Task:
    counts = work.history.question_counts()
    question = choose_question(
        story,
        work.banks().questions,
        grading.fit,
        {key: last for key, (_, last) in counts.items()},
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
    )


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
    attempt = _record(work, task, answer, story, grade, started)
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
    attempt = _record(
        work, replace(task, mode=mode), "", task.story, grade, started, seconds=seconds
    )
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


def _record(
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
    attempt = Attempt(
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
    work.history.record_attempt(attempt)
    return attempt


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
        choices=_choices(work, attempt, grade) if rated and grade else (),
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


def _review(work: Workspace, attempt: Attempt, grade: RecallGrade, rating: Rating) -> Review:
    moment = work.moment()
    card = work.history.card(attempt.story)
    # A clock that was set back must not lose the review or move the schedule backwards.
    at = max(moment.at, card.last_review) if card else moment.at
    return Review(
        id=work.new_id(),
        attempt=attempt.id,
        story=attempt.story,
        rating=rating,
        recalled=grade.score,
        at=at,
        utc_offset=moment.utc_offset,
    )


def _choices(work: Workspace, attempt: Attempt, grade: RecallGrade) -> tuple[Choice, ...]:
    interview = calendar.next_interview(work)
    review = _review(work, attempt, grade, Rating.GOOD)
    cards = work.schedule.previews(
        work.history.card(attempt.story), review, interview.at if interview else None
    )
    return tuple(
        Choice(rating, card.due, calendar.interval(card.due - review.at))
        for rating, card in cards.items()
    )


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
        choices=_choices(work, graded.attempt, grade),
    )


def keep_wording(work: Workspace, graded: Graded, point: int, wording: str) -> Graded:
    """Keep the person's own wording as an accepted way to say a key point, and count it as said.

    The story's file is edited in place.

    Raises:
        TrainerError: the wording is empty, the point has three already, or the file cannot be
            changed; the verdict stays as it was.
    """
    from trainer.coach import stories  # noqa: PLC0415  tomlkit waits until a file is edited

    if graded.story is None or graded.grade is None:
        raise TrainerError("this answer was not graded")
    if not wording.strip():
        raise TrainerError("there is no wording to keep", "mark the words that say it")
    original = graded.task.missed[point] if graded.task.mode is Mode.RETRY else point
    stories.accept_wording(work, graded.story.id, original, wording.strip())
    return overturn(work, graded, point, Verdict.SAID)


def rate(work: Workspace, graded: Graded, rating: Rating) -> Rated:
    """Record a rating and move the story's schedule; both are on disk when this returns."""
    if graded.story is None or graded.grade is None or not graded.choices:
        raise TrainerError("this answer is not rated")
    review = _review(work, graded.attempt, graded.grade, rating)
    card = work.schedule.after(work.history.card(review.story), review)
    work.history.record_review(review, card)
    choice = graded.choices[rating - 1]
    return Rated(graded.story, rating, choice.due, choice.interval)


def undo_last_rating(work: Workspace) -> Undone | None:
    """Take the last rating back; None where there is none."""
    review = work.history.last_review()
    if review is None:
        return None
    rest = [other for other in work.history.reviews(review.story) if other.id != review.id]
    card = work.schedule.rebuild(rest).get(review.story)
    work.history.record_undo(review, card, work.now())
    return Undone(review.attempt, review.story, review.rating)


def retry(graded: Graded) -> Task:
    """Return the task that asks only for what was missed or told partly.

    Raises:
        TrainerError: nothing was missed.
    """
    if graded.grade is None or graded.story is None:
        raise TrainerError("this answer was not graded")
    before = graded.task.missed if graded.task.mode is Mode.RETRY else None
    missed = tuple(
        before[index] if before else index
        for index, point in enumerate(graded.grade.points)
        if point.verdict is not Verdict.SAID
    )
    if not missed:
        raise TrainerError("nothing was missed")
    return replace(graded.task, story=graded.story, mode=Mode.RETRY, missed=missed)


def probe(graded: Graded, number: int) -> Task | None:
    """Return the interviewer's next question on the same story, None after the last one.

    Args:
        graded: the attempt it follows.
        number: how many probes were asked on it already.
    """
    probes: Sequence[str] = graded.task.question.probes if graded.task.question else ()
    if number >= len(probes):
        return None
    return replace(
        graded.task,
        asked=probes[number],
        story=graded.story or graded.task.story,
        mode=Mode.PROBE,
        missed=(),
    )


def reopen(work: Workspace, attempt: str) -> Graded:
    """Return a recorded attempt as the Grade view shows it, with the person's verdicts in it.

    Raises:
        TrainerError: there is no such attempt.
    """
    recorded = work.history.attempt(attempt)
    if recorded is None:
        raise TrainerError("there is no such attempt")
    stories = {story.id: story for story in work.stories().stories}
    questions = {question.key: question for question in work.banks().questions}
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
