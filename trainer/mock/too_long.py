"""What the interviewer says to an answer that was much too long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.grading.delivery import WORDS_A_MINUTE
from trainer.mock.answer import Answer, may_say
from trainer.mock.model import Reason, Tone

if TYPE_CHECKING:
    from trainer.mock.words import Words

OVER = 1.25
"""How much longer than its time an answer may be before they say so (own judgement: two and a half
minutes of two)."""


def cut(answer: Answer, words: Words, tone: Tone, *, asks: bool = False) -> str:
    """Return what they say to an answer that was much too long; empty for any other.

    One said aloud is cut by the clock. One that was typed had ended by itself: it's called long, and
    what they ask on, if anything, shall be short. What was typed is as long as saying it takes.
    """
    spoken = takes(answer.text, answer.seconds, aloud=answer.aloud)
    theirs = answer.slot.reason is Reason.TO_ASK
    if answer.asked_on or spoken <= answer.slot.seconds * OVER or theirs:
        return ""
    if not answer.aloud and not answer.slot.wants_story:
        return ""  # what comes next isn't an answer of that kind
    kind = "cut" if answer.aloud else "long" if asks else "long_over"
    ways = words.own(kind, tone)
    if not answer.worn.isdisjoint(ways):  # once is enough, in whatever words
        return ""
    return next((way for way in ways if may_say(answer, words, way)), "")


def takes(said: str, seconds: float, *, aloud: bool) -> float:
    """Return the seconds of an answer as it is heard: what was typed is as long as saying it takes."""
    return seconds if aloud else len(said.split()) / WORDS_A_MINUTE * 60
