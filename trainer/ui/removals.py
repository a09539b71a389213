"""Removing something in a list, and bringing back what was removed there in the last day."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from trainer.text import visible
from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.screens.confirm import ConfirmDialog

if TYPE_CHECKING:
    from trainer.coach.removing import Removed
    from trainer.coach.workspace import Workspace
    from trainer.ui.screens.base import TrainerScreen


def undo_command(screen: str) -> Command:
    """Return the command that brings back what was removed on a screen."""
    return Command(
        f"{screen}.bring_back",
        scheme.UNDO,
        "bring_back",
        "Bring back",
        "Bring back what you removed here last; for a day.",
        shown=False,
        words="undo restore deleted",
    )


async def remove(
    screen: TrainerScreen[Any],
    title: str,
    text: str,
    job: Callable[[Workspace, str], object],
    key: str,
) -> bool:
    """Ask, remove something, and say how it comes back; from a worker.

    Args:
        screen: the list that it is removed from.
        title: the question, short.
        text: what goes and what stays.
        job: removes it, on the coach's thread.
        key: what is removed, as the job knows it.
    """
    if not await screen.app.push_screen_wait(ConfirmDialog(title, text, yes="Remove", no="Keep")):
        return False
    await screen.ask(job, key)
    screen.notify("Removed. Press u to bring it back; you have a day.", markup=False)
    return True


async def bring_back(screen: TrainerScreen[Any], kind: str) -> bool:
    """Bring back what of a kind was removed last, and say what came; from a worker."""
    back = await screen.ask(_bring_back, kind)
    if back is None:
        screen.notify("You removed nothing here in the last day.", markup=False)
        return False
    screen.notify(visible(f"“{back.name}” is back.", multiline=False), markup=False)
    return True


def _bring_back(work: Workspace, kind: str) -> Removed | None:
    from trainer.coach import removing

    wanted = removing.Kind(kind)
    return removing.bring_back(work, kind=wanted) if removing.removals(work, wanted) else None
