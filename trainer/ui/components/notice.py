"""A line that must be noticed, where it belongs."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from trainer.ui.components.hint import pressing
from trainer.ui.components.lines import wrapped


def notice(width: int, text: str, key: str = "") -> Sequence[Content]:
    """Return a sentence behind `!`, in lines of `width` cells; it says itself which `key` helps, which a click presses."""
    sign = Content.styled("!", "bold $partly")
    return [pressing(row, key) for row in wrapped(text, width, "$ink", indent=2, first=sign)]
