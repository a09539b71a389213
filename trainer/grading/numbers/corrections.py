"""Numbers that the speaker takes back: "nine, sorry, seven" says seven."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import TYPE_CHECKING

from trainer.grading.numbers.agreement import comparable

if TYPE_CHECKING:
    from trainer.grading.numbers.words import NumberWords
    from trainer.grading.tokens import Token

BETWEEN = 8
"""Words between a number and the one that takes its place, at most."""


def withdrawn(tokens: Sequence[Token], table: NumberWords) -> frozenset[int]:
    """Return the places of the numbers that are taken back right away."""
    places = [at for at, token in enumerate(tokens) if token.number]
    if not table.phrases["corrections"]:
        return frozenset()
    return frozenset(
        place
        for place, other in itertools.pairwise(places)
        if other - place - 1 <= BETWEEN and _takes_back(tokens, place, other, table)
    )


def _takes_back(tokens: Sequence[Token], one: int, other: int, table: NumberWords) -> bool:
    first, second = tokens[one].number, tokens[other].number
    words = tuple(token.word for token in tokens[one + 1 : other])
    if first is None or second is None or not words or not comparable(first, second):
        return False
    return all(word in table.words["corrected_by"] for word in words) and any(
        words[at : at + len(phrase)] == phrase
        for phrase in table.phrases["corrections"]
        for at in range(len(words))
    )
