"""A field of one line that loses nothing of what is pasted into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message
from textual.widgets import Input

if TYPE_CHECKING:
    from textual.events import Paste


class LineInput(Input):
    """Joins pasted lines into one; where `each_line` is set, several lines are a message instead."""

    class LinesPasted(Message):
        """Several lines were pasted; none of them is in the field.

        Attributes:
            lines: the lines that hold anything, without the blank space around them.
        """

        def __init__(self, field: LineInput, lines: tuple[str, ...]) -> None:
            super().__init__()
            self.field, self.lines = field, lines

        @property
        def control(self) -> LineInput:
            """The field."""
            return self.field

    each_line = False

    def _on_paste(self, event: Paste) -> None:
        """Take all lines that are pasted."""
        event.stop()
        # Textual calls the handlers of the base class as well, and its own takes the first line only.
        event.prevent_default()
        lines = tuple(line.strip() for line in event.text.splitlines() if line.strip())
        if self.each_line and len(lines) > 1:
            self.post_message(self.LinesPasted(self, lines))
        elif lines:
            self.replace(" ".join(lines), *self.selection)
