"""The field in which an answer is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message
from textual.widgets import TextArea

if TYPE_CHECKING:
    from textual.timer import Timer

QUIET = 0.25
"""Seconds without a key after which the words are counted."""


class AnswerEditor(TextArea):
    """Plain text, softly wrapped."""

    DEFAULT_CSS = """
    AnswerEditor {
        height: 1fr;
        min-height: 4;
        padding: 0 1;
        background: $surface;
        border: round $panel;

        &:focus { border: round $primary; }
        & .text-area--cursor-line { background: $surface; }
    }
    """

    class Counted(Message):
        """The words were counted after a pause in typing."""

        def __init__(self, words: int) -> None:
            super().__init__()
            self.words = words

    def __init__(self) -> None:
        """Make an empty field."""
        super().__init__(
            soft_wrap=True,
            show_line_numbers=False,
            tab_behavior="focus",
            highlight_cursor_line=False,
            placeholder=(
                "Answer from memory, as you would say it. What happened, what was yours to do, "
                "what did you do, what came of it, what did you learn?"
            ),
        )
        self._pause: Timer | None = None

    def on_text_area_changed(self) -> None:
        """Count after a pause; counting at every key would cost more than painting it."""
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(QUIET, self._count)

    def _count(self) -> None:
        self._pause = None
        self.post_message(self.Counted(len(self.text.split())))

    def start(self, text: str = "") -> None:
        """Begin another answer: its text so far, the cursor at its end, nothing to undo."""
        self.load_text(text)
        self.move_cursor(self.document.end)
        self.post_message(self.Counted(len(text.split())))
        self.focus()
