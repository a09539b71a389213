"""Parts and multiples without a figure: half, a third of, two thirds, halved, twice, half an hour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.grading.numbers.spelled import value
from trainer.grading.numbers.values import COUNT, PERCENT, TIME, TIMES, Number

if TYPE_CHECKING:
    from trainer.grading.numbers.line import Line

    Read = tuple[Number, int] | None


MOST_PARTS = 10
TWO_THIRDS = ((2, 3), (3, 4))
"""The largest whole of a written fraction, and those that aren't one part of it."""

DAY = 86400
"""Seconds of the unit whose half is said roughly: "half a day" may be four hours."""


def read_share(line: Line, at: int) -> Read:
    """Return the part or multiple that begins at a word, and how many words it takes."""
    factor = line.value("factors", at)
    if factor is not None:
        return Number(factor, TIMES, factor, line.loose(at)), 1
    return (
        _fraction(line, at)
        or _of_unit(line, at)
        or _and_half(line, at)
        or _span(line, at)
        or _share(line, at)
    )


def _fraction(line: Line, at: int) -> Read:
    """Return the share of "1/3 tenants", "3/4 of the eggs"; "3/7 cars" are three of seven."""
    part, whole = line.word(at), line.word(at + 1)
    if line.gaps[at + 1] != "/" or not (part.isdecimal() and whole.isdecimal()):
        return None
    usual = int(part) == 1 or (int(part), int(whole)) in TWO_THIRDS
    if (
        not usual
        or not 1 < int(whole) <= MOST_PARTS
        or not line.joined(at + 2)
        or not line.word(at + 2)[:1].isalpha()
    ):
        return None
    percent = 100 * int(part) / int(whole)
    return Number(percent, PERCENT, percent, loose=True), 2


def _of_unit(line: Line, at: int) -> Read:
    """Return "half an hour", "half a million", "three quarters of an hour"."""
    got = _parts(line, at)
    if got is None:
        return None
    percent, end = got
    linked = line.has("links", end)
    end += linked
    if not (linked or line.has("article", end) or line.has("half", at)):
        return None
    end += line.has("article", end) - 1
    seconds, scale = line.value("seconds", end + 1), line.value("scales", end + 1)
    loose = line.loose(at)
    if seconds is not None:
        part = percent / 100
        return Number(part * seconds, TIME, part, loose, seconds == DAY), end + 2 - at
    if scale is not None:
        part = percent / 100 * scale
        return Number(part, COUNT, part, loose), end + 2 - at
    return None


def _and_half(line: Line, at: int) -> Read:
    """Return "an hour and a half"."""
    seconds = line.value("seconds", at + 1) if line.has("article", at) else None
    whole = seconds is not None and line.has("and", at + 2) and line.has("article", at + 3)
    if seconds is not None and whole and line.has("half", at + 4):
        return Number(1.5 * seconds, TIME, 1.5, line.loose(at)), 5
    return _and_more(line, at, seconds) if seconds is not None else None


def _and_more(line: Line, at: int, seconds: float) -> Read:
    """Return "a week and two days", "an hour and 20 minutes"."""
    more = value(line, at + 3) if line.has("and", at + 2) else None
    unit = line.value("seconds", more[1]) if more else None
    if more is None or unit is None or unit >= seconds:
        return None
    return Number(seconds + more[0] * unit, TIME, 1 + more[0] * unit / seconds), more[1] + 1 - at


def _span(line: Line, at: int) -> Read:
    """Return the duration of "within a week", which is none in "nine hours a week"."""
    if line.has("article", at) and line.has("entire", at + 1):
        whole = line.value("seconds", at + 2)
        return (Number(whole, TIME, 1.0, loose=True), 3) if whole else None
    seconds = line.value("seconds", at + 1) if line.has("article", at) else None
    told = line.has("span", at - 1) or (line.has("loose", at - 1) and line.has("span", at - 2))
    return (Number(seconds, TIME, 1.0, loose=True), 2) if seconds and told else None


def _parts(line: Line, at: int) -> tuple[float, int] | None:
    """Return percent of "half", "a third", "two thirds", "three quarters", and where it ends."""
    if line.has("half", at):
        return 50.0, at + 1
    if line.has("quarter", at):
        return 25.0, at + 1
    many = 1.0 if line.has("article", at) else line.value("cardinals", at)
    word = line.word(at)
    many = float(word) if word.isdecimal() and len(word) == 1 else many
    share = line.value("shares", at + 1)
    plain = many is not None and 0 < many < 10 and share is not None and line.joined(at + 1)
    return (many * share, at + 2) if plain and many and share else None


def _share(line: Line, at: int) -> Read:
    got = _parts(line, at)
    if got is None:
        return None
    percent, end = got
    if line.has("half", at) and line.has("half_as", end):
        return Number(0.5, TIMES, 0.5, line.loose(at)), 1
    if line.has("half", at):
        # "Media" and "demi" by themselves are words of other things: "la espera media".
        half = line.value("shares", at) is not None
        return (Number(50.0, PERCENT, 50.0, line.loose(at), rough=True), 1) if half else None
    several = not line.has("article", at) and percent > 25
    clear = line.has("part", end) or line.has("by", at - 1) or line.has("by", at - 2)
    if not (clear or several or line.loose(at)) or line.has("quarter", at):
        return None
    return Number(percent, PERCENT, percent, loose=True), end - at
