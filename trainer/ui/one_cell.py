"""Signs for terminals that draw ● two cells wide, where each would push its row over the edge.

Unicode leaves open whether signs such as ●, ━ and “ are one cell wide or two; some terminals, most of them
set up for Chinese, Japanese or Korean, draw them wide. What such a terminal does is asked once: it is told to
print one and to say where its cursor is. The answer comes as an event whenever it comes; nothing waits.
See docs/decisions/0034-signs-of-one-cell.md.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.filter import LineFilter

if TYPE_CHECKING:
    from textual.app import App
    from textual.color import Color
    from textual.events import CursorPosition

ASK = "\x1b7\x1b[1;1H●\x1b[6n\x1b8"
"""Save the cursor, print one sign at the top left, ask where the cursor is, and put it back (DEC VT100)."""

NEAREST = {
    "●": "*", "◐": "~", "○": "o", "◉": "@", "◆": "%", "≠": "!", "·": ".", "•": "-", "…": ".",
    "─": "-", "━": "=", "│": "|", "┃": "|", "└": "`", "┤": "+", "▲": "^", "★": "*", "▌": "|", "█": "#", "▓": "%", "▒": "+",
    "“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "−": "-", "×": "x", "÷": "/",
    "→": ">", "←": "<", "↑": "^", "↓": "v", "±": "+", "≈": "~", "€": "E", "§": "S", "®": "R",
    "⁰": "0", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9", "╸": "-",
    "▁": "_", "▂": "_", "▃": "-", "▄": "-", "▅": "=", "▆": "=", "▇": "#",
}  # fmt: skip
"""A sign of one cell for each of the program's own; no two verdicts share one. Some are never wide, but stand
beside others that are: ⁵ beside ¹ to ⁴."""


_PARTING = re.compile(r"(?:(?<=[^\s;:] )|(?<=^ ))·(?= |$)")
"""A · that parts facts, as in “83 words · 22 h left”: a full stop would end a sentence there."""


class OneCell(LineFilter):
    """Puts in the place of a sign that may be two cells wide one that never is.

    Latin letters lose nothing: é becomes e with an accent that takes no cell. Greek and Cyrillic letters
    stay, since nothing else says what they say.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """Return the segments with as many cells as before."""
        return [
            segment
            if segment.control or segment.text.isascii()
            else Segment("".join(map(one_cell, _PARTING.sub("-", segment.text))), segment.style)
            for segment in segments
        ]


@lru_cache(maxsize=4096)
def one_cell(char: str) -> str:
    """Return what stands for a character where signs of open width are drawn wide."""
    if char in NEAREST:
        return NEAREST[char]
    if unicodedata.east_asian_width(char) != "A" or unicodedata.combining(char):
        return char
    parts = unicodedata.normalize("NFKD", char)
    if parts[0].isascii() and all(unicodedata.combining(mark) for mark in parts[1:]):
        return parts
    return char if char.isalpha() else "?"


_ONE_CELL = OneCell()
"""One for all: Textual keeps what a filter made of a line by the filter that made it."""


class Signs:
    """How an app draws its signs: as they are until its terminal or the settings say otherwise.

    Attributes:
        filters: what the lines of the app go through.
    """

    def __init__(self, app: App[None]) -> None:
        """Draw the signs of an app as they are."""
        self._app = app
        self._setting = "auto"
        self.filters: tuple[LineFilter, ...] = ()

    def take(self, answer: CursorPosition) -> None:
        """Take a terminal's answer to `ASK`: in the third column is the cursor behind a wide sign."""
        if self._setting == "auto" and (answer.x, answer.y) == (2, 0):
            self._draw(narrow=True)

    def choose(self, setting: str) -> None:
        """Take what the settings say: `auto`, `plain` or `full`."""
        self._setting = setting
        if setting != "auto":
            self._draw(narrow=setting == "plain")

    def _draw(self, *, narrow: bool) -> None:
        wanted = (_ONE_CELL,) if narrow else ()
        if wanted != self.filters:
            self.filters = wanted
            for widget in (self._app.screen, *self._app.screen.walk_children()):
                widget.refresh()
