"""Facts against facts: a number, name or direction that contradicts, and outright denial."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.grading.model import WrongFact
from trainer.grading.numbers import Number, agree

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer.grading.align import Heard
    from trainer.grading.features import Found
    from trainer.grading.tokens import Token

NEGATION_REACH = 9
"""A negator denies the words that follow it within so many tokens of its clause."""

AROUND = 4
"""A contradicting fact stands so many tokens around the stretch that tells the point, at most."""

LEAST_CONTEXT = 0.2
"""Share of the point that must be heard before another number is taken to speak of it."""


NAME_CONTEXT = 0.4
"""The same for another name, which people drop more freely."""


@dataclass(frozen=True, slots=True)
class Known:
    """The facts of the whole story: what belongs to another key point contradicts none."""

    numbers: tuple[Number, ...]
    stems: frozenset[str]


@dataclass(frozen=True, slots=True)
class Conflict:
    """What contradicts one key point; `denied` is the share of the heard words that is denied."""

    number: WrongFact | None = None
    name: WrongFact | None = None
    direction: WrongFact | None = None
    denied: float = 0.0
    denial: str = ""


def known(wordings: Sequence[Sequence[Token]]) -> Known:
    """Return the facts that the wordings of a story state."""
    tokens = [token for words in wordings for token in words]
    return Known(
        tuple(token.number for token in tokens if token.number),
        frozenset(token.stem for token in tokens),
    )


def conflict(found: Found, heard: Heard, story: Known) -> Conflict:
    """Return what in the answer contradicts one key point."""
    if not found.near:
        return Conflict()
    low, high = max(0, found.first - AROUND), min(len(heard.tokens), found.last + AROUND + 1)
    context = found.coverage >= LEAST_CONTEXT
    denied, denial = _denied(found, heard)
    return Conflict(
        _number(found, heard, story, low, high) if context else None,
        _name(found, heard, story) if context else None,
        _direction(found, heard, low, high) if context else None,
        denied,
        denial,
    )


def _number(found: Found, heard: Heard, story: Known, low: int, high: int) -> WrongFact | None:
    """Return the number that stands where the point has another, which is not told nearby."""
    inside = [at for at in heard.numbers if low <= at < high]
    told = {hit.at for hit in found.all_hits if found.wanted[hit.wanted].number}
    for place, token in enumerate(found.wanted):
        if token.number is None or place in found.near:
            continue
        for at in inside:
            other = heard.tokens[at].number
            if other is None or at in told or not _comparable(token.number, other):
                continue
            same_slot = _follows(found.wanted, place) & _follows(heard.tokens, at)
            if same_slot or not (_stated(other, story) or place in found.anywhere):
                return WrongFact(token.word, heard.tokens[at].word)
    return _swapped(found, heard)


def _swapped(found: Found, heard: Heard) -> WrongFact | None:
    """Return "from B to A" where the point has A before B."""
    numbers = [place for place in sorted(found.near) if found.wanted[place].number]
    for one, other in itertools.pairwise(numbers):
        a, b = found.near[one].at, found.near[other].at
        between = [token.word for token in heard.tokens[b + 1 : a]]
        if found.wanted[one].number != found.wanted[other].number and between == ["to"]:
            words = (found.wanted[one].word, found.wanted[other].word)
            return WrongFact(f"{words[0]} to {words[1]}", f"{words[1]} to {words[0]}")
    return None


def _follows(tokens: Sequence[Token], at: int) -> set[str]:
    """Return the stem of the content word right behind a number."""
    return {token.stem for token in tokens[at + 1 : at + 2] if not token.is_stop}


def _comparable(expected: Number, other: Number) -> bool:
    if "year" in (expected.unit, other.unit) and expected.unit != other.unit:
        return False
    if expected.unit and other.unit and expected.unit != other.unit:
        return False
    if expected.unit != other.unit and expected.unit in ("%", "money", "x"):
        return False
    small, large = sorted((abs(expected.value), abs(other.value)))
    return small > 0 and large <= 12 * small


def _stated(number: Number, story: Known) -> bool:
    return any(agree(own, number) > 0 for own in story.numbers)


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
        if token.is_name and not token.number and token.stem not in story.stems:
            return WrongFact(missing[0].word, token.word)
    return None


def _direction(found: Found, heard: Heard, low: int, high: int) -> WrongFact | None:
    """Return the word that points the other way and stands near the words heard."""
    opposites = heard.lexicon.opposites
    none: frozenset[tuple[int, int]] = frozenset()
    own = {
        side
        for token in found.wanted
        if not token.is_stop
        for side in opposites.get(token.stem, none)
    }
    spoken = [token for token in heard.tokens[low:high] if not token.is_stop]
    agreeing = {side for token in spoken for side in opposites.get(token.stem, none)} & own
    against = {(pair, 1 - side) for pair, side in own - agreeing} - own
    for token in spoken:
        turned = opposites.get(token.stem, none)
        if turned & against and not turned & agreeing:
            expected = next(
                word.word
                for word in found.wanted
                if {(pair, 1 - side) for pair, side in opposites.get(word.stem, none)} & turned
            )
            return WrongFact(expected, token.word)
    return None


def _denied(found: Found, heard: Heard) -> tuple[float, str]:
    """Return the share of heard weight behind a negator that the point does not have, and it."""
    if any(token.is_negator for token in found.wanted):
        return 0.0, ""
    whole = denied = 0.0
    word = ""
    for hit in found.near.values():
        weight = found.weight[hit.wanted] * hit.sure
        whole += weight
        negator = negator_before(heard.tokens, hit.at)
        if negator:
            denied += weight
            word = word or negator.word
    return (denied / whole if whole else 0.0), word


def negator_before(tokens: Sequence[Token], at: int) -> Token | None:
    """Return the word that denies a token: within reach before it, in its clause."""
    for place in range(at - 1, max(-1, at - 1 - NEGATION_REACH), -1):
        token = tokens[place]
        if token.clause != tokens[at].clause:
            return None
        if token.is_negator and tokens[place + 1].word not in ("only", "just", "longer"):
            return token
    return None
