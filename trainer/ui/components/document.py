"""A page of text with hanging indents, drawn as one thing: headings, paragraphs, marked lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual.content import Content
from textual.strip import Strip
from textual.visual import RenderOptions, Visual

from trainer.ui.components.lines import shown
from trainer.ui.components.section import section

if TYPE_CHECKING:
    from textual.css.styles import RulesMap
    from textual.style import Style


@dataclass(frozen=True, slots=True)
class Line:
    """One logical line: a mark at the left, then text that wraps beside it.

    Attributes:
        text: the text.
        mark: what stands before its first row.
        indent: cells to the left of the text; at least the width of the mark.
        figure: of a section's title what sums it up, behind a hairline; else None.
        end: what stands at the right edge of its first row.
    """

    text: Content
    mark: Content = Content("")  # noqa: RUF009  content is immutable
    indent: int = 0
    figure: Content | None = None
    end: Content = Content("")  # noqa: RUF009  as above

    def room(self, width: int) -> int:
        """Return the cells that the text has beside the mark and the end."""
        return max(1, width - self.indent - (self.end.cell_length + GAP if self.end else 0))

    def fitted(self, width: int) -> Content:
        """Return the text for cells of width; a title that fits is followed by a hairline."""
        if self.figure is None:
            return self.text
        if self.text.cell_length + self.figure.cell_length + LEAST_RULE <= width:
            return section(width, self.text, self.figure, style="")
        return Content.assemble(self.text, " " if self.figure else "", self.figure)


GAP = 2
"""Cells between a text and what stands at the right edge."""

LEAST_RULE = 6
"""Cells of a hairline and the blanks beside it at least; a longer title wraps instead."""


def heading(text: str | Content, figure: str | Content = "") -> Line:
    """Return a section's title, a hairline, and what sums the section up."""
    return Line(shown(text).stylize_before("bold $ink"), figure=shown(figure, "$quiet"))


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
        rows = (line.fitted(width).get_height(rules, line.room(width)) for line in self._lines)
        return sum(rows)

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
    rows = line.fitted(width).render_strips(line.room(width), None, style, options)
    if not line.indent and not line.end:
        return rows
    mark = line.mark.pad_right(max(0, line.indent - line.mark.cell_length))
    sides = [mark, *[Content(" " * line.indent)] * (len(rows) - 1)]
    ends = [line.end, *[Content("")] * (len(rows) - 1)]
    return [
        Strip.join([
            *(side.render_strips(line.indent, 1, style, options) if line.indent else ()),
            row.adjust_cell_length(line.room(width), style.rich_style),
            *(_right(end, style, options) if line.end else ()),
        ])
        for side, row, end in zip(sides, rows, ends, strict=True)
    ]  # fmt: skip


def _right(end: Content, style: Style, options: RenderOptions) -> list[Strip]:
    gap = Strip.blank(GAP, style.rich_style)
    return [gap, *end.render_strips(max(1, end.cell_length), 1, style, options)] if end else [gap]
