"""How ready one will be, and what became of each part of a story."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from trainer.grading.model import Verdict
from trainer.rehearsal.fingerprint import fingerprints, of_share
from trainer.rehearsal.model import Rating, Review
from trainer.rehearsal.outlook import MOST_DAYS, outlook
from trainer.rehearsal.schedule import Schedule
from trainer.rehearsal.weak_points import PointTold
from trainer.stories.format import parse

NOW = datetime(2026, 5, 28, 10, tzinfo=UTC)
SCHEDULE = Schedule()


def card(story, days, recalled):
    """Return the card of a story that was told once, some days ago."""
    review = Review("", "", story, Rating.GOOD, recalled, NOW - timedelta(days=days), 0)
    return SCHEDULE.after(None, review)


def looked(stories, cards, days):
    return outlook(stories, cards, SCHEDULE, NOW, NOW + timedelta(days=days), new_per_day=2)


def test_who_does_nothing_forgets_and_who_rehearses_gains():
    """Both begin where one is now; without rehearsing it only falls, with it it rises."""
    found = looked(["one", "two"], {"one": card("one", 6, 0.6)}, 5)
    assert found.doing[0] == found.nothing[0]
    shares = [share for _, share in found.nothing]
    assert shares == sorted(shares, reverse=True)
    assert found.doing[-1][1] > found.doing[0][1] > found.nothing[-1][1]


def test_it_ends_at_the_interview_and_no_later_than_one_can_foresee():
    """The last point is the interview itself; after a month nothing is foretold."""
    assert looked(["one"], {}, 2.5).doing[-1][0] == pytest.approx(2.5)
    assert looked(["one"], {}, 400).doing[-1][0] == pytest.approx(MOST_DAYS)


def test_without_stories_or_time_there_is_nothing_to_expect():
    """No story, or an interview that has begun, has no outlook."""
    assert looked([], {}, 3) is None
    assert looked(["one"], {}, 0) is None


STORY = """
format = "story-bank/1"
[[story]]
id = "one"
title = "One"
situation = ["Where it was"]
action = ["Did this", "Did that"]
result = ["It helped"]
"""


def test_a_fingerprint_has_a_mark_for_each_part():
    """Of the last telling, by what it brought of each part; what was never told has no mark."""
    (story,) = parse(STORY, "one.toml").stories
    told = [
        PointTold("one", "Where it was", Verdict.SAID, 0),
        PointTold("one", "Did this", Verdict.SAID, 0),
        PointTold("one", "Did that", Verdict.MISSED, 0),
        PointTold("one", "It helped", Verdict.MISSED, 0),
        PointTold("one", "It helped", Verdict.SAID, 1),
        PointTold("one", "In words of long ago", Verdict.SAID, 0),
    ]
    said, partly, missed = Verdict
    assert fingerprints([story], told) == {"one": (said, None, partly, missed, None)}
    assert fingerprints([story], []) == {"one": (None,) * 5}


def test_most_of_a_part_is_said():
    """The steps of a part are those of readiness: 70 % counts."""
    assert [of_share(share) for share in (1.0, 0.7, 0.5, 0.3, 0.0)] == [
        Verdict.SAID, Verdict.SAID, Verdict.PARTLY, Verdict.MISSED, Verdict.MISSED
    ]  # fmt: skip
