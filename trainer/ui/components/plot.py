"""Lines in Braille dots, two by four a cell, with an axis from 0 to 100."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from textual.content import Content

AXIS = 5
"""Cells of the axis at the left: `100 ┤`."""

_BITS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""Bit of each dot of a Braille cell, by row and column (Unicode 2800)."""


class Curve(NamedTuple):
    """A line through points.

    Attributes:
        points: place (from 0 to the plot's length) and share (0..1) of each.
        style: its style.
        every: 1 for a line, more for dots: every n-th one.
    """

    points: Sequence[tuple[float, float]]
    style: str = "$accent"
    every: int = 1


class Mark(NamedTuple):
    """A sign set over the lines at a place and a share (0..1)."""

    place: float
    share: float
    sign: str
    style: str


@dataclass(frozen=True, slots=True)
class Plot:
    """What is plotted.

    Attributes:
        length: the last place of the axis below; more than 0.
        curves: the later lie above.
        marks: signs over them.
        labels: place and words of each label below.
        upright: a place that a dotted upright marks.
    """

    length: float
    curves: Sequence[Curve]
    marks: Sequence[Mark] = ()
    labels: Sequence[tuple[float, str]] = ()
    upright: float | None = None


def plotted(width: int, height: int, plot: Plot) -> list[Content]:
    """Return a plot of `height` rows with two more for the axis below, `width` cells wide."""
    wide = max(4, width - AXIS)
    rows = _with_marks(_dotted(wide, height, plot), wide, height, plot)
    scale = {0: "100", height // 2: " 50", height - 1: "  0"}
    out = [
        Content.assemble(
            (scale.get(number, "   "), "$quiet"), (" ┤" if number in scale else " │", "$line"), row
        )
        for number, row in enumerate(rows)
    ]
    return [
        *out,
        Content.styled("    └" + "─" * wide, "$line"),
        Content.styled(" " * AXIS + _labels(wide, plot), "$quiet"),
    ]


def _dotted(wide: int, height: int, plot: Plot) -> list[Content]:
    dots = [[0] * wide for _ in range(height)]
    styles = [[""] * wide for _ in range(height)]
    for across, down, style in _places(wide * 2, height * 4, plot):
        if 0 <= across < wide * 2 and 0 <= down < height * 4:
            dots[down // 4][across // 2] |= _BITS[down % 4][across % 2]
            styles[down // 4][across // 2] = style
    return [
        Content.assemble(
            *(
                (chr(0x2800 + bits) if bits else " ", style)
                for bits, style in zip(*row, strict=True)
            )
        )
        for row in zip(dots, styles, strict=True)
    ]


def _places(across: int, down: int, plot: Plot) -> Iterator[tuple[int, int, str]]:
    """Yield column, row and style of every dot."""
    if plot.upright is not None:
        for row in range(0, down, 2):
            yield round(plot.upright / plot.length * (across - 1)), row, "$quiet"
    for curve in plot.curves:
        count = 0
        places = [
            (place / plot.length * (across - 1), (1 - share) * (down - 1))
            for place, share in curve.points
        ]
        for (x, y), (to_x, to_y) in pairwise(places):
            steps = max(1, int(max(abs(to_x - x), abs(to_y - y))))
            for step in range(steps + 1):
                count += 1
                if count % curve.every == 0:
                    part = step / steps
                    yield round(x + (to_x - x) * part), round(y + (to_y - y) * part), curve.style


def _with_marks(rows: list[Content], wide: int, height: int, plot: Plot) -> list[Content]:
    for mark in plot.marks:
        column = min(wide - len(mark.sign), round(mark.place / plot.length * (wide - 1)))
        row = max(0, min(height - 1, int((1 - mark.share) * height - 1e-9)))
        line = rows[row]
        rows[row] = Content.assemble(
            line[:column], (mark.sign, mark.style), line[column + len(mark.sign) :]
        )
    return rows


def _labels(wide: int, plot: Plot) -> str:
    """Return the labels below, each at its place where the one before leaves room."""
    row, taken = "", 0
    for place, label in sorted(plot.labels):
        at = min(wide - len(label), round(place / plot.length * (wide - 1)) - len(label) // 2)
        if (at := max(0, at)) >= taken:
            row = row.ljust(at) + label
            taken = len(row) + 1
    return row[:wide]
