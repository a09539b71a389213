"""A share as a thin bar; its figure always stands beside it."""

from __future__ import annotations

from textual.content import Content


def meter(share: float, width: int, style: str = "$accent") -> Content:
    """Return a share (0..1) as a bar of `width` cells, in steps of half a cell."""
    full, half = divmod(round(max(0.0, min(1.0, share)) * width * 2), 2)
    return Content.assemble(
        ("━" * full + "╸" * half, style), ("─" * (width - full - half), "$line")
    )
