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
    for match in _HOUR.finditer(line):
        end = _end_of_span(line, match)
        if not (_says_hour(line, match) or (end and _says_hour(line, end))):
            continue
        rest = _without(line, match.start(), (end or match).end())
        half, rest = _half(match["half"] or (end["half"] if end else None), rest)
        minute = int(match["minute"] or match["after"] or 0)
        hour = int(match["hour"])
        spoken_only = not match["sign"] and not half and (match["at"] or not match["clock"])
        return _time(_afternoon(hour) if spoken_only else hour, minute, half), rest
    return None, line


def _says_hour(line: str, match: re.Match[str]) -> bool:
    """Return whether a number is an hour by what stands at it, and no day or year."""
    if match["clock"] or match["half"] or match["sign"] == ":":
        return True
    if match["sign"]:
        return int(match["minute"]) > 12 or match["minute"] == "00"  # no month has that number
    return bool(match["at"]) and not re.match(r"\.| <M", line[match.end() :])


def _end_of_span(line: str, match: re.Match[str]) -> re.Match[str] | None:
    """Return the hour behind `-` or “to”, None where there is none."""
    until = _SPAN.match(line, match.end())
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


def _spoken(match: re.Match[str], half: str | None) -> time:
    hour = _on_24(int(match["hour"]), half) if half else _afternoon(int(match["hour"]))
    if match["half_hour"] == "<half>":
        minutes = 30
    elif match["half_hour"]:
        minutes = -30
    else:
        minutes = int(match["count"] or 15) * (1 if match["way"] == "<past>" else -1)
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
