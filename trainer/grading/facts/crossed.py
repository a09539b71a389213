"""Two numbers of a point, each told of what the other is: "94 % on the phones, 61 in the lab" for the lab's 94."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, takewhile
from typing import TYPE_CHECKING

from trainer.grading.align import MOST_OF_A_POINT, Heard
from trainer.grading.facts.roles import written
from trainer.grading.model import WrongFact

if TYPE_CHECKING:
    from trainer.grading.heard_point import HeardPoint
    from trainer.grading.tokens import Token

BEHIND = 12
"""Tokens behind a number that say of what it is, at most."""

SURE = 0.85
"""How sure it is, own choice: as two numbers in each other's places."""


def crossed(found: HeardPoint, heard: Heard) -> WrongFact | None:
    """Return one of two numbers that are told with each other's word behind them, and nowhere with their own."""
    row = [
        (slot, stated)
        for slot, stated in zip(found.slots[:MOST_OF_A_POINT], found.stated, strict=False)
        if stated and any(token.stem == slot.behind for token in _behind(found.wanted, slot.at))
    ]
    for (one, firsts), (other, seconds) in combinations(row, 2):
        if one.behind == other.behind or one.number.unit != other.number.unit:
            continue
        if _of(firsts, one.behind, heard) or _of(seconds, other.behind, heard):
            continue
        for at in _of(firsts, other.behind, heard):
            sentence = heard.tokens[at].sentence
            turned = _of(seconds, one.behind, heard)
            if any(place != at and heard.tokens[place].sentence == sentence for place in turned):
                expected = _shown(found.wanted, one.at, one.behind)
                return WrongFact(expected, _shown(heard.tokens, at, other.behind), SURE)
    return None


def _of(told: Mapping[int, float], stem: str, heard: Heard) -> list[int]:
    """Return where a number is told with a word behind it in its clause, before the next number."""
    return [at for at in told if any(token.stem == stem for token in _behind(heard.tokens, at))]


def _behind(tokens: Sequence[Token], at: int) -> Iterator[Token]:
    """Yield the words behind a number in its clause, up to the next number.

    “That was 1,400, honest, …” tells of no 1,400 honest ones.
    """
    clause = tokens[at].clause
    return takewhile(
        lambda token: not token.number and token.clause == clause,
        tokens[at + 1 : at + 1 + BEHIND],
    )


def _shown(tokens: Sequence[Token], at: int, stem: str) -> str:
    """Return a number with the words behind it, up to that which says of what it is."""
    ahead = takewhile(lambda token: token.stem != stem, _behind(tokens, at))
    return written(tokens, at, at + 1 + sum(1 for _ in ahead))
