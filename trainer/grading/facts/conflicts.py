"""Facts against facts: a number, name or direction that contradicts, and outright denial."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.grading.denied import denied_share, undone
from trainer.grading.facts.figures import wrong_number
from trainer.grading.facts.steps import swapped, wrong_step
from trainer.grading.facts.turned import wrong_direction, wrong_order
from trainer.grading.model import WrongFact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer.grading.align import Heard
    from trainer.grading.features import Found
    from trainer.grading.tokens import Token

AROUND = 4
"""A contradicting fact stands so many tokens around the stretch that tells the point, at most."""

LEAST_CONTEXT = 0.2
"""Share of the point that must be heard before another number is taken to speak of it."""


NAME_CONTEXT = 0.4
"""The same for another name, which people drop more freely."""


@dataclass(frozen=True, slots=True)
class Known:
    """The facts of the whole story: what belongs to another key point contradicts none."""

    stems: frozenset[str]


@dataclass(frozen=True, slots=True)
class Conflict:
    """What contradicts one key point; `denied` is the share of heard words denied.

    `step` is a wrong end of a step from one number to another, which needs no other words around it.
    `denial` is the stretch of the answer that denies it, as first and last token, and `undone` the
    stretch that says that it did not happen.
    """

    number: WrongFact | None = None
    step: WrongFact | None = None
    name: WrongFact | None = None
    direction: WrongFact | None = None
    denied: float = 0.0
    denial: tuple[int, int] | None = None
    undone: tuple[int, int] | None = None


def known(wordings: Sequence[Sequence[Token]]) -> Known:
    """Return the facts that the wordings of a story state."""
    return Known(frozenset(token.stem for words in wordings for token in words))


def conflict(found: Found, others: Sequence[Found], heard: Heard, story: Known) -> Conflict:
    """Return what in the answer contradicts one key point.

    Args:
        found: the point in the answer.
        others: the story's other points in it.
        heard: the answer.
        story: the facts of the whole story.
    """
    if not found.near:
        return Conflict()
    low, high = max(0, found.first - AROUND), min(len(heard.tokens), found.last + AROUND + 1)
    context = found.coverage >= LEAST_CONTEXT
    denied, denial = denied_share(found, heard)
    return Conflict(
        wrong_number(found, others, heard) or swapped(found, heard),
        wrong_step(found, heard),
        _name(found, heard, story) if context else None,
        wrong_order(found, heard, low, high)
        or (wrong_direction(found, heard, low, high) if found.coverage >= NAME_CONTEXT else None),
        denied,
        denial,
        undone(found, heard),
    )


def _name(found: Found, heard: Heard, story: Known) -> WrongFact | None:
    """Return the name that stands among the words heard where the point has another."""
    missing = [
        token
        for place, token in enumerate(found.wanted)
        if token.is_name and found.weight[place] and place not in found.anywhere
    ]
    if not missing or found.coverage < NAME_CONTEXT:
        return None
    for at in range(found.first, found.last + 1):
        token = heard.tokens[at]
        told = token.stem in story.stems or token.word.startswith(missing[0].word)
        if token.is_name and not told and _is_day(token, heard) is _is_day(missing[0], heard):
            return WrongFact(missing[0].word, token.word)
    return None


def _is_day(token: Token, heard: Heard) -> bool:
    """Return whether a word names a day or a month: that contradicts nobody's name."""
    return token.word.removesuffix("s") in heard.lexicon.days
