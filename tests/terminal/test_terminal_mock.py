"""A whole mock interview of four questions in a real terminal, killed in the middle."""

from __future__ import annotations

import json
import os
import signal
import time
from datetime import timedelta

import pytest

from tests.terminal.tmux import LONGEST
from trainer.coach import mock_report, planning
from trainer.coach.workspace import local_now, open_workspace
from trainer.mock.model import MockPlan, Reason, Slot, Tone
from trainer.rehearsal.queue import Reason as Why

pytestmark = pytest.mark.terminal

ASKED = (
    "Tell me about yourself.",
    "What are you proud of?",
    "Tell me about a bad night.",
    "Whom did you say no to?",
)
STORIES = ("", "checkout-latency", "label-outage", "biggest-customer")

CHECKOUT = (
    "Checkout took 2.3 seconds and 12 % of the carts were abandoned. "
    "I was asked to halve it before the holiday season. "
    "I moved the cart to Redis and got rid of the fraud check up front."
)
RESULT = "It went from 2.3 s to 400 ms, and abandonment went down to 7 %."
LABELS = (
    "At 22:40 all 14 depots stopped printing labels. "
    "I split the team, two people on the cause and one on a workaround. "
    "We were printing again at 1:15 and 58,900 of the 60,000 parcels left on time."
)
LEARNED = "A certificate with a date needs an alarm and not a calendar entry."


@pytest.fixture
def planned(home):
    """A mock interview of four questions that waits in a home."""
    work = open_workspace(home)
    now = work.moment()
    slots = tuple(
        Slot(Reason.WEAK if story else Reason.OPENER, asked, story=story)
        for asked, story in zip(ASKED, STORIES, strict=True)
    )
    plan = MockPlan(
        work.new_id(), now.at, now.utc_offset, 15, 3, Tone.NEUTRAL, "en", slots
    )  # fmt: skip
    work.history.mocks.record_plan(plan)
    work.close()
    return plan


def _begin(terminal, home, *seen: str) -> None:
    """Go on with the mock interview from Home, by the list of all commands."""
    terminal.open(home)
    terminal.wait_for("to tell for the first time")
    terminal.press("C-p")
    terminal.wait_for("Search")
    terminal.type("mock interview")
    terminal.wait_for("An interview with follow-up questions")
    terminal.press("Enter")
    terminal.wait_for("Mock interview", *seen)


def _wait_until_stored(home, words: str) -> float:
    """Return the seconds that are stored with what was typed, once it is."""
    end = time.monotonic() + LONGEST
    while time.monotonic() < end:
        for path in (home / "recovery").glob("*.json"):
            found = json.loads(path.read_text())
            if found["text"] == words:
                return float(found["task"]["seconds"])
        time.sleep(0.02)
    raise AssertionError("what was typed was never stored")


def test_a_mock_interview_from_the_first_question_to_the_next_days_queue(terminal, home, planned):
    """Typed, followed up, killed, said aloud and ticked, come back to; then what it says and does.

    Nothing of a grade is on the screen before the end. After kill -9 the same question, text and
    second are there. The report has all four, what was left unsaid, and tomorrow it comes first.
    """
    _begin(terminal, home, ASKED[0], "1 of 4")
    terminal.type("I'm Robin and I lead a team.")
    terminal.wait_for("lead a team.")
    terminal.press("F5")
    terminal.wait_for("What makes you want to move now?", "1 of 4")
    terminal.type("I'd like to lead two.")
    terminal.wait_for("lead two.")
    terminal.press("F5")

    terminal.wait_for(ASKED[1], "2 of 4")
    half, rest = CHECKOUT[:63], CHECKOUT[63:]
    terminal.type(half)
    before = _wait_until_stored(home, half)
    os.kill(terminal.program(), signal.SIGKILL)
    terminal.wait_for("left with 137")
    terminal.close()
    _begin(terminal, home, ASKED[1], "2 of 4", "12 % of the carts")
    assert _wait_until_stored(home, half) >= before
    terminal.type(rest)
    terminal.wait_for("up front.")
    terminal.press("F5")
    screen = terminal.wait_for("What came of it?", "2 of 4")
    assert "%" not in screen
    assert "●" not in screen
    terminal.type(RESULT)
    terminal.wait_for("down to 7 %.")
    terminal.press("F5")

    terminal.wait_for(ASKED[2], "3 of 4")
    terminal.press("F9")  # I'd like to come back to that
    terminal.wait_for(ASKED[3], "4 of 4")
    terminal.press("F8")  # said aloud
    terminal.wait_for("You wanted to come back to one of them.", ASKED[2])
    terminal.type(LABELS)
    terminal.wait_for("left on time.")
    terminal.press("F5")
    terminal.wait_for("Looking back, what would you change?")
    terminal.type(LEARNED)
    terminal.wait_for("calendar entry.")
    terminal.press("F5")
    terminal.wait_for("Which story did you tell?", "Saying no to the biggest customer")
    terminal.press("Enter")
    terminal.wait_for("What did you say?")
    terminal.press("s", "s", "s", "F5")
    terminal.wait_for("Do next", *ASKED, "STARR", "%")
    terminal.press("d")
    terminal.wait_for("Left unsaid", "Would measure on phones first")
    terminal.press("Escape")
    terminal.wait_for("Do next")
    terminal.press("C-q")
    terminal.wait_for("left with 0")
    terminal.close()

    tomorrow = open_workspace(home, clock=lambda: local_now() + timedelta(days=1))
    found = mock_report.report(tomorrow, planned.id)
    told = [story.id for one in found.report.exchanges for story, _ in one.graded]
    assert told == list(STORIES[1:])
    assert [one.aloud for one in found.report.exchanges] == [False, False, False, True]
    missed = {one.story.id for one in found.unsaid}
    assert "Would measure on phones first" in {say for one in found.unsaid for say in one.says}
    first = planning.queue(tomorrow).due[0]
    assert (first.reason, first.story.id in missed) == (Why.ROOM, True)
    tomorrow.close()
