"""A short text that changes while somebody types: a clock, a count of words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Static

if TYPE_CHECKING:
    from textual.content import Content


class Ticker(Static):
    """Shows texts of one size without laying the whole screen out again, which costs a key's time."""

    _length = 0

    def show(self, text: str | Content) -> None:
        """Show a text of letters that are one column wide."""
        self.update(text, layout=len(text) != self._length)
        self._length = len(text)
