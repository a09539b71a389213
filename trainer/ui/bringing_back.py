"""Bringing back answers that lie in a backup or in a second copy of the history."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trainer.text import counted, visible

if TYPE_CHECKING:
    from trainer.coach.elsewhere import Elsewhere
    from trainer.coach.workspace import Workspace
    from trainer.storage.history.merging import Merged
    from trainer.ui.screens.base import TrainerScreen


async def bring_back(screen: TrainerScreen[Any], found: Elsewhere) -> None:
    """Ask, take in what the file has, and say what came; from a worker.

    Raises:
        TrainerError: it could not be taken in; nothing was changed.
    """
    from trainer.ui.screens.confirm import ConfirmDialog

    text = (
        f"{found.words}\n\nThey're added to what you have now, each once. "
        f"Nothing is changed in {found.path.name}."
    )
    if not await screen.app.push_screen_wait(
        ConfirmDialog("Bring them back?", text, yes="Bring them back", no="Not now")
    ):
        return

    def take_in(work: Workspace) -> Merged:
        from trainer.coach import copies

        return copies.take_in_here(work, found.path)

    merged = await screen.ask(take_in)
    screen.notify(visible(_said(merged), multiline=False), markup=False)


def _said(merged: Merged) -> str:
    if merged.answers == 1:
        return "1 answer is back."
    return (
        f"{counted(merged.answers, 'answer is', 'answers are')} back."
        if merged.answers
        else "It's all back."
    )
