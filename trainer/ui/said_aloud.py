"""An answer said aloud: ticked by the person, or by the friend who asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trainer.coach import later as coach
from trainer.ui.coached_app import telling

if TYPE_CHECKING:
    from trainer.coach.rehearsal_values import Graded, Task
    from trainer.coach.workspace import Clock
    from trainer.ui.screens.base import TrainerScreen


async def said_aloud(
    screen: TrainerScreen[Any], task: Task, clock: Clock, *, partner: bool
) -> Graded | None:
    """Let an answer be said and ticked, and record it; from a worker.

    Args:
        screen: what asks.
        task: what is asked; it has a story.
        clock: what times it.
        partner: whether a friend asks and ticks.

    Returns:
        None where the person went back, or it could not be recorded, which is said.
    """
    from trainer.ui.screens.aloud import AloudScreen
    from trainer.ui.screens.partner import PartnerScreen

    started = clock()
    kind = PartnerScreen if partner else AloudScreen
    told = await screen.app.push_screen_wait(kind(task, clock))
    if told is not None:
        with telling(screen.app):
            return await screen.ask(
                coach.rehearse.hand_in_ticked,
                task,
                told.verdicts,
                started=started,
                seconds=told.seconds,
            )
    return None
