"""How much of each part of a story was told, and the sign that says so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from trainer.grading.model import PointGrade, RecallGrade, Verdict
from trainer.grading.scoring import WORTH, scored
from trainer.interviews.unfinished import LEFT_OUT
from trainer.mock.lacking import is_bare
from trainer.stories.model import Part, Story

if TYPE_CHECKING:
    from collections.abc import Sequence

DEEDS = 2
"""So many deeds of a story that nobody asked for make its listener wait for the end (own judgement)."""

ABSENT = "·"
"""The sign of a part that a story doesn't have."""


def is_begun(grade: RecallGrade) -> bool:
    """Return whether so much of what was done was told that everybody waits for the end."""
    deeds = [point for point in grade.points if point.part is Part.ACTION]
    return sum(deed.verdict is not Verdict.MISSED for deed in deeds) >= DEEDS


def is_missed(grade: RecallGrade, part: Part) -> bool:
    """Return whether a story has a part, and next to nothing of it was told; a note to oneself is none."""
    points = [point for point in grade.points if point.part is part and not is_note(point.say)]
    return bool(points) and share_of(points) <= LEFT_OUT


def fingerprint(story: Story, grade: RecallGrade) -> str:
    """Return a sign for each part of STAR+R, `≠` where a fact in it was wrong."""
    return "".join(
        _sign([point for point in grade.points if point.part is part], story.language)
        for part in Part
    )


def is_note(say: str) -> bool:
    """Return whether a point is a note to oneself that nobody would say: “(look up how it ended?)”."""
    return say.endswith("??") or (say.startswith("(") and say.endswith(")"))


def without_notes(grade: RecallGrade) -> RecallGrade:
    """Return a grade in which a note to oneself counts nothing: nobody is meant to say it."""
    points = tuple(
        replace(point, weight=0.0) if is_note(point.say) else point for point in grade.points
    )
    return scored(replace(grade, points=points)) if any(point.weight for point in points) else grade


def _sign(points: Sequence[PointGrade], language: str) -> str:
    """Return the sign of a part: told only where nothing of it is left unsaid, but for a bare date, left out where all is."""
    if all(is_note(point.say) for point in points):
        return ABSENT
    if any(point.wrong_fact for point in points):
        return "≠"
    counts = [point for point in points if not is_bare(point.part, point.say, language)] or points
    if all(point.verdict is Verdict.SAID for point in counts):
        return "●"
    return "◐" if share_of(counts) else "○"


def share_of(points: Sequence[PointGrade]) -> float:
    """Return the weighted share of some key points that was told, 0..1."""
    whole = sum(point.weight for point in points) or 1.0
    return sum(point.weight * WORTH[point.verdict] for point in points) / whole
