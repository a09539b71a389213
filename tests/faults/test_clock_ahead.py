"""Ratings of a clock that was ahead: told, left out, and dated anew; nothing of them is lost."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from tests.conftest import DATA
from trainer.coach import care, home, planning, progress, rating, rehearse, stories
from trainer.coach.workspace import open_workspace
from trainer.grading.model import Verdict
from trainer.rehearsal.model import Rating

NOW = datetime(2026, 5, 28, 12, 0, tzinfo=UTC)
YEAR = timedelta(days=365)


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def root(tmp_path, known_banks):
    """A home with the five stories of tests/data."""
    folder = tmp_path / "home" / "stories"
    folder.mkdir(parents=True)
    (folder / "mine.toml").write_bytes((DATA / "stories.toml").read_bytes())
    return folder.parent


@pytest.fixture
def work(root, clock):
    with closing(open_workspace(root, clock=clock)) as opened:
        yield opened


def tell(work, story: str = "checkout-latency", rated: Rating = Rating.EASY) -> None:
    task = planning.plan(work, story=story).tasks[0]
    verdicts = [Verdict.SAID] * len(task.story.points)
    graded = rehearse.hand_in_ticked(work, task, verdicts, started=work.clock(), seconds=60)
    rating.rate(work, graded, rated)


def due_days(work, story: str = "checkout-latency") -> int | None:
    row = next(row for row in stories.rows(work) if row.story.id == story)
    return (work.days().of(row.due) - work.today()).days if row.due else None


@pytest.mark.parametrize("ahead", [timedelta(hours=2), timedelta(days=2), YEAR, 60 * YEAR])
def test_a_rating_of_a_clock_that_was_ahead_freezes_nothing(work, clock, ahead):
    """However far ahead: the story is asked as if it had not been rated, and the person is told."""
    clock.now = NOW + ahead
    tell(work)
    clock.now = NOW
    assert due_days(work) is None
    assert "checkout-latency" in [row.item.story.id for row in progress.due(work).rows]
    told = [*home.look(work).notices, progress.due(work).notice]
    assert len([text for text in told if "dated later than now" in text]) == 2
    findings = {one.name: one for one in care.examine(work)}
    assert not findings["dates"].well
    assert findings["schedule"].well


def test_what_was_known_before_counts_and_what_is_rated_now_does(work, clock):
    """The ratings before the clock went wrong hold, and a new one is recorded without a crash."""
    tell(work, rated=Rating.GOOD)
    clock.now = NOW + YEAR
    tell(work)
    clock.now = NOW + timedelta(days=2)
    assert due_days(work) == 0
    tell(work, rated=Rating.GOOD)
    assert 1 <= due_days(work) < 30
    assert len(work.history.reviews()) == 3
    assert {one.name: one.well for one in care.examine(work)}["schedule"]


def test_the_doctor_dates_them_anew_and_loses_none(work, clock):
    """Mended, each rating counts as of now, once; attempts and what was recorded stay as they were."""
    tell(work, "label-outage", Rating.GOOD)
    clock.now = NOW + YEAR
    tell(work)
    tell(work, "label-outage", Rating.GOOD)
    clock.now = NOW + timedelta(days=1)
    attempts = work.history.attempts()
    assert all(one.well for one in care.examine(work, mend=True) if one.name != "backup")
    assert all(one.well for one in care.examine(work) if one.name != "backup")
    assert home.look(work).notices == ()
    assert work.history.attempts() == attempts
    reviews = work.history.reviews()
    assert len(reviews) == 3
    assert max(review.at for review in reviews) < NOW + timedelta(days=1, seconds=1)
    assert due_days(work) == 8
    assert work.schedule.rebuild(reviews) == work.history.cards()


def test_a_clock_that_is_behind_for_a_while_costs_nothing(work, clock):
    """With a dead battery all ratings seem to lie ahead; when the date is right they all count."""
    tell(work, rated=Rating.GOOD)
    clock.now = datetime(2010, 1, 1, tzinfo=UTC)
    assert home.look(work).notices
    tell(work, "label-outage", Rating.GOOD)
    tell(work, rated=Rating.GOOD)
    clock.now = NOW + timedelta(hours=1)
    assert home.look(work).notices == ()
    assert len(work.history.reviews()) == 3
    assert work.history.card("checkout-latency").last_review == NOW
    assert due_days(work) >= 2
    assert work.schedule.rebuild(work.history.reviews()) == work.history.cards()


def test_minutes_between_two_clocks_are_not_worth_a_word(work, clock):
    """A clock that is put back by minutes loses no rating, and the order of ratings stays."""
    tell(work, rated=Rating.AGAIN)
    clock.now = NOW - timedelta(minutes=20)
    tell(work, rated=Rating.GOOD)
    assert home.look(work).notices == ()
    assert [review.rating for review in work.history.reviews()] == [Rating.AGAIN, Rating.GOOD]
    assert work.schedule.rebuild(work.history.reviews()) == work.history.cards()
