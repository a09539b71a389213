"""Windows that are too small to lay anything out in, down to those that say they are 0 by 0.

Textual's widgets divide by the columns that are left to them, and fail where none are. So everything is
laid out as in a window of at least a few cells, and a smaller one shows its corner: while the app runs,
the terminal cuts lines off at its edge.
"""

from __future__ import annotations

from textual.events import Resize
from textual.geometry import Size

LEAST = Size(12, 4)
"""Columns and lines; frames, margins and a scroll bar beside each other leave one column of these."""


def at_least(size: Size) -> Size:
    """Return a size in which everything can be laid out."""
    return Size(max(size.width, LEAST.width), max(size.height, LEAST.height))


def bounded(event: Resize) -> Resize:
    """Return the same news of a window's size, with a size in which everything can be laid out."""
    size = at_least(event.size)
    return event if size == event.size else Resize(size, size, size, event.pixel_size)
