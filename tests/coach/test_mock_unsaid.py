"""What a mock interview left unsaid: what was said anywhere in it was said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from trainer import grading
from trainer.coach.mock_heard import heard_anywhere
from trainer.coach.mock_unsaid import left_unsaid
from trainer.interviews.model import Interview, Interviewer, Round
from trainer.mock.exchange import AskedOn, Heard
from trainer.mock.model import FollowUp, Kind, Reason
from trainer.mock.report_unsaid import of_unsaid
from trainer.stories.model import KeyPoint, Part

from .mock_playing import CHECKOUT, RESULT
from .mock_reporting import exchange, heard, report_of


def left(work, story, *exchanges, people=()):
    """Return what was left unsaid of a story."""
    job = Interview("m", "Acme", "", Round.OTHER, None, 0, interviewers=people)
    return left_unsaid(report_of(work, *exchanges).plan, job, heard_anywhere(exchanges), [story])


def says(found):
    return {say for item in found if item.points and item.wrong is None for say in item.says}


def test_two_tellings_count_together(work, story):
    """What one telling left out and the other said isn't left unsaid."""
    first, second = (exchange(n, "Q?", heard(story, t)) for n, t in enumerate((CHECKOUT, RESULT)))
    alone, both = says(left(work, story, first)), says(left(work, story, first, second))
    assert both < alone
    assert all(
        one.graded[0][1].points[0].verdict == "said" for one in heard_anywhere((first, second))
    )


@pytest.mark.parametrize("reason", [Reason.OPENER, Reason.WHY_US, Reason.WANTED])
@pytest.mark.parametrize("asked_on", [False, True])
def test_what_was_said_in_another_answer_was_said(work, story, reason, asked_on):
    """To another question or to what they asked on there: it's the same interviewer."""
    first = exchange(0, "Tell me.", heard(story, CHECKOUT))
    said = f"At work I'm the one for speed. {RESULT}"
    other = exchange(1, "And you?", Heard(said), reason=reason)
    if asked_on:
        asks = AskedOn(FollowUp(Kind.PROBE, "What are you proudest of?"), said, answered=True)
        other = replace(other, said="I'm Robin.", asked_on=(asks,))
    alone, both = says(left(work, story, first)), says(left(work, story, first, other))
    assert any("400 ms" in one for one in alone)
    assert not any("400 ms" in one for one in both)
    assert heard_anywhere((first, other))[0].signs[3] == "●"


def test_what_was_told_in_other_words_is_not_left_unsaid_but_a_figure_is(work, story):
    """A deed in the person's own words was told; of an ending the number counts."""
    story = replace(
        story,
        points=(
            KeyPoint(Part.ACTION, "I shadowed six rounds with a tally sheet and counted 94 interruptions."),
            KeyPoint(Part.ACTION, "I put up a whiteboard so that everyone saw it."),
            KeyPoint(Part.RESULT, "Interruptions per round fell from about 16 to 5."),
        ),
    )  # fmt: skip
    said = "I shadowed six rounds with a tally sheet. Interruptions per round fell a good deal."
    found = says(left(work, story, exchange(0, "Tell me.", heard(story, said))))
    assert found == {story.points[1].say, story.points[2].say}


def test_a_story_begun_where_nobody_asked_for_one_wants_its_ending(work, story):
    """Two deeds of it were told to “Why us?”, and not how it ended; the rest of it isn't missed."""
    why = exchange(0, "Why us?", Heard(CHECKOUT), reason=Reason.WHY_US)
    begun = replace(why, mentioned=((story, grading.grade_recall(story, CHECKOUT)),))
    (only,) = left(work, story, begun)
    assert (only.part, only.asked.id) == (Part.RESULT, "m-0")
    ended = f"{CHECKOUT} {RESULT}"
    whole = replace(begun, mentioned=((story, grading.grade_recall(story, ended)),), said=ended)
    assert left(work, story, whole) == ()
    named = "I'd know what to do: I once moved a cart to Redis."
    cited = replace(begun, mentioned=((story, grading.grade_recall(story, named)),), said=named)
    assert left(work, story, cited) == ()


def test_a_beginning_cut_short_is_nothing(work, story):
    """Only one that was left out wholly is missed."""
    points = (
        KeyPoint(Part.SITUATION, "Checkout took 2.3 seconds and 12 % of the carts were abandoned"),
        KeyPoint(Part.SITUATION, "The holiday season was six weeks away and nobody slept"),
        *(one for one in story.points if one.part is not Part.SITUATION),
    )
    story = replace(story, points=points)
    found = left(work, story, exchange(0, "Tell me.", heard(story, CHECKOUT)))
    assert Part.SITUATION not in {one.part for one in found}
    none = left(work, story, exchange(0, "Tell me.", heard(story, RESULT)))
    assert Part.SITUATION in {one.part for one in none}


def test_nobody_is_said_not_to_have_heard_it_before_the_interview_took_place(work, story):
    """She hasn't sat there yet: nobody says that she hasn't heard it."""
    one = exchange(0, "Tell me.", heard(story, CHECKOUT))
    items = left(work, story, one, people=(Interviewer("Dana"),))
    text = "\n".join(block.text for block in of_unsaid(items))
    assert "I didn't hear these" in text
    assert "Dana" not in text
    assert "They have" not in text


def test_told_is_what_nothing_is_left_unsaid_of(work, story):
    """A part of which a point was told in part is told in part: the list below says which."""
    for said in (CHECKOUT, f"{CHECKOUT} Latency went down to 400 ms.", f"{CHECKOUT} {RESULT}"):
        one = exchange(0, "Tell me.", heard(story, said))
        missed = {item.part for item in left(work, story, one) if item.points and not item.wrong}
        told = {part for part, sign in zip(Part, one.signs, strict=True) if sign == "●"}
        assert not missed & told


def test_a_wrong_figure_and_a_bare_date_are_not_left_unsaid(work, story):
    """The figure stands among those to check; nobody needs to hear that it was May."""
    dated = replace(story, points=(KeyPoint(Part.SITUATION, "May 2021."), *story.points))
    said = f"{CHECKOUT} Latency went from 2.3 s to 900 ms and abandonment down to 7 %."
    items = left(work, dated, exchange(0, "Tell me.", heard(dated, said)))
    text = "\n".join(block.text for block in of_unsaid(items))
    assert any(item.wrong for item in items)
    assert "400 ms" not in text
    assert "May 2021" not in text
    assert "phones" in text
