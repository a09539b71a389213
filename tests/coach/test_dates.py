"""Times with a zone, at the edges of summer time, and how they are told back."""

from __future__ import annotations

import time
import tomllib
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from trainer.coach import dates
from trainer.errors import TrainerError

NOW = datetime(2026, 5, 26, 10, 0, tzinfo=timezone(timedelta(hours=2)))


@pytest.fixture(autouse=True)
def berlin(monkeypatch):
    """The machine is in Berlin."""
    monkeypatch.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("friday 14:00", "2026-05-29T14:00:00+02:00"),
        ("3 Dec 2 pm", "2026-12-03T14:00:00+01:00"),
        ("29 may 14:00 europe/berlin", "2026-05-29T14:00:00+02:00"),
        ("friday 9am America/New_York", "2026-05-29T09:00:00-04:00"),
        ("tomorrow 9:00 UTC", "2026-05-27T09:00:00+00:00"),
        ("2026-05-29 14:00 +05:30", "2026-05-29T14:00:00+05:30"),
        ("2026-05-29T14:00+0530", "2026-05-29T14:00:00+05:30"),
        ("2026-05-29T14:00Z", "2026-05-29T14:00:00+00:00"),
        ("friday 14:00 -05:00", "2026-05-29T14:00:00-05:00"),
    ],
)
def test_a_zone_stands_behind_any_way_to_write_a_time(typed, meant):
    """Kind: named zones and offsets. They are read behind words as behind numbers."""
    assert dates.read_time(typed, NOW).isoformat() == meant


def test_a_machine_without_zone_names_says_so(monkeypatch):
    """Kind: no zone database (Windows, slim containers). The way out is said, offsets still work."""
    monkeypatch.setattr("zoneinfo.available_timezones", set)
    with pytest.raises(TrainerError, match=r"no list of time zones.*tzdata"):
        dates.read_time("2026-05-29 14:00 Europe/Berlin", NOW)
    assert dates.read_time("2026-05-29 14:00 +02:00", NOW)
    assert dates.read_time("2026-05-29 14:00 UTC", NOW)


def test_zone_names_come_with_the_program_where_the_system_has_none():
    """Kind: no zone database. On Windows the package that brings it is installed."""
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))
    needed = [one for one in project["project"]["dependencies"] if one.startswith("tzdata")]
    assert needed
    assert needed[0].endswith("; sys_platform == 'win32'")


@pytest.mark.parametrize("typed", ["2026-03-29 02:30", "29 March 2026 2:30", "29.3.26 2:30 Uhr"])
def test_an_hour_that_does_not_exist_is_said(typed):
    """Kind: hours that the clocks skip. Neither neighbour is taken in its place."""
    with pytest.raises(
        TrainerError, match=r"no 02:30 on Sunday 29 March 2026.*write 01:30, or 03:30"
    ):
        dates.read_time(typed, NOW)


@pytest.mark.parametrize(
    "typed", ["2026-10-25 02:30", "sunday 25 oct 2:30", "2026-10-25 02:30 Europe/Berlin"]
)
def test_an_hour_that_comes_twice_is_asked_about(typed):
    """Kind: hours that come twice. Both are named with what tells them apart."""
    with pytest.raises(dates.SeveralTimes) as raised:
        dates.read_time(typed, NOW)
    assert [one.exact for one in raised.value.readings] == [
        "2026-10-25 02:30 +02:00",
        "2026-10-25 02:30 +01:00",
    ]
    assert "write 2026-10-25 02:30 +02:00 or 2026-10-25 02:30 +01:00" in str(raised.value)


@pytest.mark.parametrize("typed", ["12/03/2026 2 pm", "12-03-2026 14:00", "next friday 10:00"])
def test_what_means_two_days_is_never_guessed(typed):
    """Kind: two readings. Both are named in full, with the way to write each."""
    with pytest.raises(dates.SeveralTimes) as raised:
        dates.read_time(typed, NOW)
    first, second = raised.value.readings
    assert first.at < second.at
    for one in (first, second):
        assert dates.read_time(one.exact, NOW) == one.at
        assert f"{one.at:%A} {one.at.day} {one.at:%B %Y}" in raised.value.message


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("friday 14:00", "Friday 29 May 2026, 14:00, in 3 days"),
        ("friday", "Friday 29 May 2026, 09:00, in 3 days; you gave no time, so 09:00"),
        ("yesterday 3 pm", "Monday 25 May 2026, 15:00, yesterday; that's in the past"),
        ("today 9:00", "Tuesday 26 May 2026, 09:00, today; that's in the past"),
        ("friday 2:30", "add pm if you mean the afternoon"),
        ("friday 9am America/New_York", "09:00 -04:00 (15:00 where you are)"),
    ],
)
def test_what_was_understood_is_told_in_full(typed, told):
    """Kind: silent guesses. The day of the week, the year, and what was added are all said."""
    (reading,) = dates.readings(typed, NOW)
    assert told in dates.in_full(reading, NOW)


@pytest.mark.parametrize(
    "typed", ["9999-12-31", "0001-01-01", "31.12.9999 23:59", "9999-12-31 23:59 -12:00"]
)
def test_years_at_the_end_of_the_calendar_are_said_or_taken(typed):
    """Kind: times at the edge of what a calendar has. None is a crash."""
    assert "9999" in (told := dates.told_back(typed, NOW)) or "0001" in told or "year" in told
