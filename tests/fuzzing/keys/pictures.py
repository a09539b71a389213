"""Most of what only a picture needs is left out, so that more keys are pressed in an hour."""

from __future__ import annotations

from contextlib import contextmanager
from itertools import count
from typing import TYPE_CHECKING
from unittest.mock import patch

from textual.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Iterator


DRAWN = 5
"""One picture of so many is drawn; the others are only laid out."""


@contextmanager
def few_pictures(drawn: int = DRAWN) -> Iterator[None]:
    """Move nothing step by step, and draw one picture of so many.

    Every key is still bound and every screen still laid out; what waits to be drawn is drawn with the
    next picture.
    """
    draw, asked = Screen._compositor_refresh, count()

    def seldom(screen: Screen[object]) -> None:
        if next(asked) % drawn == 0:
            draw(screen)

    with (
        patch("textual.constants.TEXTUAL_ANIMATIONS", "none"),
        patch.object(Screen, "_compositor_refresh", seldom),
    ):
        yield
