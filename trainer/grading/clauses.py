"""The clauses of a key point by its own grammar, each of which an answer may leave out.

"Overtime down 56 %, on-time dispatch up from 91 to 96.5 %" states two things, "potted the connectors
with wax" as well; who tells one of them tells half of the point.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.grading.tokens import Token

SIGNS = ("->", "→", "=", "+", "(", ")", "/")
"""What parts two statements where no mark of a clause does."""

LEAST_WEIGHT = 1.2
"""What a clause counts, at least, to be a statement of its own: more than one word. From 0.9 to 1.5
the agreement is the same."""


def clauses(
    text: str,
    wanted: Sequence[Token],
    weight: Sequence[float],
    content: Sequence[int],
    joining: Collection[str],
) -> list[list[int]]:
    """Return the places of the words that carry a key point, clause by clause.

    Args:
        text: the wording.
        wanted: its words.
        weight: what each counts.
        content: places of the words that carry it, in order.
        joining: words with which another statement begins ("and", "with").
    """
    whole: list[list[int]] = []
    for clause in _parted(text, wanted, content, joining):
        light = _weight(clause, weight) < LEAST_WEIGHT
        if whole and (light or _weight(whole[-1], weight) < LEAST_WEIGHT):
            whole[-1] += clause
        else:
            whole.append(clause)
    return whole


def _weight(places: Sequence[int], weight: Sequence[float]) -> float:
    return sum(weight[place] for place in places)


def _parted(
    text: str, wanted: Sequence[Token], content: Sequence[int], joining: Collection[str]
) -> Iterator[list[int]]:
    """Yield the words that carry a wording between one sign or word that parts it and the next."""
    carrying, clause = set(content), list[int]()
    for place, token in enumerate(wanted):
        if place and _begins(text, wanted[place - 1], token, joining) and clause:
            yield clause
            clause = []
        if place in carrying:
            clause.append(place)
    if clause:
        yield clause


def _begins(text: str, before: Token, token: Token, joining: Collection[str]) -> bool:
    """Return whether another statement begins with a word."""
    between = text[before.end : token.start]
    return (
        token.clause != before.clause
        or token.word in joining
        or any(sign in between for sign in SIGNS)
    )
