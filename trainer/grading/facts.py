"""Facts against facts: a number, name or direction that contradicts, and outright denial."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.grading.denied import denied_share, undone
from trainer.grading.model import WrongFact
from trainer.grading.numbers import Number, agree, comparable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer.grading.align import Heard
    from trainer.grading.features import Found
    from trainer.grading.tokens import Token

BESIDE = 3
"""A word that points the other way stands so many tokens from a word heard, at most."""

AROUND = 4
"""A contradicting fact stands so many tokens around the stretch that tells the point, at most."""

SLOT = 5
"""The words that say what a number measures stand so many tokens beside it, at most."""

SLOT_CONTEXT = 0.2
"""Share of the point that must be heard for that."""

LEAST_CONTEXT = 0.2
"""Share of the point that must be heard before another number is taken to speak of it."""


NAME_CONTEXT = 0.4
"""The same for another name, which people drop more freely."""


@dataclass(frozen=True, slots=True)
class Known:
    """The facts of the whole story: what belongs to another key point contradicts none."""

    numbers: tuple[Number, ...]
    stems: frozenset[str]
    slots: tuple[tuple[Number, frozenset[str]], ...] = ()
    """Each number with the stem of the content word behind it: five *teams*."""


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
    tokens = [token for words in wordings for token in words]
    return Known(
        tuple(token.number for token in tokens if token.number),
        frozenset(token.stem for token in tokens),
        tuple(
            (token.number, frozenset(_follows(words, at)))
            for words in wordings
            for at, token in enumerate(words)
            if token.number
        ),
    )


def conflict(found: Found, heard: Heard, story: Known) -> Conflict:
    """Return what in the answer contradicts one key point."""
    if not found.near:
        return Conflict()
    low, high = max(0, found.first - AROUND), min(len(heard.tokens), found.last + AROUND + 1)
    context = found.coverage >= LEAST_CONTEXT
    denied, denial = denied_share(found, heard)
    return Conflict(
        _number(found, heard, story, low, high) if context else None,
        _step(found, heard) or _slot(found, heard, story),
        _name(found, heard, story) if context else None,
        _order(found, heard, low, high)
        or (_direction(found, heard, low, high) if found.coverage >= NAME_CONTEXT else None),
        denied,
        denial,
        undone(found, heard),
    )


def _number(found: Found, heard: Heard, story: Known, low: int, high: int) -> WrongFact | None:
    """Return the number that stands where the point has another, which is not told nearby."""
    inside = [at for at in heard.numbers if low <= at < high and not _is_scale(heard, at)]
    told = {hit.at for hit in found.all_hits if found.wanted[hit.wanted].number}
    for place, token in enumerate(found.wanted):
        if token.number is None or place in found.near:
            continue
        for at in inside:
            other = heard.tokens[at].number
            if other is None or at in told or not comparable(token.number, other):
                continue
            same_slot = _follows(found.wanted, place) & _follows(heard.tokens, at)
            if any(agree(own, other) > 0 and same_slot & slot for own, slot in story.slots):
                continue  # "four other teams" is not contradicted where the story has "five teams"
            if same_slot or not (_stated(other, story) or place in found.anywhere):
                return WrongFact(token.word, heard.tokens[at].word)
    return _swapped(found, heard)


def _is_scale(heard: Heard, at: int) -> bool:
    """Return whether a number only says of how many: "eight out of ten"."""
    return [token.word for token in heard.tokens[max(0, at - 2) : at]] == ["out", "of"]


def _step(found: Found, heard: Heard) -> WrongFact | None:
    """Return "2.3 s to 300 ms" where the point has "2.3 s -> 400 ms"."""
    numbers = [place for place, token in enumerate(found.wanted) if token.number]
    for one, other in itertools.pairwise(numbers):
        joined = {token.word for token in found.wanted[one + 1 : other]} <= {"to"}
        if not joined or one not in found.near or other in found.anywhere:
            continue
        at = found.near[one].at
        end = next((n for n in heard.numbers if n > at), None)
        if end is None or [token.word for token in heard.tokens[at + 1 : end]] != ["to"]:
            continue
        expected, told = found.wanted[other], heard.tokens[end]
        if expected.number and told.number and comparable(expected.number, told.number):
            return WrongFact(expected.word, told.word)
    return None


def _slot(found: Found, heard: Heard, story: Known) -> WrongFact | None:
    """Return the number that stands with the words with which the point has another.

    It needs no more of the point than its own clause: "abandonment went down to 9 %" contradicts
    "latency 2.3 s -> 400 ms; abandonment down to 7 %".
    """
    if found.coverage < SLOT_CONTEXT:
        return None
    for place, token in enumerate(found.wanted):
        if token.number is None or not token.number.unit or place in found.anywhere:
            continue
        beside = _beside(found, place)
        for at in heard.numbers if beside else ():
            other = heard.tokens[at].number
            if other is None or not comparable(token.number, other) or _stated(other, story):
                continue
            if len(_told_beside(found, heard, beside, at)) >= min(2, len(beside)):
                return WrongFact(token.word, heard.tokens[at].word)
    return None


def _beside(found: Found, place: int) -> set[int]:
    """Return the words that say what a number of the point measures."""
    return {
        other
        for other in found.content
        if found.wanted[other].clause == found.wanted[place].clause
        and not found.wanted[other].number
        and abs(other - place) <= SLOT
    }


def _told_beside(found: Found, heard: Heard, beside: set[int], at: int) -> set[int]:
    """Return which of these words stand beside a number of the answer, in its clause."""
    return {
        hit.wanted
        for hit in found.all_hits
        if hit.wanted in beside
        and abs(hit.at - at) <= SLOT
        and heard.tokens[hit.at].clause == heard.tokens[at].clause
    }


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
        told = token.stem in story.stems or token.word.startswith(missing[0].word)
        if token.is_name and not told and _is_day(token, heard) is _is_day(missing[0], heard):
            return WrongFact(missing[0].word, token.word)
    return None


def _is_day(token: Token, heard: Heard) -> bool:
    """Return whether a word names a day or a month: that contradicts nobody's name."""
    return token.word.removesuffix("s") in heard.lexicon.days


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
    places = [hit.at for hit in found.told.values()]
    spoken = {
        at: heard.tokens[at]
        for at in range(low, high)
        if not heard.tokens[at].is_stop and any(abs(at - place) <= BESIDE for place in places)
    }
    agreeing = {side for token in spoken.values() for side in opposites.get(token.stem, none)} & own
    against = {(pair, 1 - side) for pair, side in own - agreeing} - own
    for at, token in spoken.items():
        turned = opposites.get(token.stem, none)
        # “Not keen” is no opposite of sceptical.
        denied = at in heard.denials.by
        if turned & against and not turned & agreeing and not denied:
            expected = next(
                word.word
                for word in found.wanted
                if {(pair, 1 - side) for pair, side in opposites.get(word.stem, none)} & turned
            )
            return WrongFact(expected, token.word)
    return None


def _order(found: Found, heard: Heard, low: int, high: int) -> WrongFact | None:
    """Return "after the letter" where the point has "before the letter", or the other way round."""
    opposites = heard.lexicon.opposites
    told = heard.tokens[low:high]
    for place, token in enumerate(found.wanted):
        landmark = _landmark(found.wanted, place) if token.word in heard.lexicon.order else None
        if landmark is None:
            continue
        turned = {(pair, 1 - side) for pair, side in opposites.get(token.stem, ())}
        said = [
            at for at, word in enumerate(told) if opposites.get(word.stem, frozenset()) & turned
        ]
        same = [at for at, word in enumerate(told) if word.stem == token.stem]
        if any(_landmark(told, at) == landmark for at in same):
            continue
        for at in said:
            if _landmark(told, at) == landmark:
                return WrongFact(f"{token.word} {landmark}", f"{told[at].word} {landmark}")
    return None


def _landmark(tokens: Sequence[Token], at: int) -> str | None:
    """Return the stem of the first content word behind a word such as "before"."""
    behind = (token.stem for token in tokens[at + 1 : at + 4] if not token.is_stop)
    return next(behind, None)
