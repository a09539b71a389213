"""Days and times as people type them: read, told back in full, and never guessed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo

from trainer.coach import calendar
from trainer.coach.clock import FIRST_YEAR, LAST_YEAR, is_possible
from trainer.errors import TrainerError

USUAL_HOUR = time(9)
"""When an interview starts of which only the day was said."""

NIGHT_ENDS = 7
"""An hour before it is asked about: who types 2:30 mostly means the afternoon."""

EXAMPLES = "write it as 2026-05-29 14:00, or friday 2 pm"

_OFFSET = re.compile(r"(?:\s+|(?<=T\d\d:\d\d)|(?<=T\d\d:\d\d:\d\d))([+-]\d{2}:?\d{2}|Z)$")
_ZONE = re.compile(r"\s+\(?([A-Za-z_]+(?:/[A-Za-z0-9_+-]+)+|[A-Z]{3,4})\)?$")


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing that a date can mean.

    Attributes:
        at: the time, aware, in the zone that was said, else in the person's own.
        hour_said: False where only the day was said.
    """

    at: datetime
    hour_said: bool = True

    @property
    def exact(self) -> str:
        """The reading as it can be typed so that it means nothing else."""
        return f"{self.at:%Y-%m-%d %H:%M} {self.at.isoformat()[-6:]}"


class SeveralTimes(TrainerError):  # noqa: N818  it is a question
    """What was typed means several times, and the person has to say which.

    Attributes:
        readings: what it can mean, the sooner first.
    """

    def __init__(self, text: str, readings: Sequence[Reading]) -> None:
        self.readings = tuple(readings)
        # Where the clocks go back an hour comes twice, and only the offset tells the two apart.
        twice = len({reading.at.replace(tzinfo=None, fold=0) for reading in self.readings}) == 1
        meant = [
            f"{_day(reading.at)}{_offset(reading.at) if twice else ''}" for reading in self.readings
        ]
        ways = [
            reading.exact if twice else f"{reading.at:%Y-%m-%d %H:%M}" for reading in self.readings
        ]
        super().__init__(
            f"“{text.strip()}” can be {' or '.join(meant)}", f"write {' or '.join(ways)}"
        )


def readings(text: str, now: datetime, *, past: bool = False) -> tuple[Reading, ...]:
    """Return what a date can mean, the sooner first; at least one reading.

    Args:
        text: `2026-05-29 14:00`, a date alone (then 09:00), `friday 2 pm`, `29.5. 14 Uhr`,
            `in 3 days 10:00`; an offset (`+02:00`) or a zone (`Europe/Berlin`) may stand behind it.
        now: the person's time, aware.
        past: whether it is about something that is over: “friday” is then the last one.

    Raises:
        TrainerError: it is not understood, or there is no such day, hour or zone.
    """
    # 20 ms of words and patterns that wait until a date is typed.
    from trainer.interviews.dates import NotADate, read_wall  # noqa: PLC0415

    try:
        wall, zone = _without_zone(text.strip())
        there = now.astimezone(zone) if zone else now
        meant = read_wall(wall, there.replace(tzinfo=None), past=past)
        found = tuple(
            Reading(moment, one.hour is not None)
            for one in meant
            for moment in _moments(datetime.combine(one.day, one.hour or USUAL_HOUR), zone)
        )
    except NotADate:
        raise TrainerError(f"I can't read “{text}” as a date and time", EXAMPLES) from None
    except (OverflowError, OSError, ValueError):
        found = ()
    if not found or not all(is_possible(one.at.astimezone(UTC)) for one in found):
        raise TrainerError(f"“{text}” isn't between {FIRST_YEAR} and {LAST_YEAR}", "check the year")
    return found


def read_time(text: str, now: datetime) -> datetime:
    """Return the one time, aware, that a text means; see `readings`.

    Raises:
        SeveralTimes: it means several.
        TrainerError: it is not understood.
    """
    found = readings(text, now)
    if len(found) > 1:
        raise SeveralTimes(text, found)
    return found[0].at


def in_full(reading: Reading, now: datetime, *, past: bool = False) -> str:
    """Return a reading as it is told back, `Friday 29 May 2026, 14:00, in 3 days`, with remarks."""
    ahead = reading.at > now
    when = calendar.until(reading.at, now) if ahead else calendar.ago(reading.at, now)
    parts = [f"{_day(reading.at)}{_elsewhere(reading.at)}, {when}"]
    if not reading.hour_said:
        parts.append("you gave no time, so 09:00")
    if not ahead and not past:
        parts.append("that's in the past")
    if reading.at.hour < NIGHT_ENDS:
        parts.append("that's at night; add pm if you mean the afternoon")
    return "; ".join(parts)


def told_back(text: str, now: datetime, *, past: bool = False) -> str:
    """Return what a date that is being typed means, or what is wrong; empty for no text."""
    if not text.strip():
        return ""
    try:
        found = readings(text, now, past=past)
    except TrainerError as error:
        return str(error)
    return in_full(found[0], now, past=past) if len(found) == 1 else str(SeveralTimes(text, found))


def _without_zone(text: str) -> tuple[str, tzinfo | None]:
    """Return a time without the offset or the name of its zone, and the zone.

    Raises:
        TrainerError: there is no such zone.
    """
    if offset := _OFFSET.search(text):
        zone = datetime.fromisoformat(f"2026-01-01 00:00{offset[1]}").tzinfo
        return text[: offset.start()], zone
    if (named := _ZONE.search(text)) and (found := _zone(named[1])):
        return text[: named.start()], found
    return text, None


def _zone(name: str) -> tzinfo | None:
    """Return the zone of a name, however its letters are written; None for letters that are none.

    Raises:
        TrainerError: there is no such place, or this computer knows no names of zones.
    """
    if name in {"UTC", "GMT"}:
        return UTC
    from zoneinfo import ZoneInfo, available_timezones  # noqa: PLC0415  seldom asked for

    known = {one.casefold(): one for one in available_timezones()}
    if name.casefold() in known:
        return ZoneInfo(known[name.casefold()])
    if "/" not in name:
        return None
    if not known:
        raise TrainerError(
            "this computer has no list of time zones",
            "install one with `pip install tzdata`, or write the offset, as +02:00",
        )
    raise TrainerError(
        f"there's no time zone “{name}”", "write it as Europe/Berlin, or leave it out"
    )


def _moments(wall: datetime, zone: tzinfo | None) -> list[datetime]:
    """Return the times at which a clock on the wall shows this: two where it is set back.

    Raises:
        TrainerError: it never does, because the clocks are set forward over it.
    """
    twice = [wall.replace(fold=fold, tzinfo=zone).astimezone(UTC) for fold in (0, 1)]
    both = sorted(moment.astimezone(zone) for moment in twice)
    if twice[0] == twice[1]:
        return both[:1]
    if any(moment.replace(tzinfo=None, fold=0) == wall for moment in both):
        return both
    raise TrainerError(
        f"there is no {wall:%H:%M} on {_date(wall)}: the clocks go forward over it",
        f"write {both[0]:%H:%M}, or {both[1]:%H:%M}",
    )


def _date(day: datetime) -> str:
    return f"{day:%A} {day.day} {day:%B %Y}"


def _day(at: datetime) -> str:
    return f"{_date(at)}, {at:%H:%M}"


def _offset(at: datetime) -> str:
    return f" {at.isoformat()[-6:]}"


def _elsewhere(at: datetime) -> str:
    """Return, behind a time of another zone, its offset and what the clock here shows then."""
    minutes = round((at.utcoffset() or timedelta()) / calendar.MINUTE)
    mark = calendar.zone_mark(at, minutes)
    return f"{mark} ({at.astimezone():%H:%M} where you are)" if mark else ""
