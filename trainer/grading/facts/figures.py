"""A number that contradicts one of a point: it stands in its slot, and belongs nowhere else.

For every number of the point and every number of the answer that could stand in its place, what
speaks for the same slot is added up. The weights are those of the study of these cases; a slot is
taken for the same from `WRONG_FROM`.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from operator import attrgetter
from typing import TYPE_CHECKING

from trainer.grading.align import MOST_OF_A_POINT, Heard
from trainer.grading.facts.equal import implied
from trainer.grading.facts.stand_ins import (
    are_shares,
    both_tell_change,
    could_be,
    does_other,
    may_stand,
    measures,
    says_not,
)
from trainer.grading.facts.trends import tells_change
from trainer.grading.hits import ROUNDING, total
from trainer.grading.model import WrongFact
from trainer.grading.numbers import agree, comparable
from trainer.grading.numbers.agreement import figures
from trainer.grading.numbers.slots import BY, FROM, TO, Slot, dated, in_its_role
from trainer.grading.numbers.values import COUNT, PERCENT

if TYPE_CHECKING:
    from trainer.grading.heard_point import HeardPoint

BEHIND, AHEAD, SHARED, UNIT, CLOSE = 2.0, 1.0, 0.6, 0.8, 0.5
"""The same word right behind, right before; each shared word within seven; the same kind of number;
within four tokens of what tells the point."""

SAME_ROLE, OTHER_ROLE = 1.5, 1.0
"""Both are the start, the end or the amount of a step; or one is the start and the other the end."""

ELSEWHERE, OWN = 1.2, 0.6
"""What an equal number in another slot of the story takes away: so many times the evidence for that
slot, and this at least."""

SAME_FIGURE, PARTNER = 1.0, 1.2
"""The same figure with another unit; the other end of the same step told near by."""

RIGHT, RIGHT_NEAR = 1.5, 1.0
"""What it takes away that the right number is told, and told within twelve tokens."""

PLANNED = 1.5
"""What it takes away that the number was only planned, asked or promised, where the point's was not."""

MOST_SHARED = 4
WRONG_FROM = 1.6
STEEP = 1.2
"""The sum from which a number is wrong, and how fast the certainty grows with it."""

LEAST_HEARD = 0.25
"""Share of the point without a number that must be heard in one stretch before that number can be
contradicted."""

TOGETHER = 12
SAME_RARE = 1.5
"""As `SAME_FIGURE`, where the figure is no round one: "92 thousand a month" for "92k a year"."""

BARE_RIGHT = 0.5
"""Share of that where the right number is told without its unit, so that it may be another one."""

EXCHANGED, EXCHANGED_SURE = 2.0, 0.85
"""By how much more two numbers must fit each other's places than their own: the word right behind or
before one of them, or three words around them. Own choice."""


@dataclass(frozen=True, slots=True)
class Misfit:
    """A number of the answer that contradicts one of a point: where it stands, what speaks for it."""

    fact: WrongFact
    at: int
    evidence: float


@dataclass(frozen=True, slots=True)
class _Rival:
    """A number of the answer in the place of one of the point, and what speaks for it."""

    expected: Slot
    heard: Slot
    evidence: float


class Claims:
    """What speaks for each number of an answer where it says the same as a number of the story."""

    def __init__(self, found: Sequence[HeardPoint], heard: Heard) -> None:
        self._found = found
        self._heard = heard
        self._known: dict[int, list[tuple[Slot, float]]] = {}

    def at(self, told: Slot) -> Sequence[tuple[Slot, float]]:
        """Return the numbers of the story that a number of the answer states, with what speaks for each."""
        known = self._known.get(told.at)
        if known is None:
            known = self._known[told.at] = [
                (slot, _evidence(row, slot, told, self._heard))
                for row in self._found
                for slot, stated in zip(row.slots[:MOST_OF_A_POINT], row.stated, strict=False)
                if told.at in stated and not measures(row, slot, told)
            ]
        return known


def wrong_number(own: HeardPoint, claims: Claims, heard: Heard) -> Misfit | None:
    """Return the surest number of the answer that contradicts one of a point."""
    if not own.slots:
        return None
    best = max(_rivals(own, claims, heard), key=lambda rival: rival.evidence, default=None)
    if best is None or best.evidence < WRONG_FROM:
        return None
    words = heard.lexicon.numbers
    turned = best.heard.at in heard.agreeing(best.expected.number)
    expected, said = (
        in_its_role(tokens, slot, words) if turned else dated(tokens, slot.at, words)
        for tokens, slot in ((own.wanted, best.expected), (heard.tokens, best.heard))
    )
    fact = WrongFact(expected, said, sure=certainty(best.evidence))
    return Misfit(fact, best.heard.at, best.evidence)


def exchanged(own: HeardPoint, heard: Heard) -> WrongFact | None:
    """Return two numbers of a point that stand in each other's places: "we 12, they 40" for "we 40, they 12"."""
    row = [
        (slot, told[0])
        for slot, stated in zip(own.slots[:MOST_OF_A_POINT], own.stated, strict=False)
        if stated and len(told := [other for other in heard.slots if other.at in stated]) == 1
    ]
    for (one, first), (other, second) in combinations(row, 2):
        step = one.partner > -1 and own.slots[one.partner] is other
        alike = comparable(one.number, second.number) and comparable(other.number, first.number)
        half_a_step = (one.partner > -1) is not (other.partner > -1)
        if step or half_a_step or first is second or not _is_one_kind(one, other) or not alike:
            continue
        crossed = _evidence(own, one, second, heard) + _evidence(own, other, first, heard)
        straight = _evidence(own, one, first, heard) + _evidence(own, other, second, heard)
        if crossed - straight >= EXCHANGED:
            words = heard.tokens[second.at].written
            return WrongFact(own.wanted[one.at].written, words, EXCHANGED_SURE)
    return None


def _is_one_kind(slot: Slot, other: Slot) -> bool:
    """Return whether two numbers measure the same: "in 4 years, where 7 is normal", the second one bare."""
    return slot.number.unit == other.number.unit or COUNT in (slot.number.unit, other.number.unit)


def _coverage_beside(own: HeardPoint, slot: Slot) -> float:
    """Return the share of the point that is heard, without one of its numbers.

    Of a step ("no-shows 31% -> 19%") the other end may be told in another sentence.
    """
    share = _share_without(own, [slot.at])
    if slot.partner < 0:
        return share
    numbers = [at for at, token in enumerate(own.wanted) if token.number]
    return max(share, _share_without(own, numbers))


def _share_without(own: HeardPoint, left_out: Sequence[int]) -> float:
    """Return the share of the weight of a point, some words left out, that the best stretch holds."""
    whole = sum(own.weight) - sum(own.weight[at] for at in left_out)
    told = total(own.near, own.weight) - sum(
        own.weight[at] * own.near[at].sure for at in left_out if at in own.near
    )
    return told / whole if whole > ROUNDING else 0.0


def _rivals(own: HeardPoint, claims: Claims, heard: Heard) -> Iterator[_Rival]:
    """Yield the numbers of the answer in the places of those of a point."""
    row = own.slots[:MOST_OF_A_POINT]
    told = frozenset(slot.at for slot, stated in zip(row, own.stated, strict=False) if stated)
    for slot, stated in zip(row, own.stated, strict=False):
        if slot.number.rough:
            continue
        is_heard = bool(own.near) and _coverage_beside(own, slot) >= LEAST_HEARD
        alone = slot.role == TO and slot.partner < 0
        if not (is_heard or alone):
            continue
        for other in heard.certain:
            step = alone and _ends_a_step(slot, other, claims, heard)
            if not (is_heard or step):
                continue
            same = other.at in stated
            if not (step or same) and _has_no_chance(own, slot, other):
                continue
            turned = same and does_other(slot, other)
            if same is not turned or not (turned or comparable(slot.number, other.number)):
                continue
            if other.partner > -1 and not same and agree(slot.number, other.number):
                continue  # "to zero point seven" has the unit of where the step began
            if not may_stand(own, slot, other, heard):
                continue
            if not turned and not could_be(own, slot, other, heard):
                continue
            evidence = _evidence(own, slot, other, heard) + PARTNER * step
            if turned:
                evidence += SAME_RARE if figures(other.number.raw) > 1 else SAME_FIGURE
            if evidence < WRONG_FROM:
                continue
            if turned or not _is_implied(own, other, told, heard):
                evidence -= _against(own, slot, other, claims, heard)
                yield _Rival(slot, other, evidence)


def _has_no_chance(own: HeardPoint, slot: Slot, other: Slot) -> bool:
    """Return whether what can speak for the same slot is less than `WRONG_FROM`: the same unit and a place close by."""
    if slot.partner > -1 or slot.number.raw == other.number.raw or (slot.role and other.role):
        return False
    if slot.behind and slot.behind == other.behind:
        return False
    if slot.before and slot.before == other.before:
        return False
    hits, here = own.around[slot.at], other.around
    return not hits or hits[0].at >= here.stop or hits[-1].at < here.start


def _ends_a_step(slot: Slot, other: Slot, claims: Claims, heard: Heard) -> bool:
    """Return whether an answer tells in one step what the story tells in two points.

    Of "31 kg a day" and "down to 14 kg" it has "from 31 kilos to 12": the start is surely that of one point, so
    the end stands in the other's place, whatever else was told of it.
    """
    if other.role != TO or not 0 <= other.partner < len(heard.slots):
        return False
    unit, begins = slot.number.unit, heard.slots[other.partner]
    falls = other.number.value < begins.number.value
    return (
        unit != COUNT
        and unit == other.number.unit
        and any(
            start is not slot
            and start.number.unit == unit
            and start.role != TO
            and (slot.number.value < start.number.value) is falls
            for start, _ in claims.at(begins)
        )
    )


def _is_implied(own: HeardPoint, other: Slot, told: frozenset[int], heard: Heard) -> bool:
    """Return whether the point's numbers give a number; a difference only where it's told as one."""
    shares = (
        other.number.value + slot.number.value
        for slot in own.slots
        if other.number.unit == slot.number.unit == PERCENT
    )
    leaves = not other.rest and any(abs(both - 100) < 1 for both in shares)
    if leaves and says_not(own, other, heard):
        other = other._replace(rest=True)
    if not implied(own.slots, other, told, compared=True):
        return False
    compared = other.role == BY or other.rest or tells_change(heard, other.at)
    return compared or implied(own.slots, other, told, compared=False)


def certainty(evidence: float) -> float:
    """Return how sure a sum of evidence makes, 0..1; one half at `WRONG_FROM`."""
    return round(1 / (1 + math.exp(-STEEP * (evidence - WRONG_FROM))), 4)


def _tells(own: HeardPoint, stated: Mapping[int, float], other: Slot) -> bool:
    """Return whether a number of the answer tells this number of the point, and no other one better.

    In "900 of 1,400" the 1,400 is no rounded 1,385.
    """
    agreed = stated.get(other.at, 0.0)
    return agreed > 0 and all(rival.get(other.at, 0.0) <= agreed for rival in own.stated)


def _evidence(row: HeardPoint, slot: Slot, other: Slot, heard: Heard) -> float:
    """Return what speaks for the same slot."""
    total = BEHIND * (bool(slot.behind) and slot.behind == other.behind)
    total += AHEAD * (bool(slot.before) and slot.before == other.before)
    total += SHARED * min(MOST_SHARED, len(_shared(row, slot, other)))
    total += UNIT * (slot.number.unit == other.number.unit != "")
    total += CLOSE * (other.at in row.beside)
    total += UNIT * both_tell_change(slot, other, heard)
    alike = slot.number.unit == other.number.unit or are_shares(slot, other)
    total += SAME_FIGURE * (alike and slot.number.raw == other.number.raw)
    if slot.partner > -1:
        total += _partner(row, slot, other, heard)
    total -= PLANNED * (other.planned and not slot.planned)
    if slot.role and other.role:
        total += (
            SAME_ROLE
            if slot.role == other.role
            else -OTHER_ROLE * ({slot.role, other.role} == {FROM, TO})
        )
    return total


def _partner(row: HeardPoint, slot: Slot, other: Slot, heard: Heard) -> float:
    """Return what the other end of a step says: it is told near by, or the step is not told at all."""
    last = heard.slots[-1].at
    near_by = any(
        at != other.at and abs(at - other.at) <= TOGETHER and at <= last
        for at in row.stated[slot.partner]
    )
    if near_by:
        return PARTNER
    return 0.0 if other.role or other.partner > -1 else -PARTNER


def _shared(row: HeardPoint, slot: Slot, other: Slot) -> set[int]:
    """Return which words around the number of the point stand around the number of the answer."""
    hits, here = row.around[slot.at], other.around
    if not hits or hits[0].at >= here.stop or hits[-1].at < here.start:
        return set()
    first = bisect_left(hits, here.start, key=attrgetter("at"))
    last = bisect_left(hits, here.stop, first, key=attrgetter("at"))
    return {hit.wanted for hit in hits[first:last]}


def _against(own: HeardPoint, slot: Slot, other: Slot, claims: Claims, heard: Heard) -> float:
    """Return what speaks against it: the number belongs elsewhere, or the right one is told."""
    total = ELSEWHERE * max(
        (OWN + evidence for rival, evidence in claims.at(other) if rival is not slot), default=0.0
    )
    agreeing = heard.agreeing(slot.number)
    near_first = sorted(
        (at for at in heard.slots if at.at in agreeing and at is not other),
        key=lambda at: abs(at.at - other.at),
    )
    right = [at for at in near_first[:MOST_OF_A_POINT] if _tells(own, agreeing, at)]
    if not right:
        return total
    told = max(RIGHT, *(_evidence(own, slot, at, heard) for at in right))
    told += RIGHT_NEAR * any(abs(at.at - other.at) <= TOGETHER for at in right)
    measured = any(at.number.unit == slot.number.unit for at in right)
    return total + (told if measured else BARE_RIGHT * told)
