"""Days, weeks and months in a row: what statistics over time are counted in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

DAY = timedelta(days=1)


class Span(StrEnum):
    """How long one period is. Weeks begin on Monday, as ISO 8601 has it."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


LOOK_BACK = {Span.DAY: 14, Span.WEEK: 12, Span.MONTH: 12}
"""How many periods are shown, the running one included: as many as stand beside each other."""


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of local days: `start` belongs to it, `end` is the first day that does not."""

    start: date
    end: date

    def __contains__(self, day: date) -> bool:
        return self.start <= day < self.end


def last_periods(span: Span, today: date) -> tuple[Period, ...]:
    """Return the periods up to the one that today is in, oldest first."""
    start = _start(span, today)
    found = [Period(start, _next(span, start))]
    while len(found) < LOOK_BACK[span]:
        before = _start(span, found[0].start - DAY)
        found.insert(0, Period(before, found[0].start))
    return tuple(found)


def place(periods: Sequence[Period], day: date) -> int | None:
    """Return which of the periods a day is in, None where it is in none."""
    return next((number for number, period in enumerate(periods) if day in period), None)


def _start(span: Span, day: date) -> date:
    if span is Span.MONTH:
        return day.replace(day=1)
    return day - day.weekday() * DAY if span is Span.WEEK else day


def _next(span: Span, start: date) -> date:
    if span is Span.MONTH:
        return _start(span, start + 31 * DAY)
    return start + (7 * DAY if span is Span.WEEK else DAY)
