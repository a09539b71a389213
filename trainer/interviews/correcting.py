"""What was told wrong, whether to correct it, and what goes along with a correction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from trainer.interviews import impact as rule
from trainer.stories.model import Part

if TYPE_CHECKING:
    from trainer.grading.model import WrongFact
    from trainer.interviews.debrief import Told

SURELY_WRONG = 0.8
"""How sure a wrong fact must be to be recommended (own judgement): swapped words alone reach 0.75."""


def wrong_fact(told: Told, index: int) -> WrongFact | None:
    """Return what was told in the place of a fact; what one learned is only wrong where it has a figure."""
    wrong, point = told.grade.points[index].wrong_fact, told.story.points[index]
    figure = point.part is not Part.REFLECTION or any(map(str.isdigit, point.say))
    return wrong if figure else None


def is_worth_correcting(told: Told, index: int) -> bool:
    """Return whether a key point was surely told wrong, and is of what was done or how it ended."""
    wrong = wrong_fact(told, index)
    sure = wrong is not None and wrong.sure >= SURELY_WRONG
    return sure and told.story.points[index].part not in rule.SETTING


def goes_along(told: Told, missed: Sequence[int], heard: Sequence[float]) -> bool:
    """Return whether missed key points are of how a story ended that is corrected, and were left out wholly.

    The letter is written anyway, so they count by themselves there.

    Args:
        told: the story with its grade.
        missed: indexes of the key points of one part.
        heard: per key point how much the listener has heard of it, 0..1.
    """
    if told.story.points[missed[0]].part is not Part.RESULT or any(heard[one] for one in missed):
        return False
    return any(is_worth_correcting(told, index) for index in range(len(told.story.points)))
