"""What accepted wordings buy: the words of one answer kept, another answer graded."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from benchmarks.recall.measures import accuracy, qwk
from trainer.grading import Verdict, grade_recall

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.recall.cases import Case
    from trainer.stories.model import KeyPoint, Story

LEVELS = {Verdict.MISSED: 0, Verdict.PARTLY: 1, Verdict.SAID: 2}


def gain(own: Sequence[Case]) -> list[str]:
    """Return agreement on later answers before and after the person kept earlier wordings.

    A wording is kept where a human heard a point that the grader called less than said; what is
    kept is the stretch from the first to the last word of the evidence.
    """
    by: dict[str, list[Case]] = defaultdict(list)
    for case in own:
        by[case.story.id].append(case)
    truth: list[int] = []
    before: list[int] = []
    after: list[int] = []
    kept = 0
    for told in by.values():
        for first, second in pairwise(told):
            taught, count = _taught(first)
            kept += count
            truth += second.labels
            before += _levels(second.story, second)
            after += _levels(taught, second)
    lines = [("before", before), ("after", after)]
    return [f"wordings kept: {kept}"] + [
        f"{name:<7} QWK {qwk(truth, said):.3f}  accuracy {accuracy(truth, said):.3f}"
        for name, said in lines
    ]


def _levels(story: Story, case: Case) -> list[int]:
    grade = grade_recall(story, case.answer, question=case.question)
    return [LEVELS[point.verdict] for point in grade.points]


def _taught(case: Case) -> tuple[Story, int]:
    grade = grade_recall(case.story, case.answer, question=case.question)
    points: list[KeyPoint] = []
    for point, graded, label in zip(case.story.points, grade.points, case.labels, strict=True):
        wanted = label == 2 and graded.verdict is Verdict.PARTLY and graded.evidence
        if wanted:
            start, end = graded.evidence[0].start, graded.evidence[-1].end
            phrase = case.answer[start:end]
            points.append(replace(point, accept=(phrase,)))
        else:
            points.append(point)
    changed = sum(bool(point.accept) for point in points)
    return replace(case.story, points=tuple(points)), changed
