"""The schedule: FSRS in one place, the same whenever it is rebuilt."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.rehearsal.model import Card, Rating, Review
from trainer.rehearsal.schedule import LAST_REHEARSAL, Schedule, due_before

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def review(number: int, rating: Rating, at: datetime, story: str = "s", recalled: float = 0.8):
    return Review(f"r{number:04}", f"a{number}", story, rating, recalled, at, 60)


def histories(max_size: int = 12):
    step = st.tuples(st.sampled_from(list(Rating)), st.integers(0, 40 * 24))
    return st.lists(step, min_size=1, max_size=max_size)


def made(steps) -> list[Review]:
    at, reviews = START, []
    for number, (rating, hours) in enumerate(steps):
        at += timedelta(hours=hours)
        reviews.append(review(number, rating, at))
    return reviews


@given(histories())
def test_rebuild_equals_reviewing_one_by_one(steps):
    """Reviewing as it happens and rebuilding from all reviews, in any order, give equal cards."""
    schedule, card = Schedule(), None
    reviews = made(steps)
    for one in reviews:
        card = schedule.after(card, one)
    assert schedule.rebuild(list(reversed(reviews))) == {"s": card}


@given(histories())
def test_the_card_is_what_the_library_computes(steps):
    """Wrapping loses nothing: the library's own rescheduling gives the same stability and due."""
    reviews = made(steps)
    library = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    logs = [fsrs.ReviewLog(7, fsrs.Rating(int(one.rating)), one.at, None) for one in reviews]
    expected = library.reschedule_card(fsrs.Card(card_id=7, due=START), logs)
    card = Schedule().rebuild(reviews)["s"]
    assert (card.stability, card.difficulty, card.due) == (
        expected.stability,
        expected.difficulty,
        expected.due,
    )


@given(histories(), st.integers(0, 400))
def test_retrievability_agrees_with_the_library_on_whole_days(steps, days):
    """On whole days the fractional forgetting curve is the library's own."""
    reviews = made(steps)
    card = Schedule().rebuild(reviews)["s"]
    library = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    theirs = fsrs.Card(
        card_id=1,
        stability=card.stability,
        difficulty=card.difficulty,
        last_review=START,
        due=START,
    )
    at = card.last_review + days * DAY
    expected = library.get_card_retrievability(theirs, START + days * DAY)
    assert Schedule().retrievability(card, at) == pytest.approx(expected)


def test_a_better_rating_never_comes_back_sooner():
    """Again, Hard, Good, Easy lead to due dates in that order, for new and for known stories."""
    schedule = Schedule()
    first = schedule.previews(None, review(0, Rating.GOOD, START))
    later = schedule.previews(first[Rating.GOOD], review(1, Rating.GOOD, START + 3 * DAY))
    for cards in (first, later):
        dues = [cards[rating].due for rating in Rating]
        assert dues == sorted(dues)
        assert dues[0] < dues[-1]


def test_a_review_before_the_last_one_is_refused():
    """A clock that was set back cannot silently move a story's due date."""
    card = Schedule().after(None, review(0, Rating.GOOD, START))
    with pytest.raises(ValueError, match="before"):
        Schedule().after(card, review(1, Rating.GOOD, START - DAY))


def test_lapses_count_again_after_the_first_time_only():
    """The first Again is learning, a later one is a lapse."""
    ratings = [Rating.AGAIN, Rating.GOOD, Rating.AGAIN, Rating.EASY]
    reviews = [review(n, rating, START + n * DAY) for n, rating in enumerate(ratings)]
    card = Schedule().rebuild(reviews)["s"]
    assert (card.reviews, card.lapses) == (4, 1)


def test_higher_desired_retention_means_shorter_intervals():
    """Someone who wants to forget less is asked more often."""
    one = review(0, Rating.GOOD, START)
    assert Schedule(0.95).after(None, one).due < Schedule(0.80).after(None, one).due


def test_predicted_recall_counts_how_much_was_told():
    """A story of which half was told yesterday is not predicted to come back whole."""
    whole = Schedule().after(None, review(0, Rating.GOOD, START, recalled=1.0))
    half = Schedule().after(None, review(0, Rating.GOOD, START, recalled=0.5))
    at = START + DAY
    assert Schedule().predicted_recall(half, at) == Schedule().predicted_recall(whole, at) / 2
    assert Schedule().predicted_recall(None, at) == 0


def card_due(due: datetime, last: datetime = START) -> Card:
    return Card("s", 10.0, 5.0, due, last, 1.0, 1, 0)


@given(st.integers(1, 60 * 24), st.integers(1, 60 * 24), st.integers(0, 60 * 24))
def test_nothing_is_due_after_the_interview(due_hours, interview_hours, now_hours):
    """With an interview ahead every due date lies before it, and never before the last review."""
    interview = START + timedelta(hours=interview_hours)
    now = START + timedelta(hours=min(now_hours, interview_hours - 1))
    due = due_before(card_due(START + timedelta(hours=due_hours)), interview, now=now).due
    assert START < due < interview


def test_a_story_due_long_before_the_interview_keeps_its_date():
    """The interview only brings dates forward, it does not move them otherwise."""
    card = card_due(START + DAY)
    assert due_before(card, START + 10 * DAY, now=START) == card
    assert due_before(card, None, now=START) == card


def test_a_past_interview_changes_nothing():
    """After the interview the schedule is the scheduler's own again."""
    card = card_due(START + 30 * DAY)
    assert due_before(card, START + DAY, now=START + 2 * DAY) == card


def test_the_last_rehearsal_lies_the_evening_before():
    """A story due after the interview comes back half a day before it."""
    interview = START + 5 * DAY
    assert due_before(card_due(START + 30 * DAY), interview, now=START).due == (
        interview - LAST_REHEARSAL
    )
