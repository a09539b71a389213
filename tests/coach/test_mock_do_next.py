"""The one thing to do after a mock interview."""

from __future__ import annotations

from dataclasses import replace

from trainer.mock.do_next import do_next
from trainer.mock.exchange import Heard
from trainer.mock.model import Reason
from trainer.stories.model import KeyPoint, Part

from .mock_playing import CHECKOUT, RESULT
from .mock_reporting import exchange, heard, report_of


def test_what_to_do_next_is_ordered_by_what_helps_most(work, story):
    """A wrong figure with both tellings, a must-have without an answer, why here, “I”, then the rest."""
    wrong = heard(story, f"{CHECKOUT} Latency went from 2.3 s to 900 ms and abandonment down to 7 %. "
                         "I'd measure on phones first.")  # fmt: skip
    right = heard(story, f"{CHECKOUT} {RESULT} I'd measure on phones first.")
    told = [exchange(0, "Tell me.", wrong), exchange(1, "And?", right)]
    ours = "We saw it. We moved the cart to Redis. We got rid of the fraud check. We halved it."
    only_we = exchange(2, "And?", heard(story, ours))
    why = exchange(3, "Why us?", reason=Reason.WHY_US, state="skipped", passed=2, lacks_why=True)
    must = exchange(4, "A feud?", state="skipped", passed=1)
    must = replace(must, slot=replace(must.slot, competencies=("conflict",)))
    figure = do_next(report_of(work, *told, only_we, why, must, musts=("conflict",)))
    assert figure.startswith("Check the facts in “")
    assert figure.endswith(", and so did you at question 2.")
    coachs = do_next(report_of(work, *told, why), answers=False)
    assert coachs == "Check your facts: one differed from your story."
    rest = report_of(work, told[1], only_we, why, must, musts=("conflict",))
    assert do_next(rest) == (
        "Find a story for when they ask about conflict: it's a must-have, and you passed on it."
    )
    assert do_next(replace(rest, musts=())) == (
        "Have an answer ready for “Why us?”: you passed on it twice."
    )
    assert do_next(report_of(work, told[1], only_we)).startswith("Say which part was yours in “")
    assert (
        do_next(report_of(work, told[1]))
        == "Do one more in a few days, with a tougher interviewer."
    )


def test_a_must_have_whose_question_had_no_story_comes_first(work, story):
    """The story that fits is named, unless it was told elsewhere; what waits for the person is no gap."""
    told = exchange(
        0, "Tell me.", heard(story, f"{CHECKOUT} {RESULT} I'd measure on phones first.")
    )
    must = exchange(1, "A feud?", Heard("I'd have to think."))
    must = replace(must, slot=replace(must.slot, competencies=("conflict",)))

    def said(one, **more):
        return do_next(report_of(work, told, one, musts=("conflict",), **more))

    assert "they ask about conflict: it's a must-have, and you told no story" in said(must)
    assert said(replace(must, said="Two cooks had not spoken for a year. " * 3)) == (
        "Write down what you told when they asked about conflict: it's a must-have, and it's none of "
        "your stories yet."
    )
    better = replace(must, fits=story)
    assert said(better).startswith("Find a story for when they ask about")
    both = replace(must, slot=replace(must.slot, competencies=("delivering-results", "hiring")))
    found = do_next(report_of(work, told, both, musts=("delivering-results", "hiring")))
    assert found.startswith("Find a story for when they ask about hiring")
    other = replace(story, id="other", title="Another")
    assert said(replace(must, fits=other)).startswith("Tell “Another” when they ask about")
    assert said(replace(must, near=other)).startswith("Tell “Another” when they ask about")
    assert "conflict" not in said(replace(must, perhaps=story))
    assert "conflict" not in said(replace(must, state="not reached", heard=()))


def test_what_to_do_next_counts_as_people_do(work, story):
    """“Both stories”, not “all 2”; a beginning without its date isn't missing."""
    other = replace(story, id="other", title="Another")
    told = [exchange(n, "Tell me.", heard(one, CHECKOUT)) for n, one in enumerate((story, other))]
    assert "in both stories" in do_next(report_of(work, *told))
    points = (KeyPoint(Part.SITUATION, "May 2021."), *story.points)
    dated = [replace(one, points=points) for one in (story, other)]
    whole = f"{CHECKOUT} {RESULT} I'd measure on phones first."
    told = [exchange(n, "Tell me.", heard(one, whole)) for n, one in enumerate(dated)]
    assert "Set the scene" not in do_next(report_of(work, *told))
