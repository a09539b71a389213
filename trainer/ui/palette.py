"""Textual's command palette, made to bear keys that come fast."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.actions import parse
from textual.command import CommandPalette
from textual.content import Content

from trainer.ui.screens.base import LeftOnce

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App
    from textual.screen import Screen

    from trainer.ui.commands import Command

FRAME = 6
"""Cells of a row that the palette and its scrollbar take."""


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


def is_offered(screen: Screen[Any], command: Command) -> bool:
    """Return whether a screen's command does something now."""
    _, name, parameters = parse(command.action)
    return bool(screen.check_action(name, parameters))


def key_of(app: App[Any], command: Command) -> str:
    """Return the keys that do it, as people read them: `x`, `F2 x`, `g s`; empty without any."""
    from trainer.ui.app_commands import GO_TO
    from trainer.ui.commands import shown_key

    if key := app._keymap.get(command.id, command.keys).split(",")[0]:  # noqa: SLF001  no public way
        return shown_key(key)
    if command.letter:
        return f"F2 {shown_key(command.letter)}"
    return next((f"g {letter}" for letter, goes in GO_TO if goes is command), "")


def palette_row(app: App[Any], command: Command) -> Content:
    """Return a row of the palette: the name, its key at the right edge."""
    name, key = Content(command.label), Content.styled(key_of(app, command), "bold $accent")
    gap = app.size.width - FRAME - name.cell_length - key.cell_length
    return Content.assemble(name, " " * max(2, gap), key)
