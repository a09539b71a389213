"""Times as people read them."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from trainer.rehearsal.days import day_of

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


def local(moment: datetime, utc_offset: int) -> datetime:
    """Return a stored moment (UTC) in the zone it was stored with (minutes from UTC)."""
    return moment.astimezone(timezone(timedelta(minutes=utc_offset)))


def written(moment: datetime, utc_offset: int) -> str:
    """Return a stored moment as `dates.read_time` reads it, in the zone it was stored with.

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
    if days == 1 and span >= 3 * HOUR:
        return "tomorrow"
    if days <= 1:
        return f"in {interval(span)}"
    return f"in {interval(days * DAY)}"


def ago(moment: datetime, now: datetime, begins: int = 0) -> str:
    """Return when something happened, in words: `today`, `yesterday`, `3 days ago`.

    Args:
        moment: when it was.
        now: the time, in the person's zone.
        begins: the hour at which a day begins; what the person did after midnight was still that day.
    """
    days = (day_of(now, begins) - day_of(moment.astimezone(now.tzinfo), begins)).days
    if days <= 0:
        return "today"
    return "yesterday" if days == 1 else f"{interval(days * DAY)} ago"
