"""A page to read: scrolls with the keys, keeps its lines short."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.widgets import Static

from trainer.ui.components.document import Document, Line

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.geometry import Offset


class Page(VerticalScroll, can_focus=True):
    """Shows lines of a document."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar = [
        Binding("j", "scroll_down", show=False),
        Binding("k", "scroll_up", show=False),
        Binding("space", "page_down", show=False),
    ]
    DEFAULT_CSS = """
    Page {
        padding: 1 2 0 2;
        scrollbar-size-vertical: 1;
        scrollbar-color: $scrollbar;
        scrollbar-color-hover: $primary;
        scrollbar-background: $background;
        scrollbar-background-hover: $background;

        & > Static { max-width: 96; height: auto; padding-right: 1; }
    }
    """

    def compose(self) -> ComposeResult:
        """Lay out the text, empty."""
        yield Static()

    def show(self, lines: Sequence[Line]) -> None:
        """Replace what is shown and go to its top."""
        document = Document(lines)
        self.text = document.plain
        self.query_one(Static).update(document)
        self.scroll_home(animate=False)

    @property
    def cursor_screen_offset(self) -> Offset:
        """The cell of the screen where the first line in view begins."""
        return self.content_region.offset

    text: str = ""
    """What is shown, one logical line a line."""
