"""Taking the last rating back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trainer.coach import later as coach
from trainer.text import visible

if TYPE_CHECKING:
    from trainer.ui.screens.base import LeftOnce


async def undo_last_rating(screen: LeftOnce[Any]) -> bool:
    """Take the last rating back, after asking; from a worker. Return whether it was.

    Raises:
        TrainerError: it could not be taken back.
    """
    from trainer.ui.screens.confirm import ConfirmDialog

    last = await screen.ask(coach.rating.last_rating)
    if last is None:
        screen.notify("There's no rating to take back.", markup=False)
        return False
    text = f"{last.rating.name.title()} on “{last.title}”, rated {last.ago}. The answer stays."
    if not await screen.app.push_screen_wait(
        ConfirmDialog("Take the last rating back?", text, yes="Take it back")
    ):
        return False
    await screen.ask(coach.rating.undo_last_rating)
    said = visible(f"“{last.title}” is back as it was.", multiline=False)
    screen.notify(said, markup=False)
    return True
