"""Labelled cases as rows of figures, which the models learn from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.grading import features
from trainer.grading.align import listen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.recall.cases import Case
    from trainer.grading.features import Measured
    from trainer.stories.model import Story


MEANING = frozenset(["like", "stands_out", "rival_like"])
"""The figures that the table of word pieces gives."""


def rows(story: Story, answer: str, question: str) -> list[Measured]:
    """Return what is measured of each key point of a story in an answer."""
    return features.measure(story, listen(answer, story.language), answer, question)


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled key point: where it is from, its figures and its verdict (0, 1, 2)."""

    story: str
    figures: Sequence[float]
    label: int


def labelled(own: Sequence[Case]) -> list[Row]:
    """Return the labelled key points of the cases."""
    return [
        Row(case.story.id, measured.figures, label)
        for case in own
        for measured, label in zip(
            rows(case.story, case.answer, case.question), case.labels, strict=True
        )
    ]
