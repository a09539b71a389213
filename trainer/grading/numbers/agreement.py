"""Whether two numbers state the same fact, and whether one could stand in the place of the other."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.grading.numbers.values import (
    CLOCK,
    COUNT,
    DATE,
    EXACT,
    HALF_DAY,
    MONEY,
    PERCENT,
    POINTS,
    RANK,
    TIME,
    TIMES,
    YEAR,
    Number,
)

SMALL = 12
"""Whole counts up to here are told exactly."""

MOST_RATIO = 15.0
"""A number that is so many times another is no slip of it, unless its figure is the same: 4 hours
and 4 days."""

MOST_UNITS = 400
"""So many times a duration is at most what is said for it with the same figure: days for a year."""

THOUSAND = 1000

NEVER_BARE = frozenset((CLOCK, DATE, YEAR, RANK, TIMES))
"""Kinds in whose place no bare count stands."""

LOOSE = 0.08
"""What two equally exact numbers may differ where one is told with "about"."""

MOST_GAP = 0.25
"""Numbers further apart never state the same; half the clock aside."""

NOON = 12
HOUR = 3600
DAY = 24
"""Hours."""

QUARTER = 15
"""Minutes within which "about six" is told."""

COARSE = 0.2
OTHER_UNIT = 0.09
"""What a duration may differ when it is told in another unit: two months are eight weeks."""


def agree(expected: Number, heard: Number) -> float:
    """Return how surely two numbers state the same fact, 0..1.

    A rounder number states the same as what it rounds: within 3 % always, within 10 % when it is a
    round figure, within 15 % with "about". Two numbers that are told equally exactly must be equal;
    so must years, ranks, dates, clock times and small counts.
    """
    own, other = expected.value, heard.value
    if expected.unit == heard.unit and heard.up_to != 1:
        low, high = sorted((other, other * heard.up_to))
        if low <= own < high:
            return 0.97 if heard.up_to > 1 else 0.7
    far = abs(own - other) > MOST_GAP * max(abs(own), abs(other))
    if far and expected.unit == heard.unit != CLOCK:
        return 0.0
    if expected.unit in EXACT or heard.unit in EXACT:
        return _agree_exact(expected, heard)
    if expected.unit == heard.unit:
        return _alike(own, other, expected, heard)
    if COUNT not in (expected.unit, heard.unit):
        factors = {expected.unit, heard.unit} == {TIMES, PERCENT}
        return _agree_change(expected, heard) if factors else 0.0
    own, other = expected.raw, heard.raw
    if expected.unit == PERCENT and 0 < other < 1 and other != own:
        other *= 100
    return _alike(own, other, expected, heard) * 0.9


def _alike(own: float, other: float, expected: Number, heard: Number) -> float:
    if own == other or abs(own - other) < 1e-9 * abs(own):
        return 1.0
    gap = abs(own - other) / max(abs(own), abs(other), 1e-9)
    loose = expected.loose or heard.loose
    if _is_other_unit(expected, heard):
        coarse = loose or 1 in (expected.raw, heard.raw)
        return 0.9 if gap <= (COARSE if coarse else OTHER_UNIT) else 0.0
    if gap > 0.15:
        return 0.0
    if _is_small(expected, heard):
        tens = heard.raw % 10 == 0 or expected.raw % 10 == 0
        return 0.7 if loose and tens and gap <= 0.1 else 0.0
    exact = figures(expected.raw), figures(heard.raw)
    if gap <= 0.03 and (loose or exact[0] != exact[1] or min(exact) >= 4):
        return 0.97
    if exact[0] != exact[1] and min(abs(own), abs(other)) >= 2:
        rounder, finer = (own, other) if exact[0] < exact[1] else (other, own)
        if gap < 0.1 and round(finer) == rounder:
            return 0.97
        if gap <= 0.1 and _rounds(finer, rounder):
            return 0.85
    return 0.7 if loose and (exact[0] != exact[1] or gap <= LOOSE) else 0.0


def _rounds(exact: float, rounder: float) -> bool:
    """Return whether a number of one figure is what another is rounded to: 500 for 480."""
    return float(f"{exact:.0e}") == rounder


def _is_small(expected: Number, heard: Number) -> bool:
    """Return whether both are small whole numbers of the same unit, which nobody rounds."""
    small = max(abs(expected.raw), abs(heard.raw)) <= SMALL
    whole = expected.raw % 1 == 0 and (expected.unit in (COUNT, TIME) or heard.raw % 1 == 0)
    return small and whole and expected.unit not in {PERCENT, MONEY}


def _is_other_unit(expected: Number, heard: Number) -> bool:
    """Return whether two quantities are told in different units: hours and minutes."""
    if expected.unit != heard.unit or not expected.raw or not heard.raw:
        return False
    own, other = expected.value / expected.raw, heard.value / heard.raw
    return abs(own - other) > 1e-6 * abs(own)


def figures(raw: float) -> int:
    """Return how many figures of a number say something: 3 of 1,380, 1 of 400."""
    return len(f"{abs(raw):.6g}".split("e", maxsplit=1)[0].replace(".", "").strip("0")) or 1


def _agree_exact(expected: Number, heard: Number) -> float:
    if expected.unit == heard.unit:
        same = _same_exact(expected, heard)
        return float(same) or 0.9 * (expected.unit == CLOCK and _is_about(expected, heard))
    other = heard if expected.unit in (CLOCK, DATE, YEAR, RANK) else expected
    exact = expected if other is heard else heard
    if exact.unit == CLOCK:
        return _agree_clock(exact, other)
    if exact.unit == DATE:
        day = exact.value % 100
        same = other.raw % 100 == day if other.unit == YEAR else other.raw == day
        return 0.9 if same and other.unit in (COUNT, RANK, YEAR) else 0.0
    return 0.9 if other.unit in (COUNT, RANK) and exact.raw == other.raw else 0.0


def _same_exact(expected: Number, heard: Number) -> bool:
    if expected.unit != CLOCK:
        return expected.value == heard.value
    if expected.sure and heard.sure:
        return expected.value == heard.value
    return expected.value % HALF_DAY == heard.value % HALF_DAY


def _is_about(expected: Number, heard: Number) -> bool:
    """Return whether a clock time is told as one near it: "after half past ten" is 22:40, "about six" 5:50."""
    day = HALF_DAY * (1 + (expected.sure and heard.sure))
    later = (expected.value - heard.value) % day
    sooner = day - later
    loose = QUARTER * (expected.loose or heard.loose)
    return later <= max(loose, heard.late) or sooner <= max(loose, -heard.late)


def _agree_clock(clock: Number, other: Number) -> float:
    """Return whether "six forty" is 640, "seven" is 7:00, and "6:40" six minutes forty.

    Where hours are said like a duration ("six heures"), "18 h" is told by them too.
    """
    if other.unit == TIME:
        hours = other.value / HOUR
        if clock.raw >= 100 * NOON + 100 and clock.value == (hours + NOON) * 60:
            return 0.85
        return 0.9 if other.value in (clock.value, clock.value * 60) else 0.0
    if other.unit == COUNT and clock.value % 60 == 0:
        hour = clock.value % HALF_DAY / 60 or 12
        if other.raw in (hour, clock.value / 60):
            return 0.9
    hour, minute = divmod(round(100 * other.raw), 100)
    dotted = minute > 0 and 60 * hour + minute == clock.value  # "the 10.30"
    return 0.85 if dotted or (clock.raw and other.raw == clock.raw) else 0.0


def _agree_change(expected: Number, heard: Number) -> float:
    """Return whether a factor and a percentage tell the same change: doubled is up 100 %."""
    times, percent = (expected, heard) if expected.unit == TIMES else (heard, expected)
    return 0.9 if percent.value in (abs(times.value - 1) * 100, times.value * 100) else 0.0


def comparable(expected: Number, heard: Number) -> bool:
    """Return whether one number could be told in the place of the other: the same kind and size."""
    same = expected.unit == heard.unit
    if not same and not _may_stand(expected, heard):
        return False
    if same and expected.unit in (CLOCK, DATE):
        return True
    if not same and TIMES in (expected.unit, heard.unit):
        return True
    if expected.raw == heard.raw:
        return not same or (expected.value != heard.value and _is_near_unit(expected, heard))
    own, other = (expected.value, heard.value) if same else (expected.raw, heard.raw)
    small, large = sorted((abs(own), abs(other)))
    if heard.up_to < 1 and own < other:
        return False  # "not even ten" contradicts nothing below
    if (
        heard.loose
        and heard.up_to == 1
        and figures(heard.raw) == 1
        and large - small <= COARSE * large
    ):
        return False  # "over a million" for 1.2 million, "more than twice" for 2.4 times
    return small > 0 and large <= MOST_RATIO * small


def _is_near_unit(expected: Number, heard: Number) -> bool:
    """Return whether the same figure is no slip of another unit: 4 hours and 4 days, not 15 h and 15 years.

    A thousand times is one: seconds and milliseconds.
    """
    small, large = sorted((abs(expected.value), abs(heard.value)))
    return expected.unit != TIME or large <= MOST_UNITS * small or large == THOUSAND * small


def _may_stand(expected: Number, heard: Number) -> bool:
    """Return whether numbers of two kinds compare: a bare count may leave out its unit."""
    own, other = expected.unit, heard.unit
    if COUNT in (own, other):
        return (own or other) not in NEVER_BARE
    if PERCENT not in (own, other):
        return False
    kinds = {own, other}
    if kinds == {TIMES, PERCENT}:
        factor, percent = (expected, heard) if expected.unit == TIMES else (heard, expected)
        return percent.value < 100 if factor.value < 1 else percent.value >= 100
    if kinds == {POINTS, PERCENT}:
        return expected.raw == heard.raw
    return False


def same_hours(ends: Sequence[tuple[Number, Number]]) -> bool:
    """Return whether pairs of numbers are the same hours of the day: "ten to two" is "10 to 14 h".

    One of them must say that it is an hour.
    """
    numbers = [number for pair in ends for number in pair]
    timely = all(number.unit in (COUNT, CLOCK, TIME) for number in numbers)
    if not timely or all(number.unit == COUNT for number in numbers):
        return False
    if any(mine.sure and told.sure and mine.value != told.value for mine, told in ends):
        return False  # "5 am" and "five in the afternoon"
    hours = [(_hour(mine), _hour(told)) for mine, told in ends]
    return all(
        0 < min(mine, told) <= max(mine, told) <= DAY and (mine - told) % 12 == 0
        for mine, told in hours
    )


def _hour(number: Number) -> float:
    """Return the hour that a number says; of "14 h" the figure."""
    return number.value / 60 if number.unit == CLOCK else number.raw
