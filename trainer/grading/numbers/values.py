"""A number that a text states, as a value: what it counts or measures, and how it was said."""

from __future__ import annotations

from typing import NamedTuple

COUNT, PERCENT, POINTS, MONEY, TIMES = "", "%", "points", "money", "x"
TIME, CLOCK, DATE, YEAR, RANK = "time", "clock", "date", "year", "rank"
"""The kinds of numbers; a measured quantity has its own name (`length`, `mass`), see `units` in the
data file of a language."""

EXACT = frozenset((CLOCK, DATE, YEAR, RANK))
"""Kinds that nobody rounds as counts are."""

HALF_DAY = 720
"""Minutes: where nobody says whether it is morning, a clock time is told up to so many."""


class Number(NamedTuple):
    """A number that a text states.

    Attributes:
        value: in base units: seconds, percent, minutes since midnight (`clock`), month x 100 + day
            (`date`), metres, kilograms; money and counts as they are.
        unit: its kind; "" where it only counts.
        raw: the value as written, before its unit scales it; of a clock time said in two numbers
            ("six forty") what they are when read as one (640).
        loose: whether words such as "about" or "over" stand with it.
        rough: whether it is said so roughly that it contradicts nothing ("half", "one of them").
        sure: of a clock time, whether it is said in which half of the day.
        up_to: so many times the value it may be: 1.5 of "twenty-odd", 0.75 of "not even ten", 1 of a number as it
            is. What lies at its far end, and the value of one that is too large, it isn't.
        late: of a clock time, so many minutes later it may be ("after half past ten"); earlier below 0.
    """

    value: float
    unit: str = ""
    raw: float = 0.0
    loose: bool = False
    rough: bool = False
    sure: bool = False
    up_to: float = 1.0
    late: float = 0.0

    def __hash__(self) -> int:
        """Return a hash of the value alone, for numbers are looked up again and again."""
        return hash(self.value)


def clock(hour: float, minute: float, *, half: int | None = None, raw: float = 0.0) -> Number:
    """Return a clock time.

    Args:
        hour: as said, 0..24.
        minute: 0..59, or less than 0 before the hour.
        half: 0 for the morning, 1 for the afternoon, None where it is not said.
        raw: what the time is when read as one number.
    """
    known = half is not None or hour > 12
    if half is not None and hour <= 12:
        hour = hour % 12 + 12 * half
    return Number((hour * 60 + minute) % (2 * HALF_DAY), CLOCK, raw, sure=known)
