"""Textual's command palette, made to bear keys that come fast."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.command import CommandPalette

from trainer.ui.screens.base import LeftOnce

if TYPE_CHECKING:
    from collections.abc import Callable


class Palette(CommandPalette, LeftOnce[None]):
    """The commands of the screen below it, found by name.

    Unlike Textual's own it has no id: with one, a second palette over a dialog that was opened over
    the first would end the app.
    """

    def close_for(self, then: Callable[[], object]) -> None:
        """Close it, and do something on the screen below it."""
        self._cancel_gather_commands()
        self.dismiss()
        self.app.call_later(then)
