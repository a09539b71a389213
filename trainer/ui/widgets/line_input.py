"""A field of one line that loses nothing of what is pasted into it."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any

from textual.message import Message
from textual.widgets import Input

if TYPE_CHECKING:
    from textual.events import Paste


class LineInput(Input):
    """Joins pasted lines into one; where `each_line` is set, every line is a message instead."""

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

    class LineEntered(Message):
        """Enter ended a line, which waits in `entered`: the next key begins another."""

        def __init__(self, field: LineInput) -> None:
            super().__init__()
            self.field = field

        @property
        def control(self) -> LineInput:
            """The field."""
            return self.field

    each_line = False

    def __init__(self, value: str | None = None, **options: Any) -> None:
        """Make the field; the options are those of `Input`."""
        super().__init__(value, **options)
        self.entered: deque[str] = deque()
        """Lines that Enter ended and that nobody has stored yet, oldest first."""

    def take_line(self) -> str:
        """Return what the field holds and empty it, so that what is typed next stands alone."""
        line = self.value
        self.clear()
        return line

    async def action_submit(self) -> None:
        """Take the line at once: whoever stores it may be slow, and the next key comes before."""
        if self.each_line and self.value.strip():
            self.entered.append(self.take_line())
            self.post_message(self.LineEntered(self))
        else:
            await super().action_submit()

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
