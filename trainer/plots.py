"""Plots of plain characters, which read at 80 columns, without colour, and read aloud."""

from __future__ import annotations

from collections.abc import Sequence

from trainer import cells
from trainer.text import visible

NOTHING = "."
"""Stands for a period without a value."""

ROWS = 5
"""Rows of a chart of shares between its 0 % and 100 %."""


def cut(text: str, width: int) -> str:
    """Return a person's text on one line, made visible and cut to a width in columns."""
    return cells.cut(" ".join(visible(text, multiline=False).split()), width, "...")


def fitted(text: str, width: int) -> str:
    """Return a person's text on one line, cut and filled with blanks to a width in columns."""
    return cells.filled(cut(text, width), width)


def percent(share: float | None) -> str:
    """Return a share (0..1) as `62%`, four wide; a dash where there is none."""
    return f"{share:>4.0%}" if share is not None else "   -"


def bar(share: float, width: int) -> str:
    """Return a share (0..1) as a bar of `width` characters; only nothing at all shows nothing."""
    whole = max(0.0, min(1.0, share))
    full = max(1, round(whole * width)) if whole > 0 else 0
    return "#" * full + NOTHING * (width - full)


def amount(number: float, most: float, width: int) -> str:
    """Return an amount as a bar, `width` characters for `most`; nothing at all is an empty text."""
    return bar(number / most, width).rstrip(NOTHING) if number > 0 and most > 0 else ""


def digits(shares: Sequence[float | None]) -> str:
    """Return one sign for each share (0..1): 7 stands for 70 to 79%, 9 for 90% and more."""
    return "".join(
        NOTHING if share is None else str(min(9, int(max(0.0, share) * 10 + 1e-9)))
        for share in shares
    )


def chart(shares: Sequence[float | None], *, wide: int = 5) -> list[str]:
    """Return shares (0..1) as rows of a chart, one column each, the scale at its left.

    Args:
        shares: the values, None for a period without one.
        wide: characters of a column, 4 or more.
    """
    rows = []
    for row in range(ROWS, -1, -1):
        marks = "".join(_mark(share, row).center(wide) for share in shares)
        rows.append(f"{row / ROWS:>4.0%} |{marks}".rstrip())
    rows.append("     +" + "-" * (wide * len(shares)))
    figures = "".join(("" if s is None else f"{s * 100:.0f}").center(wide) for s in shares)
    rows.append(f"   %  {figures}".rstrip())
    return rows


def _mark(share: float | None, row: int) -> str:
    """Return what stands in one row of a column: a point at its height, a stem below it."""
    if share is None:
        return ""
    height = round(max(0.0, min(1.0, share)) * ROWS)
    return "o" if row == height else "|" if row < height else ""
