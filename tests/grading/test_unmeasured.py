"""A result told without its amount is told by half."""

import pytest

from trainer.grading import Verdict, grade_recall
from trainer.stories.model import KeyPoint, Part, Story

SITE = KeyPoint(Part.SITUATION, "We had a problem at the site")


def verdict(say, answer, language="en", part=Part.RESULT):
    """Return the verdict on a key point beside a situation."""
    story = Story("s", "Story", (SITE, KeyPoint(part, say)), language=language)
    return grade_recall(story, answer).points[1].verdict


@pytest.mark.parametrize(
    ("language", "say", "answer"),
    [
        ("en", "The men finished the change faster by fifty seconds", "And the men did the change faster after that."),
        ("en", "Waiting time dropped from 45 to 12 minutes", "The waiting time dropped a lot."),
        ("en", "We saved £3,400 on diesel in a year", "We saved quite some money on diesel."),
        ("en", "Insurer paid €8,400 for conservation, and the exhibition opened", "The insurer paid for the conservation and the exhibition opened."),
        ("de", "Wartezeit sank von 40 auf 15 Minuten", "Die Wartezeit sank danach deutlich."),
        ("es", "Las quejas bajaron un 30 %", "Las quejas bajaron mucho después."),
    ],
)  # fmt: skip
def test_a_result_without_its_amount_is_told_by_half(language, say, answer):
    """By how much, to how much, how much money: without it a result is partly told, in any language."""
    assert verdict(say, answer, language) is Verdict.PARTLY


@pytest.mark.parametrize(
    ("say", "answer"),
    [
        ("Waste fell by 33 %", "Waste fell by a third."),
        ("Waste fell by 50 %", "We halved the waste."),
        ("Pass rate rose to 100 %", "And the pass rate rose, everybody passed."),
        ("Those letters won back 85 members, for £400 in stamps", "Those letters won back eighty-five members."),
        ("All 46 singers got there", "Every one of the singers got there."),
        ("Waiting time dropped from 45 to 12 minutes", "The waiting time dropped to twelve minutes."),
    ],
)  # fmt: skip
def test_an_amount_in_other_words_is_told(say, answer):
    """A share, all of them, the end of a step alone: the amount is told; what it took is none."""
    assert verdict(say, answer) is Verdict.SAID


def test_only_a_result_needs_its_amount():
    """What was done is told without how much of it."""
    say, answer = (
        "Raised £2,400 for switches from a charity",
        "I raised money for switches from a charity.",
    )
    assert verdict(say, answer, part=Part.ACTION) is Verdict.SAID
