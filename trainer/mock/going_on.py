"""What follows an answer that loses the question, its thread, or its end: nothing is asked for but going on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.mock.asked_back import falters, loses_the_question, offers_more
from trainer.mock.model import FollowUp, Kind
from trainer.mock.unended import LOOKED_AT, trails_off
from trainer.mock.ways import by_turns, first_of

if TYPE_CHECKING:
    from trainer.mock.answer import Answer
    from trainer.mock.words import Words


def ask_to_go_on(answer: Answer, words: Words, turn: int) -> FollowUp | None:
    """Return what follows an answer that loses the question, its thread, or its end, or offers more, once each."""
    if loses_the_question(answer.last, words):
        asked = [one.text for one in answer.asked_on if not only_goes_on(one, words)]
        again = asked[-1] if asked else answer.slot.asked
        ways = tuple(f"{one} {again}" for one in words.table["asked_back"]["again"])
    elif offers_more(answer.last, words):
        ways = words.table["asked_back"]["go_on"]
    elif falters(answer.last[-LOOKED_AT:], words.table["asks_back"]):
        ways = words.table["asked_back"]["calm"]
    elif trails_off(answer.last, words.language):
        ways = words.list("go_on")
    else:
        return None
    is_asked = any(one.text in ways for one in answer.asked_on)
    return None if is_asked else first_of(Kind.PROBE, by_turns(ways, turn), answer, words)


def only_goes_on(asked: FollowUp, words: Words) -> bool:
    """Return whether it asks for nothing but going on."""
    back = words.table["asked_back"]
    is_again = asked.text.startswith(tuple(back["again"]))
    return is_again or asked.text in (*words.list("go_on"), *back["calm"], *back["go_on"])


def calms(asked: FollowUp | None, words: Words) -> bool:
    """Return whether it gives somebody time who lost their thread: nothing kind need be said besides."""
    return asked is not None and asked.text in words.table["asked_back"]["calm"]
