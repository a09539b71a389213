"""What a grade asks the person where it isn't sure: a slip or news, all of it said or not."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

from trainer.coach.rehearsal_values import Asked
from trainer.grading.unsure import unsure

if TYPE_CHECKING:
    from trainer.grading.model import PointGrade, RecallGrade

MOST_OF_FACT, MOST_OF_POINT = 60, 120
"""Characters of a fact, and of a point, that a question repeats; the whole stands with the point."""


def questions(
    recorded: RecallGrade | None, shown: RecallGrade | None, settled: Container[int]
) -> tuple[Asked, ...]:
    """Return the questions that are open.

    Args:
        recorded: the grade as it was recorded, which decides what is asked.
        shown: the same as the person sees it.
        settled: the points on which they gave a verdict.
    """
    if recorded is None or shown is None:
        return ()
    open_ones = (point for point in unsure(recorded) if point not in settled)
    return tuple(_question(point, shown.points[point]) for point in open_ones)


def _question(index: int, point: PointGrade) -> Asked:
    if point.misheard is not None:
        heard = _short(point.misheard.heard, MOST_OF_FACT)
        expected = _short(point.misheard.expected, MOST_OF_FACT)
        text = f"I heard “{heard}”; your story says “{expected}”. Did you say “{expected}”?"
        return Asked(index, text, "yes", news=False)
    if point.wrong_fact is None:
        return Asked(
            index, f"Did you say all of “{_short(point.say, MOST_OF_POINT)}”?", "yes", news=False
        )
    heard = _short(point.wrong_fact.heard, MOST_OF_FACT)
    expected = _short(point.wrong_fact.expected, MOST_OF_FACT)
    text = f"You said “{heard}”; your story says “{expected}”. Slip or news?"
    return Asked(index, text, "a slip", news=True)


def _short(words: str, most: int) -> str:
    words = " ".join(words.split())
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"
