"""Rating an answer, and taking the last rating back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.coach import calendar, interviews
from trainer.coach.rehearsal_values import Choice, Graded, LastRating, Rated, Undone
from trainer.errors import TrainerError
from trainer.rehearsal.model import Attempt, Rating, Review

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.grading.model import RecallGrade


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


def choices(work: Workspace, attempt: Attempt, grade: RecallGrade) -> tuple[Choice, ...]:
    """Return the four ratings of an attempt, each with the date it would lead to."""
    interview = interviews.next_interview(work)
    review = _review(work, attempt, grade, Rating.GOOD)
    cards = work.schedule.previews(
        work.history.card(attempt.story), review, interview.at if interview else None
    )
    return tuple(
        Choice(rating, card.due, calendar.interval(card.due - review.at))
        for rating, card in cards.items()
    )


def rate(work: Workspace, graded: Graded, rating: Rating) -> Rated:
    """Record a rating and move the story's schedule; both are on disk when this returns."""
    if graded.story is None or graded.grade is None or not graded.choices:
        raise TrainerError("this answer is not rated")
    review = _review(work, graded.attempt, graded.grade, rating)
    work.history.record_review(review, lambda card: work.schedule.after(card, review))
    choice = graded.choices[rating - 1]
    return Rated(graded.story, rating, choice.due, choice.interval)


def last_rating(work: Workspace) -> LastRating | None:
    """Return the rating that `undo_last_rating` would take back; None where there is none."""
    review = work.history.last_review()
    if review is None:
        return None
    titles = {story.id: story.title for story in work.stories().stories}
    title = titles.get(review.story, review.story)
    return LastRating(title, review.rating, calendar.ago(review.at, work.clock()))


def undo_last_rating(work: Workspace) -> Undone | None:
    """Take the last rating back; None where there is none."""
    review = work.history.last_review()
    if review is None:
        return None
    work.history.record_undo(
        review, lambda rest: work.schedule.rebuild(rest).get(review.story), work.now()
    )
    return Undone(review.attempt, review.story, review.rating)
