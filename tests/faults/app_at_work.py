"""The real program on a pseudo-terminal, in the middle of something that a person types."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import sqlite3
import sys
import time
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.terminal import Terminal
from trainer.coach.demo import open_demo

if TYPE_CHECKING:
    import random
    from collections.abc import Callable
    from pathlib import Path

END, DOWN = b"\x1b[1;5F", b"\x1b[B"
"""Ctrl+End, and the arrow."""


@dataclass(frozen=True)
class Place:
    """Somewhere that a person types.

    Attributes:
        name: What it is called in a test's name.
        way: Texts to wait for, each with the keys to press when it stands there.
        ready: What stands there when typing can begin.
        stored: Everything that is stored of such texts in a home, as one text.
    """

    name: str
    way: tuple[tuple[str, bytes], ...]
    ready: str
    stored: Callable[[Path], str]


def _drafts(home: Path) -> str:
    found = sorted((home / "recovery").glob("*.json"))
    return "\n".join(json.dumps(json.loads(path.read_text("utf-8"))) for path in found)


def _history(home: Path) -> str:
    with closing(sqlite3.connect(home / "history.db")) as history:
        return "\n".join(history.iterdump())


def _letters(home: Path) -> str:
    return "\n".join(path.read_text("utf-8") for path in (home / "letters").glob("*.md"))


PLACES = (
    Place("answer", (("to tell for", b"r"),), "question 1 of", _drafts),
    Place(
        "debrief",
        (("to tell for", b"d"), ("They asked|as you remember it", b"\x1bOR")),
        "question 1 of",
        _history,
    ),
    Place(
        "letter",
        (
            ("to tell for", b"d"),
            ("They asked|as you remember it", b"\n"),
            ("Worth a letter", b"l"),
            ("A letter to whom", b"\r"),
        ),
        "Dear ",
        _letters,
    ),
    Place("editor", (("to tell for", b"s"), ("stories", b"e")), "Situation", _drafts),
)


def demo_home(root: Path) -> Path:
    """Make a home that stays, with the demo's stories and interviews."""
    work = open_demo()
    kept = work.home.root
    work.after_close = lambda: None
    work.close()
    shutil.move(kept, root)
    (root / "config.toml").write_text('[letter]\nname = "Robin Falk"\nphone = "none"\n')
    return root


def opened(home: Path, place: Place) -> Terminal:
    """Start the program and go to a place; return its terminal, ready for typing."""
    terminal = Terminal((sys.executable, "-m", "trainer", "--home", str(home)))
    try:
        awaited = [*(text for text, _ in place.way[1:]), place.ready]
        terminal.when_shown(re.compile(place.way[0][0]), within=20, quiet=0.15)
        for (_, keys), text in zip(place.way, awaited, strict=True):
            _press(terminal, keys, re.compile(text))
        terminal.send(END)
        for _, data in terminal.read(0.3):
            terminal.show(data)
    except BaseException:
        terminal.__exit__()
        raise
    return terminal


def _press(terminal: Terminal, keys: bytes, wanted: re.Pattern[str]) -> None:
    """Press keys until they have their effect: a screen that is only just painted may miss them."""
    for _ in range(4):
        terminal.send(keys)
        try:
            terminal.when_shown(wanted, within=5, quiet=0.3)
        except TimeoutError:
            continue
        return
    raise TimeoutError(f"{wanted.pattern!r} was not painted; the screen shows\n{terminal.text}")


@dataclass(frozen=True)
class Typed:
    """What a person had typed when the program was killed.

    Attributes:
        words: Each word with the moment at which its first key was pressed.
        killed: The moment of the kill; both in seconds of one clock.
    """

    words: tuple[tuple[str, float], ...]
    killed: float

    def lost_seconds(self, stored: str) -> float:
        """Return how many seconds of typing are missing from what was stored."""
        missing = [moment for word, moment in self.words if word not in stored]
        return self.killed - missing[0] if missing else 0.0


def type_words(
    terminal: Terminal, chance: random.Random, seconds: float
) -> tuple[tuple[str, float], ...]:
    """Type at a fast person's speed; return each word and when its first key was pressed."""
    begun = time.perf_counter()
    words: list[tuple[str, float]] = []
    while time.perf_counter() - begun < seconds:
        word = f"w{len(words):04d}"
        words.append((word, time.perf_counter()))
        for key in f" {word}":
            terminal.send(key.encode())
            terminal.read(chance.uniform(0.01, 0.05))
    return tuple(words)


def type_and_kill(terminal: Terminal, chance: random.Random, seconds: float) -> Typed:
    """Type some words, then kill the program in the middle of it."""
    words = type_words(terminal, chance, seconds)
    killed = time.perf_counter()
    os.kill(terminal.process, signal.SIGKILL)
    terminal.until_end(5)
    return Typed(words, killed)
