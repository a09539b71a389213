"""Whether a number of the answer may stand in the place of one of a point: what each counts, measures or does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.grading.numbers.agreement import same_hours
from trainer.grading.numbers.slots import BY, OF, TO, Slot, opens_range
from trainer.grading.numbers.values import CLOCK, DATE, PERCENT, POINTS, TIMES

if TYPE_CHECKING:
    from trainer.grading.align import Heard
    from trainer.grading.heard_point import HeardPoint

HOURS = 12
"""The last hour that is said without a half of the day."""

ROW = 4
"""Tokens between two of a row that is counted through, at most."""

NARROW = 1.5
"""Up to which ratio two ends are a range and no change."""


def may_stand(own: HeardPoint, slot: Slot, other: Slot, heard: Heard) -> bool:
    """Return whether a number of the answer is told so that it may be held against one of the point."""
    if other.label is not slot.label or _is_counted_through(other, heard):
        return False
    if (other.more and not slot.more) or (other.rate and not slot.rate):
        return False
    return (other.role != OF or slot.role == OF) and not _is_range(own, other, heard)


def could_be(own: HeardPoint, slot: Slot, other: Slot, heard: Heard) -> bool:
    """Return whether a comparable number of the answer could stand in the place of one of the point."""
    if _is_an_article(slot, other, heard) or _is_an_hour(other, heard):
        return False
    return not _counts_other(own, slot, other) and not _same_hours(own, slot, other, heard)


def _is_counted_through(other: Slot, heard: Heard) -> bool:
    """Return whether a number is one of a row that is counted through: "day one, day two, day three"."""
    return other.label and any(
        slot.label and slot.before == other.before
        for slot in heard.slots
        if abs(slot.at - other.at) <= ROW and abs(slot.number.value - other.number.value) == 1
    )


def _is_an_hour(other: Slot, heard: Heard) -> bool:
    """Return whether a bare number is an hour: "after five." at the end of a clause."""
    tokens, at = heard.tokens, other.at
    ends = at + 1 == len(tokens) or tokens[at + 1].clause != tokens[at].clause
    small = not other.number.unit and 0 < other.number.raw <= HOURS and other.partner < 0
    return (
        small
        and ends
        and at > 0
        and tokens[at - 1].word in heard.lexicon.numbers.words["hour_ahead"]
    )


def _is_an_article(slot: Slot, other: Slot, heard: Heard) -> bool:
    """Return whether "one" counts nothing that the point counts: "one guy" is not "four cabins"."""
    bare = other.number.raw == 1 and not other.number.unit
    spelled = not heard.tokens[other.at].written[:1].isdigit()
    return bare and spelled and not (slot.behind and slot.behind == other.behind)


def says_not(own: HeardPoint, other: Slot, heard: Heard) -> bool:
    """Return whether a number is said of those of whom the point isn't true: "1 in 10 went unanswered", "weren't"."""
    prefixes, stem = heard.lexicon.denial.reversing, heard.lexicon.stem
    stems = {token.stem for token in own.wanted if not token.is_stop}
    here = [heard.tokens[at] for at in other.around]
    return any(
        token.is_negator
        or any(
            token.word.startswith(prefix) and stem(token.word.removeprefix(prefix)) in stems
            for prefix in prefixes
        )
        for token in here
        if token.clause == heard.tokens[other.at].clause
    )


def _same_hours(own: HeardPoint, slot: Slot, other: Slot, heard: Heard) -> bool:
    """Return whether two numbers are ends of the same hours of the day: "ten to two" is "10 to 14 h"."""
    if not (0 <= slot.partner < len(own.slots) and 0 <= other.partner < len(heard.slots)):
        return False
    ends = (slot, other), (own.slots[slot.partner], heard.slots[other.partner])
    return same_hours([(mine.number, told.number) for mine, told in ends])


def _is_range(own: HeardPoint, other: Slot, heard: Heard) -> bool:
    """Return whether a number is one end of "18 to 20", in which a number of the point lies."""
    if other.partner < 0 or other.partner >= len(heard.slots):
        return False
    low, high = sorted((other.number.raw, heard.slots[other.partner].number.raw))
    ends = (other, heard.slots[other.partner])
    told = any(slot.number.raw == end.number.raw for slot in own.slots for end in ends)
    first = min(end.at for end in ends)
    timed = any(end.number.unit == CLOCK for end in ends)  # their `raw` is the hour and the minutes
    ranges = not timed and opens_range(heard.tokens, first, heard.lexicon.numbers)
    narrow = 0 < low < high and (ranges or high <= NARROW * low) and not told
    return narrow and any(low < slot.number.raw < high for slot in own.slots)


def measures(row: HeardPoint, slot: Slot, other: Slot) -> bool:
    """Return whether a number of the answer measures where one of the story counts: "seven hours", "7 shops".

    In "180 h instead of 260 planned" the 260 are hours, too.
    """
    unit = other.number.unit
    counts = not slot.number.unit and bool(slot.behind) and slot.partner < 0
    return counts and bool(unit) and all(slot.number.unit != unit for slot in row.slots)


def _counts_other(own: HeardPoint, slot: Slot, other: Slot) -> bool:
    """Return whether one number counts things and the other measures: "140 cows" is no "29 litres".

    Of a step that is told for a period ("complaints 40 -> 6 a month") neither end is a share.
    """
    if other.number.unit == PERCENT and 0 <= slot.partner < len(own.slots):
        ends = (slot, own.slots[slot.partner])
        if any(end.period for end in ends) and not any(end.number.unit for end in ends):
            return True
    if not slot.number.unit and other.number.unit:
        partner = own.slots[slot.partner] if 0 <= slot.partner < len(own.slots) else slot
        return bool(slot.behind) and partner.number.unit != other.number.unit
    if not slot.number.unit or other.number.unit or not other.behind:
        return False
    return all(token.stem != other.behind for token in own.wanted)


def does_other(slot: Slot, other: Slot) -> bool:
    """Return whether an equal number does something else: "by 30 %" for "to 30 %", a year for a month."""
    if slot.number.unit in (CLOCK, DATE):
        return False
    same = slot.number.raw == other.number.raw
    periods = slot.period and other.period and not 0.9 < slot.period / other.period < 1.1
    return (same and {slot.role, other.role} == {BY, TO}) or bool(periods)


def are_shares(slot: Slot, other: Slot) -> bool:
    """Return whether one number is percent and the other percentage points."""
    return {slot.number.unit, other.number.unit} == {PERCENT, POINTS}


def both_tell_change(slot: Slot, other: Slot, heard: Heard) -> bool:
    """Return whether a factor and a share both say by how much something changed: "halved", "down by a third".

    "A third of the complaints" is a share of them.
    """
    if slot.number.unit != TIMES or other.number.unit != PERCENT or other.partner > -1:
        return False
    words, tokens = heard.lexicon.numbers.words, heard.tokens
    behind = [token.word for token in tokens[other.at + 1 : other.at + 2]]
    return (other.number.loose or other.role == BY) and words["share_of"].isdisjoint(behind)
