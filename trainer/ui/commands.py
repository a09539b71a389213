"""What a key does, said once: the footer, the palette, the help and docs/keys.md read it here."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.binding import Binding
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(frozen=True, slots=True)
class Command:
    """Something that a key does.

    Attributes:
        id: stable name, `screen.verb`; people remap keys by it in config.toml.
        keys: Textual key names, comma-separated, the first is shown; empty for a command that is
            only in the palette.
        action: the action without `action_`.
        label: one or two words for the footer.
        help: one sentence for the help screen, the palette and the documentation.
        shown: whether the footer has it.
        priority: whether it comes before the focused widget's own keys.
        letter: the key that takes it under F2, where its own is none that can be typed.
        more: what the strip under F2 calls it; the label where it says enough.
    """

    id: str
    keys: str
    action: str
    label: str
    help: str
    shown: bool = True
    priority: bool = False
    letter: str = ""
    more: str = ""

    @property
    def binding(self) -> Binding:
        """The command as Textual binds it."""
        return Binding(
            self.keys,
            self.action,
            self.label,
            show=self.shown,
            priority=self.priority,
            tooltip=self.help,
            id=self.id,
        )


def bindings(commands: Iterable[Command]) -> list[Any]:
    """Return the bindings of commands, for a BINDINGS list."""
    return [command.binding for command in commands if command.keys]


KEY_NAMES = {
    "question_mark": "?",
    "exclamation_mark": "!",
    "slash": "/",
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "delete": "Del",
    "tab": "Tab",
}
"""How keys are called on a keyboard, where Textual has another name."""


def shown_key(key: str) -> str:
    """Return a key of Textual's as people know it: `ctrl+j` as `Ctrl+J`, `slash` as `/`."""
    *modifiers, last = key.strip().split("+")
    named = KEY_NAMES.get(last) or (last.upper() if modifiers or len(last) > 1 else last)
    return "+".join([*(modifier.capitalize() for modifier in modifiers), named])


class CommandProvider(Provider):
    """Offers in the palette what the keys do on the screen below it."""

    def _commands(self) -> Iterator[Command]:
        yield from getattr(self.screen, "COMMANDS_HERE", ())
        yield from getattr(self.app, "COMMANDS_HERE", ())

    def _run(self, command: Command) -> Any:
        node = self.screen if command in getattr(self.screen, "COMMANDS_HERE", ()) else self.app
        return partial(node.run_action, command.action)

    async def discover(self) -> Hits:
        """Offer every command before anything is typed."""
        for command in self._commands():
            yield DiscoveryHit(command.label, self._run(command), help=command.help)

    async def search(self, query: str) -> Hits:
        """Offer the commands that match what was typed."""
        matcher = self.matcher(query)
        for command in self._commands():
            score = max(matcher.match(command.label), matcher.match(command.help) * 0.8)
            if score > 0:
                yield Hit(
                    score,
                    Content(command.label),
                    self._run(command),
                    text=command.label,
                    help=command.help,
                )
