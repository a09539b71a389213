"""All commands of the app: for remapped keys, and for docs/keys.md, which is made from them."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.screen import Screen

from trainer.ui import screens
from trainer.ui.commands import Command, shown_key

if TYPE_CHECKING:
    from collections.abc import Iterator

INTRODUCTION = """\
# Keys

Made from the commands of the app by `python -m trainer.ui.keys`; a test holds the two together.
Every key can be changed in `config.toml` of the home, by the name of its command:

```toml
[keys]
"home.rehearse" = "r,enter"
"app.help" = "f1"
```

Keys are named as Textual names them: `ctrl+j`, `f5`, `escape`, `question_mark`, `slash`. Several
keys of one command stand beside each other with commas. A command without a key is in the palette
(Ctrl+P). Single letters work wherever no text is being typed.
"""


@dataclass(frozen=True, slots=True)
class Place:
    """A screen or dialog with its commands; `name` is its class name in words."""

    name: str
    commands: tuple[Command, ...]


def places() -> tuple[Place, ...]:
    """Return every screen with its commands, by name; the app itself comes first."""
    from trainer.ui.app import APP_COMMANDS  # the app imports this module where keys are remapped

    found = {
        _words(screen.__name__): screen.COMMANDS_HERE
        for screen in _screens()
        if screen.__dict__.get("COMMANDS_HERE")
    }
    return (
        Place("Everywhere", APP_COMMANDS),
        *(Place(name, commands) for name, commands in sorted(found.items())),
    )


def _screens() -> Iterator[type[Screen[object]]]:
    for module in pkgutil.iter_modules(screens.__path__):
        loaded = importlib.import_module(f"{screens.__name__}.{module.name}")
        for value in vars(loaded).values():
            if (
                isinstance(value, type)
                and issubclass(value, Screen)
                and value.__module__ == loaded.__name__
            ):
                yield value


def _words(class_name: str) -> str:
    """Return `StoryPageScreen` as `Story page`."""
    name = class_name.removesuffix("Screen").removesuffix("Dialog")
    return "".join(f" {c.lower()}" if c.isupper() else c for c in name).strip().capitalize()


def known_ids() -> frozenset[str]:
    """Return the names of all commands that have a key."""
    return frozenset(command.id for place in places() for command in place.commands if command.keys)


def document() -> str:
    """Return docs/keys.md."""
    parts = [INTRODUCTION]
    for place in places():
        parts.append(
            f"\n## {place.name}\n\n| Key | What it does | Command |\n| --- | --- | --- |\n"
        )
        parts += [
            f"| {_keys(command)} | {command.help} | `{command.id}` |\n"
            for command in place.commands
        ]
    return "".join(parts)


def _keys(command: Command) -> str:
    return ", ".join(shown_key(key) for key in command.keys.split(",")) if command.keys else "–"


if __name__ == "__main__":
    import sys

    sys.stdout.write(document())
