"""Clocks that are set back or years off, time zones, and the nights when an hour is missing."""

from __future__ import annotations

import os
import time
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo, available_timezones

import pytest

from tests.conftest import DATA
from tests.faults.amounts import FULL
from trainer.coach import (
    calendar,
    interviews,
    planning,
    progress,
    rating,
    rehearse,
    statistics,
)
from trainer.coach import home as home_view
from trainer.coach.interviews import Details
from trainer.coach.progress_export import progress_document
from trainer.coach.workspace import open_workspace
from trainer.errors import TrainerError
from trainer.rehearsal.model import Rating

SOME_ZONES = (
    "UTC", "Europe/Berlin", "America/New_York", "America/St_Johns", "Asia/Kolkata", "Asia/Kathmandu",
    "Australia/Lord_Howe", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Pacific/Chatham",
)  # fmt: skip
ZONES = sorted(available_timezones()) if FULL else SOME_ZONES
NOON = datetime(2026, 5, 28, 12, 0, tzinfo=UTC)


@contextmanager
def machine_in(zone: str):
    """Let the machine be somewhere for a while."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = zone
    time.tzset()
    try:
        yield
    finally:
        if before is None:
            del os.environ["TZ"]
        else:
            os.environ["TZ"] = before
        time.tzset()


class Clock:
    """A clock that a test sets, forwards and backwards."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


def tell(work, clock, *, seconds: float = 60.0, rated: Rating | None = Rating.GOOD):
    """Hand one answer in, some seconds after the question was shown; return the attempt."""
    (task, *_) = planning.plan(work, story="checkout-latency").tasks
    started = clock()
    clock.now += timedelta(seconds=seconds)
    graded = rehearse.hand_in(work, task, "We moved the cart into Redis.", started=started)
    if rated:
        rating.rate(work, graded, rated)
    return graded.attempt


@pytest.fixture
def root(tmp_path, known_banks):
    """A home with the five stories of tests/data."""
    stories = tmp_path / "home" / "stories"
    stories.mkdir(parents=True)
    (stories / "mine.toml").write_bytes((DATA / "stories.toml").read_bytes())
    return stories.parent


@pytest.fixture
def told(root):
    """A home with answers of a week, given on a journey around the world, around midnight."""
    clock = Clock(NOON)
    with closing(open_workspace(root, clock=clock)) as work:
        for day in range(7):
            for hours in (-11, 0, 5.75, 14):
                offset = timezone(timedelta(hours=hours))
                at = NOON - timedelta(days=7 - day, hours=hours, minutes=12 * 60 - 30)
                clock.now = max(clock.now.astimezone(offset), at.astimezone(offset))
                tell(work, clock)
    return root


def figures(root, clock) -> dict:
    """Return everything that statistics say about a home."""
    with closing(open_workspace(root, clock=clock)) as work:
        return {
            **progress_document(
                statistics.look(work), statistics.standing(work), statistics.points(work)
            ),
            "totals": progress.stats(work),
        }


def test_every_zone_gives_the_same_figures(told, record_property):
    """The same history read at the same time is the same wherever the machine says that it is."""
    clock = Clock((NOON + timedelta(days=9)).astimezone(timezone(timedelta(hours=2))))
    with machine_in("UTC"):
        expected = figures(told, clock)
    assert sum(week["answers"] for week in expected["over_time"]) == 28
    for zone in ZONES:
        with machine_in(zone):
            assert figures(told, clock) == expected, zone
    record_property("zones", len(ZONES))


def test_no_answer_is_lost_or_doubled_by_moving(told):
    """Where the person is now changes which day is today, and never how much there is."""
    sums = set()
    for zone in ZONES:
        now = (NOON + timedelta(days=9)).astimezone(ZoneInfo(zone))
        with machine_in(zone):
            found = figures(told, Clock(now))
        weeks = found["over_time"]
        sums.add((sum(w["answers"] for w in weeks), round(sum(w["minutes"] for w in weeks), 6)))
    assert len(sums) == 1


@pytest.mark.parametrize("back", [1, 3_600, 86_400, 10 * 365 * 86_400])
def test_a_clock_that_is_set_back_makes_no_negative_time(root, back):
    """Set back in the middle of an answer: it lasted no time, and the schedule moves on."""
    clock = Clock(NOON)
    with closing(open_workspace(root, clock=clock)) as work:
        tell(work, clock)
        first = work.history.card("checkout-latency")
        attempt = tell(work, clock, seconds=-back)
        assert attempt.seconds == 0
        card = work.history.card("checkout-latency")
        assert card.reviews == 2
        assert card.last_review >= first.last_review
        assert card.due > card.last_review
        shown = home_of(work)
        assert shown.rehearsed_today >= 0
        assert work.history.tellings.totals().seconds >= 0
        assert rating.undo_last_rating(work) is not None


def home_of(work):
    return home_view.look(work)


@pytest.mark.parametrize("year", [1970, 1999, 2038, 2100])
def test_a_clock_that_is_years_off_breaks_nothing(root, year):
    """Answers of a wrong clock stay, and with the right clock everything works again."""
    clock = Clock(NOON.replace(year=year))
    with closing(open_workspace(root, clock=clock)) as work:
        tell(work, clock)
        home_of(work)
        clock.now = NOON
        tell(work, clock)
        home_of(work)
        statistics.look(work)
        statistics.standing(work)
        assert work.history.tellings.totals().attempts == 2
        assert progress.due(work) is not None


@pytest.mark.parametrize(
    ("zone", "text", "said", "instead"),
    [
        ("Europe/Berlin", "2027-03-28 02:30", "write 01:30, or 03:30", "2027-03-28 03:30"),
        ("Europe/Berlin", "2026-10-25 02:30", "02:30 .* or .* 02:30", "2026-10-25 02:30 +01:00"),
        ("America/New_York", "2027-03-14 02:30", "no 02:30", "2027-03-14 03:30"),
        ("Australia/Lord_Howe", "2026-10-04 02:15", "no 02:15", "2026-10-04 02:45"),
        ("Pacific/Apia", "2026-12-31 23:59", "", "2026-12-31 23:59"),
        ("America/St_Johns", "2027-01-01 00:00", "", "2027-01-01 00:00"),
    ],
)
def test_a_missing_or_double_hour_is_said_and_what_is_meant_is_kept(
    root, zone, text, said, instead
):
    """An hour that is none or two is said; the one that is meant is shown as one, everywhere."""
    with machine_in(zone):
        clock = Clock(NOON.astimezone())
        with closing(open_workspace(root, clock=clock)) as work:
            if said:
                with pytest.raises(TrainerError, match=said):
                    interviews.add_interview(work, Details(company="Acme", when=text))
            made = interviews.add_interview(work, Details(company="Acme", when=instead))
            assert made.at.tzinfo is not None
            shown = calendar.local(made.at, made.utc_offset)
            assert abs(shown.replace(tzinfo=None) - datetime.fromisoformat(text)) <= timedelta(
                hours=1
            )
            for hours in (-1, -0.5, 0, 0.5, 1):
                clock.now = (made.at + timedelta(hours=hours)).astimezone()
                home_of(work)
                statistics.standing(work)


def test_days_around_the_change_of_the_clocks_are_days(root):
    """Answers on the short and the long Sunday stand on that Sunday, whatever the offset was."""
    zone = ZoneInfo("Europe/Berlin")
    for sunday in (datetime(2026, 3, 29, tzinfo=zone), datetime(2026, 10, 25, tzinfo=zone)):
        clock = Clock(sunday)
        with closing(open_workspace(root, clock=clock)) as work:
            for minutes in (1, 100, 200, 1430):
                # On the clock's face, so that the long day does not end early.
                clock.now = (sunday.replace(tzinfo=None) + timedelta(minutes=minutes)).replace(
                    tzinfo=zone
                )
                tell(work, clock, rated=None)
            (day,) = work.history.figures.practice_since(sunday.date(), 0)
            assert day.answers == 4
