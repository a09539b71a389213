"""The person's own editor."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from trainer.errors import TrainerError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from textual.app import App

FALLBACKS = ("nano", "vim", "vi")
"""Tried in this order where neither $VISUAL nor $EDITOR is set; the easiest to leave comes first."""

WAITING = {
    "code": "--wait",
    "codium": "--wait",
    "cursor": "--wait",
    "zed": "--wait",
    "subl": "--wait",
    "mate": "--wait",
    "gvim": "-f",
    "mvim": "-f",
}
"""Editors with a window of their own return at once unless they are told to wait."""


def find_editor(
    environ: Mapping[str, str], which: Callable[[str], str | None] = shutil.which
) -> list[str]:
    """Return the command of the person's editor: $VISUAL, else $EDITOR, else nano, vim or vi.

    Raises:
        TrainerError: the one that is set is not installed, or there is none at all.
    """
    for variable in ("VISUAL", "EDITOR"):
        if command := environ.get(variable, "").strip():
            return _command(variable, command, which)
    for name in FALLBACKS:
        if which(name):
            return [name]
    raise TrainerError("there is no editor", "set $EDITOR to the command of yours")


def _command(variable: str, text: str, which: Callable[[str], str | None]) -> list[str]:
    try:
        command = shlex.split(text)
    except ValueError as error:
        raise TrainerError(f"${variable} cannot be read: {error}", "check its quotes") from None
    if not command or which(command[0]) is None:
        raise TrainerError(
            f"the editor “{text}” of ${variable} is not installed", f"set ${variable} to another"
        )
    flag = WAITING.get(Path(command[0]).stem)
    return [*command, flag] if flag and flag not in command else command


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
