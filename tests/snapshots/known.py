"""What happened in the homes of the pictures: ratings in the past and an interview ahead."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from trainer.coach import calendar, interviews, rating
from trainer.coach.rehearsal_values import Graded, Task
from trainer.grading import grade_ticked
from trainer.grading.model import Verdict
from trainer.rehearsal.model import Attempt, Mode, Rating

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace

PAST = (
    ("checkout-latency", 9, 3, Rating.GOOD),
    ("checkout-latency", 4, 5, Rating.GOOD),
    ("label-outage", 6, 2, Rating.HARD),
)
"""Story, days ago, number of points told, rating."""


def with_past(work: Workspace) -> None:
    """Record ratings of the days before, and an interview in three days."""
    clock = work.clock
    for story, days, told, rated in PAST:
        work.clock = lambda days=days: clock() - timedelta(days=days)
        _rate(work, story, told, rated)
    work.clock = clock
    interviews.add_interview(
        work,
        interviews.Details(
            company="Example Company",
            when="2026-05-31 14:00",
            role="Engineering lead",
            stage="hiring-manager",
        ),
    )


def _rate(work: Workspace, story: str, told: int, rated: Rating) -> None:
    found = {one.id: one for one in work.stories().stories}[story]
    verdicts = [
        Verdict.SAID if number < told else Verdict.MISSED for number in range(len(found.points))
    ]
    grade = grade_ticked(found, verdicts)
    question = found.questions[0]
    attempt = Attempt(
        id=work.new_id(),
        mode=Mode.ALOUD,
        question=question,
        asked="Tell me.",
        story=story,
        started=work.now(),
        utc_offset=120,
        seconds=110.0,
        answer="",
        grade=grade,
    )
    work.history.record_attempt(attempt)
    choices = rating.choices(work, attempt, grade)
    rating.rate(
        work, Graded(Task("Tell me.", None, found), attempt, found, grade, choices=choices), rated
    )
