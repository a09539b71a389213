"""The person's day: it turns when they are asleep, whatever the clocks do in that night."""

from __future__ import annotations

import itertools
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from trainer.rehearsal.days import Days, day_there

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("local", "day"),
    [
        ("2026-05-28 00:00", 27),
        ("2026-05-28 03:59", 27),
        ("2026-05-28 04:00", 28),
        ("2026-05-28 23:59", 28),
        ("2026-05-29 01:10", 28),
    ],
)
def test_the_day_turns_at_its_hour(local, day):
    """Before four it is still the day before; a setting moves the hour, also to midnight."""
    moment = datetime.fromisoformat(local).replace(tzinfo=BERLIN)
    assert Days(4, BERLIN).of(moment).day == day
    assert Days(0, BERLIN).of(moment) == moment.date()


@pytest.mark.parametrize("begins", range(13))
@pytest.mark.parametrize(
    ("zone", "night"),
    [
        ("Europe/Berlin", date(2027, 3, 28)),  # an hour does not exist
        ("Europe/Berlin", date(2026, 10, 25)),  # an hour exists twice
        ("America/Havana", date(2026, 11, 1)),  # the hour after midnight exists twice
        ("Asia/Beirut", date(2026, 3, 29)),  # midnight does not exist
        ("Australia/Lord_Howe", date(2026, 10, 4)),  # half an hour does not exist
        ("Pacific/Chatham", date(2026, 9, 27)),
    ],
)
def test_days_follow_each_other_through_every_night(zone, night, begins):
    """Where an hour is left out or comes twice, no day is skipped, doubled or gone back to."""
    days = Days(begins, ZoneInfo(zone))
    moment = datetime(night.year, night.month, night.day, tzinfo=UTC) - timedelta(days=1)
    seen = [days.of(moment + timedelta(minutes=15 * step)) for step in range(4 * 72)]
    assert all(after - before in (timedelta(0), timedelta(days=1))
               for before, after in itertools.pairwise(seen))  # fmt: skip
    for day in set(seen[1:]):
        start = days.start(day)
        assert days.of(start) == day
        assert days.of(start - timedelta(hours=1)) == day - timedelta(days=1)


def test_a_stored_moment_keeps_the_day_it_had_where_the_person_was():
    """Its own offset counts, wherever it is read later."""
    at = datetime(2026, 5, 28, 22, 30, tzinfo=UTC)
    assert day_there(at, 120, 4) == date(2026, 5, 28)
    assert day_there(at, 600, 4) == date(2026, 5, 29)
    assert day_there(at, -600, 4) == date(2026, 5, 28)


@pytest.mark.parametrize("hours", [-12, 0, 14])
def test_the_end_of_the_calendar_is_a_day(hours):
    """A date at the end of all calendars is a day like others, not a crash."""
    days = Days(4, timezone(timedelta(hours=hours)))
    for hour in (5, 12, 23):
        moment = datetime(9999, 12, 31, hour, tzinfo=UTC)
        assert abs((days.of(moment) - moment.date()).days) <= 1
    assert days.start(date(9999, 12, 31)).tzinfo is UTC
