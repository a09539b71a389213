"""Two names or things told the wrong way round: "replaced B with A" for "replaced A with B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.grading.model import WrongFact

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    table, wanted = heard.lexicon, found.wanted
    sides = {
        place: side_of(wanted, place, table)
        for place in found.content
        if place in found.anywhere and not wanted[place].number
    }
    old = [place for place, side in sides.items() if side == OLD]
    new = [place for place, side in sides.items() if side == NEW]
    if not old or not new:
        return None
    came = [place for place in old if _is_told(found, heard, place, NEW)]
    left = [place for place in new if _is_told(found, heard, place, OLD)]
    for one in came:
        for other in left:
            words = wanted[one].written, wanted[other].written
            return WrongFact(f"{words[0]} → {words[1]}", f"{words[1]} → {words[0]}", SURE)
    return None


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
    for token in reversed(tokens[max(0, at - AHEAD) : at]):
        if token.sentence != tokens[at].sentence:
            return 0
        for side, name in ((OLD, "leaving"), (NEW, "coming")):
            if token.word in table.moves[name]:
                return side
    return 0
