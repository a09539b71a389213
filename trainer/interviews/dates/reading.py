"""Reading a day and an hour: every word of it is understood, or none of it is taken."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from trainer.interviews.dates.days import NotADate, Said, find_days
from trainer.interviews.dates.hours import find_hour
from trainer.interviews.dates.words import signs

LONGEST = 100
"""Characters of the longest date that anybody types."""

_SOON = re.compile(r"<in> (?P<count>\d{1,3}) <(?P<unit>hour|clock|minute)>")


@dataclass(frozen=True, slots=True)
class Wall:
    """What a calendar and a clock on the wall show; the hour is None where none was said."""

    day: date
    hour: time | None = None


def read_wall(text: str, now: datetime, *, past: bool = False) -> tuple[Wall, ...]:
    """Return what a date can mean, the sooner reading first.

    Args:
        text: `friday 14:00`, `3 Dec 2 pm`, `29.5. 14 Uhr`, `in 3 days 10:00`: words of English,
            German, French and Spanish, and ISO dates. No zone.
        now: the time on the wall, without a zone.
        past: whether it is about something that is over: “friday” is then the last one.

    Returns:
        One reading, or two where the text means two days (`12/03`, `next friday`).

    Raises:
        NotADate: a word of it is not understood.
        TrainerError: there is no such day or hour.
    """
    if len(text) > LONGEST:
        raise NotADate
    if exact := _iso(" ".join(text.split())):
        return (exact,)
    line = signs(text)
    if soon := _SOON.fullmatch(line):
        count = int(soon["count"])
        span = timedelta(minutes=count if soon["unit"] == "minute" else count * 60)
        moment = (now + span).replace(second=0, microsecond=0)
        return (Wall(moment.date(), moment.time()),)
    hour, rest = find_hour(line)
    days, rest = find_days(rest, Said(now, hour, past))
    if not days or rest.strip(" .-–—"):
        raise NotADate
    return tuple(Wall(day, hour) for day in sorted(days))


def _iso(text: str) -> Wall | None:
    """Return what an ISO date says; None for anything else."""
    try:
        exact = datetime.fromisoformat(text)
    except ValueError:
        return None
    only_day = len(text) <= len("2026-05-29")
    return Wall(exact.date(), None if only_day else exact.time())
