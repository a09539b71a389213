"""The value of a number in figures or words, before what it counts is known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.grading.numbers.line import Line

    Value = tuple[float, int]

MOST_DIGITS = 6
MOST_SCALES = 3
"""Digits and scales of one number that are read; nobody says more."""

_SPACES = re.compile(r"[\s'’]")
CENTURIES = (19.0, 20.0)
"""Numbers that begin a year said in two halves: nineteen eighty-five, twenty twenty-one."""


def figure(text: str, thousands: str) -> float:
    """Return the value of digits with separators, of which a language groups thousands with one.

    Several groups of three are thousands in any language: "2,300,000", "2.300.000", "2 300 000".
    """
    text = _SPACES.sub("", text)
    for sign in (",", "."):
        groups = text.split(sign)
        tail = groups[-1].split("," if sign == "." else ".")
        whole = [*groups[1:-1], tail[0]]
        if len(groups) > 1 and len(groups[0]) <= 3 and all(len(group) == 3 for group in whole):
            many = len(groups) > 2 or len(tail) > 1
            if many or (sign == thousands and groups[0] not in ("", "0")):
                return float("".join([groups[0], *whole]) + "." + (tail[1:] or ["0"])[0])
    plain = text.replace(",", ".")
    head, _, tail_text = plain.rpartition(".")
    return float(head.replace(".", "") + "." + tail_text if head else plain)


def value(line: Line, at: int) -> Value | None:
    """Return the value that begins at a word and where it ends, None without one."""
    if not line.word(at)[:1].isdigit() and not line.word(at).startswith("."):
        return _spelled(line, at)
    try:
        got = figure(line.word(at), line.table.thousands)
    except ValueError:
        return None
    got, end = _and_half(line, got, at + 1)
    scaled = _scaled(line, got, end)
    return _and_half(line, *scaled) if scaled[1] > end else scaled


def _and_half(line: Line, got: float, end: int) -> Value:
    """Return the value with the half of "two and a half" added."""
    last = end + 1 + line.has("article", end + 1)
    if line.has("and", end) and line.joined(last) and line.has("half", last):
        return got + 0.5 * (line.value("scales", end - 1) or 1.0), last + 1
    return got, end


def _scaled(line: Line, got: float, end: int) -> Value:
    """Return a value in figures times the scales behind it: 40k, 2.5 million."""
    start = end
    while line.joined(end) and end - start < MOST_SCALES:
        scale = line.value("scales", end)
        if scale is None and end == start:
            scale = _attached(line, end)
        if scale is None or scale == 12:
            break
        got, end = got * scale, end + 1
    return got, end


def _attached(line: Line, at: int) -> float | None:
    """Return the scale of a letter: "45m" and "$45 m" are millions, "45 m" are metres."""
    scale = line.value("attached", at)
    money = line.value("money", at - 2) or line.value("money", at + 1)
    return scale if not line.gaps[at] or money or line.word(at) not in line.table.units else None


class _Sum:
    """A number in words as it is added up."""

    def __init__(self, *, vigesimal: bool = False) -> None:
        self.vigesimal = vigesimal
        self.total = 0.0
        self.current: float | None = None
        self.last = ""

    def unit(self, worth: float) -> bool:
        if (
            self.current is None
            or self.last == "hundred"
            or (self.last == "tens" and 0 < worth < 10)
        ):
            self.current = (self.current or 0.0) + worth
            self.last = "tens" if worth >= 20 and worth % 10 == 0 else "unit"
            self.last = "hundred" if worth >= 100 else self.last
            return True
        return self.vigesimal and self._french(worth)

    def _french(self, worth: float) -> bool:
        """Add as French does: quatre-vingt(s), soixante-douze, dix-sept."""
        current = self.current or 0.0
        if worth == 20 and current % 100 == 4 and self.last == "unit":
            self.current, self.last = current + 76, "tens"
        elif 10 <= worth < 20 and current % 100 in (60, 80) and self.last == "tens":
            self.current, self.last = current + worth, "unit"
        elif 7 <= worth < 10 and current % 20 == 10 and self.last == "unit":
            self.current = current + worth
        else:
            return False
        return True

    def scale(self, worth: float) -> None:
        self.current, self.last = (self.current or 0.0) * worth, "hundred"
        if worth >= 1000:
            self.total, self.current = self.total + self.current, 0.0

    @property
    def value(self) -> float:
        return self.total + (self.current or 0.0)


def _spelled(line: Line, at: int) -> Value | None:
    got = _added(line, at)
    if got is None:
        return None
    whole, end = _point(line, *got)
    whole, end = _and_half(line, whole, end)
    return _scaled(line, whole, end) if whole % 1 else _year(line, whole, end)


def _added(line: Line, at: int) -> Value | None:
    """Return the sum of the words of one number."""
    got, end = _Sum(vigesimal=line.table.vigesimal), at
    while end < len(line.words) and (end == at or line.joined(end)):
        step = _step(line, got, end)
        if not step:
            break
        end += step
    return None if got.current is None else (got.value, end)


def _step(line: Line, got: _Sum, at: int) -> int:
    """Add the word there to the sum, and return how many words that took."""
    worth = line.value("cardinals", at)
    if worth is not None:
        return int(got.unit(worth))
    scale = line.value("scales", at)
    if scale is not None:
        if got.current is None and not _bare(line, at):
            return 0
        got.current = 1.0 if got.current is None else got.current
        got.scale(scale)
        return 1
    if line.has("and", at) and got.last == "hundred":
        return int(line.value("cardinals", at + 1) is not None)
    if line.has("and_tens", at) and got.last == "tens":
        more = line.value("cardinals", at + 1)
        return int(more is not None and 0 < more < 12)
    ordinal = line.value("ordinals", at)
    if ordinal is not None and ordinal < 10 and got.last == "tens":
        got.current, got.last = (got.current or 0.0) + ordinal, "ordinal"
        return 1
    return 0


def _bare(line: Line, at: int) -> bool:
    """Return whether a scale is a number by itself: "a hundred", "hundred and eighty"."""
    if line.has("alone", at):
        return True
    if not line.has("bare", at):
        return False
    before = line.has("article", at - 1) or line.has("every", at - 1) or line.has("loose", at - 1)
    return before or (line.has("and", at + 1) and line.value("cardinals", at + 2) is not None)


def _point(line: Line, whole: float, end: int) -> Value:
    """Return the value with the digits behind "point" in "two point three"."""
    digits, at = "", end + 1
    while line.has("point", end) and line.joined(end) and len(digits) < MOST_DIGITS:
        worth = line.value("cardinals", at)
        if worth is None or worth >= 100 or (worth >= 10 and digits):
            break
        digits, at = f"{digits}{worth:g}", at + 1
    return (whole + float(f"0.{digits}"), at) if digits else (whole, end)


def _year(line: Line, whole: float, end: int) -> Value:
    """Return a year said in two halves, "twenty twenty-one", or the number as it is."""
    rest = _added(line, end) if whole in CENTURIES and line.joined(end) else None
    if rest is not None and 10 <= rest[0] <= 99:
        return whole * 100 + rest[0], rest[1]
    return whole, end
