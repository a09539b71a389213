"""What a mock interview's report says of a story, and what it leaves to the person."""

from __future__ import annotations

from dataclasses import replace

import pytest

from trainer import grading
from trainer.mock.exchange import AskedOn
from trainer.mock.model import FollowUp, Kind, Reason
from trainer.mock.parts_told import without_notes
from trainer.mock.report_text import noticed
from trainer.mock.report_why import why_asked, why_chosen
from trainer.stories.model import KeyPoint, Part

from .mock_playing import CHECKOUT
from .mock_reporting import exchange, heard, report_of, words


def test_a_story_with_nothing_under_result_says_so(story):
    """It's the one thing to note of it before it's told again; a memo is no result."""
    rest = tuple(one for one in story.points if one.part is not Part.RESULT)
    memo = KeyPoint(Part.RESULT, "(look up the numbers??)")
    note = f"Nothing of “{story.title}” stands under result: people ask how it ended, so note it."
    for points, is_said in ((story.points, False), (rest, True), ((*rest, memo), True)):
        one = exchange(0, "Q?", heard(replace(story, points=points), CHECKOUT), language="en")
        assert (note in list(noticed(one))) is is_said


def test_an_ending_that_nobody_asked_for_and_nobody_heard_is_missed(story):
    """Where they moved on without a word, too."""
    one = exchange(0, "Q?", heard(story, CHECKOUT), language="en")
    assert "I didn't hear how it ended, and your story says it." in list(noticed(one))


def test_a_note_to_oneself_counts_nothing(work, story):
    """Whoever told all that can be told told 100%."""
    memo = KeyPoint(Part.RESULT, "(ask Ben what came of it??)")
    noted = replace(story, points=(*story.points[:2], memo))
    said = " ".join(point.say + "." for point in story.points[:2])
    grade = grading.grade_recall(noted, said)
    assert grade.score < 1.0
    assert without_notes(grade).score == 1.0
    assert (
        "result"
        not in words(report_of(work, exchange(0, "Q?", heard(noted, said))))
        .lower()
        .partition("across the stories you told")[2]
        .partition("\n")[0]
    )


@pytest.mark.parametrize(("kind", "unheard"), [(Kind.FIGURE, False), (Kind.OTHER_EXAMPLE, True)])
def test_an_ending_told_bit_by_bit_was_told(story, kind, unheard):
    """“Everybody stayed”, and the numbers when they asked for them; what else they asked about is none of it."""
    ended = AskedOn(FollowUp(Kind.RESULT, "How did it end?"), "It was fine.", answered=True)
    more = "We went from thirty-eight a month to sixty-one in two quarters, and nobody handed in their notice."
    then = AskedOn(FollowUp(kind, "How many?"), more, answered=True)
    one = exchange(0, "Q?", heard(story, CHECKOUT), asked_on=(ended, then), language="en")
    assert one.ending_unheard is unheard


@pytest.mark.parametrize(
    ("asked", "cares", "meant"),
    [
        ("Tell me about a mistake you made with a customer.", "clean tills, honest about mistakes", "“honest about mistakes”"),
        ("Tell me about a time you were late.", "clean tills, honest about mistakes", ""),
        ("Tell me about an angry customer.", "angry customers", "“angry customers”"),
    ],
)  # fmt: skip
def test_of_several_things_that_somebody_cares_about_a_question_is_about_one(asked, cares, meant):
    """The others have nothing to do with it; where none has, it's what the question looks for."""
    one = exchange(0, asked, reason=Reason.CARES, language="en")
    why = f"You noted what Ana cares about: “{cares}”."
    one = replace(one, slot=replace(one.slot, why=why, competencies=("integrity",)))
    expected = f"You noted what Ana cares about: {meant}." if meant else "It looks for integrity."
    assert why_asked(one) == why_chosen(one) == expected
