"""What was told of a story, and what trying again the missed points added to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from trainer.grading.asked_part import asked_part
from trainer.grading.scoring import WORTH, scored
from trainer.rehearsal.model import Attempt, Mode

if TYPE_CHECKING:
    from trainer.grading.model import PointGrade, RecallGrade

SECOND_TRY = 0.5
"""What a key point counts that came back only in a retry, next to one that was told at once: as much as
one told partly (own judgement: it came, and it had just been shown)."""


@dataclass(frozen=True, slots=True)
class Told:
    """One answer as it counts.

    Attributes:
        attempt: the answer, with the person's own verdicts in its grade.
        after: the best state that it and its retries reached; None where nothing was tried again.
    """

    attempt: Attempt
    after: RecallGrade | None = None

    @property
    def recall(self) -> float:
        """Share of the key points told at once, 0..1."""
        return self.attempt.grade.score if self.attempt.grade else 0.0

    @property
    def best(self) -> float:
        """Share of the key points told at once or at a retry, 0..1."""
        return self.after.score if self.after else self.recall

    @property
    def share(self) -> float | None:
        """Share of what was asked for that was told, 0..1; None where that says nothing."""
        return self.recall if has_share(self.attempt) else None


@dataclass(frozen=True, slots=True)
class LastTime:
    """How a story was told the last time.

    Attributes:
        recall: share of its key points told at once, 0..1.
        best: share told at once or at a retry, 0..1.
    """

    recall: float
    best: float


def has_share(attempt: Attempt) -> bool:
    """Return whether the share that an answer told says anything.

    A probe asks for one part of the story, and was graded on that part alone; where it asks for none,
    or was graded on all of it as in 0.1.0, its share says nothing.
    """
    if attempt.grade is None:
        return False
    parts = {point.part for point in attempt.grade.points}
    return attempt.mode is not Mode.PROBE or parts == {asked_part(attempt.asked)}


def joined(first: RecallGrade, retries: Iterable[RecallGrade]) -> RecallGrade:
    """Return the best state that a telling and its retries reached, point by point.

    Points are matched by their words: a retry has only some of them, and a story may have been edited.
    What a retry said carries no evidence here, because that lies in another text.
    """
    points = list(first.points)
    for retry in retries:
        for again in retry.points:
            for place, known in enumerate(points):
                if known.say == again.say and _state(again) > _state(known):
                    points[place] = replace(again, evidence=())
    return scored(replace(first, points=tuple(points)))


def _state(point: PointGrade) -> tuple[float, bool]:
    return WORTH[point.verdict], point.wrong_fact is None


def recalled(first: RecallGrade, after: RecallGrade | None) -> float:
    """Return the share of a story that its review holds as recalled, 0..1; see SECOND_TRY."""
    gain = max(0.0, after.score - first.score) if after else 0.0
    return round(first.score + SECOND_TRY * gain, 4)
