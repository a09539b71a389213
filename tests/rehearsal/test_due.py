"""When a story is due: by days, the day before an interview, and in the last hours before it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.rehearsal.days import Days
from trainer.rehearsal.due import due_at
from trainer.rehearsal.last_hours import LAST_HOURS, TOO_LATE
from trainer.rehearsal.model import Card, Rating

BERLIN = ZoneInfo("Europe/Berlin")
DAYS = Days(zone=BERLIN)


def at(day: int, clock: str = "12:00") -> datetime:
    """A time of the week whose Friday is the interview's: Monday is 1."""
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, 5, 24 + day, hour, minute, tzinfo=BERLIN)


def card(told: datetime, days: int, rating: Rating = Rating.GOOD) -> Card:
    offset = int(told.utcoffset().total_seconds() // 60)
    utc = told.astimezone(UTC)
    return Card("s", 3.0, 5.0, utc + timedelta(days=days), utc, 0.5, 1, 0, rating, offset)


@pytest.mark.parametrize("told", ["08:10", "04:00", "23:59"])
def test_what_was_told_today_is_due_tomorrow_from_the_morning_on(told):
    """Due is a day, not an hour: told at 08:10, it waits at 08:05 the next morning."""
    assert due_at(card(at(1, told), 1), DAYS) == at(2, "04:00")


def test_what_was_told_after_midnight_belongs_to_the_evening():
    """Told at one at night, a story with one day's pause is due that same morning's day on."""
    assert due_at(card(at(2, "01:00"), 1), DAYS) == at(2, "04:00")


def test_the_night_of_the_change_is_one_night():
    """An interval of a day is a day, also when the night has 23 or 25 hours."""
    for day in (datetime(2027, 3, 27, tzinfo=BERLIN), datetime(2026, 10, 24, tzinfo=BERLIN)):
        for hour in (4, 8, 23):
            due = due_at(card(day.replace(hour=hour), 1), DAYS)
            assert DAYS.of(due) == day.date() + timedelta(days=1)


@pytest.mark.parametrize("interview", ["09:00", "14:00", "19:30", "00:30"])
def test_the_last_rehearsal_is_the_whole_day_before(interview):
    """What would come back on the interview's day or later is due the whole day before it."""
    meeting = at(5, interview) if interview != "00:30" else at(6, "00:30")
    for days in (4, 5, 30):
        assert due_at(card(at(1), days), DAYS, meeting) == at(4, "04:00")


def test_a_story_told_the_day_before_need_not_be_told_again():
    """Told well on the day before, it has the scheduler's own date; so it has without interview."""
    assert due_at(card(at(4, "08:00"), 6), DAYS, at(5)) == DAYS.start(date(2026, 6, 3))
    assert due_at(card(at(1), 2), DAYS, at(5)) == at(3, "04:00")


@pytest.mark.parametrize(
    ("told", "due"),
    [
        (at(3, "08:00"), at(3, "17:00")),  # the evening of the same day
        (at(3, "20:00"), at(4, "04:00")),  # the next morning
        (at(4, "09:00"), at(4, "17:00")),
        (at(4, "21:00"), at(5, "04:00")),  # the morning of the interview
        (at(4, "16:00"), at(4, "19:00")),  # not sooner than some hours later
        (at(1, "08:00"), at(2, "04:00")),  # before the last two days: the scheduler's date
    ],
)
def test_what_came_back_badly_is_told_morning_and_evening(told, due):
    """In the last 48 hours a shaky story comes back in the next half of a day, whatever FSRS says."""
    interview = at(5, "14:00")
    assert due_at(card(told, 1, Rating.HARD), DAYS, interview) == due
    assert interview - due <= LAST_HOURS or due == at(2, "04:00")


@pytest.mark.parametrize(
    ("rating", "share"),
    [(Rating.AGAIN, 0.9), (Rating.HARD, 0.2), (Rating.GOOD, 0.35), (Rating.EASY, 0.0)],
)
@pytest.mark.parametrize("told", [at(3, "15:00"), at(4, "09:00"), at(4, "23:30"), at(5, "13:30")])
def test_what_did_not_come_back_is_due_at_once(told, rating, share):
    """Rated Again, or told by less than half and rated anything: due until the interview begins."""
    interview = at(5, "14:00")
    assert due_at(card(told, 1, rating), DAYS, interview, share) <= told
    assert due_at(card(told, 1, rating), DAYS, interview, share) >= interview - LAST_HOURS


def test_a_distant_date_does_not_keep_a_shaky_story_from_the_plan():
    """A story that FSRS would bring back in a month is in the plan when its 48 hours begin."""
    interview = at(5, "14:00")
    assert due_at(card(at(1), 30, Rating.HARD), DAYS, interview) == interview - LAST_HOURS


def test_right_before_the_interview_nothing_more_is_asked():
    """What was told on the morning of an interview at noon does not come back before it."""
    assert due_at(card(at(5, "08:00"), 1, Rating.HARD), DAYS, at(5, "12:00")) > at(5, "12:00")


@given(
    st.integers(0, 60 * 24 * 6),
    st.integers(1, 40),
    st.sampled_from(list(Rating)),
    st.integers(0, 60 * 24 * 7),
)
def test_a_due_date_lies_after_the_telling_and_the_plan_only_brings_it_forward(
    told, days, rating, meeting
):
    """For any telling and interview: never later than without one, and after the telling unless it
    did not come back.
    """
    known = card(at(1, "00:00") + timedelta(minutes=told), days, rating)
    interview = at(1, "00:00") + timedelta(minutes=meeting)
    alone, before = due_at(known, DAYS), due_at(known, DAYS, interview)
    assert before <= alone
    if rating is Rating.AGAIN:
        assert DAYS.of(before) >= DAYS.of(known.last_review)
        assert before == alone or before < interview
        return
    assert known.last_review < before
    if before != alone and rating is Rating.HARD:
        assert before <= interview - TOO_LATE or before == DAYS.start(
            DAYS.of(interview) - timedelta(days=1)
        )
