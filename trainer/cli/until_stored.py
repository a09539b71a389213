"""What was typed line by line and can't be stored: the person makes room and tries again, and none is lost."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TypeVar

from trainer.cli.output import err, out, wrapped
from trainer.errors import TrainerError

LEAVE = ".q"
"""The line that gives up."""

Stored = TypeVar("Stored")


def until_stored(
    store: Callable[[], Stored], keep: Callable[[], object], text: str, back: str
) -> Stored:
    """Store what was typed; where that fails, say why and try again once the person says so.

    Where nobody can be asked it isn't tried again.

    Args:
        store: hands it in.
        keep: puts it aside, for later.
        text: what was typed.
        back: how somebody comes back to what was put aside.

    Raises:
        TrainerError: the person gave up; what they typed is put aside, or printed where it can't be.
    """
    while True:
        try:
            return store()
        except TrainerError as error:
            if _tries_again(error):
                continue
            raise TrainerError(error.message, _put_aside(keep, text, back)) from error


def _tries_again(error: TrainerError) -> bool:
    if not sys.stdin.isatty():
        return False
    err(f"trainer: {error}")
    out(wrapped(f"What you typed is still here. Press Enter once there's room; {LEAVE} leaves."))
    line = sys.stdin.readline()
    return bool(line) and line.strip() != LEAVE


def _put_aside(keep: Callable[[], object], text: str, back: str) -> str:
    """Put a text aside, or print it; return what the person can do now."""
    try:
        keep()
    except TrainerError:
        out("What you typed can't be kept. Here it is, to copy:")
        out(text)
        return "copy what you typed from above"
    return back
