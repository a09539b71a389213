"""The grader against human verdicts, as shipped and by models that never saw the story they judge."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING
from unittest.mock import patch

from benchmarks.recall import cases, train
from benchmarks.recall.measures import accuracy, auc, qwk
from benchmarks.recall.rows import Row, rows
from trainer.grading import RecallGrade, Verdict, grade_recall
from trainer.grading import verdicts as grader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from trainer.grading import PointGrade
    from trainer.grading.verdicts import Models

LEVELS = {Verdict.MISSED: 0, Verdict.PARTLY: 1, Verdict.SAID: 2}

Judged = list[tuple[cases.Case, RecallGrade]]
"""Labelled answers with their grades."""


def shipped(answers: Iterable[cases.Case]) -> Judged:
    """Return answers graded by the shipped weights."""
    return [
        (case, grade_recall(case.story, case.answer, question=case.question)) for case in answers
    ]


def apart(answers: Sequence[cases.Case], labelled: Sequence[Row]) -> Judged:
    """Return answers graded by models that are learned from the rows of other stories alone."""
    known = {row.story for row in labelled}
    folds: dict[str, list[cases.Case]] = defaultdict(list)
    for case in answers:
        folds[case.story.id if case.story.id in known else ""].append(case)
    judged: Judged = []
    for story, told in folds.items():
        with patch.object(
            grader, "learned", _learned([row for row in labelled if row.story != story])
        ):
            judged += shipped(told)
    return judged


def _learned(rows: Sequence[Row]) -> Callable[..., Models]:
    """Return what gives the grader models that are learned from these rows."""

    @cache
    def learned(*, meant: bool) -> Models:
        return train.models(rows, meant=meant)

    return learned


def is_flagged(point: PointGrade) -> bool:
    """Return whether a wrong fact is shown at a point that is one more likely than not."""
    return point.wrong_fact is not None and point.wrong_fact.sure >= 0.5


def levels(judged: Judged) -> tuple[list[int], list[int]]:
    """Return the labels and the verdicts of all points."""
    truth = [label for case, _ in judged for label in case.labels]
    said = [LEVELS[point.verdict] for _, grade in judged for point in grade.points]
    return truth, said


def summary(judged: Judged) -> str:
    """Return agreement with the labels as one line."""
    truth, said = levels(judged)
    scores = [point.score for _, grade in judged for point in grade.points]
    pairs = list(zip(truth, said, strict=True))
    yes = [score for label, score in zip(truth, scores, strict=True) if label == 2]
    no = [score for label, score in zip(truth, scores, strict=True) if label == 0]
    return (
        f"QWK {qwk(truth, said):.3f}  accuracy {accuracy(truth, said):.3f}  "
        f"AUC {auc(yes, no):.3f}  said called missed {pairs.count((2, 0)) / len(yes):.3f}  "
        f"missed called said {pairs.count((0, 2)) / len(no):.3f}"
    )


def styles(judged: Judged) -> list[str]:
    """Return the accuracy of each style, worst first, as lines."""
    by: dict[str, list[bool]] = defaultdict(list)
    for case, grade in judged:
        for label, point in zip(case.labels, grade.points, strict=True):
            by[case.style].append(label == LEVELS[point.verdict])
    shares = sorted((sum(right) / len(right), style, len(right)) for style, right in by.items())
    return [f"{style} {share:.2f} ({count} points)" for share, style, count in shares]


def wrong_facts(judged: Judged) -> str:
    """Return precision and recall of wrong facts, and the flags where nothing contradicts."""
    right = found = there = false = harmless = 0
    for case, grade in judged:
        flags = [is_flagged(point) for point in grade.points]
        found += sum(flags)
        there += sum(case.wrong)
        right += sum(flag and wrong for flag, wrong in zip(flags, case.wrong, strict=True))
        if not any(case.wrong):
            harmless += 1
            false += sum(flags)
    return (
        f"precision {right / (found or 1):.2f}  recall {right / (there or 1):.2f}  "
        f"({there} wrong facts; {false} false in {harmless} answers that contradict nothing)"
    )


def public(folder: Path, name: str, labelled: Sequence[Row]) -> str:
    """Return the AUC on a public set of the models learned from the project's own cases."""
    models = train.models(labelled, meant=True)
    yes: list[float] = []
    no: list[float] = []
    for story, text, gold in cases.public(folder, name):
        for measured, label in zip(rows(story, text, ""), gold, strict=True):
            if label is not None and label != 0.5:
                score = models.partly(measured.figures) + models.said(measured.figures)
                (yes if label > 0.5 else no).append(score)
    return f"{name:<10} AUC {auc(yes, no):.3f}  ({len(yes)} stated, {len(no)} not)"
