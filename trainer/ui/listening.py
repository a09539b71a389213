"""Listening to a spoken answer again: a list of its phrases, played from the one that is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trainer.coach import later as coach
from trainer.text import clock_text
from trainer.ui.components.way import Way
from trainer.ui.screens.choice import ChoiceDialog
from trainer.ui.screens.confirm import ConfirmDialog

if TYPE_CHECKING:
    from trainer.coach.rehearsal_values import Graded
    from trainer.coach.workspace import Workspace
    from trainer.ui.screens.base import TrainerScreen

DELETE = "delete"
"""The way that deletes the recording."""


async def listen_again(screen: TrainerScreen[Any], graded: Graded) -> None:
    """Let the person listen from any phrase on, until they go back; or delete the recording, after asking."""
    playing = None
    try:
        while phrases := await screen.ask(coach.sounds.phrases, graded.spoken):
            ways = [
                Way(str(number), phrase.text, f"from {clock_text(phrase.start)}")
                for number, phrase in enumerate(phrases)
            ]
            ways.append(Way(DELETE, "Delete this recording", "Its text and its grade stay."))
            chosen = await screen.app.push_screen_wait(ChoiceDialog("Listen from where?", ways))
            if playing is not None:
                playing.stop()
            if chosen is None:
                return
            if chosen == DELETE:
                if await screen.app.push_screen_wait(
                    ConfirmDialog(
                        "Delete the recording of this answer?",
                        "You can't get it back.",
                        yes="Delete",
                        no="Keep",
                    )
                ):
                    await screen.ask(_forget, graded.attempt.id)
                continue
            playing = await screen.ask(coach.sounds.play, phrases[int(chosen)])
        screen.notify("There's no recording of this answer any more.", markup=False)
    finally:
        if playing is not None:
            playing.stop()


def _forget(work: Workspace, attempt: str) -> None:
    """Delete the recording of an answer."""
    from trainer.coach import sounds

    sounds.forget(work, sounds.find(work, attempt))
