"""What became of each part of a story: its fingerprint."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from trainer.grading.model import PointGrade, RecallGrade, Verdict
from trainer.grading.scoring import WORTH
from trainer.stories.model import Part, Story

if TYPE_CHECKING:
    from trainer.rehearsal.weak_points import PointTold

SAID_FROM = 0.7
"""Share of a part from which it counts as said: an interviewer hears most of it (see READY_FROM)."""

PARTLY_FROM = 0.35
"""Share from which it counts as partly said: half of it, or one of two told badly (own judgement)."""

Fingerprint = tuple[Verdict | None, ...]
"""One verdict for each part in the order of STAR+R; None where it was not told or the story has none."""


def of_share(share: float) -> Verdict:
    """Return a share (0..1) of what could be said as a verdict."""
    if share >= SAID_FROM:
        return Verdict.SAID
    return Verdict.PARTLY if share >= PARTLY_FROM else Verdict.MISSED


def of_grade(grade: RecallGrade) -> Fingerprint:
    """Return the fingerprint of one telling."""
    return tuple(_worth_of([p for p in grade.points if p.part is part]) for part in Part)


def _worth_of(points: Sequence[PointGrade]) -> Verdict | None:
    whole = sum(point.weight for point in points)
    if not whole:
        return None
    return of_share(sum(point.weight * WORTH[point.verdict] for point in points) / whole)


def fingerprints(stories: Iterable[Story], told: Iterable[PointTold]) -> dict[str, Fingerprint]:
    """Return story -> fingerprint, from the key points of each story's last telling.

    A key point that the story no longer has in that wording does not count.
    """
    worth: dict[str, dict[str, float]] = defaultdict(dict)
    for one in told:
        if one.ago == 0:
            worth[one.story][one.say] = WORTH[one.verdict]
    return {
        story.id: tuple(_part(story, part, worth[story.id]) for part in Part) for story in stories
    }


def _part(story: Story, part: Part, worth: dict[str, float]) -> Verdict | None:
    points = [point for point in story.part(part) if point.say in worth]
    whole = sum(point.weight for point in points)
    if not whole:
        return None
    return of_share(sum(point.weight * worth[point.say] for point in points) / whole)
