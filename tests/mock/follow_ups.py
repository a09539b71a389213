"""What tests of follow-ups say in a line: an answer with its grade, and what is asked on after it."""

from __future__ import annotations

from trainer.grading import Delivery, PointGrade, RecallGrade, Verdict
from trainer.grading.delivery import measure_delivery
from trainer.mock.answer import Answer
from trainer.mock.asking_on import ask_on
from trainer.mock.model import Reason, Slot, Tone
from trainer.mock.words import words_of
from trainer.stories.model import KeyPoint, Part, Story

PROBES = ("What would you do differently?", "Who else was there?")
SLOT = Slot(Reason.MUST_HAVE, "Tell me about a time.", "b/q", probes=PROBES)


def point(part, verdict=Verdict.SAID, weight=1.0):
    return PointGrade(
        part,
        f"a {part} thing",
        verdict,
        {"said": 0.9, "partly": 0.5, "missed": 0.0}[verdict],
        weight,
    )


def first(*points, text="I did it.", delivery=None, tone=Tone.NEUTRAL, turn=0, **more):
    story = Story("s", "S", (KeyPoint(Part.RESULT, "Sold 40 more"),))
    share = sum(one.verdict is Verdict.SAID for one in points) / len(points)
    grade = RecallGrade("s", share, 9, points, delivery or Delivery(result_has_number=True))
    return ask_on(Answer(SLOT, text, story, grade, **more), words_of("en"), tone, turn)


def heard(text, said, *, asked=(), missed=(), grade=None, **more):
    story = Story("s", "S", (KeyPoint(Part.RESULT, "Sold 40 more"),), language="en")
    points = tuple(point(part, Verdict.MISSED if part in missed else Verdict.SAID) for part in Part)
    grade = RecallGrade("s", grade or 0.8, 9, points, measure_delivery(text))
    answer = Answer(SLOT, text, story, grade, said=said, asked_on=asked, **more)
    return ask_on(answer, words_of("en"), Tone.PRESSING, 1)
