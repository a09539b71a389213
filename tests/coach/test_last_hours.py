"""The last hours before an interview, in words: what Home, `due` and the rating buttons say."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime

import pytest

from tests.conftest import ZONE
from trainer.coach import home as home_view
from trainer.coach import (
    interviews,
    planning,
    progress,
    rating,
    rehearse,
    removing,
    statistics,
    stories,
)
from trainer.coach.interviews import Details
from trainer.grading.model import Verdict
from trainer.rehearsal.model import Rating
from trainer.rehearsal.periods import Span

pytestmark = pytest.mark.usefixtures("local_zone", "known_banks")


@pytest.fixture
def work(home, open_home, clock):  # the fixture of that name, not the module
    with closing(open_home(home)()) as opened:
        clock.time = datetime(2026, 5, 27, 12, 0, tzinfo=ZONE)
        interviews.add_interview(opened, Details(company="Acme", when="2026-05-29 14:00"))
        yield opened


def at(clock, day: int, hour: int, minute: int = 0) -> None:
    clock.time = datetime(2026, 5, day, hour, minute, tzinfo=ZONE)


def tell(work, story: str, rated: Rating, share: float):
    """Tell a share of a story and rate it; return what the buttons said."""
    task = planning.plan(work, story=story).tasks[0]
    points = len(task.story.points)
    verdicts = [
        Verdict.SAID if number < share * points else Verdict.MISSED for number in range(points)
    ]
    graded = rehearse.hand_in_ticked(work, task, verdicts, started=work.clock(), seconds=60)
    rating.rate(work, graded, rated)
    return {choice.rating: choice.when for choice in graded.choices}


HALF_TOLD = ("label-outage", "biggest-customer")
"""Stories whose first three of six points are half of what they weigh."""


def two_at_half(work, clock) -> None:
    at(clock, 28, 9)
    for story in HALF_TOLD:
        tell(work, story, Rating.HARD, 0.5)
    for story in ("checkout-latency", "hesitant-colleague"):
        tell(work, story, Rating.EASY, 1.0)


def said(work) -> str:
    return home_view.look(work).advice


def test_the_evening_before_has_a_plan_in_words(work, clock):
    """With stories at half, the plan says how long now, and when again, up to the interview."""
    two_at_half(work, clock)
    assert said(work) == (
        "Tomorrow is the interview. Nothing due right now. "
        "Two stories are at half: ten minutes before bed, a glance in the morning."
    )
    at(clock, 28, 18)
    assert said(work) == (
        "Tomorrow is the interview. "
        "Two stories are at half: ten minutes now, a glance in the morning."
    )
    assert len(planning.queue(work).due) == 2


def test_on_the_day_before_the_plan_has_three_sittings(work, clock):
    """In the morning of the day before: now, before bed, and a glance in the morning."""
    at(clock, 27, 12)
    for story in ("checkout-latency", "label-outage"):
        tell(work, story, Rating.HARD, 0.5)
    at(clock, 28, 8)
    assert said(work) == (
        "Tomorrow is the interview. Two stories are at half: "
        "ten minutes now, ten before bed, a glance in the morning."
    )


def test_on_the_day_itself_it_says_what_helps_today(work, clock):
    """The morning of the interview asks for the shaky ones; in the last hour for nothing."""
    two_at_half(work, clock)
    at(clock, 29, 8)
    assert said(work) == "The interview is today. Two stories are at half: ten minutes now."
    assert {item.story.id for item in planning.queue(work).due} == set(HALF_TOLD)
    at(clock, 29, 13, 10)
    assert said(work) == "The interview is today. A look at your titles is enough now."


def test_when_all_is_told_well_nobody_is_sent_back_to_work(work, clock):
    """With every story told well on the day before, there is nothing more to rehearse."""
    at(clock, 28, 9)
    for story in ("checkout-latency", "label-outage", "biggest-customer", "hesitant-colleague"):
        tell(work, story, Rating.GOOD, 1.0)
    at(clock, 28, 20)
    assert said(work) == (
        "Tomorrow is the interview. Nothing more to rehearse. "
        "Read your titles in the morning, that's enough."
    )
    assert planning.queue(work).due == ()
    assert planning.plan(work).empty == said(work)


def test_the_buttons_follow_the_plan(work, clock):
    """In the last 48 hours Hard comes back in the next half of a day, whatever FSRS would say."""
    at(clock, 27, 15)
    assert tell(work, "label-outage", Rating.HARD, 0.5) == {
        Rating.AGAIN: "this session",
        Rating.HARD: "tonight",
        Rating.GOOD: "tomorrow",
        Rating.EASY: "tomorrow",
    }
    at(clock, 28, 20)
    assert tell(work, "label-outage", Rating.HARD, 0.5)[Rating.HARD] == "tomorrow"
    at(clock, 29, 8)
    assert tell(work, "label-outage", Rating.HARD, 0.5)[Rating.HARD] == "after the interview"


def test_what_is_learned_in_those_hours_enters_the_schedule(work, clock):
    """All the ratings of the last days are reviews like others: rebuilt, the cards are the same."""
    two_at_half(work, clock)
    for day, hour in ((28, 18), (29, 8), (29, 12)):
        at(clock, day, hour)
        tell(work, "checkout-latency", Rating.GOOD, 0.9)
    assert work.schedule.rebuild(work.history.reviews()) == work.history.cards()
    assert work.history.card("checkout-latency").reviews == 4


def test_without_an_interview_the_next_day_is_said(work, clock):
    """Nothing due says so, and what comes back when; in words, not in minutes."""
    removing.remove_interview(work, interviews.next_interview(work).id)
    for story in ("label-outage", "biggest-customer", "hesitant-colleague"):
        tell(work, story, Rating.EASY, 1.0)
    tell(work, "checkout-latency", Rating.HARD, 0.5)
    assert said(work) == "Nothing due today. “Checkout six times faster” comes back tomorrow."


@pytest.mark.parametrize(("begins", "due"), [(0, 4), (4, 0)])
def test_one_day_for_home_due_forecast_and_figures(home, open_home, clock, begins, due):
    """At one at night everything agrees on which day it is, and a setting moves it for all."""
    (home / "config.toml").write_text(f"day_begins = {begins}\n")
    with closing(open_home(home)()) as work:
        at(clock, 28, 9)
        for story in ("checkout-latency", "label-outage", "biggest-customer", "hesitant-colleague"):
            tell(work, story, Rating.AGAIN, 0.2)
        at(clock, 29, 1)
        view, stats = home_view.look(work), progress.stats(work)
        standing, look = statistics.standing(work), statistics.look(work, Span.DAY)
        assert len(view.today) == len(progress.due(work).rows) == due
        assert len(planning.plan(work).tasks) == due
        assert sum(row.when == "due" for row in stories.rows(work)) == due
        assert view.rehearsed_today == stats.attempts_today == 4 - due
        assert look.practice[-1].answers == 4 - due
        assert standing.forecast.days[0].again == due
        assert standing.forecast.days[0].day == look.periods[-1].start == work.today()
