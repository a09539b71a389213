"""What the person decides about the unsaid; the arithmetic only advises."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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


def differing(unsaid: Iterable[Unsaid], decided: Mapping[str, Decision]) -> dict[str, Decision]:
    """Return sort of item -> the decision that went against the advice on one of that sort.

    Of a sort that was decided both ways there is none.
    """
    found: dict[str, Decision] = {}
    followed = set()
    for item in unsaid:
        decision = decided.get(item.id)
        if decision is None:
            continue
        if decision.include != item.recommended:
            found.setdefault(sort_of(item), decision)
        else:
            followed.add(sort_of(item))
    return {sort: decision for sort, decision in found.items() if sort not in followed}


def sort_of(item: Unsaid) -> str:
    """Return what sort of thing an item is: a story, a wrong fact, or a part of a story that was told."""
    return str(item.part if item.wrong is None and item.part is not None else item.kind)


def last_time(item: Unsaid, before: Mapping[str, Decision]) -> str:
    """Return what the person decided on such things after the last interview; empty where it agrees."""
    decision = before.get(sort_of(item))
    if decision is None or decision.include == item.recommended:
        return ""
    why = f" (“{decision.reason}”)" if decision.reason else ""
    did = "put such things in" if decision.include else "left such things out"
    return f"Last time you {did}{why}."


def in_letter(
    unsaid: Iterable[Unsaid], person: str, decided: Mapping[str, Decision]
) -> tuple[Unsaid, ...]:
    """Return what goes into the letter to a person: what was decided, else what is recommended."""
    own = (item for item in unsaid if item.person == person)
    chosen = {key: one.include for key, one in decided.items()}
    return tuple(item for item in own if chosen.get(item.id, item.recommended))
