"""The one figure of a screen that everything else explains."""

from __future__ import annotations

from textual.content import Content


def chip(text: str) -> Content:
    """Return a short text on a ground of its colour; reversed, so that it stands out without colour."""
    return Content.styled(f" {text} ", "bold reverse $accent on $background")
