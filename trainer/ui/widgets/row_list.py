"""A list of rows that is painted line by line; rows may have several lines and stand below titles."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from textual.binding import Binding
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from trainer.ui.components.hint import PRESSES
from trainer.ui.components.lines import chosen
from trainer.ui.components.rows import Even, Look

if TYPE_CHECKING:
    from textual.events import Click, Resize


Row = TypeVar("Row")

MOST_DRAWN = 500
"""Lines that are kept as they were drawn."""


class RowList(ScrollView, Generic[Row], can_focus=True):
    """Rows to choose from; in columns, the heading is a `RowHeading` above it.

    The screen binds Enter to `action_choose`, so that its key line can say what Enter does there.
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
    DEFAULT_CSS = """
    RowList {
        background: $background;
        scrollbar-size-vertical: 1;
        scrollbar-color: $scrollbar;
        scrollbar-background: $background;
        scrollbar-gutter: stable;
        overflow-x: hidden;
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

    def __init__(self, look: Look, *, id: str | None = None) -> None:  # noqa: A002
        """Make an empty list that paints its rows as `look` does."""
        super().__init__(id=id)
        self._look = look
        self.rows: Sequence[Row] = ()
        self._drawn: dict[tuple[int, bool, bool], Strip] = {}  # by line, chosen, focused
        self._drawn_width = -1

    def allow_focus(self) -> bool:
        """Take no focus while hidden; on being hidden, Textual would hand it to what is beside it."""
        return bool(self.display) and super().allow_focus()

    @property
    def row(self) -> Row | None:
        """The row that the cursor is on."""
        return self.rows[self.cursor] if self.rows else None

    def show(self, rows: Sequence[Row], *, cursor: int = 0, look: Look | None = None) -> None:
        """Replace the rows, perhaps how they look, and put the cursor on one of them."""
        self.rows, self._look = rows, look or self._look
        self._drawn.clear()
        self.set_reactive(RowList.cursor, max(0, min(cursor, len(rows) - 1)))
        self._lay()
        self.post_message(self.Highlighted(self.row))

    def paint_as(self, look: Look) -> None:
        """Paint the same rows in another way."""
        self._look = look
        self._drawn.clear()
        self._lay()

    def redraw(self) -> None:
        """Draw all rows anew: what they say has changed."""
        self._drawn.clear()
        self.refresh()

    def notify_style_update(self) -> None:
        """Draw anew in other colours."""
        self._drawn.clear()
        super().notify_style_update()

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor on a row."""
        return max(0, min(cursor, len(self.rows) - 1))

    def watch_cursor(self, before: int, now: int) -> None:
        """Draw what changed, and tell of the new row."""
        if isinstance(self._look, Even):
            self._scroll_to_cursor()
            for index in (before, now):
                self.refresh_lines(*self._look.span(index))
        else:
            self._lay()
        self.post_message(self.Highlighted(self.row))

    def on_resize(self, event: Resize) -> None:
        """Lay the rows out for the new width."""
        event.stop()
        self._lay()

    def on_focus(self) -> None:
        """Put the terminal's own cursor where the keys are."""
        self._point()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Keep the terminal's own cursor on the chosen row."""
        super().watch_scroll_y(old_value, new_value)
        self._point()

    def _lay(self) -> None:
        width, height = self.scrollable_content_region.size
        if width != self._drawn_width or not isinstance(self._look, Even):
            self._drawn.clear()
        self._drawn_width = width
        self._look.lay(self.rows, self.cursor, width, height)
        self.virtual_size = Size(0, self._look.total)
        self._scroll_to_cursor()
        self.refresh()

    def _scroll_to_cursor(self) -> None:
        if not self.rows:
            return
        start, lines = self._look.span(self.cursor)
        self.scroll_to_region(Region(0, start, 1, lines), animate=False, force=True, immediate=True)
        self._point()

    def _point(self) -> None:
        if self.has_focus and self.rows:
            self.app.cursor_position = self.cursor_screen_offset

    @property
    def cursor_screen_offset(self) -> Offset:
        """The cell of the screen where the chosen row begins; the list's first cell without rows."""
        line = 0
        if self.rows:
            start, lines = self._look.span(self.cursor)
            own = (n for n in range(start, start + lines) if self._look.at(n) is not None)
            line = next(own, start) - self.scroll_offset.y
        return self.content_region.offset + Offset(0, line)

    def render_line(self, y: int) -> Strip:
        """Draw one line of what is in view; one that was drawn already is kept."""
        width = self.scrollable_content_region.width
        line = y + self.scroll_offset.y
        if line >= self._look.total:
            return Strip.blank(width, self.rich_style)
        on_it = bool(self.rows) and self._look.at(line) == self.cursor
        key = line, on_it, self.has_focus
        if key not in self._drawn or width != self._drawn_width:
            if len(self._drawn) > MOST_DRAWN:
                self._drawn.clear()
            self._drawn[key] = self._draw(line, width, on_it=on_it)
        return self._drawn[key]

    def _draw(self, line: int, width: int, *, on_it: bool) -> Strip:
        content = self._look.line(line)
        if on_it:
            first = line == 0 or self._look.at(line - 1) != self.cursor
            content = chosen(content, width, keyed=self.has_focus, bold=first)
        return Visual.to_strips(self, content, width, 1, self.visual_style, pad=True)[0]

    def on_click(self, event: Click) -> None:
        """Put the cursor on a row; open the one that it is on already, unless the click was on a key that it names."""
        line = event.y + self.scroll_offset.y
        index = self._look.at(line)
        if index is None:
            return
        if index == self.cursor and PRESSES not in event.style.meta:
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
        if not self.rows:
            return
        look, room = self._look, max(1, self.scrollable_content_region.height - 1)
        line = look.span(self.cursor)[0] + pages * room
        line = max(0, min(line, look.total - 1))
        near = chain(range(line, -1, -1), range(line, look.total))
        there = next((row for n in near if (row := look.at(n)) is not None), self.cursor)
        self.cursor = there if there != self.cursor else self.cursor + pages

    def action_choose(self) -> None:
        """Open the row that the cursor is on."""
        if self.rows:
            self.post_message(self.Selected(self.rows[self.cursor]))
