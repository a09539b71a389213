"""Mock interviews that were begun and aren't over: until they are, no answer of theirs is shown."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.mock.course import Standing
    from trainer.rehearsal.telling import LastTime, Told

TWO_WEEKS = timedelta(days=14)
"""How long a mock interview that was left is named (own judgement: after that it's begun anew)."""


def unfinished(work: Workspace, since: datetime | None = None) -> Iterator[Standing]:
    """Yield where each mock interview stands that isn't over, the newest first.

    Args:
        work: the workspace.
        since: only those made since then; None for all.
    """
    for plan in work.history.mocks.plans(since):
        from trainer.mock.course import standing  # noqa: PLC0415  few have one that waits

        at = standing(plan, work.history.mocks.turns(plan.id))
        if not at.ended:
            yield at


def waiting(work: Workspace) -> Standing | None:
    """Return where the newest one stands of those made lately, None without one."""
    return next(unfinished(work, work.now() - TWO_WEEKS), None)


def hidden_answers(work: Workspace) -> list[str]:
    """Return the ids of the answers given so far in those made lately."""
    plans = (at.plan.id for at in unfinished(work, work.now() - TWO_WEEKS))
    turns = (turn for plan in plans for turn in work.history.mocks.turns(plan))
    return [turn.attempt for turn in turns if turn.attempt]


def last_told(work: Workspace) -> dict[str, LastTime]:
    """Return story -> how it was told the last time, hidden answers left out."""
    return work.history.tellings.last(without=hidden_answers(work))


def tellings_of(work: Workspace, story: str, most: int) -> tuple[Told, ...]:
    """Return a story's last tellings, newest first, hidden answers left out."""
    hidden = hidden_answers(work)
    told = work.history.tellings.of_story(story, most + len(hidden))
    return tuple(one for one in told if one.attempt.id not in hidden)[:most]
