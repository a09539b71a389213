"""The hour in what was typed, as signs (see `words`)."""

from __future__ import annotations

import re
from datetime import time

from trainer.errors import TrainerError

_HOUR = re.compile(
    r"(?P<at><at> )?(?<![\d.:/-])(?P<hour>\d{1,2})"
    r"(?:(?P<sign>[:.])(?P<minute>\d\d)(?::\d\d(?:\.\d+)?)?)?(?![\d:/]|\.\d)"
    r"(?P<clock> ?<clock>(?: (?P<after>\d\d)(?![\d:./]))?)?(?: ?<(?P<half>[ap]m)>)?"
)
_SPOKEN = re.compile(
    r"(?:<at> )?(?:(?P<half_hour><half>|<halb>)"
    r"|(?:(?P<count>\d{1,2})(?: <minute>)?|<quarter>) (?P<way><past>|<to>|<ago>))"
    r" (?P<hour>\d{1,2})(?![\d:./])(?: <clock>)?(?: <(?P<half>[ap]m)>)?"
)
_NOON = re.compile(r"(?:<at> )?(?:12 )?<noon>")
_SPAN = re.compile(r" ?(?:[-–—]|<to>) ?")
_HALF_OF_DAY = re.compile(r"<([ap]m)>")

NIGHT_ENDS = 7
"""A spoken hour before it, without “am”, is of the afternoon: nobody asks at two at night."""


def find_hour(line: str) -> tuple[time | None, str]:
    """Return the hour, None where none is said, and the line without it.

    Of a span of hours, `10:00 - 11:00`, it is the beginning.

    Raises:
        TrainerError: the clock has no such hour.
    """
    if noon := _NOON.search(line):
        return time(12), _without(line, *noon.span())
    if spoken := _SPOKEN.search(line):
        half, rest = _half(spoken["half"], _without(line, *spoken.span()))
        return _spoken(spoken, half), rest
    for found in _HOUR.finditer(line):
        end = _end_of_span(line, found)
        if not (_says_hour(line, found) or (end and _says_hour(line, end))):
            continue
        rest = _without(line, found.start(), (end or found).end())
        half, rest = _half(found["half"] or (end["half"] if end else None), rest)
        minute = int(found["minute"] or found["after"] or 0)
        hour = int(found["hour"])
        spoken_only = not found["sign"] and not half and (found["at"] or not found["clock"])
        return _time(_afternoon(hour) if spoken_only else hour, minute, half), rest
    return None, line


def _says_hour(line: str, found: re.Match[str]) -> bool:
    """Return whether a number is an hour by what stands at it, and no day or year."""
    if found["clock"] or found["half"] or found["sign"] == ":":
        return True
    if found["sign"]:
        return int(found["minute"]) > 12 or found["minute"] == "00"  # no month has that number
    return bool(found["at"]) and not re.match(r"\.| <M", line[found.end() :])


def _end_of_span(line: str, found: re.Match[str]) -> re.Match[str] | None:
    """Return the hour behind `-` or “to”, None where there is none."""
    until = _SPAN.match(line, found.end())
    # The pattern refuses a number right behind a hyphen, as days of a date stand: it is looked at alone.
    return _HOUR.match(f"{' ' * until.end()}{line[until.end() :]}", until.end()) if until else None


def _half(said: str | None, rest: str) -> tuple[str | None, str]:
    """Return am or pm, which may stand apart (“tonight at 7”), and the line without it."""
    apart = None if said else _HALF_OF_DAY.search(rest)
    return (apart[1], _without(rest, *apart.span())) if apart else (said, rest)


def _without(line: str, start: int, end: int) -> str:
    return f"{line[:start].rstrip()} {line[end:].lstrip()}".strip()


def _afternoon(hour: int) -> int:
    return hour + 12 if 0 < hour < NIGHT_ENDS else hour


def _spoken(found: re.Match[str], half: str | None) -> time:
    hour = _on_24(int(found["hour"]), half) if half else _afternoon(int(found["hour"]))
    if found["half_hour"] == "<half>":
        minutes = 30
    elif found["half_hour"]:
        minutes = -30
    else:
        minutes = int(found["count"] or 15) * (1 if found["way"] == "<past>" else -1)
    whole = hour * 60 + minutes
    return _time(whole // 60, whole % 60, None)


def _on_24(hour: int, half: str | None) -> int:
    if half == "pm" and hour < 12:
        return hour + 12
    return 0 if half == "am" and hour == 12 else hour


def _time(hour: int, minute: int, half: str | None) -> time:
    try:
        return time(_on_24(hour, half), minute)
    except ValueError:
        raise TrainerError(f"there's no hour {hour}:{minute:02}", "hours go from 0 to 23") from None
