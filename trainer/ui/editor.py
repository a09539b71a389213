"""Giving the terminal to the person's own editor."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from trainer.coach.editor import find_editor
from trainer.errors import TrainerError

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import App


def edit(app: App[object], path: Path) -> None:
    """Give the terminal to the person's editor until it ends.

    Raises:
        TrainerError: there is no editor, it failed, or the app runs where it has no terminal.
    """
    command = find_editor(os.environ)
    try:
        with app.suspend():
            status = subprocess.call([*command, str(path)])  # noqa: S603  the person's own command
    except SuspendNotSupported:
        raise TrainerError("an editor needs a terminal", f"edit {path} yourself") from None
    except OSError as error:
        raise TrainerError(f"{command[0]} could not be started: {error.strerror}") from None
    app.refresh()
    if status:
        raise TrainerError(f"{command[0]} ended with status {status}", f"the text is in {path}")
