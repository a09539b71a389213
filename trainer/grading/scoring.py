"""From verdicts to a score: what a person changes, and what they tick, without the grader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from trainer.grading.model import PointGrade, RecallGrade, Verdict

if TYPE_CHECKING:
    from trainer.stories.model import Story

WORTH = {Verdict.SAID: 1.0, Verdict.PARTLY: 0.5, Verdict.MISSED: 0.0}
"""What a verdict counts."""


SURELY_SAID = 0.75
"""The score from which a point counts as said that stands in an answer to something else: by chance,
such answers reach 0.68 (measured on three played mock interviews)."""


def share(points: Sequence[PointGrade]) -> float:
    """Return the weighted share of points that was recalled, 0..1."""
    whole = sum(point.weight for point in points)
    told = sum(point.weight * WORTH[point.verdict] for point in points)
    return min(1.0, round(told / whole, 4)) if whole else 0.0


def scored(grade: RecallGrade) -> RecallGrade:
    """Return the grade with the weighted share of its points that was recalled."""
    return replace(grade, score=share(grade.points))


def regrade(grade: RecallGrade, overrides: Mapping[int, Verdict]) -> RecallGrade:
    """Return the grade with the person's own verdicts in it (index of the point -> verdict).

    What they say was said is no wrong fact either.
    """
    points = tuple(
        _overruled(point, overrides[index]) if index in overrides else point
        for index, point in enumerate(grade.points)
    )
    return scored(replace(grade, points=points))


def raised(
    grade: RecallGrade, tellings: Sequence[RecallGrade], elsewhere: Sequence[RecallGrade] = ()
) -> RecallGrade:
    """Return the grade with each point as it was told best, here or in other answers.

    Their evidence stands in other texts, so it isn't taken over. Nor is a grade of other points: the story was
    edited in between.

    Args:
        grade: of one answer.
        tellings: of other answers that told the same story.
        elsewhere: of answers to something else: only what they surely hold counts.
    """
    every = (*tellings, *(_surely(one) for one in elsewhere))
    others = (one for one in every if _says(one) == _says(grade))
    columns = zip(*(one.points for one in (grade, *others)), strict=True)
    points = tuple(_best(column) for column in columns)
    return scored(replace(grade, points=points))


def _says(grade: RecallGrade) -> list[str]:
    return [point.say for point in grade.points]


def _best(column: Sequence[PointGrade]) -> PointGrade:
    best = max(column, key=lambda point: (WORTH[point.verdict], point.score))
    own = column[0]
    return own if best is own else replace(own, verdict=best.verdict, score=best.score)


def _surely(grade: RecallGrade) -> RecallGrade:
    """Return a grade in which only what was surely said counts; an answer to something else has the rest by chance."""
    points = tuple(
        point if is_surely_said(point) else replace(point, verdict=Verdict.MISSED, score=0.0)
        for point in grade.points
    )
    return replace(grade, points=points)


def is_surely_said(point: PointGrade) -> bool:
    """Return whether a point counts as said also in an answer to something else."""
    sure = point.verdict is Verdict.SAID and point.score >= SURELY_SAID
    return sure and point.wrong_fact is None


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
