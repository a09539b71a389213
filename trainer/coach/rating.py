"""Rating an answer, and taking the last rating back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from trainer.coach import calendar, coming, interviews, memory
from trainer.coach.rehearsal_values import Choice, Graded, LastRating, Rated, Task, Undone
from trainer.errors import TrainerError
from trainer.rehearsal.again import comes_back
from trainer.rehearsal.due import due_at
from trainer.rehearsal.model import Attempt, Rating, Review
from trainer.rehearsal.queue import Reason
from trainer.rehearsal.telling import recalled

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.grading.model import RecallGrade


SOON = "this session"
"""When a story comes back that is asked for again in the same session."""


def _review(work: Workspace, attempt: Attempt, recalled: float, rating: Rating) -> Review:
    return Review(
        id=work.new_id(),
        attempt=attempt.id,
        story=attempt.story,
        rating=rating,
        recalled=recalled,
        at=memory.when_reviewed(work, attempt.story),
        utc_offset=work.moment().utc_offset,
    )


def choices(
    work: Workspace,
    attempt: Attempt,
    grade: RecallGrade,
    task: Task | None = None,
    after: RecallGrade | None = None,
) -> tuple[Choice, ...]:
    """Return the four ratings of an attempt, each with when the story comes back then.

    Args:
        work: the opened home.
        attempt: what is rated.
        grade: its grade as it is now.
        task: what it answers in a session; None outside of one.
        after: the best state that it and its retries reached; None without a retry.
    """
    interview = interviews.next_interview(work)
    review = _review(work, attempt, recalled(grade, after), Rating.GOOD)
    cards = work.schedule.previews(memory.card(work, attempt.story), review)
    dues = {
        rating: due_at(card, work.days(), interview.at if interview else None, grade.score)
        for rating, card in cards.items()
    }
    return tuple(
        Choice(
            rating,
            due,
            SOON if task and comes_back(rating, task.again) else coming.promised(work, due),
        )
        for rating, due in dues.items()
    )


def rate(work: Workspace, graded: Graded, rating: Rating) -> Rated:
    """Record a rating and move the story's schedule; both are on disk when this returns."""
    if graded.story is None or graded.grade is None or not graded.choices:
        raise TrainerError("this answer isn't rated")
    review = _review(work, graded.attempt, recalled(graded.grade, graded.after), rating)
    work.history.record_review(review, memory.advance(work, review))
    choice = graded.choices[rating - 1]
    return Rated(graded.story, rating, choice.due, choice.when, _once_more(graded, rating))


def _once_more(graded: Graded, rating: Rating) -> Task | None:
    """Return the task that asks for the story again in this session; None where it need not."""
    task = graded.task
    if not comes_back(rating, task.again):
        return None
    return replace(
        task,
        story=graded.story,
        reason=Reason.AGAIN,
        again=task.again + 1,
        continues="",
        never_told=False,
        was_read=False,
        spoken=None,
    )


def last_rating(work: Workspace) -> LastRating | None:
    """Return the rating that `undo_last_rating` would take back; None where there is none."""
    review = work.history.last_review()
    if review is None:
        return None
    titles = {story.id: story.title for story in work.stories().stories}
    title = titles.get(review.story, review.story)
    return LastRating(
        title, review.rating, calendar.ago(review.at, work.clock(), work.settings.day_begins)
    )


def undo_last_rating(work: Workspace) -> Undone | None:
    """Take the last rating back; None where there is none."""
    review = work.history.last_review()
    if review is None:
        return None
    work.history.record_undo(
        review, lambda rest: work.schedule.rebuild(rest).get(review.story), work.now()
    )
    return Undone(review.attempt, review.story, review.rating)
