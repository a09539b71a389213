"""A path that is being typed, with the name that most likely comes next."""

from __future__ import annotations

import os
import re
from itertools import islice
from pathlib import Path

from trainer.text import has_control

MOST_NAMES = 5_000
"""Names of a folder that are looked at; a folder of downloads has hundreds."""

_HEAD = re.compile(r".*[/\\]" if os.sep == "\\" else r".*/", re.DOTALL)
"""All of a path up to the name that is being typed."""


def completed(begun: str) -> str:
    """Return what was typed with the first name that goes on so, a folder with its stroke; "" without one.

    It reads a folder, which may take long: call it where nobody waits. Hidden names are only for
    whoever types their dot.
    """
    head = match[0] if (match := _HEAD.match(begun)) else ""
    start = begun[len(head) :]
    if not head and start.startswith("~"):
        return ""
    try:
        with os.scandir(Path(head or ".").expanduser()) as entries:
            fitting = [
                entry for entry in islice(entries, MOST_NAMES) if _goes_on(entry.name, start)
            ]
        first = min(fitting, key=lambda one: (one.name.casefold(), one.name), default=None)
        return f"{head}{first.name}{'/' if first.is_dir() else ''}" if first else ""
    except (OSError, ValueError, RuntimeError):  # no such folder, no path at all, no such user
        return ""


def _goes_on(name: str, start: str) -> bool:
    is_shown = not name.startswith(".") or start.startswith(".")
    return name.startswith(start) and is_shown and not has_control(name)
