# ruff: noqa: INP001  part of scripts, not of a package
"""What the sample persona did in the ten weeks before the pictures: tellings, as they were rated."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from trainer.coach import rating
from trainer.coach.rehearsal_values import Graded, Task
from trainer.grading import grade_ticked
from trainer.grading.model import Verdict
from trainer.rehearsal.model import Attempt, Mode, Rating

if TYPE_CHECKING:
    from datetime import datetime

    from trainer.coach.workspace import Workspace

TOLD = (
    (66, "checkout-latency", 2),
    (60, "rota-migration", 2),
    (52, "checkout-latency", 4),
    (45, "release-argument", 3),
    (40, "checkout-latency", 5),
    (35, "cold-chain-outage", 4),
    (30, "rota-migration", 4),
    (26, "address-standard", 3),
    (21, "checkout-latency", 7),
    (16, "release-argument", 6),
    (12, "cold-chain-outage", 6),
    (9, "address-standard", 5),
    (6, "rota-migration", 6),
    (2, "release-argument", 8),
    (1, "cold-chain-outage", 8),
)
"""Days ago, story, number of its points that came back."""

MINUTES = 2.0
OFFSET = 120
"""Minutes by which the persona's clock is ahead of UTC."""


def with_past(work: Workspace) -> None:
    """Record the tellings in the workspace's history."""
    now = work.clock
    stories = {one.id: one for one in work.stories().stories}
    for days, name, told in TOLD:
        then = now() - timedelta(days=days)
        work.clock = partial(_always, then)
        _tell(work, Task("Tell me about it.", None, stories[name]), told, days)
    work.clock = now


def _always(moment: datetime) -> datetime:
    return moment


def _tell(work: Workspace, task: Task, told: int, days: int) -> None:
    story = task.story
    if story is None:
        return
    points = len(story.points)
    # Another point is forgotten each time, as people do.
    verdicts = [
        Verdict.SAID if (number + days) % points < told else Verdict.MISSED
        for number in range(points)
    ]
    grade = grade_ticked(story, verdicts)
    attempt = Attempt(
        id=work.new_id(),
        mode=Mode.ALOUD,
        question=story.questions[0],
        asked=task.asked,
        story=story.id,
        started=work.now(),
        utc_offset=OFFSET,
        seconds=60 * MINUTES,
        answer="",
        grade=grade,
    )
    work.history.record_attempt(attempt)
    choices = rating.choices(work, attempt, grade)
    rated = Rating.GOOD if told > points / 2 else Rating.HARD
    rating.rate(work, Graded(task, attempt, story, grade, choices=choices), rated)
