"""What an interviewer may not say: the words of what was left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.mock.lacking import content

if TYPE_CHECKING:
    from trainer.grading.model import RecallGrade


def gives_away(text: str, grade: RecallGrade, said: str, language: str) -> bool:
    """Return whether a text has a content word of the story that the answer did not hold.

    Also of points that seem to be told: the grader may be wrong.
    """
    return not secret(grade, said, language).isdisjoint(content(text, language))


def secret(grade: RecallGrade, text: str, language: str) -> frozenset[str]:
    """Return the stems of the content words of a story's points, without those that a text holds."""
    found = frozenset(stem for point in grade.points for stem in content(point.say, language))
    return found - content(text, language)
