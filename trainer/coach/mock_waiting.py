"""The mock interview that was begun lately and isn't over: until it is, nothing of it is shown."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.mock.course import Standing
    from trainer.rehearsal.telling import LastTime

TWO_WEEKS = timedelta(days=14)
"""How long a mock interview that was left is named (own judgement: after that it's begun anew)."""


def waiting(work: Workspace) -> Standing | None:
    """Return where the newest mock interview stands that isn't over, of those made lately."""
    for plan in work.history.mocks.plans(work.now() - TWO_WEEKS):
        from trainer.mock.course import standing  # noqa: PLC0415  few have one that waits

        at = standing(plan, work.history.mocks.turns(plan.id))
        if not at.ended:
            return at
    return None


def not_shown_yet(work: Workspace) -> list[str]:
    """Return the ids of the answers given in it so far."""
    at = waiting(work)
    turns = work.history.mocks.turns(at.plan.id) if at else ()
    return [turn.attempt for turn in turns if turn.attempt]


def last_told(work: Workspace) -> dict[str, LastTime]:
    """Return story -> how it was told the last time, as far as that may be shown."""
    return work.history.tellings.last(without=not_shown_yet(work))
