"""A line that must be noticed, where it belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from trainer.ui.components.lines import wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence


def notice(width: int, text: str) -> Sequence[Content]:
    """Return a sentence behind `!`, in lines of `width` cells; it says itself which key helps."""
    return wrapped(text, width, "$ink", indent=2, first=Content.styled("!", "bold $partly"))
