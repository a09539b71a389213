"""From a recall grade to a suggested rating."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.rehearsal.model import Rating

if TYPE_CHECKING:
    from trainer.grading.model import RecallGrade

HARD_FROM = 0.40
GOOD_FROM = 0.65
EASY_FROM = 0.90
"""Shares of the key points from which a rating is suggested (own judgement; the person decides).

Under 40 % the story has to be learned again; at 65 % an interviewer has heard most of it; 90 %
leaves at most one key point of ten unsaid.
"""


def suggest(grade: RecallGrade) -> Rating:
    """Return the rating to suggest; a wrong fact is never better than Hard."""
    if grade.score < HARD_FROM:
        return Rating.AGAIN
    if grade.score < GOOD_FROM or any(point.wrong_fact for point in grade.points):
        return Rating.HARD
    return Rating.GOOD if grade.score < EASY_FROM else Rating.EASY


def suggest_after_retry(first: RecallGrade, after: RecallGrade) -> Rating:
    """Return the rating to suggest for a telling whose missed points were tried again.

    What came back at the second try counts, and still the points had just been shown: it lifts the
    suggestion by one step at most, and never to Easy.

    Args:
        first: the telling's own grade.
        after: the best state that it and its retries reached.
    """
    alone = suggest(first)
    if alone >= Rating.GOOD:
        return alone
    return max(alone, min(suggest(after), Rating(alone + 1)))


def suggest_seen(grade: RecallGrade) -> Rating:
    """Return the rating to suggest for an answer that was gone on with after its grade was seen."""
    return min(suggest(grade), Rating.GOOD)
