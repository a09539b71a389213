"""A way out of a dialog: its key and what it does, on one row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Button

from trainer.ui.commands import shown_key
from trainer.ui.components.hint import hint

if TYPE_CHECKING:
    from trainer.ui.scheme import Meaning


class KeyButton(Button):
    """Pressed with its key, a click, or Enter where it has the focus."""

    DEFAULT_CSS = """
    KeyButton, KeyButton.-style-default {
        height: 1;
        min-width: 0;
        margin-left: 2;
        padding: 0;
        border: none !important;
        text-style: none;
        background: transparent;

        &:hover { background: $cursor; }
        &:focus { background: $cursor; background-tint: transparent; text-style: bold; }
        &:nocolor:focus, &:ansi:focus { text-style: bold underline; }
    }
    """

    def __init__(self, does: Meaning, label: str, action: str) -> None:
        """Make a button.

        Args:
            does: the key that does the same, as the scheme has it.
            label: what it does; shown as it is.
            action: the name of the screen's action; its id, too.
        """
        key = shown_key(does.letter)
        super().__init__(hint(key, label), id=action, compact=True, action=f"screen.{action}")
