"""What a key does, said once: the footer, the palette, the help and docs/keys.md read it here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from textual.binding import Binding

if TYPE_CHECKING:
    from trainer.ui.scheme import Meaning


@dataclass(frozen=True, slots=True)
class Command:
    """Something that a key does.

    Attributes:
        id: stable name, `screen.verb`; people remap keys by it in config.toml.
        does: what its key means everywhere, and so which key it is; None for a command that is only
            in the palette.
        action: the action without `action_`.
        label: one or two words for the footer.
        help: one sentence for the help screen, the palette and the documentation.
        shown: whether the footer has it.
        priority: whether it comes before the focused widget's own keys.
        typing: whether its letter takes it under F2 only, because text is typed on its screen.
        old: keys of 0.1.0 that still do it, told nowhere; they go with the next version.
        more: what the strip under F2 calls it; the label where it says enough.
        words: what else people type into the palette to find it.
    """

    id: str
    does: Meaning | None
    action: str
    label: str
    help: str
    shown: bool = True
    priority: bool = False
    typing: bool = False
    old: str = ""
    more: str = ""
    words: str = ""

    @property
    def called(self) -> str:
        """What it's called where its sentence doesn't stand beside it."""
        return self.more or self.label

    @property
    def keys(self) -> str:
        """Its keys as Textual names them, comma-separated, the first shown; empty without any."""
        return self.does.keys if self.does and not self.typing else ""

    @property
    def letter(self) -> str:
        """The key that takes it under F2, where its own is none that can be typed."""
        return self.does.letter if self.does and self.typing else ""

    @property
    def binding(self) -> Binding:
        """The command as Textual binds it; one without a key can still be given one in config.toml."""
        return Binding(
            ",".join(filter(None, (self.keys, self.old))) or NO_KEY,
            self.action,
            self.label,
            show=self.shown and bool(self.keys),
            # An old function key may be one of the text field's own.
            priority=self.priority or (self.typing and bool(self.old)),
            tooltip=self.help,
            id=self.id,
        )


def bindings(commands: Iterable[Command]) -> list[Any]:
    """Return the bindings of commands, for a BINDINGS list."""
    return [command.binding for command in commands]


NO_KEY = "no-key"
"""A key that no terminal sends: Textual gives other keys only to what has one."""


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
    "backspace": "⌫",
    "tab": "Tab",
}
"""How keys are called on a keyboard, where Textual has another name."""


def shown_key(key: str) -> str:
    """Return a key of Textual's as people know it: `ctrl+j` as `Ctrl+J`, `slash` as `/`."""
    *modifiers, last = key.strip().split("+")
    named = KEY_NAMES.get(last) or (last.upper() if modifiers or len(last) > 1 else last)
    return "+".join([*(modifier.capitalize() for modifier in modifiers), named])


def typed_key(shown: str) -> str:
    """Return Textual's name of a key that is shown: `Esc` as `escape`, and of `F2 v`, which F2 lists, `v`."""
    last = shown.rsplit(" ", maxsplit=1)[-1]
    names = {named: name for name, named in KEY_NAMES.items()} | {"⏎": "enter"}
    return names.get(last) or (last.lower() if len(last) > 1 else last)
