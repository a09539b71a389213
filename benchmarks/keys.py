"""Time from a key to its letter on the screen, at three lengths of what stands there already.

The bare editor and the program run side by side and are typed into in turn, a word at a time. A key is
on the screen when the word typed so far can be read there; a clock that ticks meanwhile is no answer.
"""

from __future__ import annotations

import random
import re
from statistics import median, quantiles
from string import ascii_lowercase
from typing import TYPE_CHECKING

from benchmarks.programs import BARE, BARE_READY, REHEARSE, question_ready
from benchmarks.table import Line
from benchmarks.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator

KEYS = 150
PREFIX = "zq"
"""Begins every word, so that no other text on the screen is taken for it; not measured."""

LETTERS = 6
GAP = (0.03, 0.09)
"""Seconds between keys, even chances: about 12 keys a second with the waiting for silence."""

WORDS = "we moved the cart out of the main database and asked finance to wait "
PARAGRAPH = 60
"""Words of a paragraph."""


def lines(keys: int = KEYS) -> Iterator[Line]:
    """Measure with nothing, an answer, and far too much in the field."""
    for words, paragraphs in ((0, True), (300, True), (2000, True), (2000, False)):
        name = f"{words:,} words" if paragraphs else f"{words:,} words in one line"
        bare, ours = delays(text_of(words, PARAGRAPH if paragraphs else words), keys)
        yield Line(f"key to screen at {name}, median", median(ours), median(bare), target=1.1)
        slow, slow_bare = quantiles(ours, n=100)[98], quantiles(bare, n=100)[98]
        yield Line(f"key to screen at {name}, p99", slow, slow_bare, target=1.5)


def text_of(words: int, paragraph: int) -> str:
    """Return so many words, parted into paragraphs."""
    many = (WORDS * (words // 14 + 1)).split()[:words]
    parts = [" ".join(many[at : at + paragraph]) for at in range(0, len(many), paragraph)]
    return "\n".join(parts)


def delays(text: str, keys: int) -> tuple[list[float], list[float]]:
    """Return the delays of the bare editor and of the program's answer field, in milliseconds."""
    chance = random.Random(1)
    found: tuple[list[float], list[float]] = ([], [])
    with Terminal(BARE) as bare, Terminal(REHEARSE) as trainer:
        bare.when_shown(BARE_READY, within=20, quiet=0.4)
        trainer.when_shown(question_ready(), within=20, quiet=0.4)
        for terminal in (bare, trainer):
            paste(terminal, text)
        for word in range(1 + -(-keys // LETTERS)):
            for terminal, took in zip((bare, trainer), found, strict=True):
                typed = type_word(terminal, chance)
                if word:  # the first word warms both
                    took += [second * 1000 for second in typed]
    return found


def paste(terminal: Terminal, text: str, *, quiet: float = 0.7) -> None:
    """Paste a text as terminals do it, and wait until it stands there."""
    if text:
        terminal.send(b"\x1b[200~" + text.encode() + b"\x1b[201~")
    for _, data in terminal.read(20, quiet=quiet):
        terminal.show(data)


def type_word(terminal: Terminal, chance: random.Random) -> list[float]:
    """Type a blank and a word; return the delay of each measured key in seconds.

    Where a word comes to stand below the last row that an editor shows, its other keys are typed and
    not measured.
    """
    terminal.send(b" ")
    _pass(terminal, chance)
    for letter in PREFIX:
        terminal.send(letter.encode())
        _pass(terminal, chance)
    word, delays = PREFIX, []
    for letter in chance.choices(ascii_lowercase, k=LETTERS):
        word += letter
        pressed = terminal.send(letter.encode())
        try:
            shown = terminal.when_shown(re.compile(word), within=0.8, quiet=0.06)
        except TimeoutError:
            continue
        delays.append(shown - pressed)
        _pass(terminal, chance)
    return delays


def _pass(terminal: Terminal, chance: random.Random) -> None:
    """Let the time between two keys go by."""
    for _, data in terminal.read(chance.uniform(*GAP)):
        terminal.show(data)
