"""What to say of an answer that nags and needs no letter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.interviews.debrief import Answered, Asked, Told, covered
from trainer.interviews.impact import COURSE

if TYPE_CHECKING:
    from trainer.interviews.unsaid import Unsaid

_NAMES = {"action": "what you did", "result": "how it ended"}

CAME_ACROSS = 0.5
"""The share of a story from which a telling of it went better than it feels (own judgement)."""


@dataclass(frozen=True, slots=True)
class BetterThanItFeels:
    """A nagging answer that needs no letter, with the key points that they did hear.

    Attributes:
        asked: the question.
        heard: what they heard in full.
        went_well: whether that was at least half, with something done or how it ended among it; only
            then it went better than it feels.
        without: which of “action” and “result” did not come across, for one that did not go well.
    """

    asked: Asked
    heard: tuple[str, ...]
    went_well: bool = True
    without: tuple[str, ...] = ()

    @property
    def heading(self) -> str:
        """What to say first."""
        return "It went better than it feels" if self.went_well else "Here's what they did hear"

    @property
    def missing(self) -> str:
        """What did not come across, in one kind sentence; empty where it went well."""
        if self.went_well:
            return ""
        names = " and ".join(_NAMES[part] for part in self.without) or "the rest"
        return (
            f"{names[:1].upper()}{names[1:]} didn't come across. That happens to everyone, and it "
            "needs no letter. Practise that bit and you'll have it next time."
        )


def better_than_it_feels(
    answers: Sequence[Answered], unsaid: Sequence[Unsaid]
) -> tuple[BetterThanItFeels, ...]:
    """Return the nagging answers of which nothing is recommended, with what was heard."""
    worth = {item.asked.id for item in unsaid if item.recommended or item.wrong is not None}
    return tuple(
        _comfort(answered)
        for answered in answers
        if answered.asked.nags
        and answered.asked.id not in worth
        and any(map(_heard, answered.told))
    )


def _comfort(answered: Answered) -> BetterThanItFeels:
    heard = tuple(told.story.points[index].say for told in answered.told for index in _heard(told))
    parts = {told.story.points[index].part for told in answered.told for index in _heard(told)}
    best = max(told.grade.score for told in answered.told)
    if best >= CAME_ACROSS and not parts.isdisjoint(COURSE):
        return BetterThanItFeels(answered.asked, heard)
    without = tuple(str(part) for part in sorted(COURSE) if part not in parts)
    return BetterThanItFeels(answered.asked, heard, went_well=False, without=without)


def _heard(told: Told) -> list[int]:
    return [index for index, share in enumerate(covered(told.grade)) if share >= 1.0]
