"""Equal expressions: what a point's numbers say in other words, so that it contradicts none."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from trainer.grading.numbers import Number, agree
from trainer.grading.numbers.slots import BY, FROM, TO, Slot
from trainer.grading.numbers.values import CLOCK, DATE, RANK, YEAR

TWELFTHS = 0.04
"""How far two rates may differ that are told for different periods: a year is 52.2 weeks."""

SHARE = 5.0
ROUGH_SHARE = 12.0
"""Points of a percentage that a share of a whole may be off, and where it is told roughly."""


def implied(row: Sequence[Slot], heard: Slot, told: frozenset[int], *, compared: bool) -> bool:
    """Return whether the numbers of a point, taken together, say what a number of the answer says.

    Args:
        row: the numbers of the point.
        heard: the number of the answer.
        told: places of the numbers of the point that the answer tells.
        compared: whether it is said how much more or less something is; what one number has more than
            the other is told with such a word: "we had 12, they had 9" says nothing of "3 of us".
    """
    return (
        any(_same_rate(slot, heard) for slot in row)
        or any(_is_rest(slot, heard) for slot in row)
        or any(
            _of_whole(slot, row[slot.whole], heard) for slot in row if 0 <= slot.whole < len(row)
        )
        or any(
            _step(
                slot, row[slot.partner], heard, is_open=not told & {slot.at, row[slot.partner].at}
            )
            for slot in row
            if slot.partner > -1 and slot.role != TO
        )
        or (compared and any(_difference(one, other, heard) for one, other in pairwise(row)))
    )


def _same_rate(slot: Slot, heard: Slot) -> bool:
    """Return whether 35 euros a month are 420 a year."""
    if not (slot.period and heard.period) or slot.period == heard.period or not slot.number.value:
        return False
    own, other = slot.number.value / slot.period, heard.number.value / heard.period
    return abs(own - other) <= TWELFTHS * abs(own)


def _is_rest(slot: Slot, heard: Slot) -> bool:
    """Return whether 40 % are left where 60 % are gone, or a cut by 60 % is one to 40 %."""
    told = heard.rest or {slot.role, heard.role} == {BY, TO}
    return told and _is_remainder(slot.number, heard.number)


def _is_remainder(own: Number, heard: Number) -> bool:
    return own.unit == heard.unit == "%" and abs(own.value + heard.value - 100) < 1


def _of_whole(share: Slot, whole: Slot, heard: Slot) -> bool:
    """Return whether a number is the share in percent, or what is left of the whole."""
    part, total, number = share.number.value, whole.number.value, heard.number
    if share.number.unit != whole.number.unit:  # "31 of the 52 min"
        part, total = share.number.raw, whole.number.raw
    if not total:
        return False
    if number.unit == "%":
        allowed = ROUGH_SHARE if number.loose or number.rough else SHARE
        return abs(number.value - 100 * part / total) <= allowed
    return agree(share.number._replace(value=total - part, raw=total - part), number) > 0


def _difference(first: Slot, last: Slot, heard: Slot) -> bool:
    """Return whether a number is what one number of a point has more than the other."""
    own, other = first.number, last.number
    if own.unit and not other.unit and first.role == FROM and own.raw:  # "from 8 days to 2"
        other = own._replace(value=other.raw * own.value / own.raw, raw=other.raw)
    if own.unit != other.unit or heard.role == TO:
        return False
    if heard.number.unit in (CLOCK, DATE, YEAR, RANK):  # no time of day is what seven has over two
        return False
    gap, raw = abs(own.value - other.value), abs(own.raw - other.raw)
    return gap > 0 and agree(own._replace(value=gap, raw=raw), heard.number) > 0


def _step(first: Slot, last: Slot, heard: Slot, *, is_open: bool) -> bool:
    """Return whether a number is the change of a step in percent, how many times, or between its ends.

    Between them a number says the same only where the answer tells neither end: "160" for "150 to 180".
    """
    own, other, number = first.number.value, last.number.value, heard.number
    if not own or not other:
        return False
    if number.unit == "%":
        change = 100 * abs(other - own) / abs(own)
        allowed = ROUGH_SHARE if number.loose or number.rough else SHARE
        return any(abs(number.value - share) <= allowed for share in (change, 100 * other / own))
    if number.unit == "x":
        return any(
            abs(number.value - factor) <= 0.1 * factor for factor in (own / other, other / own)
        )
    gap = abs(first.number.raw - last.number.raw)
    if number.unit == "points":
        return abs(number.value - gap) < 0.5
    between = min(own, other) < number.value < max(own, other) and not heard.role
    return is_open and between and first.number.unit == number.unit
