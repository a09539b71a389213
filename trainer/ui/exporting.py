"""Asking where something is to be written, and writing it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from trainer.ui.plain import plain
from trainer.ui.screens.form_dialog import FormDialog, FormField

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.ui.screens.base import LeftOnce


async def export(
    screen: LeftOnce[Any], example: str, about: str, write: Callable[[Workspace, str], object]
) -> None:
    """Ask for a file's name, write it, and say where it is; from a worker.

    Args:
        screen: where it is asked.
        example: a name, with the endings that can be had.
        about: what to know before.
        write: writes it under the name that was typed and returns where it is.
    """
    path: object = await screen.app.push_screen_wait(
        FormDialog(
            "Where should I save it?",
            (FormField("path", "File", example, is_path=True),),
            lambda work, typed: write(work, typed["path"]),
            yes="Save",
            about=about,
        )
    )
    if path:
        screen.notify(plain(f"It's in {path}.").plain, markup=False)
