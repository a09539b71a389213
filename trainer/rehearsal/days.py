"""The person's day: it ends when they go to bed, not at midnight."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

DAY = timedelta(days=1)

DAY_BEGINS = 4
"""The hour, local, at which a new day begins: who answers at one at night is still up from the day
before (Anki's default, too)."""


def day_of(local: datetime, begins: int) -> date:
    """Return the day that a local time belongs to, by what the clock on the wall shows.

    So an hour that does not exist, or exists twice, needs no rule of its own.
    """
    return local.date() - DAY if local.hour < begins else local.date()


def day_there(moment: datetime, utc_offset: int, begins: int) -> date:
    """Return the day of a stored moment (UTC) where the person was (minutes from UTC)."""
    return day_of(moment.astimezone(timezone(timedelta(minutes=utc_offset))), begins)


@dataclass(frozen=True, slots=True)
class Days:
    """The days of a person, where they are now.

    Attributes:
        begins: the local hour at which a day begins, 0..12.
        zone: the person's zone; None for the machine's own, which knows its summer time.
    """

    begins: int = DAY_BEGINS
    zone: tzinfo | None = None

    def local(self, moment: datetime) -> datetime:
        """Return a moment on the person's clock; as it is where the calendar ends."""
        try:
            return moment.astimezone(self.zone)
        except (OverflowError, OSError, ValueError):
            return moment

    def of(self, moment: datetime) -> date:
        """Return the day that a moment (aware) belongs to."""
        return day_of(self.local(moment), self.begins)

    def start(self, day: date) -> datetime:
        """Return when a day begins, aware, UTC."""
        return self.at(day, self.begins)

    def at(self, day: date, hour: int) -> datetime:
        """Return an hour (0..23) of a calendar day, aware, UTC; one that is left out comes after."""
        local = datetime.combine(day, time(hour), tzinfo=self.zone)
        try:
            return local.astimezone(UTC)
        except (OverflowError, OSError, ValueError):
            return local.replace(tzinfo=UTC)
