"""A page to read in two columns where there is room, else one below the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.widgets import Static

from trainer.ui.components.document import Document, Line
from trainer.ui.widgets.page import Page

if TYPE_CHECKING:
    from textual.app import ComposeResult

AROUND = 6
"""Cells beside one column: the paddings and the scroll bar, whether it is there or not."""

WIDEST = 95
"""Cells of a row at most, so that it is read at a glance."""


class ColumnPage(Page):
    """Shows lines of a document in two parts that scroll together.

    Attributes:
        TWO_FROM: cells from which two columns stand side by side.
    """

    TWO_FROM: ClassVar = 110

    DEFAULT_CSS = """
    ColumnPage.-two {
        layout: horizontal;

        & > Static { width: 1fr; }
        & > #second { margin-left: 2; }
    }
    """

    def compose(self) -> ComposeResult:
        """Lay out both parts, empty."""
        yield Static(id="first")
        yield Static(id="second")

    def row_width(self, cells: int) -> int:
        """Return how wide a row may be on a screen of a width, and choose one column or two."""
        two = cells >= self.TWO_FROM
        self.set_class(two, "-two")
        room = (cells - AROUND - 4) // 2 if two else cells - AROUND
        return max(40, min(WIDEST, room))

    def show_parts(self, first: Sequence[Line], second: Sequence[Line]) -> None:
        """Replace what is shown; the place where the person reads stays."""
        documents = Document(first), Document(second)
        self.text = "\n".join(document.plain for document in documents)
        for name, document in zip(("first", "second"), documents, strict=True):
            self.query_one(f"#{name}", Static).update(document)
