"""The person's own editor: which it is, and what tells that it may still be open."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from trainer.errors import TrainerError

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

AT_ONCE = 1.5
"""Seconds in which nobody reads a file and leaves: an editor that ends so soon has a window."""


def open_in_editor(command: list[str], path: Path) -> bool:
    """Open a file in an editor (see `find_editor`) and wait until that ends.

    Returns:
        Whether the file may still be open: the editor ended at once and changed nothing, as one
        does whose window stays.

    Raises:
        TrainerError: it couldn't be started, or it failed.
    """
    before, began = _state(path), time.monotonic()
    try:
        status = subprocess.call([*command, str(path)])  # noqa: S603  the person's own command
    except OSError as error:
        raise TrainerError(f"{command[0]} couldn't be started: {error.strerror}") from None
    if status:
        raise TrainerError(f"{command[0]} ended with status {status}", f"the text is in {path}")
    return time.monotonic() - began < AT_ONCE and _state(path) == before


def _state(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


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
    raise TrainerError("I can't find an editor", "set $EDITOR to the command that starts yours")


def _command(variable: str, text: str, which: Callable[[str], str | None]) -> list[str]:
    try:
        command = shlex.split(text)
    except ValueError as error:
        raise TrainerError(f"${variable} can't be read: {error}", "check its quotes") from None
    if not command or which(command[0]) is None:
        raise TrainerError(
            f"the editor “{text}” in ${variable} isn't installed", f"set ${variable} to another"
        )
    flag = WAITING.get(Path(command[0]).stem)
    return [*command, flag] if flag and flag not in command else command
