"""The grader against human verdicts, every model refit without the story that it judges."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING
from unittest.mock import patch

from benchmarks.recall import cases, train
from benchmarks.recall.measures import accuracy, auc, qwk
from benchmarks.recall.rows import Row, rows
from trainer.grading import Verdict, grade_recall
from trainer.grading import verdicts as grader

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

LEVELS = {Verdict.MISSED: 0, Verdict.PARTLY: 1, Verdict.SAID: 2}


def held_out(own: Sequence[cases.Case], labelled: Sequence[Row]) -> tuple[list[int], list[float]]:
    """Return verdict and score of every key point, graded by models that never saw its story."""
    verdicts: list[int] = []
    scores: list[float] = []
    for story in dict.fromkeys(case.story.id for case in own):
        fold = train.models([row for row in labelled if row.story != story])
        with patch.object(grader, "learned", lambda fold=fold: fold):
            for case in own:
                if case.story.id == story:
                    grade = grade_recall(case.story, case.answer, question=case.question)
                    verdicts += [LEVELS[point.verdict] for point in grade.points]
                    scores += [point.score for point in grade.points]
    return verdicts, scores


def summary(labelled: Sequence[Row], verdicts: list[int], scores: list[float]) -> str:
    """Return agreement with the labels as one line."""
    truth = [row.label for row in labelled]
    pairs = list(zip(truth, verdicts, strict=True))
    yes = [score for label, score in zip(truth, scores, strict=True) if label == 2]
    no = [score for label, score in zip(truth, scores, strict=True) if label == 0]
    return (
        f"QWK {qwk(truth, verdicts):.3f}  accuracy {accuracy(truth, verdicts):.3f}  "
        f"AUC {auc(yes, no):.3f}  said called missed {pairs.count((2, 0)) / len(yes):.3f}  "
        f"missed called said {pairs.count((0, 2)) / len(no):.3f}"
    )


def styles(labelled: Sequence[Row], verdicts: list[int]) -> list[str]:
    """Return the accuracy of each style, worst first, as lines."""
    by: dict[str, list[bool]] = defaultdict(list)
    for row, verdict in zip(labelled, verdicts, strict=True):
        by[row.style].append(row.label == verdict)
    shares = sorted((sum(right) / len(right), style, len(right)) for style, right in by.items())
    return [f"  {style:<16} {share:.2f}  ({count} points)" for share, style, count in shares]


def wrong_facts(own: Sequence[cases.Case]) -> str:
    """Return precision and recall of wrong facts; the rules have nothing fitted to a fold."""
    right = found = there = 0
    for case in own:
        grade = grade_recall(case.story, case.answer, question=case.question)
        for point, wrong in zip(grade.points, case.wrong, strict=True):
            found += point.wrong_fact is not None
            there += wrong
            right += wrong and point.wrong_fact is not None
    return f"precision {right / found:.2f}  recall {right / there:.2f}  ({there} wrong facts)"


def public(folder: Path, name: str, labelled: Sequence[Row]) -> str:
    """Return the AUC on a public set of the models learned from the project's own cases."""
    partly, said = train.models(labelled)
    yes: list[float] = []
    no: list[float] = []
    for story, text, gold in cases.public(folder, name):
        for figures, label in zip(rows(story, text, ""), gold, strict=True):
            if label is not None and label != 0.5:
                score = partly(figures) + said(figures)
                (yes if label > 0.5 else no).append(score)
    return f"  {name:<10} AUC {auc(yes, no):.3f}  ({len(yes)} stated, {len(no)} not)"
