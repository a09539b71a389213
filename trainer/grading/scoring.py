"""From verdicts to a score: what a person changes, and what they tick, without the grader."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from trainer.grading.model import PointGrade, RecallGrade, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from trainer.stories.model import Story

WORTH = {Verdict.SAID: 1.0, Verdict.PARTLY: 0.5, Verdict.MISSED: 0.0}
"""What a verdict counts."""


def scored(grade: RecallGrade) -> RecallGrade:
    """Return the grade with the weighted share of its points that was recalled."""
    whole = sum(point.weight for point in grade.points)
    told = sum(point.weight * WORTH[point.verdict] for point in grade.points)
    return replace(grade, score=min(1.0, round(told / whole, 4)) if whole else 0.0)


def regrade(grade: RecallGrade, overrides: Mapping[int, Verdict]) -> RecallGrade:
    """Return the grade with the person's own verdicts in it (index of the point -> verdict).

    What they say was said is no wrong fact either.
    """
    points = tuple(
        _overruled(point, overrides[index]) if index in overrides else point
        for index, point in enumerate(grade.points)
    )
    return scored(replace(grade, points=points))


def _overruled(point: PointGrade, verdict: Verdict) -> PointGrade:
    wrong = None if verdict is Verdict.SAID else point.wrong_fact
    return replace(point, verdict=verdict, wrong_fact=wrong)


LOST = "Part of what you said wasn't understood; you may have said it there."
"""Why a point of a spoken answer counts as partly told that was not heard."""


def spared(grade: RecallGrade, seconds: int) -> RecallGrade:
    """Return the grade of a spoken answer of which a stretch was not understood.

    Nothing is missed in it: what was not heard may have been said there, and counts half.
    """
    points = tuple(
        replace(point, verdict=Verdict.PARTLY, score=WORTH[Verdict.PARTLY], reasons=(LOST,))
        if point.verdict is Verdict.MISSED
        else point
        for point in grade.points
    )
    remark = f"{seconds} s of your answer weren't understood, so nothing counts as missed."
    return scored(replace(grade, points=points, remarks=(remark, *grade.remarks)))


def grade_ticked(story: Story, verdicts: Sequence[Verdict]) -> RecallGrade:
    """Return the grade of an answer that the person ticked off, one verdict per key point."""
    points = tuple(
        PointGrade(point.part, point.say, verdict, WORTH[verdict], point.weight)
        for point, verdict in zip(story.points, verdicts, strict=True)
    )
    return scored(RecallGrade(story.id, 0.0, 0, points))
