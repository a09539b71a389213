"""The field in which an answer is typed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.binding import Binding
from textual.message import Message
from textual.strip import Strip
from textual.widgets import TextArea

from trainer.ui.plain import OutputGuard, guarded

if TYPE_CHECKING:
    from textual.events import Key, Paste
    from textual.filter import LineFilter
    from textual.geometry import Region
    from textual.timer import Timer

QUIET = 0.25
"""Seconds without a key after which the words are counted."""

LONGEST = 480
"""Characters that a line of the editor may have. Drawing a key costs as much as its line is long: a
paragraph of 2,000 words in one line takes four times as long as the same words in short lines."""

_BROKEN = re.compile(f"(?<=[^\n]{{{LONGEST // 2}}} )\n")


def in_short_lines(text: str) -> str:
    """Return text with its long lines broken after a blank; `as_typed` undoes it."""
    return "\n".join(_short(line) for line in text.split("\n"))


def _short(line: str) -> str:
    pieces = []
    while len(line) > LONGEST:
        at = line.rfind(" ", LONGEST // 2, LONGEST)
        if at < 0:
            break
        pieces.append(line[: at + 1])
        line = line[at + 1 :]
    return "\n".join([*pieces, line])


def as_typed(text: str) -> str:
    """Return text without the breaks of the editor's own: those after a long line and a blank."""
    return _BROKEN.sub("", text)


def is_line_break(event: Key) -> bool:
    """Return whether a key breaks the line: Enter, alone or with Shift or Alt.

    Terminals that tell them apart send them as keys of their own, xterm the character with them.
    """
    *modifiers, key = event.key.split("+")
    return key in {"enter", "\r"} and set(modifiers) <= {"shift", "alt"}


class AnswerEditor(TextArea):
    """Plain text, softly wrapped; quick also where somebody types one endless paragraph.

    A line that grows past `LONGEST` is broken after a blank, where it would be wrapped anyway. A
    break that the person makes never stands after a blank at the end of a long line, so the two
    can be told apart, and `answer` is the text as it was typed.
    """

    BINDINGS: ClassVar = [
        Binding("ctrl+home", "go_to_start", "Start", show=False),
        Binding("ctrl+end", "go_to_end", "End", show=False),
    ]
    DEFAULT_CSS = """
    AnswerEditor {
        height: 1fr;
        min-height: 4;
        padding: 1 3;
        background: $surface;
        border: none;
        scrollbar-size-vertical: 1;
        scrollbar-color: $scrollbar;
        scrollbar-color-hover: $primary;
        scrollbar-background: $surface;

        &:focus { border: none; }
        & .text-area--cursor-line { background: $surface; }
    }
    """

    class Counted(Message):
        """The words were counted after a pause in typing."""

        def __init__(self, words: int) -> None:
            super().__init__()
            self.words = words

    def __init__(self, placeholder: str = "") -> None:
        """Make an empty field; the placeholder stands in it until something is typed."""
        super().__init__(
            soft_wrap=True,
            show_line_numbers=False,
            tab_behavior="focus",
            highlight_cursor_line=False,
            placeholder=placeholder,
        )
        self._pause: Timer | None = None
        self._last_key = 0.0

    @property
    def answer(self) -> str:
        """The text as it was typed."""
        return as_typed(self.text)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Leave the guard out: `get_line` cleans each line before it is cached and drawn."""
        return [f for f in super().get_line_filters() if not isinstance(f, OutputGuard)]

    def get_line(self, line_index: int) -> Text:
        """Return a line as it is drawn, every character one character wide in it."""
        line = super().get_line(line_index)
        return line if line.plain.isprintable() else Text(guarded(line.plain), end="")

    def render_lines(self, crop: Region) -> list[Strip]:
        """Render lines; empty ones where the terminal leaves no column for text."""
        if self.content_size.width < 1:  # Textual wraps its placeholder to no width and raises
            return [Strip.blank(crop.width)] * crop.height
        if self.wrapped_document._width != self.wrap_width:  # noqa: SLF001
            # A pane beside it came or went, and no resize told: the end of a line would be cut.
            self.call_later(self._refit)
        return super().render_lines(crop)

    def _refit(self) -> None:
        """Wrap the text at the width that the field has now."""
        self._rewrap_and_refresh_virtual_size()
        self.refresh()

    async def _on_key(self, event: Key) -> None:
        """Break the line at each key that people know for it; what inserts text is Textual's."""
        if not is_line_break(event):
            return
        self._drop_blanks_before_a_break()
        if event.key != "enter":
            event.stop()
            event.prevent_default()
            self.replace("\n", *self.selection, maintain_selection_offset=False)

    def _drop_blanks_before_a_break(self) -> None:
        """Take the blanks at the end of a long line away, which `as_typed` would take for our own."""
        row, column = self.cursor_location
        if column > LONGEST // 2:
            line = self.document.get_line(row)
            blanks = column - len(line[:column].rstrip(" "))
            if blanks:
                self.delete((row, column - blanks), (row, column))

    async def _on_paste(self, event: Paste) -> None:
        """Break the long lines of what is pasted."""
        await super()._on_paste(event)
        event.prevent_default()  # Textual would call the base class's handler once more
        if any(len(line) > LONGEST for line in self.document.lines):
            self.replace(in_short_lines(self.text), (0, 0), self.document.end)
            self.move_cursor(self.document.end)

    def action_go_to_start(self) -> None:
        """Go to the beginning of the text."""
        self.move_cursor((0, 0))

    def action_go_to_end(self) -> None:
        """Go to the end of the text."""
        self.move_cursor(self.document.end)

    def _break_long_line(self) -> None:
        row, _ = self.cursor_location
        line = self.document.get_line(row)
        if len(line) > LONGEST and (at := line.rfind(" ", LONGEST // 2, LONGEST)) >= 0:
            self.insert("\n", (row, at + 1), maintain_selection_offset=True)

    def on_text_area_changed(self) -> None:
        """Keep the line short, and count after a pause; counting at every key would cost more than painting it."""
        self._break_long_line()
        self._last_key = monotonic()
        if self._pause is None:
            self._pause = self.set_timer(QUIET, self._count)

    def _count(self) -> None:
        since = monotonic() - self._last_key
        if since < QUIET:  # one timer for all keys; a new one for each would cost a tenth of it
            self._pause = self.set_timer(QUIET - since, self._count)
            return
        self._pause = None
        self.post_message(self.Counted(len(self.text.split())))

    def start(self, text: str = "", placeholder: str = "") -> None:
        """Begin another answer: its text so far, the cursor at its end, nothing to undo.

        Args:
            text: the text.
            placeholder: what the empty field says from now on; empty for what it says already.
        """
        self.placeholder = placeholder or self.placeholder
        self.load_text(in_short_lines(text))
        self.move_cursor(self.document.end)
        self.post_message(self.Counted(len(text.split())))
        self.focus()
