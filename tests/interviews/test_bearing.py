"""What bears on what an interviewer cares about, and where a sentence that says so is offered."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from trainer.interviews.bearing import bears, may_bear
from trainer.stories.model import KeyPoint, Part, Story

PAIRS = [
    (row[0] == "yes", row[1], row[2].split(" / "))
    for line in (Path(__file__).parent / "bearing.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
    for row in [line.split(" | ")]
]


def _story(notes):
    return Story("s", "t", tuple(KeyPoint(Part.ACTION, note) for note in notes))


def _shares(rule):
    """Return for how many pairs that a person would tie a rule holds, and for how many others."""
    found = [tied for tied, wish, notes in PAIRS if rule(wish, _story(notes))]
    return sum(found), len(found) - sum(found)


def test_a_link_is_offered_where_a_person_would_make_one():
    """Of 30 pairs that a person would tie most are offered, of 32 others few, and those from the trade."""
    tied, others = _shares(may_bear)
    assert len(PAIRS) == 62
    assert tied >= 24
    assert others <= 7


def test_advice_counts_only_what_surely_bears():
    """What raises the advice by itself is surer than what is offered: hardly one of 32 others."""
    tied, others = _shares(bears)
    assert tied >= 12
    assert others <= 1


def test_in_a_language_without_meanings_the_person_decides():
    """Where no table knows the words of a language, the link is offered, and no advice counts it."""
    story = replace(_story(["Die Renner an die Rampe gelegt"]), language="de")
    assert may_bear("Kinder, die gern kommen", story)
    assert not bears("Kinder, die gern kommen", story)
