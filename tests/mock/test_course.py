from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import count

from trainer.mock.course import standing
from trainer.mock.model import FollowUp, Kind, MockPlan, Reason, Slot, Step, Tone, Turn

NOW = datetime(2026, 6, 1, tzinfo=UTC)
SLOTS = (
    Slot(Reason.OPENER, "You?"),
    Slot(Reason.MUST_HAVE, "One?"),
    Slot(Reason.WEAK, "Two?"),
    Slot(Reason.TO_ASK, "Yours?"),
)
PLAN = MockPlan("m", NOW, 0, 15, 1, Tone.NEUTRAL, "en", SLOTS)
RESULT = FollowUp(Kind.RESULT, "What came of it?")
_numbers = count()


def turn(place, step=Step.ANSWER, *, asks=None, seconds=10.0, attempt="a"):
    return Turn(f"t{next(_numbers)}", "m", NOW, step, place, seconds, attempt, asks=asks)


def places(*turns):
    return [standing(PLAN, turns[:n]).place for n in range(len(turns) + 1)]


def test_questions_come_in_order_and_then_it_is_over():
    """Each answer leads to the next question; the clock adds up."""
    turns = [turn(0), turn(1), turn(2), turn(3)]
    assert places(*turns) == [0, 1, 2, 3, None]
    at = standing(PLAN, turns)
    assert (at.ended, at.seconds, at.left) == (True, 40.0, 860.0)


def test_a_follow_up_stays_at_its_question():
    """It is asked with what it goes on with; the answer to it ends the question."""
    at = standing(PLAN, [turn(0), turn(1, asks=RESULT, attempt="first")])
    assert (at.place, at.asks, at.attempt, at.number) == (1, RESULT, "first", 2)
    assert standing(PLAN, [turn(0), turn(1, asks=RESULT), turn(1)]).place == 2


def test_what_was_skipped_comes_back_before_the_last_question_once():
    """“I'd like to come back to that”: a second time it is left."""
    skips = [turn(0), turn(1, Step.SKIP), turn(2), turn(1, Step.SKIP), turn(3)]
    assert places(*skips) == [0, 1, 2, 1, 3, None]
    assert standing(PLAN, skips[:3]).is_back


def test_a_follow_up_that_is_left_does_not_bring_its_question_back():
    """The question was answered."""
    assert places(turn(0), turn(1, asks=RESULT), turn(1, Step.SKIP))[-1] == 2


def test_a_pause_and_an_early_end_are_remembered():
    """One pause; what wasn't reached stays unasked."""
    at = standing(PLAN, [turn(0), turn(-1, Step.PAUSE, seconds=0)])
    assert (at.paused, at.place) == (True, 1)
    assert standing(PLAN, [turn(0), turn(-1, Step.END)]).ended


def test_a_turn_of_another_place_changes_nothing():
    """Two copies of a home that were joined may both have answered a question."""
    assert places(turn(0), turn(0), turn(1))[-1] == 2


def test_what_was_skipped_comes_back_before_why_here():
    """Behind it, or behind the person's own, where nothing else is left: never the same again at once."""
    slots = (*SLOTS[:3], Slot(Reason.WHY_US, "Why us?"), SLOTS[3])
    plan = replace(PLAN, slots=slots)

    def met(*turns):
        return [standing(plan, turns[:n]).place for n in range(len(turns) + 1)]

    skip = Step.SKIP
    assert met(turn(0), turn(1, skip), turn(2), turn(1), turn(3), turn(4)) == [
        0,
        1,
        2,
        1,
        3,
        4,
        None,
    ]
    two = [turn(0), turn(1, skip), turn(2, skip), turn(1), turn(2), turn(3)]
    assert met(*two) == [0, 1, 2, 1, 2, 3, 4]
    assert met(turn(0), turn(1), turn(2, skip), turn(3), turn(2)) == [0, 1, 2, 3, 2, 4]
    assert met(turn(0), turn(1), turn(2), turn(3, skip), turn(4), turn(3)) == [
        0, 1, 2, 3, 4, 3, None,
    ]  # fmt: skip
    sooner = met(turn(0), turn(1), turn(2), turn(3, skip), turn(3), turn(4))
    assert sooner[-1] is None  # as older versions went on
    assert met(turn(0), turn(1, skip), turn(2), turn(1, skip), turn(3)) == [0, 1, 2, 1, 3, 4]
