"""What a person without a plan presses next: words where text is typed, keys of the screen elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from textual.events import Key, Paste
from textual.widgets import Input, TextArea

if TYPE_CHECKING:
    from random import Random

    from textual.app import App
    from textual.events import Event

MOVES = [
    "up",
    "down",
    "left",
    "right",
    "pageup",
    "pagedown",
    "home",
    "end",
    "enter",
    "space",
    "tab",
    "shift+tab",
    "escape",
    "escape",
    "f1",
    "ctrl+p",
]
EDITS = [
    "backspace",
    "delete",
    "left",
    "right",
    "up",
    "down",
    "home",
    "end",
    "enter",
    "enter",
    "tab",
    "shift+tab",
    "ctrl+w",
    "ctrl+u",
    "ctrl+k",
    "ctrl+z",
    "ctrl+y",
    "ctrl+a",
    "ctrl+left",
    "shift+up",
    "escape",
    "pageup",
]
TAKES_AWAY = {"backspace", "delete", "ctrl+w", "ctrl+u", "ctrl+k", "ctrl+z", "ctrl+y", "ctrl+x"}
SIZES = ((80, 24), (120, 36), (30, 8), (6, 3), (3, 2), (1, 1), (110, 30), (80, 5), (12, 40), (0, 0))
NAMES = {" ": "space", "/": "slash", ".": "full_stop", "-": "minus", ":": "colon", "\n": "enter"}
NAMES |= {"_": "underscore"}


@dataclass(frozen=True)
class Burst:
    """What arrives together.

    Attributes:
        events: keys and pastes.
        said: the same, to be read.
        takes_away: whether one of them may delete text that was typed.
        size: the window's new size before them; None where it stays.
    """

    events: tuple[Event, ...]
    said: str
    takes_away: bool = False
    size: tuple[int, int] | None = None

    @property
    def keys(self) -> int:
        """How many keys these are; a paste counts as one."""
        return len(self.events)


class Person:
    """Somebody who cannot be predicted, but is the same person again for the same seed."""

    def __init__(self, chance: Random) -> None:
        """Begin without having typed a word."""
        self._chance = chance
        self._words = count(1)

    def next(self, app: App[None]) -> Burst:
        """Return what is pressed next, looking at what is in front."""
        if self._chance.random() < 0.04:
            return Burst((), "resized", size=self._chance.choice(SIZES))
        chance = self._chance.random()
        if isinstance(app.focused, TextArea | Input):
            if chance < 0.5:
                return self._typed(words=self._chance.randrange(1, 7))
            if chance < 0.55:
                word = self.word()
                return Burst((Paste(f"{word}\nand {word}"),), f"pasted {word}")
            if chance < 0.75:
                return pressed(*self._chance.choices(EDITS, k=self._chance.randrange(1, 6)))
            return self._command(app, typing=True)
        if chance < 0.65:
            return self._command(app, typing=False)
        if chance < 0.95:
            return pressed(*self._chance.choices(MOVES, k=self._chance.randrange(1, 9)))
        return self._typed(words=1)

    def word(self) -> str:
        """Return a word that was never typed before."""
        return f"qz{next(self._words)}x{self._chance.randrange(1000)}"

    def _typed(self, words: int) -> Burst:
        text = "".join(f"{self.word()} " for _ in range(words))
        return typed(text)

    def _command(self, app: App[None], *, typing: bool) -> Burst:
        commands = [*getattr(app.screen, "COMMANDS_HERE", ())]
        keys = [key for one in commands for key in one.keys.split(",") if key]
        if typing:
            keys = [key for key in keys if len(key) > 1] + ["escape", "ctrl+p", "f1"]
        usable = [key for key in keys if key != "ctrl+q"] or ["escape"]
        return pressed(*self._chance.choices(usable, k=self._chance.choice((1, 1, 2, 3))))


def pressed(*keys: str) -> Burst:
    """Return keys by their names, pressed together."""
    events = tuple(Key(key, key if len(key) == 1 else _character(key)) for key in keys)
    return Burst(events, " ".join(keys), takes_away=bool(TAKES_AWAY & set(keys)))


def typed(text: str) -> Burst:
    """Return the keys of a text."""
    return Burst(tuple(Key(NAMES.get(one, one), one) for one in text), f"typed {text!r}")


def _character(key: str) -> str | None:
    return next((one for one, name in NAMES.items() if name == key and one != "\n"), None)
