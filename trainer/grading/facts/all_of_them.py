"""All of them, where the point tells of some: "all four stayed" for "2 of the 4 stayed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.grading.facts.happened import is_real
from trainer.grading.facts.roles import written
from trainer.grading.model import WrongFact

if TYPE_CHECKING:
    from trainer.grading.align import Heard
    from trainer.grading.heard_point import HeardPoint

AHEAD = 4
"""Tokens between "all" and the number, at most: "every one of the four"."""

LEAST_TOLD = 2
"""Words of the point in the clause that says "all", at least."""

SURE, ALL_SURE = 0.85, 0.8
"""How surely such a word is heard, and how sure it is, own choice."""


def all_of_them(found: HeardPoint, heard: Heard) -> WrongFact | None:
    """Return "all four" where the point has "2 of the 4", told as a fact with words of the point, no 2 anywhere."""
    for slot, stated in zip(found.slots, found.stated, strict=True):
        if slot.whole < 0 or stated or slot.whole >= len(found.slots):
            continue
        whole = found.slots[slot.whole]
        for at in found.stated[slot.whole] if slot.number.value < whole.number.value else ():
            here = heard.tokens[at]
            ahead = [
                near
                for near in range(max(0, at - AHEAD), at)
                if heard.tokens[near].word in heard.lexicon.numbers.words["all"]
                and heard.tokens[near].clause == here.clause
            ]
            told = {
                hit.wanted
                for hit in found.carried
                if hit.sure >= SURE and hit.at != at and heard.tokens[hit.at].clause == here.clause
            }
            if ahead and len(told) >= LEAST_TOLD and is_real(heard, [ahead[0], at]):
                expected = written(found.wanted, slot.at, whole.at)
                return WrongFact(expected, written(heard.tokens, ahead[0], at), ALL_SURE)
    return None
