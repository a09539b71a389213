"""Suggested ratings and readiness in words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from trainer.grading.model import PointGrade, RecallGrade, Verdict, WrongFact
from trainer.rehearsal.model import Card, Rating
from trainer.rehearsal.ratings import suggest
from trainer.rehearsal.readiness import readiness
from trainer.rehearsal.schedule import Schedule
from trainer.stories.model import KeyPoint, Part, Story

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def grade(score: float, *, wrong: bool = False) -> RecallGrade:
    fact = WrongFact("7 %", "9 %") if wrong else None
    point = PointGrade(Part.RESULT, "down to 7 %", Verdict.PARTLY, 0.5, wrong_fact=fact)
    return RecallGrade("s", score, 100, (point,))


@pytest.mark.parametrize(
    ("score", "rating"),
    [
        (0.0, Rating.AGAIN),
        (0.39, Rating.AGAIN),
        (0.4, Rating.HARD),
        (0.65, Rating.GOOD),
        (0.9, Rating.EASY),
        (1.0, Rating.EASY),
    ],
)
def test_the_grade_suggests_the_rating(score, rating):
    """More recalled never suggests a lower rating, and each rating has its range."""
    assert suggest(grade(score)) is rating


def test_a_wrong_fact_is_at_best_hard():
    """Telling a wrong number is not remembered well, however much else was told."""
    assert suggest(grade(0.95, wrong=True)) is Rating.HARD


def stories(count: int) -> list[Story]:
    return [Story(f"s{n}", "T", (KeyPoint(Part.RESULT, "it"),)) for n in range(count)]


def test_readiness_is_the_mean_of_all_needed_stories():
    """A story never rehearsed counts as nothing recalled."""
    card = Card("s0", 50.0, 5.0, NOW, NOW, 1.0, 1, 0, Rating.GOOD, 0)
    ready = readiness(stories(2), {"s0": card}, Schedule(), NOW + timedelta(hours=1))
    assert ready.recall == pytest.approx(0.5, abs=0.01)
    assert (ready.ready, ready.untold, ready.stories) == (1, 1, 2)
    assert "1 of 2 stories ready, 1 never rehearsed" in ready.words


def test_readiness_has_words_for_an_empty_and_an_untold_bank():
    """The first days have their own words, not a percentage of nothing."""
    assert readiness([], {}, Schedule(), NOW).words == "No story to tell yet."
    assert "Nothing rehearsed yet" in readiness(stories(3), {}, Schedule(), NOW).words
