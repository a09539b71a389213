"""How a list paints its rows: all of one height, or each of as many lines as it needs, below titles."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from textual.content import Content

from trainer.ui.components.lines import shown

if TYPE_CHECKING:
    Paint = Callable[[Any, int], Sequence[Content]]
    """Takes a row and cells of width; returns the row's lines."""

    Title = Callable[[Any, Any, int], Sequence[Content]]
    """Takes the row before (None at the top), a row and cells; returns what stands above the row."""

Row = TypeVar("Row")

GAP = 2
"""Cells between two columns."""

LEFT = 2
"""Cells before a row's text, the bar of the chosen row among them."""


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column.

    Attributes:
        title: its heading.
        width: in cells; 0 for the one column that takes what is left.
        text: the text of a row's cell; a `str` is shown as it is, never as markup.
        style: style of its cells.
        right: whether it is aligned to the right.
        from_width: the list's width from which it is shown, in cells.
    """

    title: str
    width: int
    text: Callable[[Row], str | Content]
    style: str = ""
    right: bool = False
    from_width: int = 0


def laid_out(columns: Sequence[Column[Row]], row: Row | None, width: int) -> Content:
    """Return a row (None for the heading) as one line of `width` cells."""
    seen = [column for column in columns if column.from_width <= width]
    fixed = sum(column.width for column in seen) + GAP * (len(seen) - 1) + LEFT + 1
    rest = max(8, width - fixed)
    cells = [_cell(column, row, column.width or rest) for column in seen]
    return Content.assemble(" " * LEFT, Content(" " * GAP).join(cells))


def _cell(column: Column[Row], row: Row | None, width: int) -> Content:
    text = shown(column.title if row is None else column.text(row))
    fitted = text.truncate(width, ellipsis=True)
    missing = width - fitted.cell_length
    padded = fitted.pad_left(missing) if column.right else fitted.pad_right(missing)
    return padded.stylize_before(column.style) if column.style and row is not None else padded


class Look(Protocol):
    """How the rows of a list are painted, line by line."""

    total: int
    """Lines of all rows and titles."""

    def lay(self, rows: Sequence[Any], cursor: int, width: int, room: int) -> None:
        """Lay rows out in `width` cells; `room` lines are in view at once."""

    def span(self, index: int) -> tuple[int, int]:
        """Return the line where a row is first seen, its title included, and its number of lines."""

    def at(self, line: int) -> int | None:
        """Return the index of the row on a line; None on a title and below the rows."""

    def line(self, line: int) -> Content:
        """Return a line."""


class Even:
    """Rows that are all of one height: none is painted before it is in view, so that length is free."""

    def __init__(self, paint: Paint, height: int = 1) -> None:
        """Paint each row in `height` lines."""
        self._paint, self._height = paint, height
        self._rows: Sequence[Any] = ()
        self._width = 0
        self.total = 0

    @classmethod
    def columns(cls, columns: Sequence[Column[Any]]) -> Even:
        """Return rows of one line in columns."""
        return cls(lambda row, width: (laid_out(columns, row, width),))

    def lay(self, rows: Sequence[Any], cursor: int, width: int, room: int) -> None:  # noqa: ARG002
        """Keep the rows; see `Look`."""
        self._rows, self._width = rows, width
        self.total = len(rows) * self._height

    def span(self, index: int) -> tuple[int, int]:
        """Return where a row stands; see `Look`."""
        return index * self._height, self._height

    def at(self, line: int) -> int | None:
        """Return the row on a line; see `Look`."""
        return line // self._height if line < self.total else None

    def line(self, line: int) -> Content:
        """Return a line; see `Look`."""
        index, below = divmod(line, self._height)
        lines = self._paint(self._rows[index], self._width)
        return lines[below] if below < len(lines) else Content("")


class Uneven:
    """Rows of as many lines as they need, in groups with titles.

    What explains a row stands below the chosen one, and below the others from the top on, as far as
    everything stays in view.
    """

    def __init__(
        self,
        paint: Paint,
        *,
        more: Paint = lambda _row, _width: (),
        title: Title = lambda _before, _row, _width: (),
        foot: Callable[[int], Sequence[Content]] = lambda _width: (),
    ) -> None:
        """Make the look.

        Args:
            paint: the lines of a row.
            more: what explains it.
            title: what stands above a row, as a rule where another group begins.
            foot: what stands below all rows.
        """
        self._paint, self._explain, self._title, self._foot = paint, more, title, foot
        self._rows: Sequence[Any] = ()
        self._width = 0
        self._brief: list[Sequence[Content]] = []
        self._titles: list[Sequence[Content]] = []
        self._more: dict[int, Sequence[Content]] = {}
        self._lines: list[Content] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self.total = 0

    def lay(self, rows: Sequence[Any], cursor: int, width: int, room: int) -> None:
        """Lay the rows out; see `Look`."""
        if rows is not self._rows or width != self._width:
            self._rows, self._width, self._more = rows, width, {}
            self._brief = [self._paint(row, width) for row in rows]
            before = (None, *rows)
            self._titles = [self._title(before[n], row, width) for n, row in enumerate(rows)]
        foot = self._foot(width)
        full = self._explained(cursor, room - len(foot))
        self._lines, self._starts, self._ends = [], [], []
        for index, lines in enumerate(self._brief):
            self._lines += self._titles[index]
            self._starts.append(len(self._lines))
            self._lines += (*lines, *(self._below(index) if index in full else ()))
            self._ends.append(len(self._lines))
        self._lines += foot
        self.total = len(self._lines)

    def _below(self, index: int) -> Sequence[Content]:
        if index not in self._more:
            self._more[index] = self._explain(self._rows[index], self._width)
        return self._more[index]

    def _explained(self, cursor: int, room: int) -> set[int]:
        """Return the rows below which the explanation stands."""
        if not self._rows:
            return set()
        full = {cursor}
        spare = room - sum(map(len, (*self._brief, *self._titles))) - len(self._below(cursor))
        for index in range(len(self._rows) if spare > 0 else 0):
            if index in full:
                continue
            spare -= len(self._below(index))
            if spare < 0:
                break
            full.add(index)
        return full

    def span(self, index: int) -> tuple[int, int]:
        """Return where a row stands, with its title; see `Look`."""
        start = self._starts[index] - len(self._titles[index])
        return start, self._ends[index] - start

    def at(self, line: int) -> int | None:
        """Return the row on a line; see `Look`."""
        index = bisect_right(self._starts, line) - 1
        return index if index >= 0 and line < self._ends[index] else None

    def line(self, line: int) -> Content:
        """Return a line; see `Look`."""
        return self._lines[line]
