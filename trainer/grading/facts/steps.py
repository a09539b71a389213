"""A step from one number to another, told with a wrong end or the wrong way round."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import TYPE_CHECKING

from trainer.grading.facts.swaps import NEW, OLD, in_place_of, instead_by
from trainer.grading.model import WrongFact
from trainer.grading.numbers import comparable
from trainer.grading.numbers.agreement import same_hours
from trainer.grading.numbers.slots import FROM

if TYPE_CHECKING:
    from trainer.grading.align import Heard
    from trainer.grading.heard_point import HeardPoint
    from trainer.grading.tokens import Token


def wrong_step(found: HeardPoint, heard: Heard) -> WrongFact | None:
    """Return "2.3 s to 300 ms" where the point has "2.3 s -> 400 ms"."""
    to = heard.lexicon.numbers.words["to"]
    numbers = [place for place, token in enumerate(found.wanted) if token.number]
    for number, other in itertools.pairwise(numbers):
        joined = {token.word for token in found.wanted[number + 1 : other]} <= to
        if not joined or number not in found.near or other in found.anywhere:
            continue
        at = found.near[number].at
        end = next((n for n in heard.numbers if n > at), None)
        if end is None or not _is_to(heard.tokens[at + 1 : end], to):
            continue
        expected, told = found.wanted[other], heard.tokens[end]
        ends = (
            (found.wanted[number].number, heard.tokens[at].number),
            (expected.number, told.number),
        )
        if same_hours([(mine, said) for mine, said in ends if mine and said]):
            continue
        if expected.number and told.number and comparable(expected.number, told.number):
            return WrongFact(expected.word, told.word)
    return None


def swapped(found: HeardPoint, heard: Heard) -> WrongFact | None:
    """Return "from B to A" where the point has A before B."""
    words = heard.lexicon.numbers.words
    to, small = words["to"], (words["labels"] | words["at"]) - words["to"]
    numbers = [place for place in sorted(found.near) if found.wanted[place].number]
    for number, other in itertools.pairwise(numbers):
        a, b = found.near[number].at, found.near[other].at
        between = [token for token in heard.tokens[b + 1 : a] if token.word not in small]
        apart = found.wanted[number].number != found.wanted[other].number
        if apart and _is_to(between, to) and not _is_instead(found, other, heard):
            return _turned_round(found, number, other)
    return _taken_for_each_other(found, heard)


def _taken_for_each_other(found: HeardPoint, heard: Heard) -> WrongFact | None:
    """Return "40 instead of 12" where the point goes from 40 to 12."""
    for slot in found.slots:
        last = found.slots[slot.partner] if slot.partner > -1 and slot.role == FROM else None
        if last is None or not {slot.at, last.at} <= found.near.keys():
            continue
        sides = instead_by(heard)
        old, new = (found.near[one.at].at for one in (slot, last))
        if sides.get(old) == NEW and sides.get(new) == OLD:
            return _turned_round(found, slot.at, last.at)
    return None


def _turned_round(found: HeardPoint, one: int, other: int) -> WrongFact:
    """Return what it means that two numbers of a point were told the wrong way round."""
    words = (found.wanted[one].word, found.wanted[other].word)
    return WrongFact(f"{words[0]} → {words[1]}", f"{words[1]} → {words[0]}")


def _is_instead(found: HeardPoint, at: int, heard: Heard) -> bool:
    """Return whether a number of a point stands behind "instead of": "6 h instead of 8" is from 8 to 6."""
    return in_place_of(found.wanted, heard.lexicon).get(at) == OLD


def _is_to(between: Sequence[Token], to: frozenset[str]) -> bool:
    """Return whether nothing but the language's "to" stands between the ends of a step."""
    return [token.word in to for token in between] == [True]
