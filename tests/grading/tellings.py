"""Small stories and what the grader says of an answer to them, for the tests of a language."""

from trainer.grading import Verdict, grade_recall
from trainer.grading.tokens import tokenize
from trainer.stories.model import KeyPoint, Part, Story


def story(language, *points):
    """Return a story of these key points; the last is its result."""
    parts = [Part.ACTION] * (len(points) - 1) + [Part.RESULT]
    told = tuple(KeyPoint(part, say) for part, say in zip(parts, points, strict=True))
    return Story("s", "S", told, language=language)


def said(story, answer):
    """Return how many of the points an answer says."""
    return [point.verdict for point in grade_recall(story, answer).points].count(Verdict.SAID)


def wrong(story, answer):
    """Return which points (from 0) an answer contradicts."""
    points = grade_recall(story, answer).points
    return [place for place, point in enumerate(points) if point.wrong_fact]


def values(text, language):
    """Return the numbers of a text as (value, unit)."""
    numbers = (token.number for token in tokenize(text, language))
    return [(round(number.value, 3), number.unit) for number in numbers if number]
