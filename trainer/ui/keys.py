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
    from collections.abc import Iterable, Iterator, Mapping

INTRODUCTION = """\
# Keys

Made from the commands of the app by `python -m trainer.ui.keys`; a test holds the two together.
Every key can be changed in `config.toml` of the home, by the name of its command:

```toml
[keys]
"home.rehearse" = "r,f6"
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
    from trainer.ui.app_commands import APP_COMMANDS

    found = {
        _words(screen.__name__): commands
        for screen in _screens()
        if (commands := vars(screen).get("COMMANDS_HERE"))
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


def checked_keymap(wanted: Mapping[str, str]) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return the remapped keys that can be used, and what is wrong with the others.

    A key that another command of the same screen has, or one that works everywhere, is not given
    away: the command keeps its own key.

    Args:
        wanted: command id -> keys, as config.toml has them.
    """
    everywhere, *rest = places()
    known = {command.id: place for place in (everywhere, *rest) for command in place.commands}
    problems = [
        f"there is no command “{name}”; see docs/keys.md" for name in sorted(wanted.keys() - known)
    ]
    usable = {name: keys for name, keys in wanted.items() if name in known}
    for name in sorted(usable):
        place = known[name]
        others = (
            everywhere.commands if place is everywhere else place.commands + everywhere.commands
        )
        taken = _taken(name, usable, others)
        if taken is not None:
            problems.append(
                f"{name} keeps its own key: “{usable[name]}” is the key of {taken.id} already"
            )
            del usable[name]
    return usable, tuple(problems)


def _taken(name: str, usable: Mapping[str, str], others: Iterable[Command]) -> Command | None:
    """Return another command that has one of the keys that a command is to have."""
    keys = _split(usable[name])
    for other in others:
        if other.id != name and keys & _split(usable.get(other.id, other.keys)):
            return other
    return None


def _split(keys: str) -> frozenset[str]:
    return frozenset(key.strip() for key in keys.split(",") if key.strip())


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
