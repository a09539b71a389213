"""Statistics: periods, recall over time, by story and part, weak points, the days ahead."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from trainer.grading.model import Verdict
from trainer.rehearsal.days import Days
from trainer.rehearsal.forecast import DAYS_AHEAD, forecast
from trainer.rehearsal.model import Card, Rating
from trainer.rehearsal.periods import LOOK_BACK, Span, last_periods, place
from trainer.rehearsal.queue import Item, Queue, Reason
from trainer.rehearsal.statistics import (
    PartTold,
    Practice,
    Telling,
    practice_over_time,
    recall_by_part,
    recall_by_story,
    recall_over_time,
)
from trainer.rehearsal.weak_points import PointTold, weak_points
from trainer.stories.model import KeyPoint, Part, Status, Story

TODAY = date(2026, 5, 28)  # a Thursday
NOW = datetime(2026, 5, 28, 9, 30, tzinfo=timezone(timedelta(hours=2)))
DAY = timedelta(days=1)
DAYS = Days(zone=NOW.tzinfo)
WEEKS = last_periods(Span.WEEK, TODAY)


def story(name: str, *says: str, **changes) -> Story:
    points = tuple(KeyPoint(Part.ACTION, say) for say in says or ("it worked",))
    return replace(Story(name, name.title(), points), **changes)


def card(name: str, recalled: float) -> Card:
    return Card(name, 5.0, 5.0, NOW, NOW, recalled, 1, 0, Rating.GOOD, 120)


@pytest.mark.parametrize("span", Span)
@pytest.mark.parametrize("today", [TODAY, date(2024, 2, 29), date(2026, 1, 1), date(2025, 12, 31)])
def test_periods_lie_side_by_side(span, today):
    """No day is in two periods or in none, and today is in the last one."""
    periods = last_periods(span, today)
    assert len(periods) == LOOK_BACK[span]
    assert all(one.end == after.start for one, after in itertools.pairwise(periods))
    assert today in periods[-1]
    assert place(periods, periods[0].start - DAY) is None
    assert place(periods, periods[-1].end) is None


def test_weeks_begin_on_monday_and_months_on_the_first():
    """Weeks are those of ISO 8601, months those of the calendar."""
    assert WEEKS[-1].start == date(2026, 5, 25)
    months = last_periods(Span.MONTH, TODAY)
    assert (months[0].start, months[-1].end) == (date(2025, 6, 1), date(2026, 6, 1))


def test_recall_over_time_is_the_mean_of_each_period():
    """Tellings count in their own week; a week without one has no recall, not none of it."""
    told = [
        Telling("a", TODAY, 0.5),
        Telling("b", TODAY - DAY, 1.0),
        Telling("a", TODAY - 7 * DAY, 0.2),
        Telling("a", TODAY - 400 * DAY, 0.9),
    ]
    recall = recall_over_time(told, WEEKS)
    assert (recall[-1].share, recall[-1].tellings) == (0.75, 2)
    assert (recall[-2].share, recall[-2].tellings) == (0.2, 1)
    assert (recall[0].share, recall[0].tellings) == (None, 0)


def test_time_practised_adds_up():
    """Answers and seconds of a week's days are summed; other times are left out."""
    days = [Practice(TODAY, 2, 90.0), Practice(TODAY - DAY, 1, 30.0), Practice(date.min, 9, 9.0)]
    practice = practice_over_time(days, WEEKS)
    assert practice[-1] == Practice(WEEKS[-1].start, 3, 120.0)
    assert sum(one.answers for one in practice) == 3


def test_stories_stand_with_the_least_remembered_first():
    """Predicted recall orders them; a retracted or never rated story is not among them."""
    bank = [
        story("known"),
        story("fading"),
        story("gone", status=Status.RETRACTED),
        story("untold"),
    ]
    cards = {name: card(name, 0.8) for name in ("known", "fading", "gone")}
    predicted = {"known": 0.7, "fading": 0.3, "gone": 0.1}
    told = [Telling("known", TODAY, 0.8), Telling("known", TODAY - 7 * DAY, 0.4)]
    rows = recall_by_story(bank, told, cards, {"known": 0.9}, predicted, WEEKS)
    assert [row.story for row in rows] == ["fading", "known"]
    known = rows[1]
    assert (known.recall.tellings, known.last, known.predicted) == (2, 0.9, 0.7)
    assert known.recall.share == pytest.approx(0.6)
    assert known.over_time[-2:] == (0.4, 0.8)
    assert (rows[0].recall.share, rows[0].last) == (None, 0.8)


def test_parts_weigh_their_key_points():
    """A part's share is told weight over whole weight, over all days of the periods."""
    told = [
        PartTold(Part.ACTION, TODAY, 1.0, 2.0),
        PartTold(Part.ACTION, TODAY - 7 * DAY, 0.0, 2.0),
        PartTold(Part.RESULT, date.min, 1.0, 1.0),
    ]
    parts = {one.part: one for one in recall_by_part(told, WEEKS)}
    assert list(parts) == list(Part)
    assert parts[Part.ACTION].share == 0.25
    assert parts[Part.ACTION].over_time[-2:] == (0.0, 0.5)
    assert parts[Part.RESULT].share is None


def points(say: str, *verdicts: Verdict) -> list[PointTold]:
    """Return one point's verdicts, the newest first."""
    return [PointTold("a", say, verdict, ago) for ago, verdict in enumerate(verdicts)]


def test_weak_points_need_two_tellings():
    """One miss says little; twice missed is weak."""
    bank = [story("a", "once", "twice")]
    told = points("once", Verdict.MISSED) + points("twice", Verdict.MISSED, Verdict.MISSED)
    (weak,) = weak_points(bank, told)
    assert (weak.say, weak.recall, weak.said, weak.tellings) == ("twice", 0.0, 0, 2)


def test_the_last_tellings_count_most():
    """Of two points said equally often, the one missed lately is weaker; see FADING."""
    bank = [story("a", "lately", "long ago")]
    told = points("lately", Verdict.MISSED, Verdict.SAID) + points(
        "long ago", Verdict.SAID, Verdict.MISSED
    )
    weak = weak_points(bank, told)
    assert [one.say for one in weak] == ["lately", "long ago"]
    assert weak[0].recall == pytest.approx(0.7 / 1.7)
    assert weak[1].recall == pytest.approx(1 / 1.7)


def test_only_what_the_story_has_can_be_weak():
    """A reworded point, a resting story and a point that comes back well are no weak points."""
    bank = [story("a", "new wording", "well known"), story("b", "x", status=Status.RESTING)]
    told = [
        *points("old wording", Verdict.MISSED, Verdict.MISSED),
        *points("well known", Verdict.SAID, Verdict.SAID, Verdict.MISSED),
        *(PointTold("b", "x", Verdict.MISSED, ago) for ago in range(2)),
    ]
    assert weak_points(bank, told) == ()


def item(name: str, reason: Reason, days: float | None = None) -> Item:
    due = NOW.astimezone(UTC) + days * DAY if days is not None else None
    return Item(story(name), reason, due, 0.5)


def test_the_days_ahead_say_when_stories_come_back():
    """Overdue stories are today's; the others fall on their day, the rest later."""
    queue = Queue(
        due=(item("late", Reason.DUE, -3), item("new", Reason.NEW)),
        ahead=(
            item("tomorrow", Reason.AHEAD, 0.9),
            item("in a week", Reason.AHEAD, 7),
            item("next month", Reason.AHEAD, 30),
        ),
        next_due=None,
    )
    ahead = forecast(queue, NOW, DAYS, interview=None, new_per_day=2)
    assert len(ahead.days) == DAYS_AHEAD
    assert [(one.again, one.new) for one in ahead.days[:2]] == [(1, 1), (1, 0)]
    assert ahead.days[7].again == 1
    assert (ahead.later, ahead.interview) == (1, None)


def test_the_days_ahead_end_with_the_interview():
    """Up to its day; all new stories have their day before it."""
    queue = Queue(
        due=(item("a", Reason.NEW),),
        ahead=tuple(item(name, Reason.NEW) for name in "bcdefg"),
        next_due=None,
    )
    ahead = forecast(queue, NOW, DAYS, interview=NOW + 2 * DAY, new_per_day=1)
    assert [one.new for one in ahead.days] == [1, 6, 0]
    assert ahead.interview == date(2026, 5, 30)


def test_a_far_interview_counts_what_comes_after_the_days_shown():
    """Beyond the days shown only what comes before the interview is counted."""
    queue = Queue(
        due=(),
        ahead=(item("before", Reason.AHEAD, 20), item("after", Reason.AHEAD, 50)),
        next_due=None,
    )
    ahead = forecast(queue, NOW, DAYS, interview=NOW + 30 * DAY, new_per_day=1)
    assert (len(ahead.days), ahead.later) == (DAYS_AHEAD, 1)
    assert forecast(queue, NOW, DAYS, interview=NOW - DAY, new_per_day=1).interview is None
