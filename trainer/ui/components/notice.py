"""A line that must be noticed, where it belongs."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from trainer.ui.components.lines import wrapped


def notice(width: int, text: str) -> Sequence[Content]:
    """Return a sentence behind `!`, in lines of `width` cells; it says itself which key helps."""
    return wrapped(text, width, "$ink", indent=2, first=Content.styled("!", "bold $partly"))
