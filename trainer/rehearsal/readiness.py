"""How ready the stories are for an interview, as a number and in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.text import counted

if TYPE_CHECKING:
    from datetime import datetime

    from trainer.rehearsal.model import Card
    from trainer.rehearsal.schedule import Schedule
    from trainer.stories.model import Story

READY_FROM = 0.7
"""Predicted recall from which a story counts as ready: an interviewer hears most of it."""

ENOUGH = 3
"""Rated stories from which a share and a forecast are told: one weak first answer says little of the
others, and reads like a verdict (own judgement)."""


@dataclass(frozen=True, slots=True)
class Readiness:
    """Predicted recall at the time of the interview.

    Attributes:
        recall: mean predicted recall over the needed stories, 0..1.
        stories: how many stories are needed.
        ready: how many of them are at READY_FROM or above.
        untold: how many were never rated.
        begun: whether anything was answered yet.
    """

    recall: float
    stories: int
    ready: int
    untold: int
    begun: bool

    @property
    def is_told(self) -> bool:
        """Whether enough was rated to tell a share: `ENOUGH` stories, or half of them."""
        return self.stories - self.untold >= min(ENOUGH, self.stories / 2)

    @property
    def words(self) -> str:
        """One sentence for a person."""
        if not self.stories:
            return "No story to tell yet."
        if self.untold == self.stories:
            if self.begun:
                return "You haven't rated any of these yet. The first one is always the hardest."
            return "Nothing rehearsed yet: the first story is the hardest."
        if not self.is_told:
            return f"{counted(self.stories - self.untold, 'story', 'stories')} rehearsed, {self.untold:,} to go."
        share = f"You would tell about {self.recall:.0%} of your key points"
        count = f"{self.ready} of {counted(self.stories, 'story', 'stories')} ready"
        untold = f", {self.untold} never rehearsed" if self.untold else ""
        return f"{share}; {count}{untold}."


def readiness(
    stories: Sequence[Story],
    cards: Mapping[str, Card],
    schedule: Schedule,
    at: datetime,
    *,
    begun: bool = False,
) -> Readiness:
    """Return the readiness of the needed stories at a time (aware, UTC); `begun` as there."""
    predicted = [schedule.predicted_recall(cards.get(story.id), at) for story in stories]
    return Readiness(
        recall=sum(predicted) / len(predicted) if predicted else 0.0,
        stories=len(predicted),
        ready=sum(recall >= READY_FROM for recall in predicted),
        untold=sum(story.id not in cards for story in stories),
        begun=begun,
    )
