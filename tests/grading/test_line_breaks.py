"""Line breaks in an answer that somebody types into a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.work import seconds_of_work
from trainer.grading import grade_recall
from trainer.grading.line_breaks import unwrapped
from trainer.grading.model import Verdict
from trainer.stories.model import KeyPoint, Part, Story


def _story(*points: str) -> Story:
    return Story(
        id="a", title="A", points=tuple(KeyPoint(part=Part.ACTION, say=say) for say in points)
    )


@pytest.mark.parametrize(
    ("point", "told"),
    [
        ("The scan showed 2 older rib fractures", "The scan showed three older rib fractures."),
        ("Moved 14 rooms to the hotel next door", "We moved twenty-four rooms to the hotel next door."),
        ("Rang both couples myself that night", "I rang both couples myself that same night."),
        ("Cut the waiting list from 40 to 12 children", "I cut the waiting list from 40 to 12 children."),
        ("Nobody was hurt on the night shift", "And nobody was hurt on the night shift."),
    ],
)  # fmt: skip
def test_a_line_break_changes_no_verdict(point, told):
    """Wherever a sentence is wrapped, each point gets the verdict it gets on one line."""
    story = _story(point, "Wrote to the board about it")
    whole = [(p.verdict, p.wrong_fact is not None) for p in grade_recall(story, told).points]
    words = told.split(" ")
    for at in range(1, len(words)):
        wrapped = " ".join(words[:at]) + "\n" + " ".join(words[at:])
        graded = grade_recall(story, wrapped).points
        assert [(p.verdict, p.wrong_fact is not None) for p in graded] == whole, wrapped


@pytest.mark.parametrize(
    "answer",
    [
        "Rebuilt the cache\nCut latency by half\nTold the team",
        "rebuilt the cache\ntold the team\nno outage since",
        "I did two things.\n- rebuilt the cache\n- told the team",
        "We did this.\n1. rebuilt the cache\n2. told the team",
        "served 21:40 instead of 21:00. late\nthey came back for the next\nchiara whipped the cream",
        "p95 2.3s -> 400ms\n3 reviewers\n12 releases",
        "It was slow.\n\nthen I measured it.",
        "What I did:\nmeasured it first.",
    ],
)
def test_a_list_stays_a_list(answer):
    """Lines that are points of their own, marked or not, aren't run into each other."""
    assert unwrapped(answer) == answer


@given(st.text(alphabet="aB1. -\n\r\té"))
def test_only_breaks_become_blanks(answer):
    """Every other character stays where it is, so that what was heard is shown in its place."""
    running = unwrapped(answer)
    assert len(running) == len(answer)
    assert all(a == b or (a, b) == ("\n", " ") for a, b in zip(answer, running, strict=True))


def test_what_was_said_is_shown_as_it_was_typed():
    """The evidence over a line's end is the text between its two offsets."""
    answer = "The scan showed two older\nrib fractures."
    point = grade_recall(_story("The scan showed 2 older rib fractures"), answer).points[0]
    assert point.verdict is Verdict.SAID
    assert all(answer[s.start : s.end] == s.text for s in point.evidence)


def test_many_lines_take_no_time():
    """An answer of twenty thousand lines is put in order in a moment: no break is looked at twice."""
    assert seconds_of_work(lambda: unwrapped("so it went \n \n a\n" * 20_000), within=0.5) < 0.5
