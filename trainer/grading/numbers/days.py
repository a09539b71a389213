"""Ordinals, dates and years: the third of May, every third day, 29th, 12 May, '19."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer.grading.numbers.spelled import value
from trainer.grading.numbers.values import COUNT, DATE, PERCENT, RANK, TIME, YEAR, Number

if TYPE_CHECKING:
    from trainer.grading.numbers.line import Line

    Read = tuple[Number, int] | None

FIRST_YEAR, LAST_YEAR = 1900, 2099
TWO_FIGURES = 50
"""A year of two figures below this belongs to this century."""

LEAST_SHARED = 3
"""The smallest whole that "every third" shares; every second may be said of anything."""

_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(?:\d{4}|\d{2})")
_SHORT = re.compile(r"['’](\d{2})")


def read_date(line: Line, at: int) -> Read:
    """Return a date in figures or a year of two figures: 12.05.2024, '19."""
    word = line.word(at)
    if word[:1].isalpha():
        return None
    match = _DOTTED.fullmatch(word)
    if match and 1 <= int(match[1]) <= 31 and 1 <= int(match[2]) <= 12:
        return Number(int(match[2]) * 100 + int(match[1]), DATE, int(match[1])), 1
    match = _SHORT.fullmatch(word)
    if match:
        year = int(match[1])
        year += 2000 if year < TWO_FIGURES else 1900
        return Number(year, YEAR, year), 1
    return None


def read_ordinal(line: Line, at: int) -> Read:
    """Return "every third day" as a span of time, "the third of May" as a date, "29th" as a rank."""
    if line.has("every", at):
        return _every(line, at)
    got = _ordinal(line, at)
    if got is None:
        return None
    worth, end = got
    date = _dated(line, worth, at, end)
    if date:
        return date, end - at
    # Of spelled ordinals only a date and a place are numbers: "the second shift", "third party".
    told = line.word(at)[0].isdigit() or _is_place(line, worth, at, end)
    return (Number(worth, RANK, worth), end - at) if told else None


def _is_place(line: Line, worth: float, at: int, end: int) -> bool:
    """Return whether an ordinal is a rank: "fourth (out) of forty", "third place", "came third"; no "in the first place"."""
    if line.has("place", end):
        return worth > 1 or not line.has("pronoun", at - 1)
    if line.has("placed", at - 1) and (not line.joined(end) or line.has("closing", end)):
        return True
    phrase = line.phrase("out_of", end)
    whole = value(line, end + max(1, phrase)) if line.has("share_of", end) or phrase > 1 else None
    return whole is not None and worth < whole[0]


def _every(line: Line, at: int) -> Read:
    """Return "every third day" as a span of time, and "every fourth bottle" as a share."""
    got = _ordinal(line, at + 1)
    if got is None:
        return None
    worth, end = got
    seconds = line.value("seconds", end)
    if seconds is not None:
        return Number(worth * seconds, TIME, worth), end + 1 - at
    if worth < LEAST_SHARED or line.has("quarter", at + 1) or line.word(end) in line.table.calendar:
        return None
    return Number(100 / worth, PERCENT, 100 / worth, loose=True), end - at


def _ordinal(line: Line, at: int) -> tuple[float, int] | None:
    """Return what an ordinal is worth and where it ends."""
    word = line.word(at)
    if word.isdecimal() and len(word) <= 3 and line.has("ordinal_ends", at + 1):
        return (float(word), at + 2) if not line.gaps[at + 1] else None
    tens = line.value("cardinals", at)
    unit = line.value("ordinals", at + 1)
    if tens in (20, 30) and unit is not None and unit < 10:
        return tens + unit, at + 2
    worth = line.value("ordinals", at)
    return (worth, at + 1) if worth is not None else None


def _dated(line: Line, day: float, at: int, end: int) -> Number | None:
    """Return the date that a day makes with a month beside it, None without one."""
    if not (1 <= day <= 31 and day == int(day)):
        return None
    if line.has("share_of", end) and value(line, end + 1):
        return None  # "by May 14 of 28"
    behind = end + (line.has("links", end) and not line.has("to", end))
    month = line.table.months.get(line.word(behind))
    if month is None or (behind > end and line.word(end) == ""):
        ahead = at - 1 - (line.has("every", at - 1) or line.has("pronoun", at - 1))
        month = line.table.months.get(line.word(ahead))
        if month is None or (line.gaps[at] if at < len(line.gaps) else "x").strip():
            return None
    return Number(month * 100 + day, DATE, day)


def may_be_year(value: float) -> bool:
    """Return whether a number may be a year that somebody tells of."""
    return FIRST_YEAR <= value <= LAST_YEAR and value % 1 == 0


def settled(line: Line, number: Number, at: int, end: int) -> Number:
    """Return a plain count as the date or the year that its place in the text makes it."""
    date = _dated(line, number.value, at, end) if number.unit == COUNT else None
    if date:
        return date
    return _year(line, number, at) if number.unit == COUNT else number


def _year(line: Line, number: Number, at: int) -> Number:
    value, word = number.value, line.word(at)
    season = line.table.calendar.get(line.word(at - 1)) in ("seasons", "feasts")
    season = season or (
        line.table.calendar.get(line.word(at - 2)) == "seasons" and not line.has("loose", at - 1)
    )  # “by spring about thirty came”
    if season and 10 <= value < TWO_FIGURES and value == int(value):
        return Number(value + 2000, YEAR, value + 2000, number.loose)
    if not may_be_year(value) or (word[0].isdigit() and len(word) != 4):
        return number
    if value % 100 == 0 and not (line.has("since", at - 1) or line.has("from", at - 1)):
        return number
    return Number(value, YEAR, number.raw, number.loose)
