"""A list of rows in columns that is drawn line by line, so that its length costs nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from textual.binding import Binding
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from trainer.ui.plain import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.events import Click

Row = TypeVar("Row")

GAP = 2
"""Cells between two columns."""


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column.

    Attributes:
        title: its heading.
        width: in cells; 0 for the one column that takes what is left.
        text: the text of a row's cell; shown as it is, never as markup.
        style: style of its cells.
        right: whether it is aligned to the right.
        from_width: the list's width from which it is shown, in cells.
    """

    title: str
    width: int
    text: Callable[[Row], str]
    style: str = ""
    right: bool = False
    from_width: int = 0


class RowList(ScrollView, Generic[Row], can_focus=True):
    """Rows to choose from. The heading is a `RowHeading` above it.

    The screen binds Enter to `action_choose`, so that its footer can say what Enter does there.
    """

    ALLOW_SELECT = False
    BINDINGS: ClassVar = [
        Binding("up,k", "move(-1)", "Up", show=False),
        Binding("down,j", "move(1)", "Down", show=False),
        Binding("pageup", "page(-1)", "Page up", show=False),
        Binding("pagedown", "page(1)", "Page down", show=False),
        Binding("home", "move_to(0)", "First", show=False),
        Binding("end", "move_to(-1)", "Last", show=False),
    ]
    COMPONENT_CLASSES: ClassVar = {"row-list--cursor", "row-list--cursor-blurred"}
    DEFAULT_CSS = """
    RowList {
        background: $background;
        scrollbar-size-vertical: 1;
        scrollbar-color: $panel;
        scrollbar-background: $background;
        overflow-x: hidden;

        & > .row-list--cursor { background: $cursor; text-style: bold; }
        & > .row-list--cursor-blurred { background: $panel; }
    }
    """

    cursor: reactive[int] = reactive(0)
    """Index of the row that the keys are on; 0 where there is none."""

    class Highlighted(Message):
        """The cursor is on another row, or the rows are others; `row` is None without rows."""

        def __init__(self, row: Any) -> None:
            super().__init__()
            self.row = row

    class Selected(Message):
        """A row was opened with Enter or the mouse."""

        def __init__(self, row: Any) -> None:
            super().__init__()
            self.row = row

    def __init__(self, columns: Sequence[Column[Row]], *, id: str | None = None) -> None:  # noqa: A002
        """Make an empty list with the given columns."""
        super().__init__(id=id)
        self.columns = tuple(columns)
        self.rows: Sequence[Row] = ()

    def allow_focus(self) -> bool:
        """Take no focus while hidden; on being hidden, Textual would hand it to what is beside it."""
        return bool(self.display) and super().allow_focus()

    @property
    def row(self) -> Row | None:
        """The row that the cursor is on."""
        return self.rows[self.cursor] if self.rows else None

    def show(self, rows: Sequence[Row], *, cursor: int = 0) -> None:
        """Replace the rows and put the cursor on one of them."""
        self.rows = rows
        self.virtual_size = Size(0, len(rows))
        self.set_reactive(RowList.cursor, max(0, min(cursor, len(rows) - 1)))
        self._scroll_to_cursor()
        self.refresh()
        self.post_message(self.Highlighted(self.row))

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor on a row."""
        return max(0, min(cursor, len(self.rows) - 1))

    def watch_cursor(self, before: int, now: int) -> None:
        """Draw the two rows that changed, and tell of the new one."""
        self._scroll_to_cursor()
        self.refresh_lines(before, 1)
        self.refresh_lines(now, 1)
        self.post_message(self.Highlighted(self.row))

    def _scroll_to_cursor(self) -> None:
        self.scroll_to_region(
            Region(0, self.cursor, 1, 1), animate=False, force=True, immediate=True
        )

    def render_line(self, y: int) -> Strip:
        """Draw one line of what is in view."""
        width = self.scrollable_content_region.width
        index = y + self.scroll_offset.y
        if index >= len(self.rows):
            return Strip.blank(width, self.rich_style)
        if index != self.cursor:
            style = self.visual_style
        elif self.has_focus:
            style = self.get_visual_style("row-list--cursor")
        else:
            style = self.get_visual_style("row-list--cursor-blurred")
        # On the cursor's ground the columns' own colours could not be read in every theme.
        content = laid_out(self.columns, self.rows[index], width)
        if index == self.cursor:
            bar = "bold $accent" if self.has_focus else "$quiet"
            content = Content.assemble(("▌", bar), content.without_spans[1:])
        return Visual.to_strips(self, content, width, 1, style, pad=True)[0]

    def on_click(self, event: Click) -> None:
        """Put the cursor on a row; open the one that it is on already."""
        index = event.y + self.scroll_offset.y
        if index >= len(self.rows):
            return
        if index == self.cursor:
            self.action_choose()
        self.cursor = index

    def action_move(self, rows: int) -> None:
        """Move the cursor down (up where negative) by some rows."""
        self.cursor += rows

    def action_move_to(self, index: int) -> None:
        """Put the cursor on a row; negative indices count from the end."""
        self.cursor = index if index >= 0 else len(self.rows) + index

    def action_page(self, pages: int) -> None:
        """Move the cursor by what is in view."""
        self.cursor += pages * max(1, self.scrollable_content_region.height - 1)

    def action_choose(self) -> None:
        """Open the row that the cursor is on."""
        if self.rows:
            self.post_message(self.Selected(self.rows[self.cursor]))


def laid_out(columns: Sequence[Column[Row]], row: Row | None, width: int) -> Content:
    """Return a row (None for the heading) as one line of `width` cells."""
    shown = [column for column in columns if column.from_width <= width]
    fixed = sum(column.width for column in shown) + GAP * (len(shown) - 1) + 2
    rest = max(8, width - fixed)
    cells = [_cell(column, row, column.width or rest) for column in shown]
    return Content.assemble(" ", Content(" " * GAP).join(cells))


def _cell(column: Column[Row], row: Row | None, width: int) -> Content:
    text = plain(column.title if row is None else column.text(row))
    fitted = text.truncate(width, ellipsis=True)
    missing = width - fitted.cell_length
    padded = fitted.pad_left(missing) if column.right else fitted.pad_right(missing)
    return padded.stylize(column.style) if column.style and row is not None else padded
