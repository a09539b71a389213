"""The palette: the commands of the screen below it, found by what people type, each with its key."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.actions import parse
from textual.command import (
    CommandInput,
    CommandPalette,
    DiscoveryHit,
    Hit,
    Hits,
    Provider,
    SearchIcon,
)
from textual.content import Content

from trainer.ui.app_commands import GO_TO
from trainer.ui.commands import Command, shown_key
from trainer.ui.screens.base import LeftOnce

if TYPE_CHECKING:
    from textual.app import App
    from textual.fuzzy import Matcher
    from textual.screen import Screen

FRAME = 6
"""Cells of a row that the palette and its scrollbar take."""


class Palette(CommandPalette, LeftOnce[None]):
    """The commands of the screen below it, found by name.

    Unlike Textual's own it has no id: with one, a second palette over a dialog that was opened over
    the first would end the app.
    """

    def on_mount(self) -> None:
        """Stand a sign before the search that has one width in every terminal, which an emoji hasn't."""
        self.query_one(SearchIcon).icon = "/"

    def on_resize(self) -> None:
        """Put the keys at the new right edge."""
        if self.has_class("-ready"):
            self._gather_commands(self.query_one(CommandInput).value.strip())

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


class CommandProvider(Provider):
    """Offers in the palette what the keys do on the screen below it, each with its key."""

    def _commands(self) -> list[Command]:
        """Return what can be done now; what the screen does itself isn't offered a second time."""
        here = getattr(self.screen, "COMMANDS_HERE", ())
        offered = [command for command in here if is_offered(self.screen, command)]
        known = {(command.label, command.action.removeprefix("app.")) for command in offered}
        everywhere = getattr(self.app, "COMMANDS_HERE", ())
        return [*offered, *(one for one in everywhere if (one.label, one.action) not in known)]

    def _run(self, command: Command) -> Any:
        node = self.screen if command in getattr(self.screen, "COMMANDS_HERE", ()) else self.app
        return partial(node.run_action, command.action)

    def _row(self, command: Command) -> Content:
        return palette_row(self.app, command)

    async def discover(self) -> Hits:
        """Offer every command before anything is typed."""
        for command in self._commands():
            yield DiscoveryHit(
                self._row(command), self._run(command), command.label, help=command.help
            )

    async def search(self, query: str) -> Hits:
        """Offer the commands that match what was typed, by name, by sentence, by other words for it."""
        matcher = self.matcher(query)
        scores = [(_score(matcher, command), command) for command in self._commands()]
        best = max(score for score, _ in scores)
        for score, command in scores:
            if score and score >= best * NEAR:
                yield Hit(
                    score,
                    self._row(command),
                    self._run(command),
                    text=command.label,
                    help=command.help,
                )


NEAR = 0.5
"""Share of the best match that another one needs to be offered: below, letters only happen to be in it."""


def _score(matcher: Matcher, command: Command) -> float:
    """Return how well a command fits what was typed: by name, by sentence, by other words for it."""
    others = max((matcher.match(word) for word in command.words.split()), default=0.0)
    return max(matcher.match(command.label), matcher.match(command.help) * 0.8, others * 0.9)
