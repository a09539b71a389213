"""Times as people write and read them."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo

from trainer.coach.clock import FIRST_YEAR, LAST_YEAR, is_possible
from trainer.errors import TrainerError

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


_TIME_SIGN = re.compile(r"(?<=\d)[Tt](?=\d)")
_OFFSET = re.compile(r"\s+([+-]\d{2}:?\d{2}|Z)$")


def read_time(text: str) -> datetime:
    """Return an aware local time from what a person writes.

    Args:
        text: `2026-05-29 14:00`, a date alone (then 09:00), an ISO time with its own offset
            (`2026-05-29 14:00 +02:00`), or a time with the name of its zone behind it,
            `2026-05-29 14:00 Europe/Berlin`.

    Raises:
        TrainerError: it is not a date and time, or there is no such zone.
    """
    cleaned, zone = _without_zone(_TIME_SIGN.sub(" ", text.strip(), count=1))
    try:
        moment = datetime.fromisoformat(_OFFSET.sub(r"\1", cleaned))
    except ValueError:
        raise TrainerError(
            f"“{text}” is not a date and time", "write it as 2026-05-29 14:00"
        ) from None
    if len(cleaned) == len("2026-05-29"):
        moment = moment.replace(hour=9)
    if zone is not None:
        moment = moment.replace(tzinfo=zone)
    try:
        aware = moment if moment.tzinfo is not None else moment.astimezone()
        possible = is_possible(aware.astimezone(UTC))
    except (OverflowError, OSError, ValueError):
        possible = False
    if not possible:
        raise TrainerError(
            f"“{text}” is not between {FIRST_YEAR} and {LAST_YEAR}", "check the year"
        )
    return aware


def _without_zone(text: str) -> tuple[str, tzinfo | None]:
    """Return a time without the name of its zone, and the zone."""
    time, _, name = text.rpartition(" ")
    if not name[:1].isalpha() or not time[:1].isdigit():
        return text, None
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415  seldom asked for

    try:
        return time, ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise TrainerError(
            f"there is no time zone “{name}”", "write it as Europe/Berlin, or leave it out"
        ) from None


def local(moment: datetime, utc_offset: int) -> datetime:
    """Return a stored moment (UTC) in the zone it was stored with (minutes from UTC)."""
    return moment.astimezone(timezone(timedelta(minutes=utc_offset)))


def written(moment: datetime, utc_offset: int) -> str:
    """Return a stored moment as `read_time` reads it, in the zone it was stored with.

    The offset is behind it where it is not that of this machine at that time.
    """
    return f"{local(moment, utc_offset):%Y-%m-%d %H:%M}{zone_mark(moment, utc_offset)}"


def zone_mark(moment: datetime, utc_offset: int) -> str:
    """Return ` +02:00` behind a time of another zone than this machine's; empty in the same."""
    there = local(moment, utc_offset)
    if there.utcoffset() == moment.astimezone().utcoffset():
        return ""
    return f" {there.isoformat()[-6:]}"


def interval(span: timedelta) -> str:
    """Return a span of time as a rating button shows it: `10 min`, `5 h`, `3 days`, `2 months`."""
    if span < HOUR:
        return f"{max(1, round(span / MINUTE))} min"
    if span < DAY:
        return _count(round(span / HOUR), "h", "h")
    days = round(span / DAY)
    if days < 60:
        return _count(days, "day", "days")
    if days < 730:
        return f"{round(days / 30.4)} months"
    return f"{days / 365.25:.1f} years"


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def until(moment: datetime, now: datetime) -> str:
    """Return when something ahead comes, in words: `in 3 days`, `tomorrow`, `in 40 min`, `now`."""
    span = moment - now
    if span <= timedelta(0):
        return "now"
    days = (moment.astimezone(now.tzinfo).date() - now.date()).days
    if days == 1 and span >= 12 * HOUR:
        return "tomorrow"
    if days <= 1:
        return f"in {interval(span)}"
    return f"in {interval(days * DAY)}"


def ago(moment: datetime, now: datetime) -> str:
    """Return when something happened, in words: `today`, `yesterday`, `3 days ago`."""
    days = (now.date() - moment.astimezone(now.tzinfo).date()).days
    if days <= 0:
        return "today"
    return "yesterday" if days == 1 else f"{interval(days * DAY)} ago"
