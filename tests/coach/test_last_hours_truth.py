"""The day before an interview, nothing is called done that is not: Home, `due`, rehearsing, buttons."""

from __future__ import annotations

import io
from contextlib import closing
from datetime import datetime

import pytest
import time_machine

from tests.conftest import ZONE
from trainer.coach import home as home_view
from trainer.coach import interviews, planning, rating, rehearse
from trainer.coach.interviews import Details
from trainer.coach.workspace import open_workspace
from trainer.grading.model import Verdict
from trainer.rehearsal.model import Rating

pytestmark = pytest.mark.usefixtures("local_zone", "known_banks")

ALL = ("checkout-latency", "label-outage", "biggest-customer", "hesitant-colleague")
ALL_CLEAR = ("Nothing due", "Nothing more to rehearse", "that's enough", "is enough")


@pytest.fixture
def moment():
    with time_machine.travel(datetime(2026, 5, 28, 10, tzinfo=ZONE), tick=False) as traveller:
        yield traveller


@pytest.fixture
def work(home, moment):
    with closing(open_workspace(home)) as opened:
        yield opened


def meet(work, when: str) -> None:
    interviews.add_interview(work, Details(company="Acme", when=when))


def at(moment, day: int, hour: int, minute: int = 0) -> None:
    moment.move_to(datetime(2026, 5, day, hour, minute, tzinfo=ZONE))


def hand_in(work, story: str, share: float):
    task = planning.plan(work, story=story).tasks[0]
    points = len(task.story.points)
    verdicts = [Verdict.SAID if one < share * points else Verdict.MISSED for one in range(points)]
    return rehearse.hand_in_ticked(work, task, verdicts, started=work.clock(), seconds=60)


def tell(work, story: str, rated: Rating, share: float):
    """Tell a share of a story and rate it; return what the buttons said."""
    graded = hand_in(work, story, share)
    rating.rate(work, graded, rated)
    return {choice.rating: choice.when for choice in graded.choices}


def others_told_well(work, *shaky: str) -> None:
    for story in ALL:
        if story not in shaky:
            tell(work, story, Rating.EASY, 1.0)


def is_offered(work, run, monkeypatch, *stories: str) -> None:
    """Home, `due` and both ways to rehearse have these stories, and nothing says that all is done."""
    view = home_view.look(work)
    assert {row.item.story.id for row in view.today} == set(stories)
    assert not any(words in view.advice for words in ALL_CLEAR)
    assert {task.story.id for task in planning.plan(work).tasks} == set(stories)
    due = run("due")
    assert due.status == 0
    assert all(story in due.out for story in stories)
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    plain = run("rehearse", "--plain")
    assert plain.status == 0
    assert f"of {len(stories)}" in plain.out


@pytest.mark.parametrize("interview", ["2026-05-29 14:00", "2026-05-29 09:00", "2026-05-28 19:00"])
@pytest.mark.parametrize("share", [0.0, 0.5, 0.9])
def test_a_story_rated_again_is_due_when_its_session_is_over(
    work, run, monkeypatch, interview, share
):
    """Rated Again before an interview, a story waits at once on every surface, however much came."""
    meet(work, interview)
    others_told_well(work, "label-outage")
    tell(work, "label-outage", Rating.AGAIN, share)
    is_offered(work, run, monkeypatch, "label-outage")


def test_the_plan_of_what_was_rated_again_begins_now(work):
    """The plan in words begins with the sitting that is possible now."""
    meet(work, "2026-05-29 14:00")
    others_told_well(work, "label-outage", "biggest-customer")
    for story in ("label-outage", "biggest-customer"):
        tell(work, story, Rating.AGAIN, 0.5)
    assert home_view.look(work).advice == (
        "Tomorrow is the interview. Two stories are at half: "
        "ten minutes now, ten before bed, a glance in the morning."
    )


@pytest.mark.parametrize("rated", list(Rating))
def test_less_than_half_told_is_no_all_clear_whatever_the_rating(work, run, monkeypatch, rated):
    """Stories of which less than half was told are asked for again, also rated Good or Easy by hand."""
    meet(work, "2026-05-29 14:00")
    others_told_well(work, "label-outage", "biggest-customer")
    tell(work, "label-outage", rated, 0.15)
    tell(work, "biggest-customer", rated, 0.3)
    is_offered(work, run, monkeypatch, "label-outage", "biggest-customer")
    assert "Two stories" in home_view.look(work).advice


def test_the_last_telling_decides_also_where_it_was_not_rated(work, run, monkeypatch, moment):
    """The share is that of the last telling, as everywhere: told badly after a good rating, it waits."""
    meet(work, "2026-05-29 14:00")
    others_told_well(work)
    assert planning.plan(work).tasks == ()
    at(moment, 28, 11)
    hand_in(work, "label-outage", 0.15)
    is_offered(work, run, monkeypatch, "label-outage")


def test_a_story_told_badly_and_never_rated_does_not_wait_for_the_next_day(work, run, monkeypatch):
    """However few new stories a day brings, one of which too little was told is among them."""
    meet(work, "2026-05-29 14:00")
    others_told_well(work, "label-outage")
    hand_in(work, "label-outage", 0.15)
    is_offered(work, run, monkeypatch, "label-outage")


@pytest.mark.parametrize(("hour", "minute"), [(4, 0), (8, 0), (13, 10), (13, 59)])
def test_up_to_the_interview_what_did_not_come_back_may_be_rehearsed(
    work, run, monkeypatch, moment, hour, minute
):
    """On the day itself, the last hour included, a story that did not come back is never refused."""
    meet(work, "2026-05-29 14:00")
    others_told_well(work, "label-outage")
    tell(work, "label-outage", Rating.AGAIN, 0.15)
    at(moment, 29, hour, minute)
    for story in set(ALL) - {"label-outage"}:
        tell(work, story, Rating.EASY, 1.0)
    is_offered(work, run, monkeypatch, "label-outage")


@pytest.mark.parametrize("interview", ["2026-05-29 14:00", "2026-05-29 09:00", "2026-05-28 20:00"])
def test_no_button_promises_a_date_past_the_interview(work, interview):
    """What comes back later says “after the interview”, however well it was told."""
    meet(work, interview)
    for story, share in (("label-outage", 0.7), ("biggest-customer", 1.0)):
        said = tell(work, story, Rating.GOOD, share)
        assert said[Rating.GOOD] == said[Rating.EASY] == "after the interview"


@pytest.mark.parametrize("start", ["12:00", "17:30", "20:00", "23:30"])
def test_with_an_interview_today_nothing_is_promised_for_tonight(work, start):
    """On the day of an interview a story comes back today or after it: tonight it may be over."""
    meet(work, f"2026-05-28 {start}")
    said = tell(work, "label-outage", Rating.HARD, 0.7)
    assert set(said.values()) <= {"this session", "today", "after the interview"}


def test_the_plain_rehearsal_says_after_the_interview(work, run, monkeypatch):
    """The button and the sentence after the rating say the same."""
    meet(work, "2026-05-29 14:00")
    (task,) = planning.plan(work, story="label-outage").tasks
    told = " ".join(point.say for point in task.story.points)
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{told}\n.\n4\n"))
    plain = run("rehearse", "--plain", "--story", "label-outage").out
    assert "4 Easy (after the interview)" in plain
    assert "It comes back after the interview." in plain


def test_stories_never_told_are_not_called_told(work, run):
    """What was never told is told once; “once more” is for what was told before."""
    meet(work, "2026-05-29 14:00")
    assert "You haven't told these yet: tell each once." in run("due").out
    for story in ALL[1:]:
        tell(work, story, Rating.EASY, 1.0)
    assert "You haven't told this one yet: tell it once." in run("due").out


def test_nothing_rehearsed_is_said_only_where_nothing_was_answered(work):
    """Answered and not rated is something: Home and `stats` do not say that nothing was rehearsed."""
    assert home_view.look(work).readiness.words.startswith("Nothing rehearsed yet")
    hand_in(work, "label-outage", 0.7)
    view = home_view.look(work)
    assert view.rehearsed_today == 1
    assert "Nothing rehearsed" not in view.readiness.words
