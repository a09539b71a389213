"""The headings above a list of rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from textual.widget import Widget

from trainer.ui.components.rows import Column, laid_out

if TYPE_CHECKING:
    from textual.content import Content


class RowHeading(Widget):
    """One line with the titles of the columns, in step with the list below it."""

    DEFAULT_CSS = """
    RowHeading {
        height: 1;
        color: $quiet;
    }
    """

    def __init__(self, columns: Sequence[Column[Any]]) -> None:
        """Make the heading of the given columns."""
        super().__init__()
        self._columns = tuple(columns)

    def render(self) -> Content:
        """Lay out the titles as the list lays out its rows, beside its scrollbar."""
        return laid_out(self._columns, None, self.size.width - 1)
