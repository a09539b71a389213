"""Lines of a width: two sides on one line, a text that wraps, the row that is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from textual.content import Content

from trainer import cells
from trainer.ui.plain import plain

NARROWEST = 8
"""Cells that a text gets at least, however far it is indented."""


def shown(text: str | Content, style: str = "") -> Content:
    """Return somebody's text letter by letter; content stays as it is."""
    return text if isinstance(text, Content) else plain(text, style)


def beside(width: int, left: str | Content, right: str | Content = "") -> Content:
    """Return left and right on one line of `width` cells; what doesn't fit is cut, the left first."""
    first, last = shown(left), shown(right).truncate(width, ellipsis=True)
    room = max(0, width - last.cell_length - (2 if last else 0))
    if first.cell_length > room:
        first = first.truncate(room, ellipsis=True) if room else Content("")
    return first + Content(" " * max(0, width - first.cell_length - last.cell_length)) + last


def columns(
    left: Sequence[Content], right: Sequence[Content], width: int, gap: int
) -> list[Content]:
    """Return two columns side by side, the left one `width` cells wide, `gap` blank cells between them."""
    blank = Content("")
    return [
        one + Content(" " * (width + gap - one.cell_length)) + other if other else one
        for one, other in zip_longest(left, right, fillvalue=blank)
    ]


def wrapped(
    text: str | Content,
    width: int,
    style: str = "",
    *,
    indent: int = 0,
    first: Content | None = None,
) -> list[Content]:
    """Return somebody's text in lines of at most `width` cells.

    Args:
        text: the text, on one line; content keeps its styles.
        width: cells, the indent included.
        style: style of the text.
        indent: blanks before each line.
        first: what stands before the first line in place of the blanks, filled up to them.
    """
    room = max(NARROWEST, width - indent)
    told, at, rows = shown(text), 0, []
    for row in cells.wrap(told.plain, room).split("\n"):
        at = told.plain.index(row, at)
        rows.append(told[at : at + len(row)])
        at += len(row)
    blank = Content(" " * indent)
    lead = blank if first is None else first.pad_right(max(0, indent - first.cell_length))
    return [
        (blank if number else lead) + row.stylize_before(style or "$ink")
        for number, row in enumerate(rows)
    ]


def chosen(line: Content, width: int, *, keyed: bool = True, bold: bool = False) -> Content:
    """Return a line as the row that the keys are on: a bar at its left, a ground of its own.

    Args:
        line: the line; its first cell gives way to the bar.
        width: cells.
        keyed: whether the keys move it now; else they are elsewhere on the screen.
        bold: whether the line's text is bold.
    """
    full = line.pad_right(max(0, width - line.cell_length))
    bar = ("▌", "bold $accent" if keyed else "$quiet")
    ground = "bold on $cursor" if bold else "on $cursor"
    return Content.assemble(bar, full[1:]).stylize_before(ground)
