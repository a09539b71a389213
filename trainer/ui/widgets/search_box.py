"""One line to search in, which speaks up when the typing pauses."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.message import Message
from textual.widgets import Input

if TYPE_CHECKING:
    from textual.timer import Timer

PAUSE = 0.25
"""Seconds without a key after which the search runs: no work on a keystroke itself."""


class SearchBox(Input):
    """A search line. Enter and the down key leave it for the list; Escape empties it first."""

    BINDINGS: ClassVar = [
        Binding("down,enter", "leave", "To the list", show=False),
        Binding("escape", "clear_or_leave", "Clear", show=False),
    ]
    DEFAULT_CSS = """
    SearchBox {
        height: 1;
        border: none;
        padding: 0 1;
        margin: 0 0 1 0;
        background: $surface;

        &:focus { border: none; background: $panel; }
    }
    """

    class Paused(Message):
        """The text is other than before and nothing was typed for a moment."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Left(Message):
        """The person wants to go on in the list.

        Attributes:
            text: what the box holds; the list may not have been searched for it yet.
        """

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    _timer: Timer | None = None

    def on_input_changed(self, event: Input.Changed) -> None:
        """Wait for a pause."""
        event.stop()
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(PAUSE, lambda: self.post_message(self.Paused(self.value)))

    def action_leave(self) -> None:
        """Go on in the list."""
        self.post_message(self.Left(self.value))

    def action_clear_or_leave(self) -> None:
        """Empty the search; an empty one is left."""
        if self.value:
            self.value = ""
        else:
            self.post_message(self.Left(""))
