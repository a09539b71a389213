"""Giving the terminal to the person's own editor."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from textual.app import App, SuspendNotSupported

from trainer.coach.editor import find_editor, open_in_editor
from trainer.errors import TrainerError

if TYPE_CHECKING:
    from pathlib import Path


def edit(app: App[Any], path: Path) -> bool:
    """Give the terminal to the person's editor until it ends; return whether it may still be open.

    Raises:
        TrainerError: there is no editor, it failed, or the app runs where it has no terminal.
    """
    command = find_editor(os.environ)
    try:
        with app.suspend():
            may_be_open = open_in_editor(command, path)
    except SuspendNotSupported:
        raise TrainerError("an editor needs a terminal", f"edit {path} yourself") from None
    app.refresh()
    return may_be_open
