"""Two names or things told the wrong way round: "replaced B with A" for "replaced A with B"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from trainer.grading.lexicon import lexicon
from trainer.grading.model import WrongFact
from trainer.grading.tokens import wording
from trainer.text import primary

if TYPE_CHECKING:
    from trainer.grading.align import Heard
    from trainer.grading.features import HeardPoint
    from trainer.grading.lexicon import Lexicon
    from trainer.grading.tokens import Token

AHEAD, BEHIND = 3, 2
"""Tokens before and behind a word in which the word for leaving or coming stands, at most."""

OLD, NEW = -1, 1
SURE = 0.85
"""How sure it is; both must be turned round."""


def turned_round(found: HeardPoint, heard: Heard) -> WrongFact | None:
    """Return the two of a point that leave and come the other way round in the answer."""
    wanted, sides = found.wanted, _sides_in(found.text, heard.language)
    heard_of = [place for place in found.content if place in sides and place in found.anywhere]
    old = [place for place in heard_of if sides[place] == OLD]
    new = [place for place in heard_of if sides[place] == NEW]
    if not old or not new:
        return None
    came = [place for place in old if _is_told(found, heard, place, NEW)]
    left = [place for place in new if _is_told(found, heard, place, OLD)]
    for one in came:
        for other in left:
            words = wanted[one].written, wanted[other].written
            return WrongFact(f"{words[0]} → {words[1]}", f"{words[1]} → {words[0]}", SURE)
    return None


@lru_cache(maxsize=4096)
def _sides_in(text: str, language: str) -> Mapping[int, int]:
    """Return the words of a key point, which is read again and again, that leave or come."""
    wanted, table = wording(text, language), lexicon(primary(language))
    sides = {
        place: side_of(wanted, place, table)
        for place, token in enumerate(wanted)
        if not token.number
    }
    return {place: side for place, side in sides.items() if side}


def _is_told(found: HeardPoint, heard: Heard, place: int, side: int) -> bool:
    """Return whether a word is told on that side, and nowhere on the other."""
    sides = {
        side_of(heard.tokens, hit.at, heard.lexicon)
        for hit in found.all_hits
        if hit.wanted == place
    }
    return side in sides and -side not in sides


def side_of(tokens: Sequence[Token], at: int, table: Lexicon) -> int:
    """Return OLD for what leaves ("replaced A", "A out"), NEW for what comes ("with B"), else 0."""
    clause = tokens[at].clause
    for token in tokens[at + 1 : at + 1 + BEHIND]:
        if token.clause != clause:
            break
        for side, name in ((OLD, "out"), (NEW, "in")):
            if token.word in table.moves[name]:
                return side
        if not token.is_stop:
            break
    nouns = table.denial.determiners | table.numbers.words["article"]
    for place in range(at - 1, max(-1, at - 1 - AHEAD), -1):
        if tokens[place].sentence != tokens[at].sentence:
            return 0
        if tokens[max(0, place - 1)].word in nouns:
            continue  # "a retired oboist" left nothing
        for side, name in ((OLD, "leaving"), (NEW, "coming")):
            if tokens[place].word in table.moves[name]:
                return side
    return 0
