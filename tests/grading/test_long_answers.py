"""An answer ten times as long is graded in about ten times the time."""

from __future__ import annotations

from itertools import count

import pytest

from tests.work import seconds_of_work
from trainer import grading
from trainer.stories.format import parse

STORY = parse(
    """
format = "story-bank/1"
[[story]]
id = "radio"
title = "The radio on the quay"
situation = ["the crane drivers didn't hear each other"]
action = [
  "called them by radio instead of by phone",
  "the nurse noticed the leak, not the doctor",
  "repaired the pump and left the lock alone",
]
result = ["none of the 40 boats had to wait"]
"""
).stories[0]
SENTENCES = {
    "instead of": "We called by phone instead of by radio. ",
    "denied": "The pump didn't run, so I repaired the pump. ",
    "set off": "The doctor noticed the leak in hall {n}. ",
    "left alone": "I didn't leave the lock alone and never repaired it. ",
}
SHORT, LONG = 3_000, 30_000
MOST, LEAST = 10.0, 0.02
"""Growth of the work for ten times the text, of what takes longer than a clock tells apart; in seconds."""

_NUMBERS = count()


def graded(sentence: str, size: int) -> None:
    """Grade an answer that nobody has seen: what is known of one isn't read again."""
    many = size // len(sentence)
    text = "".join(sentence.replace("{n}", str(n)) for n in range(many))
    grading.grade_recall(STORY, f"{text}{next(_NUMBERS)}")


@pytest.mark.parametrize("name", SENTENCES)
def test_the_work_grows_as_the_answer_does(name):
    """Whatever a long answer says again and again, ten times of it take no hundred times as long."""
    graded(SENTENCES[name], SHORT)
    short = seconds_of_work(lambda: graded(SENTENCES[name], SHORT))
    long = seconds_of_work(lambda: graded(SENTENCES[name], LONG), within=MOST * LEAST)
    assert long / max(short, LEAST) < MOST
