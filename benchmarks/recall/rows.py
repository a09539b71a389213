"""Labelled cases as rows of figures, which the models learn from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.grading import facts, features
from trainer.grading.align import listen
from trainer.grading.tokens import wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.recall.cases import Case
    from trainer.stories.model import Story


def rows(story: Story, answer: str, question: str) -> list[list[float]]:
    """Return the figures of each key point of a story in an answer."""
    heard = listen(answer, story.language)
    found = features.look_up(story, heard, question)
    known = facts.known([wording(point.say, story.language) for point in story.points])
    return [
        features.values(one, found[:i] + found[i + 1 :], heard, known)[0]
        for i, one in enumerate(found)
    ]


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled key point: where it is from, its figures and its labels."""

    story: str
    style: str
    figures: list[float]
    label: int
    wrong: bool


def labelled(own: Sequence[Case]) -> list[Row]:
    """Return the labelled key points of the cases."""
    return [
        Row(case.story.id, case.style, figures, label, wrong)
        for case in own
        for figures, label, wrong in zip(
            rows(case.story, case.answer, case.question), case.labels, case.wrong, strict=True
        )
    ]
