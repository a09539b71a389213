"""Homes and values for the storage tests."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from trainer.grading.model import PointGrade, RecallGrade, Verdict
from trainer.rehearsal.model import Attempt, Mode, Rating, Review
from trainer.storage.history import open_history
from trainer.storage.home import open_home
from trainer.stories.model import Part

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def home(tmp_path):
    return open_home(tmp_path / "home")


@pytest.fixture
def history(home):
    opened = open_history(home)
    yield opened
    opened.close()


def make_attempt(name: str = "a1", story: str = "s", started: datetime = NOW) -> Attempt:
    points = (PointGrade(Part.RESULT, "it worked: 7 %", Verdict.SAID, 0.9),)
    grade = RecallGrade(story, 1.0, 3, points)
    return Attempt(name, Mode.TYPED, "b/q", "q?", story, started, 60, 12.5, "it wörked 🎉", grade)


def make_review(
    name: str = "r1", attempt: str = "a1", story: str = "s", at: datetime = NOW
) -> Review:
    return Review(name, attempt, story, Rating.GOOD, 0.8, at, 60)
