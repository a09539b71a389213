"""Which editor the person uses."""

from __future__ import annotations

import shlex
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.errors import TrainerError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

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
