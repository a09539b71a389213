"""Whether a story was renamed: asked on Home, for answers that have no story any more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trainer.coach import later as coach
from trainer.text import visible
from trainer.ui.coached_app import telling
from trainer.ui.components.way import Way
from trainer.ui.screens.choice import ChoiceDialog

if TYPE_CHECKING:
    from trainer.coach.renamed import Orphan
    from trainer.ui.screens.base import TrainerScreen


async def ask_whether_renamed(screen: TrainerScreen[Any], orphan: Orphan) -> None:
    """Take the answers over, or note that their story is gone, as the person says."""
    if orphan.likely is None:
        return
    title = orphan.likely.title
    ways = (
        Way("adopt", "Yes, I renamed it", f"“{title}” gets these answers, with its schedule."),
        Way("gone", "No, that story is gone", "The answers are kept; you won't be asked again."),
    )
    chosen = await screen.app.push_screen_wait(ChoiceDialog(f"“{orphan.id}”: “{title}” now?", ways))
    with telling(screen.app):
        if chosen == "adopt":
            await screen.ask(coach.renamed.adopt, orphan.id, orphan.likely.id)
            screen.notify(
                visible(f"“{title}” has its answers back.", multiline=False), markup=False
            )
        elif chosen == "gone":
            await screen.ask(coach.renamed.let_go, orphan.id)
