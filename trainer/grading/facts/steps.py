"""A step from one number to another, told the wrong way round."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import TYPE_CHECKING

from trainer.grading.facts.swaps import OLD, in_place_of
from trainer.grading.model import WrongFact

if TYPE_CHECKING:
    from trainer.grading.align import Heard
    from trainer.grading.features import HeardPoint
    from trainer.grading.tokens import Token


def swapped(found: HeardPoint, heard: Heard) -> WrongFact | None:
    """Return "from B to A" where the point has A before B."""
    to = heard.lexicon.numbers.words["to"]
    labels = heard.lexicon.numbers.words["labels"]
    numbers = [place for place in sorted(found.near) if found.wanted[place].number]
    for one, other in itertools.pairwise(numbers):
        a, b = found.near[one].at, found.near[other].at
        between = [token for token in heard.tokens[b + 1 : a] if token.word not in labels]
        apart = found.wanted[one].number != found.wanted[other].number
        if apart and _is_to(between, to) and not _is_instead(found, other, heard):
            words = (found.wanted[one].word, found.wanted[other].word)
            return WrongFact(f"{words[0]} → {words[1]}", f"{words[1]} → {words[0]}")
    return None


def _is_instead(found: HeardPoint, at: int, heard: Heard) -> bool:
    """Return whether a number of a point stands behind "instead of": "6 h instead of 8" is from 8 to 6."""
    return in_place_of(found.wanted, heard.lexicon).get(at) == OLD


def _is_to(between: Sequence[Token], to: frozenset[str]) -> bool:
    """Return whether nothing but the language's "to" stands between the ends of a step."""
    return [token.word in to for token in between] == [True]
