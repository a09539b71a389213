"""Wrong facts with the constants of the denial rules chosen without the story that is judged."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from unittest.mock import patch

from trainer.grading import grade_recall
from trainer.grading.denial import point as denial_of_point

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.recall.cases import Case

TRIED = {
    "TOLD_ELSEWHERE": (0.15, 0.2, 0.25, 0.3, 0.4, 0.5),
    "OWN_WEIGHT": (0.5, 0.75, 1.0),
    "SURE": (0.6, 0.78, 0.85, 0.95),
    "AROUND": (10, 18, 25, 40),
    "LEAST_DENIED": (0.4, 0.6, 0.7, 0.9),
}
"""Constant -> the values tried, one constant at a time; the shipped value is among them."""


def held_out(own: Sequence[Case]) -> str:
    """Return precision and recall where each story is judged by what suits the others best."""
    tried = [_counted(own, name, value) for name, options in TRIED.items() for value in options]
    whole: Counter[str] = Counter()
    for story in dict.fromkeys(case.story.id for case in own):
        best = max(tried, key=lambda counts: _agreement(counts, without=story))
        whole += best[story]
    precision = whole["right"] / (whole["right"] + whole["made up"])
    recall = whole["right"] / (whole["right"] + whole["overlooked"])
    return f"precision {precision:.2f}  recall {recall:.2f}  (constants chosen without the story)"


def _counted(own: Sequence[Case], name: str, value: float) -> dict[str, Counter[str]]:
    """Return story -> how many wrong facts are right, made up and overlooked with one constant."""
    counts: dict[str, Counter[str]] = {}
    with patch.object(denial_of_point, name, value):
        for case in own:
            grade = grade_recall(case.story, case.answer, question=case.question)
            story = counts.setdefault(case.story.id, Counter())
            for point, wrong in zip(grade.points, case.wrong, strict=True):
                if point.wrong_fact:
                    story["right" if wrong else "made up"] += 1
                elif wrong:
                    story["overlooked"] += 1
    return counts


def _agreement(counts: dict[str, Counter[str]], without: str) -> float:
    """Return the F1 of all stories but one."""
    whole: Counter[str] = Counter()
    for story, count in counts.items():
        if story != without:
            whole += count
    return 2 * whole["right"] / (2 * whole["right"] + whole["made up"] + whole["overlooked"])
