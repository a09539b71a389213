"""The schedule: FSRS in one place, the same whenever it is rebuilt."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.rehearsal.model import Rating, Review
from trainer.rehearsal.schedule import Schedule

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
    """Wrapping loses nothing: the library gives the same stability and interval, told the days.

    It counts stretches of 24 hours, so every review of a person's day is put at that day's noon.
    """
    reviews = made(steps)
    library = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    logs = [fsrs.ReviewLog(7, fsrs.Rating(int(one.rating)), noon(one), None) for one in reviews]
    expected = library.reschedule_card(fsrs.Card(card_id=7, due=START), logs)
    card = Schedule().rebuild(reviews)["s"]
    assert (card.stability, card.difficulty, card.due - card.last_review) == (
        expected.stability,
        expected.difficulty,
        expected.due - noon(reviews[-1]),
    )


def noon(one: Review) -> datetime:
    local = one.at + timedelta(minutes=one.utc_offset)
    day = (local - timedelta(hours=4)).date()
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def test_a_story_told_every_morning_a_little_earlier_leaves_its_first_day():
    """Days between reviews are the person's, not stretches of 24 hours; so the memory grows."""
    earlier = [
        review(n, Rating.GOOD, START + n * timedelta(hours=23, minutes=50)) for n in range(5)
    ]
    same_hour = [review(n, Rating.GOOD, START + n * DAY) for n in range(5)]
    assert Schedule().rebuild(earlier)["s"].stability == (
        Schedule().rebuild(same_hour)["s"].stability
    )


def test_reviews_of_one_day_count_as_one_day():
    """Told twice on a day, also past midnight, FSRS takes its short-term way: little is gained."""
    evening = START.replace(hour=22)
    for later in (timedelta(minutes=10), timedelta(hours=4)):
        again = review(0, Rating.AGAIN, evening)
        twice = Schedule().rebuild([again, review(1, Rating.GOOD, evening + later)])["s"]
        library = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
        logs = [
            fsrs.ReviewLog(7, rating, evening + minutes * timedelta(minutes=1), None)
            for minutes, rating in enumerate((fsrs.Rating.Again, fsrs.Rating.Good))
        ]
        card = library.reschedule_card(fsrs.Card(card_id=7, due=evening), logs)
        assert twice.stability == card.stability
        assert twice.stability < 1


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
