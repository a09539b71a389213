"""A number that contradicts one of a point: it stands in its slot, and belongs nowhere else.

For every number of the point and every number of the answer that could stand in its place, what
speaks for the same slot is added up. The weights are those of the study of these cases; a slot is
taken for the same from `WRONG_FROM`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.grading.facts.equal import implied
from trainer.grading.model import WrongFact
from trainer.grading.numbers import agree, comparable
from trainer.grading.numbers.slots import BY, FROM, OF, TO, near

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer.grading.align import Heard
    from trainer.grading.features import Found
    from trainer.grading.numbers.slots import Slot

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

MOST_SHARED = 4
WRONG_FROM = 1.6
STEEP = 1.2
"""The sum from which a number is wrong, and how fast the certainty grows with it."""

LEAST_HEARD = 0.25
"""Share of the point without a number that must be heard in one stretch before that number can be
contradicted."""

TOGETHER = 12
MOST_NUMBERS = 300
"""Numbers of an answer that are judged; nobody tells more."""


@dataclass(frozen=True, slots=True)
class _Rival:
    """A number of the answer in the place of one of the point, and what speaks for it."""

    expected: Slot
    heard: Slot
    evidence: float


def wrong_number(own: Found, others: Sequence[Found], heard: Heard) -> WrongFact | None:
    """Return the surest number of the answer that contradicts one of a point."""
    if not own.slots or not own.near:
        return None
    said = heard.slots[:MOST_NUMBERS]
    told = frozenset(slot.at for slot in own.slots if any(_same(slot, at) for at in said))
    rivals = [
        _Rival(slot, other, _balance(own, slot, other, others, heard))
        for slot in own.slots
        if _coverage_beside(own, slot.at) >= LEAST_HEARD
        for other in said
        if _could_be(own, slot, other, told)
    ]
    best = max(rivals, key=lambda rival: rival.evidence, default=None)
    if best is None or best.evidence < WRONG_FROM:
        return None
    expected, other = own.wanted[best.expected.at], heard.tokens[best.heard.at]
    return WrongFact(expected.word, other.word, sure=certainty(best.evidence))


def _coverage_beside(own: Found, place: int) -> float:
    """Return the share of the point that is heard, without one of its words."""
    rest = sum(own.weight) - own.weight[place]
    heard = own.coverage * sum(own.weight)
    if place in own.near:
        heard -= own.weight[place] * own.near[place].sure
    return heard / rest if rest > 0 else 0.0


def certainty(evidence: float) -> float:
    """Return how sure a sum of evidence makes, 0..1; one half at `WRONG_FROM`."""
    return round(1 / (1 + math.exp(-STEEP * (evidence - WRONG_FROM))), 4)


def _balance(own: Found, slot: Slot, other: Slot, others: Sequence[Found], heard: Heard) -> float:
    """Return what speaks for the same slot, less what speaks against it."""
    return _evidence(own, slot, other, heard) - _against(own, slot, other, others, heard)


def _same(slot: Slot, other: Slot) -> bool:
    """Return whether a number of the answer says what one of the story says."""
    return agree(slot.number, other.number) > 0


def _could_be(own: Found, slot: Slot, other: Slot, told: frozenset[int]) -> bool:
    """Return whether a number of the answer could stand in the place of one of the point."""
    if other.number.rough or slot.number.rough or other.unreal or other.label:
        return False
    if other.role == OF != slot.role:
        return False
    if _turned(slot, other):
        return True
    return (
        comparable(slot.number, other.number)
        and not _counts_other(own, slot, other)
        and not _same(slot, other)
        and not implied(own.slots, other, told)
    )


def _tells(own: Found, slot: Slot, other: Slot) -> bool:
    """Return whether a number of the answer tells this number of the point, and no other one better.

    In "900 of 1,400" the 1,400 is no rounded 1,385.
    """
    agreed = agree(slot.number, other.number)
    return agreed > 0 and all(agree(rival.number, other.number) <= agreed for rival in own.slots)


def _counts_other(own: Found, slot: Slot, other: Slot) -> bool:
    """Return whether one number counts things and the other measures: "140 cows" is no "29 litres"."""
    if not slot.number.unit and other.number.unit:
        return bool(slot.behind)
    counted = bool(other.behind) and all(token.stem != other.behind for token in own.wanted)
    return bool(slot.number.unit) and not other.number.unit and counted


def _turned(slot: Slot, other: Slot) -> bool:
    """Return whether an equal number does something else: "by 30 %" for "to 30 %", a year for a month."""
    if agree(slot.number, other.number) < 0.9:
        return False
    roles = {slot.role, other.role}
    periods = slot.period and other.period and not 0.9 < slot.period / other.period < 1.1
    return roles == {BY, TO} or bool(periods)


def _evidence(row: Found, slot: Slot, other: Slot, heard: Heard) -> float:
    """Return what speaks for the same slot."""
    total = BEHIND * (bool(slot.behind) and slot.behind == other.behind)
    total += AHEAD * (bool(slot.before) and slot.before == other.before)
    total += SHARED * min(MOST_SHARED, len(_shared(row, slot, other, heard)))
    total += UNIT * (slot.number.unit == other.number.unit != "")
    told = (hit.at for hit in row.told.values())
    total += CLOSE * any(abs(at - other.at) <= 4 and at != other.at for at in told)
    same_figure = slot.number.raw == other.number.raw and slot.number.unit == other.number.unit
    total += SAME_FIGURE * same_figure
    if slot.partner > -1:
        total += _partner(row, slot, other, heard)
    if slot.role and other.role:
        total += (
            SAME_ROLE
            if slot.role == other.role
            else -OTHER_ROLE * ({slot.role, other.role} == {FROM, TO})
        )
    return total


def _partner(row: Found, slot: Slot, other: Slot, heard: Heard) -> float:
    """Return what the other end of a step says: it is told near by, or the step is not told at all."""
    end = row.slots[slot.partner]
    near_by = [
        at
        for at in heard.slots
        if _same(end, at) and at is not other and abs(at.at - other.at) <= TOGETHER
    ]
    if near_by:
        return PARTNER
    return 0.0 if other.role or other.partner > -1 else -PARTNER


def _shared(row: Found, slot: Slot, other: Slot, heard: Heard) -> set[int]:
    """Return which words around the number of the point stand around the number of the answer."""
    around, here = near(row.wanted, slot.at), near(heard.tokens, other.at)
    return {
        hit.wanted
        for hit in row.all_hits
        if hit.at in here
        and hit.wanted in around
        and hit.wanted != slot.at
        and not row.wanted[hit.wanted].is_stop
    }


def _against(own: Found, slot: Slot, other: Slot, others: Sequence[Found], heard: Heard) -> float:
    """Return what speaks against it: the number belongs elsewhere, or the right one is told."""
    total = ELSEWHERE * max(
        (
            OWN + _evidence(row, rival, other, heard)
            for row in (own, *others)
            for rival in row.slots
            if rival is not slot and agree(rival.number, other.number) > 0
        ),
        default=0.0,
    )
    right = [at for at in heard.slots if at is not other and _tells(own, slot, at)]
    if right:
        total += max(RIGHT, *(_evidence(own, slot, at, heard) for at in right))
    total += RIGHT_NEAR * any(abs(at.at - other.at) <= TOGETHER for at in right)
    return total
