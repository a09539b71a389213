"""Homes as long use leaves them: many stories, banks, attempts and interviews, all made up."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from importlib.resources import files
from typing import TYPE_CHECKING

from benchmarks.banks import make_banks
from trainer import grading, stories
from trainer.interviews.debrief import Asked, Feeling
from trainer.interviews.model import Interview, Need, Round, Wanted
from trainer.rehearsal.model import Attempt, Mode, Rating, Review
from trainer.rehearsal.schedule import Schedule
from trainer.storage.history import open_history
from trainer.storage.home import open_home
from trainer.stories.write import write

if TYPE_CHECKING:
    from pathlib import Path

    from trainer.rehearsal.model import Card
    from trainer.stories.model import Story

TEN_YEARS = 3650
QUESTION = "behavioral/most-successful-project"


@dataclass(frozen=True)
class Size:
    """How much is in a home."""

    stories: int
    banks: int
    attempts: int
    interviews: int


EMPTY = Size(1, 0, 0, 0)
TEN = Size(100, 50, 20_000, 200)
"""What ten years leave at most: five answers a day, an interview every three weeks."""


def fill(root: Path, size: Size) -> Path:
    """Make a home of a size; the last attempt was yesterday."""
    home = open_home(root)
    samples = stories.parse((files("trainer.samples") / "stories.toml").read_text("utf-8"), "s")
    bank = [_story(samples.stories[n % len(samples)], n) for n in range(size.stories)]
    for start in range(0, len(bank), 25):
        (home.stories / f"bank-{start}.toml").write_text(write(bank[start : start + 25]))
    make_banks(home.banks, size.banks * 500)
    _history(root, size, bank)
    return root


def _story(sample: Story, number: int) -> Story:
    return replace(sample, id=f"story-{number}", title=f"{sample.title}, no. {number}")


def _after(schedule: Schedule, review: Review, card: Card | None) -> Card:
    return schedule.after(card, review)


def _history(root: Path, size: Size, bank: list[Story]) -> None:
    chance, schedule = random.Random(3), Schedule()
    history = open_history(open_home(root))
    start = datetime.now(UTC) - timedelta(days=TEN_YEARS + 1)
    answers = [" ".join(point.say for point in one.points[::2]) for one in bank]
    grades = [grading.grade_recall(one, text) for one, text in zip(bank, answers, strict=True)]
    for number in range(size.attempts):
        at = start + timedelta(days=TEN_YEARS * number / size.attempts)
        which = number % len(bank)
        attempt = Attempt(
            f"a{number}", Mode.TYPED, QUESTION, "What was it?", bank[which].id, at, 60, 90.0,
            answers[which], grades[which],
        )  # fmt: skip
        history.record_attempt(attempt)
        rating = chance.choice((Rating.AGAIN, Rating.HARD, Rating.GOOD, Rating.GOOD, Rating.EASY))
        review = Review(f"r{number}", attempt.id, bank[which].id, rating, 0.5, at, 60)
        history.record_review(review, partial(_after, schedule, review))
    for number in range(size.interviews):
        at = start + timedelta(days=TEN_YEARS * number / size.interviews)
        wanted = (Wanted("ownership", Need.MUST_HAVE),)
        history.debriefs.save_interview(
            Interview(f"i{number}", f"Company {number}", "Engineer", Round.ONSITE, at, 60, wanted,
                      debriefed=at)
        )  # fmt: skip
        history.debriefs.save_all_asked(
            [
                Asked(f"q{number}-{n}", f"i{number}", "What was it?", QUESTION,
                      (bank[(number + n) % len(bank)].id,), answers[(number + n) % len(bank)],
                      feeling=Feeling.OKAY, settled=True)
                for n in range(5)
            ],
            at,
        )  # fmt: skip
    history.close()
