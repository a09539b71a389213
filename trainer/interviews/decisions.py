"""What the person decides about the unsaid; the arithmetic only advises."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from trainer.interviews.unsaid import Unsaid


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision; each is kept, the last one on an item counts.

    Attributes:
        interview: id of the interview.
        item: id of what was left unsaid.
        include: whether it goes into the letter.
        reason: why, in the person's words; may be empty.
        at: when, aware, UTC.
    """

    interview: str
    item: str
    include: bool
    reason: str
    at: datetime


def last_decisions(decisions: Iterable[Decision]) -> dict[str, Decision]:
    """Return item -> the decision that counts, from all decisions in their order."""
    return {decision.item: decision for decision in decisions}


def in_letter(
    unsaid: Iterable[Unsaid], person: str, decided: Mapping[str, Decision]
) -> tuple[Unsaid, ...]:
    """Return what goes into the letter to a person: what was decided, else what is recommended."""
    return tuple(
        item
        for item in unsaid
        if item.person == person
        and (decided[item.id].include if item.id in decided else item.recommended)
    )
