"""Which way a figure went: up told for down, and words that only look as if they pointed."""

import pytest

from trainer.grading import grade_recall
from trainer.stories.model import KeyPoint, Part, Story

STALL = Story(
    "s",
    "The market stall",
    tuple(
        KeyPoint(Part.RESULT, say)
        for say in (
            "Takings went up 40 % in the first summer",
            "Complaints down 30 %",
            "Queues fell to 8 minutes at noon",
            "Set up 12 stalls on the quay",
        )
    ),
)


def wrong(answer, point):
    """Return what contradicts a point (0-based) in an answer."""
    return grade_recall(STALL, answer).points[point].wrong_fact


@pytest.mark.parametrize(
    ("point", "answer", "heard"),
    [
        (0, "Takings went down 40 percent in the first summer.", "down"),
        (0, "In the first summer takings were 40 percent down.", "down"),
        (0, "Takings dropped by forty percent in the first summer.", "dropped"),
        (1, "And complaints were up thirty percent.", "up"),
        (1, "Complaints climbed by 30 percent.", "climbed"),
        (2, "Queues went up to nearly, well, rose to 8 minutes at noon.", "rose"),
    ],
)
def test_a_figure_that_went_the_other_way_is_told(point, answer, heard):
    """A number that rises in the answer and falls in the story is a wrong fact, whatever words say so."""
    found = wrong(answer, point)
    assert found is not None
    assert found.heard == heard
    assert grade_recall(STALL, answer).points[point].verdict != "said"


@pytest.mark.parametrize(
    ("point", "answer"),
    [
        (0, "We saw takings up 40 percent that first summer."),
        (0, "Takings grew by 40 percent in the first summer, and I sat down."),
        (1, "We had thirty percent fewer complaints."),
        (1, "We got complaints down by 30 percent."),
        (1, "Complaints, up to then 30 percent of all calls, were down 30 percent."),
        (2, "We brought queues down to 8 minutes at noon."),
        (2, "I looked up at noon and queues had fallen to 8 minutes."),
        (3, "We put down planks and set up 12 stalls on the quay."),
        (3, "I wrote down 12 names and set up 12 stalls on the quay."),
    ],
)
def test_words_that_only_look_as_if_they_pointed_contradict_nothing(point, answer):
    """The same direction in other words, and up and down that belong to another verb, are no wrong fact."""
    assert wrong(answer, point) is None
