"""Clock times: 7:30, half past seven, quarter to eight, three pm, six forty."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer.grading.numbers.spelled import CENTURIES
from trainer.grading.numbers.values import CLOCK, COUNT, Number, clock

if TYPE_CHECKING:
    from trainer.grading.numbers.line import Line

    Read = tuple[Number, int] | None

HALF_HOUR = 30.0
"""Minutes that "after half past ten" leaves open."""

HALF_DAYS_HOURS = 12
"""The last hour that is said without the half of the day."""

_WRITTEN = re.compile(r"(\d{1,2}):(\d{2})")
_DOTTED = re.compile(r"(\d{1,2})[.](\d{2})")


def read_clock(line: Line, at: int) -> Read:
    """Return the clock time that begins at a word, and how many words it takes."""
    got = (
        _written(line, at)
        or _beside(line, at)
        or _named(line, at)
        or _hour_first(line, at)
        or _hour(line, at)
    )
    if got is None or got[0].unit != CLOCK:
        return got
    late = HALF_HOUR * (line.ahead("later", at) - line.ahead("sooner", at))
    return got[0]._replace(late=late, loose=line.loose(at)), got[1]


def _written(line: Line, at: int) -> Read:
    if not line.word(at)[:1].isdigit():
        return None
    match = _WRITTEN.fullmatch(line.word(at))
    timely = line.has("clock_at", at - 1) and not (_counts(line, at + 1) or line.has("per", at + 1))
    if not match and (timely or line.phrase("oclock", at + 1) or _half_day(line, at + 1)[1]):
        match = _DOTTED.fullmatch(line.word(at))
    if not match:
        return None
    hour, minute = int(match[1]), int(match[2])
    if hour > 24 or minute > 59:
        return None
    half, taken = _half_day(line, at + 1 + line.phrase("oclock", at + 1))
    taken += line.phrase("oclock", at + 1)
    return clock(hour, minute, half=half, raw=hour * 100.0 + minute), 1 + taken


def _half_day(line: Line, at: int) -> tuple[int | None, int]:
    """Return the half of the day that is said there (0 morning, 1 afternoon), and its words."""
    for half, name in enumerate(("morning", "afternoon")):
        taken = line.phrase(name, at)
        if taken:
            return half, taken
    return None, 0


def _beside(line: Line, at: int) -> Read:
    """Return "half past seven", "quarter to eight", "ten past nine", "half one"."""
    if line.has("half", at):
        minute, end = 30.0, at + 1
        hour = _small(line, end, 12) if line.joined(end) else None
        if hour is not None and not _counts(line, end + 1):
            return _with_half(line, hour, line.table.half_hour, end + 1, at)
    elif line.has("quarter", at):
        minute, end = 15.0, at + 1
    else:
        minute, end = _small(line, at, 29) or -1.0, at + 1
    if line.value("seconds", end) == 60:
        end += 1
    sign = 1 if line.has("past", end) else -1 if line.has("before", end) else 0
    hour = _small(line, end + 1, 12) if sign and minute > 0 else None
    if hour is None or _counts(line, end + 2) or (sign < 0 and _span(line, at, end)):
        return None
    return _with_half(line, hour, sign * minute, end + 2, at)


def _span(line: Line, at: int, end: int) -> bool:
    """Return whether "five to seven" is a range or a change of two plain numbers.

    A clock time has "at" or the like ahead of it, or a quarter in it; "from about five to seven" has none.
    """
    ranges = line.has("from", at - 1) or line.has("from", at - 2)
    said = line.has("quarter", at) or (line.has("at", at - 1) and not ranges)
    return not said or line.gaps[end].strip() != ""


def _hour_first(line: Line, at: int) -> Read:
    """Return "las ocho y media", "las dos menos cuarto", "las diez de la noche"."""
    hour = _small(line, at, 24) if line.table.hour_first and line.has("at", at - 1) else None
    if hour is None:
        return None
    end, minute = at + 1, 0.0
    sign = 1 if line.has("past", end) else -1 if line.has("before", end) else 0
    if sign:
        more = 30.0 if line.has("half", end + 1) else _small(line, end + 1, 59)
        more = 15.0 if line.has("quarter", end + 1) else more
        if more is None or _counts(line, end + 2):
            return None
        minute, end = sign * more, end + 2
    half, taken = _half_day(line, end)
    return (clock(hour, minute, half=half), end + taken - at) if sign or taken else None


def _named(line: Line, at: int) -> Read:
    for name, hour in (("noon", 12), ("midnight", 0)):
        taken = line.phrase(name, at)
        if taken:
            return clock(hour, 0, half=int(hour == 12)), taken
    return None


def _hour(line: Line, at: int) -> Read:
    """Return "3 pm", "seven o'clock", "six forty", "seven in the morning"."""
    hour = _small(line, at, 24)
    if hour is None:
        return None
    end, minute = at + 1, 0.0
    if hour >= 20 and not line.word(at)[0].isdigit() and line.joined(end):
        more = _small(line, end, 4)
        hour, end = (hour, end) if more is None or hour != 20 else (hour + more, end + 1)
    spoken = _minutes(line, at, end) if line.table.minutes_alone else None
    if spoken:
        minute, end = spoken
    if minute >= 60:  # "three sixty" is no time
        return Number(hour * 100 + minute, COUNT, hour * 100 + minute), end - at
    oclock = line.phrase("oclock", end)
    more = _small(line, end + oclock, 59) if oclock and not spoken else None
    if more is not None and not _counts(line, end + oclock + 1):
        minute, oclock = more, oclock + 1
    if not oclock and line.has("hour_unit", end):
        behind = _behind_the_hour(line, at, end + 1, hour)
        minute, oclock = behind or (minute, 0)
    half, taken = _half_day(line, end + oclock)
    end += oclock + taken
    if not (spoken or oclock or taken):
        return None
    return clock(hour, minute, half=half, raw=hour * 100 + minute), end - at


def _behind_the_hour(line: Line, at: int, end: int, hour: float) -> tuple[float, int] | None:
    """Return the minutes of "sept heures et demie du soir" or "à 19 h 30", and the words from the unit on.

    Without the half of the day or an hour that no half has, it may be how long something takes.
    """
    minute, last = 0.0, end
    sign = 1 if line.has("past", end) else -1 if line.has("before", end) else 0
    start = end + bool(sign)
    more = 30.0 if line.has("half", start) and sign > 0 else _small(line, start, 59)
    more = 15.0 if line.has("quarter", start) and sign else more
    if more is not None and line.joined(end):
        minute, last = (sign or 1) * more, start + 1
    late = last > end and hour > HALF_DAYS_HOURS and line.has("at", at - 1)
    told = _half_day(line, last)[1] > 0 or (late and not _counts(line, last))
    return (minute, last - end + 1) if told else None


def _minutes(line: Line, at: int, end: int) -> tuple[float, int] | None:
    """Return the minutes of "six forty" where nothing behind counts them as something else."""
    minute = line.value("cardinals", end)
    if line.word(at)[0].isdigit() or line.gaps[end : end + 1] != [" "] or minute is None:
        return None
    last = end + 1
    unit = line.value("cardinals", last)
    if minute >= 20 and unit is not None and 0 < unit < 10 and line.joined(last):
        minute, last = minute + unit, last + 1
    year = line.value("cardinals", at) in CENTURIES and end == at + 1 and not line.has("at", at - 1)
    late = minute >= 10 and not year and (minute < 60 or _is_digit(line, at))
    return (minute, last) if late and not _counts(line, last) else None


def _is_digit(line: Line, at: int) -> bool:
    """Return whether the word there is below ten: "three sixty", not "eleven sixty"."""
    return (line.value("cardinals", at) or 10) < 10


def _small(line: Line, at: int, most: int) -> float | None:
    word = line.word(at)
    worth = float(word) if word.isdecimal() and len(word) <= 2 else line.value("cardinals", at)
    if worth is not None and worth == 20 and most == 29 and not word.isdecimal():
        more = line.value("cardinals", at + 1)
        return None if more is not None and 0 < more < 10 else worth
    return worth if worth is not None and 0 < worth <= most else None


def _counts(line: Line, at: int) -> bool:
    """Return whether the word there says what the number before it counts or measures."""
    return bool(line.joined(at)) and (
        line.value("seconds", at) is not None
        or line.value("scales", at) is not None
        or line.value("money", at) is not None
        or line.word(at) in line.table.units
        or line.value("cardinals", at) is not None
        or line.phrase("percent", at) > 0
    )


def _with_half(line: Line, hour: float, minute: float, end: int, at: int) -> Read:
    half, taken = _half_day(line, end)
    return clock(hour, minute, half=half), end + taken - at
