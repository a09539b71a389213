"""Shares over time on one row: a small bar each, a dot where there was none."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

BARS = "▁▂▃▅▇"
"""Signs from a share of 0 to 1; `▄`, `▆` and `█` are left out, they hardly differ from these."""


def spark(shares: Iterable[float | None]) -> Content:
    """Return shares (0..1, None where nothing was told), one cell each."""
    signs = ("·" if one is None else BARS[min(4, int(one * 5))] for one in shares)
    return Content.styled("".join(signs), "$quiet")
