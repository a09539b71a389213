"""All commands of the app: for remapped keys, and for docs/keys.md, which is made from them."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content
from textual.screen import Screen

from trainer.text import visible
from trainer.ui import scheme, screens
from trainer.ui.app_commands import APP_COMMANDS, GO_TO
from trainer.ui.commands import Command, shown_key
from trainer.ui.components.document import BLANK, Line

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.ui.scheme import Meaning

INTRODUCTION = """\
# Keys

Made from the commands of the app by `python -m trainer.ui.keys`; a test holds the two together.

## The same everywhere

A key means the same on every screen. Where you type, F2 comes first: `F2 x` exports. No F-key beyond F5 has a
meaning; keys of 0.1.0 that are in nobody's way still work, for one version.

"""

REMAPPING = """\
## Your own keys

Every key can be changed in `config.toml` of the home, by the name of its command:

```toml
[keys]
"home.rehearse" = "r,ctrl+e"
"app.help" = "f1"
```

Keys are named as Textual names them: `ctrl+j`, `f5`, `escape`, `question_mark`, `slash`. Several
keys of one command stand beside each other with commas. A command without a key is in the palette
(Ctrl+P). Single letters work wherever no text is being typed.
"""


MOVED = {"help": "app.help"}
"""Commands of 0.1.0 that another one does now, by the last word of their names."""


@dataclass(frozen=True, slots=True)
class Place:
    """A screen or dialog with its commands; `name` is its class name in words."""

    name: str
    commands: tuple[Command, ...]


def places() -> tuple[Place, ...]:
    """Return every screen with its commands, by name; the app itself comes first."""
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
        f"“{name}” is {now} now"
        if (now := MOVED.get(name.rpartition(".")[2]))
        else f"there's no command “{name}”; see docs/keys.md"
        for name in sorted(wanted.keys() - known)
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
    parts = [INTRODUCTION, "| Key | What it means | Called |\n| --- | --- | --- |\n"]
    parts += [
        f"| {_keys(meaning.keys)} | {meaning.means} | {', '.join(sorted(labels))} |\n"
        for meaning, labels in meanings().items()
    ]
    goes = ", ".join(f"`{letter}` {command.called}" for letter, command in GO_TO)
    parts += [f"\nBehind `g`, and on Home most without it: {goes}.\n\n", REMAPPING]
    for place in places():
        parts.append(
            f"\n## {place.name}\n\n| Key | What it does | Command |\n| --- | --- | --- |\n"
        )
        parts += [
            f"| {_key_of(command)} | {command.help} | `{command.id}` |\n"
            for command in place.commands
        ]
    return "".join(parts)


def meanings() -> dict[Meaning, set[str]]:
    """Return what each key means, and what the screens call it; a place has its own line."""
    found: dict[Meaning, set[str]] = {}
    for place in places():
        for command in place.commands:
            for meaning in command.does.parts if command.does else ():
                if meaning not in scheme.PLACES.values():
                    found.setdefault(meaning, set()).add(command.label)
    return found


def remap_lines(work: Workspace, here: Sequence[Command]) -> list[Line]:
    """Return how keys are changed, and what the commands are called there; for the coach's thread."""
    path = visible(str(work.home.root / "config.toml"), multiline=False)
    return [
        Line(Content(f"Give a command another key in {path}, then start again:")),
        BLANK,
        Line(Content("    [keys]")),
        *(Line(Content(f'    "{command.id}" = "f5"')) for command in here[:1]),
        BLANK,
        Line(
            Content(
                "Keys are called ctrl+j, f5, escape, question_mark, slash; several stand beside each other "
                "with commas."
            )
        ),
        BLANK,
        *(
            Line(Content(command.help), Content.styled(f" {command.id}", "bold"), 26)
            for command in (*here, *APP_COMMANDS)
        ),
    ]


def _key_of(command: Command) -> str:
    return f"F2 {shown_key(command.letter)}" if command.letter else _keys(command.keys)


def _keys(keys: str) -> str:
    return ", ".join(shown_key(key) for key in keys.split(",")) if keys else "–"


if __name__ == "__main__":
    import sys

    sys.stdout.write(document())
