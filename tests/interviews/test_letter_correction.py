"""A wrong fact put right in a letter: both figures, what they are of, and nothing twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.interviews.article import CALENDAR, article
from trainer.grading.model import WrongFact
from trainer.interviews.letter.draft import draft
from trainer.interviews.unsaid import Kind
from trainer.stories.model import KeyPoint, Part


@pytest.mark.parametrize(
    ("say", "right", "told", "said"),
    [
        ("We went from one release a month to 19", "19", "12",
         "I said that we went from one release a month to 12; it was 19."),
        ("Measured 14 boards", "14", "12", "I said that I measured 12 boards; it was 14."),
        ("12 working days", "12", "14", "I said 14 working days; it was 12."),
        ("Handed over 5 days late instead of 30", "5 days", "2 days", "I said 2 days late; it was 5 days."),
        ("12 releases a month from one branch", "12", "19", "I said 19 releases a month; it was 12."),
        ("est. 12", "12", "14", "I said 14 [of what: est. 12]; it was 12."),
        ("Latency 2.3 s -> 400 ms; abandonment down to 7 %", "7 %", "12 %",
         "I said that abandonment went down to 12 %; it was 7 %."),
        ("Error rate 9 % -> 2 %; 12 weeks", "2 %", "3 %", "I said that the error rate went from 9 % to 3 %; it was 2 %."),
        ("forecast error 22% -> 14%", "14%", "9",
         "I said that the forecast error went from 22% to 9%; it was 14%."),
        ("Second visits fell from 34 % to 19 %", "19 %", "15 percent",
         "I said that second visits fell from 34 % to 15 %; it was 19 %."),
        ("forecast error 22% -> 14%", "14%", "9 per cent",
         "I said that the forecast error went from 22% to 9%; it was 14%."),
        ("Waits fell from 17 to 7 days", "7", "9", "I said that waits fell from 17 to 9 days; it was 7."),
        ("from 12 % to 7 %, ~90k a month more", "7 %", "9 %",
         "I said 9 % [of what: from 12 % to 7 %, ~90k a month more]; it was 7 %."),
    ],
)  # fmt: skip
def test_a_correction_names_both_figures(say, right, told, said):
    """A wrong fact becomes one neutral sentence with both figures and what they are of."""
    part = Part.ACTION if say.startswith("Measured") else Part.RESULT
    story = replace(CALENDAR, points=(KeyPoint(part, say),))
    material = article()
    item = replace(
        material.items[0], kind=Kind.WRONG_FACT, story=story, points=(0,), impact=None,
        wrong=WrongFact(right, told),
    )  # fmt: skip
    body = draft(replace(material, items=(item,))).body
    assert said in body
    assert "sorry" not in body
    assert "another one" not in body


@pytest.mark.parametrize(
    ("say", "rest"),
    [
        ("Latency 2.3 s -> 400 ms; queues down to 7 %",
         " I left out what came of it. Latency went from 2.3 s to 400 ms.\n"),
        ("Queues down to 7 %", "\n"),
        ("est. 7 %", "\n"),
    ],
)  # fmt: skip
def test_what_was_corrected_is_not_said_again(say, rest):
    """A point that is corrected is told only for what else it holds, and is in no gap of results."""
    story = replace(CALENDAR, points=(KeyPoint(Part.RESULT, say),))
    material = article()
    base = replace(material.items[0], story=story, points=(0,))
    items = (
        replace(base, kind=Kind.WRONG_FACT, impact=None, wrong=WrongFact("7 %", "12 %")),
        replace(base, kind=Kind.POINT),
    )
    body = draft(replace(material, items=items)).body
    assert f"; it was 7 %.{rest}" in body
    assert body.count("7 %") + body.count("12 %") - body.count(f"[of what: {say}]") == 2


@pytest.mark.parametrize(
    ("telling", "corrected", "told"),
    [
        ("We collected from 45 shops instead of 28, and each charity saved £6,200.", "I said that we collected from 54 shops instead of 28; it was 45.", "Each charity saved £6,200."),
        ("I found an air pocket in the line; the swing went from 0.4 to 45 shops.", "I said that the swing went from 0.4 to 54 shops; it was 45.", "I found an air pocket in the line."),
        ("We collected from 45 shops, and told no one of the 28.", "I said that we collected from 54 shops, and told no one of the 28; it was 45.", ""),
    ],
)  # fmt: skip
def test_a_correction_says_again_only_what_holds_the_figure(telling, corrected, told):
    """Of a person's own sentence of two parts the one with the figure is corrected, and the other is told."""
    points = (KeyPoint(Part.RESULT, "est. 45"), KeyPoint(Part.RESULT, "saved £6,200 each"))
    story = replace(CALENDAR, points=points, telling=telling)
    material = article()
    wrong = replace(
        material.items[0], kind=Kind.WRONG_FACT, story=story, points=(0,), impact=None,
        wrong=WrongFact("45", "54"),
    )  # fmt: skip
    left = replace(wrong, kind=Kind.POINT, points=(1,), wrong=None)
    body = draft(replace(material, items=(wrong, left))).body
    assert corrected in body
    assert told in body.replace(corrected, "")
