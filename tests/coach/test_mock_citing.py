"""A story that's only cited beside another answer of a mock interview was not told."""

from __future__ import annotations

import pytest

from trainer.coach import interviews, mock, mock_after, mock_answers, mock_report, planning
from trainer.coach.interviews import Details
from trainer.coach.mock import Wish
from trainer.interviews.model import Interviewer
from trainer.mock.model import Kind
from trainer.mock.report_text import told

from .mock_playing import CHECKOUT, LABELS, RESULT, at_story, say

CITED = "We simply got rid of the fraud check up front, as nobody missed it in checkout."


@pytest.fixture
def plan(work, local_zone):
    """A mock interview in which they ask about zebra crossings, which nobody's story is about."""
    dana = Interviewer("Dana", "CTO", cares_about="zebra crossings")
    details = Details(company="Acme", when="2026-06-02 10:00", interviewers=(dana,))
    interviews.add_interview(work, details)
    return mock.new(work, Wish(minutes=15, seed=1))


def at_also(work, plan):
    """Answer their last question with a story, so that they ask what else they care about."""
    last = max(n for n, one in enumerate(plan.slots) if one.wants_story)
    while mock.look(work, plan).place != last:
        mock_answers.skip(work, plan)
    assert say(work, plan, LABELS).asks.kind is Kind.ALSO


def test_a_story_cited_in_a_follow_up_is_no_telling_of_it(work, plan):
    """No rating and no due date, nobody is asked which it was, and it lowers nothing."""
    before = planning.left_out(work)
    at_also(work, plan)
    say(work, plan, CITED)
    mock_answers.end(work, plan)
    report = mock_report.report(work, plan.id).report
    assert {story.id for story, _ in report.graded} == {"label-outage"}
    assert [one.story for one in work.history.reviews()] == ["label-outage"]
    assert mock_after.unsure(work, plan) == []
    assert set(work.history.tellings.last()) == {"label-outage"}
    assert "checkout-latency" not in {*planning.left_out(work)} - {*before}
    assert report.repeated == ()
    last = next(one for one in report.exchanges if one.graded)
    assert told(last).endswith("You gave “Checkout six times faster” as an example.")


def test_one_that_the_person_names_stays_cited(work, plan):
    """That it was this story is kept; that it was told whole isn't made of it."""
    at_also(work, plan)
    say(work, plan, CITED)
    mock_answers.end(work, plan)
    last = max(n for n, one in enumerate(plan.slots) if one.wants_story)
    given = mock_after.answer_to(work, plan, last)
    mock_after.told_was(work, plan, given.id, "checkout-latency")
    stands = [one for one in mock_after.standing_attempts(work, plan) if one.story]
    assert [(one.story, one.grade is None) for one in stands] == [
        ("label-outage", False),
        ("checkout-latency", True),
    ]
    assert [one.story for one in work.history.reviews()] == ["label-outage"]
    assert set(work.history.tellings.last()) == {"label-outage"}


def test_what_goes_on_after_it_may_yet_tell_the_story(work, plan):
    """The whole of it counts, and so it does where most of it was told at once."""
    at_also(work, plan)
    say(work, plan, f"{CHECKOUT} {RESULT}")
    mock_answers.end(work, plan)
    report = mock_report.report(work, plan.id).report
    assert {story.id for story, _ in report.graded} == {"label-outage", "checkout-latency"}


def test_a_thin_answer_to_a_question_is_a_telling(work, plan):
    """Whoever is asked for a story and tells little of it told it badly: it comes back sooner."""
    story = next(one.story for one in plan.slots if one.story)
    assert story == "checkout-latency"
    at_story(work, plan, story)
    say(work, plan, "I moved the cart to Redis and got rid of the fraud check up front.")
    mock_answers.end(work, plan)
    assert [one.story for one in work.history.reviews()] == ["checkout-latency"]
