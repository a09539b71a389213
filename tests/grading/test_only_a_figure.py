"""A number that anybody says tells no point by itself."""

from __future__ import annotations

import pytest

from trainer.grading import grade_recall
from trainer.grading.model import Verdict
from trainer.stories.model import KeyPoint, Part, Story

STORY = Story(
    id="night-porter",
    title="The night porter",
    points=(
        KeyPoint(part=Part.ACTION, say="Sat beside four of them for a morning"),
        KeyPoint(part=Part.ACTION, say="Wrote a scraper for the timetable in three months"),
        KeyPoint(part=Part.RESULT, say="The group carries 16 children now"),
        KeyPoint(part=Part.RESULT, say="NPS 31->54"),
    ),
)


def _said(answer: str) -> list[str]:
    points = grade_recall(STORY, answer).points
    return [point.say for point in points if point.verdict is Verdict.SAID]


@pytest.mark.parametrize(
    "answer",
    [
        "I have four cats.",
        "I've applied to four places.",
        "My notice period is three months.",
        "I could start in three months.",
        "I have 16 years of experience.",
        "I'd like to see 16 percent.",
        "Four, I think.",
    ],
)
def test_a_common_number_alone_tells_nothing(answer):
    """A few of something, or so many weeks, is no point of the story that holds the same number."""
    assert _said(answer) == []


@pytest.mark.parametrize(
    ("answer", "point"),
    [
        ("I sat by four of them.", "Sat beside four of them for a morning"),
        ("It took me three months to write it.", "Wrote a scraper for the timetable in three months"),
        ("16 kids are in it today.", "The group carries 16 children now"),
        ("It went from 31 to 54.", "NPS 31->54"),
    ],
)  # fmt: skip
def test_with_a_word_of_its_own_it_does(answer, point):
    """With what was done or counted beside it the same number is the point's, and two alone are."""
    assert _said(answer) == [point]
