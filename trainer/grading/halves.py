"""What the verdict's figures overlook: a statement with its number that is missing, a name for a deed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from trainer.grading.features import NAMES, Measured
from trainer.grading.numbers.slots import BY, FROM, TO, Slot
from trainer.grading.numbers.values import (
    CLOCK,
    COUNT,
    DATE,
    MONEY,
    PERCENT,
    POINTS,
    RANK,
    TIME,
    YEAR,
)
from trainer.stories.model import Part

if TYPE_CHECKING:
    from trainer.grading.align import Heard
    from trainer.grading.heard_point import HeardPoint

LEAST_WEIGHT = 1.5
"""What a statement counts, at least; of six labelled points that left out one with a number and were
called said, none was said."""

ELSEWHERE = 0.5
"""Share of the statement that may be heard away from the rest of the point, at most."""

SURE = 0.85
"""How surely a word is heard as itself, not as a related one."""

NAMED = 3
"""Tokens of the answer, and words of the point, in which a thing is named, at most."""

LITTLE, UNLIKE = 0.45, 0.55
"""Share of an action's words, and likeness of the nearest stretch, below which naming the thing tells
no deed: "the fraud check blocked everything" for "convinced finance to drop the fraud check"."""

COMMON = 100
"""A count, or so many days or months, below which it stands for anything: "I have four cats" tells
nothing of the four whom somebody sat beside. All seven labelled points of which nothing else was
heard had been left out; of 49 points written by somebody who had not seen this, 43 are judged right
with it and 37 without: ten numbers of something else are no point any more, three points told in
other words ("Thirty years people hoped for it") are missed."""

LEAST_WORDS = 2
"""Words beside its number that make a point more than a figure."""

WHEN = (CLOCK, DATE, YEAR, RANK)
"""Kinds of numbers that say when or which, not how much."""

CHANGED = ("up", "down", "more", "less", "better")
"""Lists of `[trends]` with which a number tells where something went."""

_LIKE = NAMES.index("like")


def is_half(found: HeardPoint, heard: Heard) -> bool:
    """Return whether a statement of the point that has a number, behind "and", ";" or ".", is not told."""
    statements = list(_statements(found, heard))
    return len(statements) > 1 and any(_is_untold(found, places) for places in statements)


def _statements(found: HeardPoint, heard: Heard) -> Iterator[list[int]]:
    """Yield the places of the words that carry each statement of a point."""
    carrying, places = set(found.content), list[int]()
    for place, token in enumerate(found.wanted):
        between = found.text[found.wanted[place - 1].end if place else 0 : token.start]
        ended = "." in between and token.sentence != found.wanted[place - 1].sentence
        begins = token.word in heard.lexicon.denial.and_ or ";" in between or ended
        if begins and places:
            yield places
            places = []
        if place in carrying:
            places.append(place)
    if places:
        yield places


def _is_untold(found: HeardPoint, places: list[int]) -> bool:
    """Return whether a statement has a number and words, none of them heard with the point."""
    numbers = [place for place in places if found.wanted[place].number]
    whole = sum(found.weight[place] for place in places)
    if not numbers or len(numbers) == len(places) or whole < LEAST_WEIGHT:
        return False
    others = {hit.at for place, hit in found.near.items() if place not in places}
    own = [place for place in places if place in found.near and found.near[place].at not in others]
    if own or any(n in found.anywhere for n in numbers):
        return False
    away = sum(found.weight[p] * found.anywhere[p].sure for p in places if p in found.anywhere)
    return away < ELSEWHERE * whole


def is_unmeasured(found: HeardPoint, heard: Heard, part: Part) -> bool:
    """Return whether a result is told without its amount: "they did it faster" for "faster by fifty seconds".

    Where another number is told with it, that may be the amount in other words.
    """
    if part is not Part.RESULT or not found.slots:
        return False
    here = {heard.tokens[hit.at].sentence for hit in found.told.values()}
    own = {at for stated in found.stated for at in stated}
    if any(at not in own and heard.tokens[at].sentence in here for at in heard.numbers):
        return False
    return any(
        _is_amount(slot, found, heard, alone=not own)
        for slot, stated in zip(found.slots, found.stated, strict=True)
        if not stated
    )


def _is_amount(slot: Slot, found: HeardPoint, heard: Heard, *, alone: bool) -> bool:
    """Return whether a number of a result is its measure: money, percent, or where none of it is told, a change.

    What it took ("for £400 in stamps") is none, and all or nothing is told without a number.
    """
    before = {token.word for token in found.wanted[max(0, slot.at - 1) : slot.at]}
    took = not before.isdisjoint(heard.lexicon.numbers.words["span"])
    whole = slot.number.unit == PERCENT and slot.number.value in (0, 100)
    if slot.role == FROM or slot.number.unit in WHEN or took or whole or not slot.number.value:
        return False
    trends = heard.lexicon.trends
    changed = any(token.word in trends[name] for token in found.wanted for name in CHANGED)
    moved = slot.role == BY or slot.partner > -1 or (slot.role == TO and changed)
    return slot.number.unit in (PERCENT, POINTS, MONEY) or (alone and moved)


def is_only_named(measured: Measured, part: Part) -> bool:
    """Return whether of an action nothing but the thing it was done to is heard, in one place."""
    found = measured.found
    hits = [hit for hit in found.told.values() if hit.sure >= SURE]
    if part is not Part.ACTION or not measured.meant or len(hits) < 2:
        return False
    if any(found.wanted[hit.wanted].number or hit.wanted == found.content[0] for hit in hits):
        return False
    close = all(
        max(places) - min(places) < NAMED
        for places in ([hit.at for hit in hits], [hit.wanted for hit in hits])
    )
    return close and found.coverage < LITTLE and measured.figures[_LIKE] < UNLIKE


def is_only_a_figure(measured: Measured) -> bool:
    """Return whether of a point with words nothing is heard but a number as anybody says one."""
    found = measured.found
    numbers = [number for i in found.told if (number := found.wanted[i].number)]
    words = sum(not found.wanted[i].number for i in found.content)
    if len(numbers) != 1 or len(found.told) > 1 or words < LEAST_WORDS:
        return False
    number = numbers[0]
    common = number.unit in (COUNT, TIME) and number.raw < COMMON and number.raw % 1 == 0
    return common and measured.figures[_LIKE] < UNLIKE
