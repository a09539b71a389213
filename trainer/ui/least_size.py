"""Windows that are too small to lay anything out in, down to those that say they are 0 by 0.

Textual's widgets divide by the columns that are left to them, and fail where none are. So everything is
laid out as in a window of at least a few cells, and a smaller one shows its corner: while the app runs,
the terminal cuts lines off at its edge.
"""

from __future__ import annotations

from typing import Literal

from textual.events import Resize
from textual.geometry import Size
from textual.widgets import OptionList

LEAST = Size(12, 4)
"""Columns and lines; frames, margins and a scroll bar beside each other leave one column of these."""


def at_least(size: Size) -> Size:
    """Return a size in which everything can be laid out."""
    return Size(max(size.width, LEAST.width), max(size.height, LEAST.height))


def bounded(event: Resize) -> Resize:
    """Return the same news of a window's size, with a size in which everything can be laid out."""
    size = at_least(event.size)
    return event if size == event.size else Resize(size, size, size, event.pixel_size)


_move_page = OptionList._move_page  # noqa: SLF001  Textual has no public way to it


def _move_page_when_laid_out(self: OptionList, direction: Literal[-1, 1]) -> None:
    if (self.highlighted or 0) in self._index_to_line:
        _move_page(self, direction)


def survive_pages_without_lines() -> None:
    """Let PageUp and PageDown do nothing in a list that has no line yet.

    Textual 8.2 looks the chosen option's line up and raises where there is none: in a list that was
    filled anew in this very moment, as the palette's is at every letter, and in one that has no room.
    """
    setattr(OptionList, "_move_page", _move_page_when_laid_out)  # noqa: B010  typed as a method
