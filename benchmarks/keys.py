"""Time from a key to its letter on the screen: `python -m benchmarks.keys [KEYS]`.

The bare app and the program run side by side and are typed into in turn, a word at a time. A key is
on the screen when the word typed so far can be read there; a clock that ticks meanwhile is no answer.
"""

from __future__ import annotations

import random
import re
import sys
from statistics import median, quantiles
from string import ascii_lowercase

from benchmarks.programs import BARE, BARE_READY, REHEARSE, question_ready
from benchmarks.terminal import Terminal

KEYS = 300
TARGET = 1.2
"""At most this many times the bare app, at the median."""

PREFIX = "zq"
"""Begins every word, so that no other text on the screen is taken for it; not measured."""

LETTERS = 6
GAP = (0.03, 0.09)
"""Seconds between keys, even chances: about 12 keys a second with the waiting for silence."""


def main() -> None:
    """Measure and print a table in milliseconds."""
    keys = int(sys.argv[1]) if len(sys.argv) > 1 else KEYS
    chance = random.Random(1)
    delays: dict[str, list[float]] = {"bare app": [], "Rehearse": []}
    with Terminal(BARE) as bare, Terminal(REHEARSE) as trainer:
        bare.when_shown(BARE_READY, within=20, quiet=0.4)
        trainer.when_shown(question_ready(), within=20, quiet=0.4)
        for word in range(1 + -(-keys // LETTERS)):
            for name, terminal in (("bare app", bare), ("Rehearse", trainer)):
                took = type_word(terminal, chance)
                if word:  # the first word warms both
                    delays[name] += took
    middle = median(delays["bare app"])
    print(f"{keys} keys each, milliseconds; target at the median: {TARGET} × bare app\n")
    print(f"{'key to screen':<16}{'median':>8}{'p90':>8}{'p99':>8}{'most':>8}{'ratio':>8}")
    for name, seconds in delays.items():
        cuts = quantiles(seconds, n=100)
        figures = (median(seconds), cuts[89], cuts[98], max(seconds))
        row = "".join(f"{figure * 1000:8.1f}" for figure in figures)
        print(f"{name:<16}{row}{median(seconds) / middle:8.2f}")


def type_word(terminal: Terminal, chance: random.Random) -> list[float]:
    """Type a word and a blank; return the delay of each measured key in seconds."""
    for letter in PREFIX:
        terminal.send(letter.encode())
        _pass(terminal, chance)
    word, delays = PREFIX, []
    for letter in chance.choices(ascii_lowercase, k=LETTERS):
        word += letter
        pressed = terminal.send(letter.encode())
        shown = terminal.when_shown(re.compile(word), within=5, quiet=0.03)
        delays.append(shown - pressed)
        _pass(terminal, chance)
    terminal.send(b" ")
    _pass(terminal, chance)
    return delays


def _pass(terminal: Terminal, chance: random.Random) -> None:
    """Let the time between two keys go by."""
    for _, data in terminal.read(chance.uniform(*GAP)):
        terminal.show(data)


if __name__ == "__main__":
    main()
