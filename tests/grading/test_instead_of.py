"""What a point does and what it doesn't do any more, told the wrong way round."""

import pytest

from trainer.grading import grade_recall
from trainer.stories.model import KeyPoint, Part, Story


def wrong(say, answer, language="en"):
    """Return what contradicts a point in an answer, None where nothing does."""
    story = Story("s", "S", (KeyPoint(Part.ACTION, say),), language=language)
    return grade_recall(story, answer).points[0].wrong_fact


PHONED = "phone call 10 min before arrival instead of radio on the doorstep"
BATCH = "Rang the council every day until it sent the records in one batch rather than one by one"
CHART = "Took one chart to the alderman rather than forty slides"
JUNIORS = "Hired two juniors instead of one senior"
MAIL = "Au lieu d'un appel, un courriel chaque lundi"


@pytest.mark.parametrize(
    ("say", "answer", "language"),
    [
        (
            PHONED,
            "Instead of ringing them by phone ten minutes before, we use the radio now.",
            "en",
        ),
        (
            BATCH,
            "I rang daily until they sent the records one by one instead of in one batch.",
            "en",
        ),
        (CHART, "I took forty slides to the alderman rather than one chart.", "en"),
        (JUNIORS, "In place of two juniors we hired one senior.", "en"),
        (MAIL, "On a appelé chaque lundi au lieu d'envoyer un courriel.", "fr"),
    ],
)
def test_what_is_done_behind_instead_of_is_wrong(say, answer, language):
    """Who says behind "instead of" what the point does contradicts it."""
    assert wrong(say, answer, language)


@pytest.mark.parametrize(
    ("say", "answer", "language"),
    [
        (PHONED, "Instead of radioing at the door, we ring by phone ten minutes before.", "en"),
        (PHONED, "We phoned ten minutes before arrival rather than use the radio.", "en"),
        (BATCH, "Instead of sending the records one by one they sent them in one batch.", "en"),
        (CHART, "Instead of forty slides I took a single chart to the alderman.", "en"),
        (JUNIORS, "We hired two juniors, rather than one senior.", "en"),
        ("Drew a map instead of the address in words",
         "And instead of describing the road we put a little map.", "en"),
        (MAIL, "J'ai envoyé un courriel chaque lundi au lieu d'un appel.", "fr"),
    ],
)  # fmt: skip
def test_the_right_way_round_is_right(say, answer, language):
    """In another order and in other words the same two things contradict nothing."""
    assert wrong(say, answer, language) is None
