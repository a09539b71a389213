"""A page of text with hanging indents, drawn as one thing: headings, paragraphs, marked lines."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual.content import Content
from textual.strip import Strip
from textual.visual import RenderOptions, Visual

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.css.styles import RulesMap
    from textual.style import Style


@dataclass(frozen=True, slots=True)
class Line:
    """One logical line: a mark at the left, then text that wraps beside it.

    Attributes:
        text: the text.
        mark: what stands before its first row.
        indent: cells to the left of the text; at least the width of the mark.
    """

    text: Content
    mark: Content = Content("")  # noqa: RUF009  content is immutable
    indent: int = 0


def heading(text: str) -> Line:
    """Return a heading with the program's own words."""
    return Line(Content.styled(text, "bold $ink"))


def item(text: Content, mark: str = "•", style: str = "$primary") -> Line:
    """Return a marked line."""
    return Line(text, Content.styled(f" {mark} ", style), len(mark) + 2)


BLANK = Line(Content(" "))
"""An empty line."""


class Document(Visual):
    """Lines below each other, each wrapped beside its own mark."""

    def __init__(self, lines: Sequence[Line]) -> None:
        """Make a page of lines."""
        self._lines = tuple(lines)

    @property
    def plain(self) -> str:
        """The page as text, one logical line a line."""
        return "\n".join(f"{line.mark.plain}{line.text.plain}" for line in self._lines)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Return the width at which nothing wraps."""
        widths = [
            line.indent + line.text.get_optimal_width(rules, container_width)
            for line in self._lines
        ]
        return max(widths, default=0)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return the number of rows at a width."""
        return sum(line.text.get_height(rules, max(1, width - line.indent)) for line in self._lines)

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Draw the lines; a selection is not drawn, its offsets would count rows otherwise."""
        plain_options = replace(options, selection=None)
        strips: list[Strip] = []
        for line in self._lines:
            strips += _line_strips(line, width, style, plain_options)
        return strips if height is None else strips[:height]


def _line_strips(line: Line, width: int, style: Style, options: RenderOptions) -> list[Strip]:
    rows = line.text.render_strips(max(1, width - line.indent), None, style, options)
    if not line.indent:
        return rows
    blank = Strip.blank(line.indent, style.rich_style)
    mark = line.mark.pad_right(max(0, line.indent - line.mark.cell_length))
    first = mark.render_strips(line.indent, 1, style, options)
    sides = [*first, *[blank] * (len(rows) - 1)]
    return [Strip.join([side, row]) for side, row in zip(sides, rows, strict=False)]
