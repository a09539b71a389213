"""What years of use cost: Home, Progress and a search beside those of an almost empty home."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.homes import EMPTY, TEN, Size, fill
from benchmarks.programs import TRAINER
from benchmarks.table import Line
from benchmarks.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator

RUNS = 4
HOMES = {
    "an almost empty home": EMPTY,
    "1 ×": Size(1, 1, 200, 2),
    "10 ×": Size(10, 5, 2_000, 20),
    "100 ×, ten years": TEN,
}
HOME = re.compile("to tell for|to refresh")
PROGRESS = re.compile("How much comes back|Nothing rehearsed")
QUESTIONS = re.compile("about yourself")
FOUND = re.compile("two departments")
"""Stands in no list before the search."""

DOORS = ("Home filled", "Progress open", "Questions open", "the answer of a search")


def lines(runs: int = RUNS) -> Iterator[Line]:
    """Measure each home in turn, so that a busy moment is a busy moment for all."""
    took: dict[str, list[tuple[float, ...]]] = {name: [] for name in HOMES}
    with tempfile.TemporaryDirectory() as folder:
        homes = {name: fill(Path(folder) / f"{n}", HOMES[name]) for n, name in enumerate(HOMES)}
        for run in range(runs + 1):
            for name, home in homes.items():
                opened = _open_everything(home)
                if run:
                    took[name].append(opened)
    base, *grown = HOMES
    for which, what in enumerate(DOORS):
        small = median(times[which] for times in took[base])
        for name in grown:
            target = 1.3 if name == grown[-1] else None
            large = median(times[which] for times in took[name])
            yield Line(f"{what}, {name}, beside {base}", large, small, target=target)


def _open_everything(home: Path) -> tuple[float, ...]:
    """Return the milliseconds until each of the doors is open."""
    with Terminal((*TRAINER, "--home", str(home))) as terminal:
        took = [terminal.when_shown(HOME, within=30, quiet=0.4) - terminal.started]
        _settle(terminal)
        took.append(_pressed(terminal, b"p", PROGRESS))
        terminal.send(b"\x1b")
        _settle(terminal)
        took.append(_pressed(terminal, b"q", QUESTIONS))
        terminal.send(b"/")
        _settle(terminal)
        took.append(_pressed(terminal, b"conflict", FOUND))
    return tuple(seconds * 1000 for seconds in took)


def _pressed(terminal: Terminal, key: bytes, wanted: re.Pattern[str]) -> float:
    pressed = terminal.send(key)
    return terminal.when_shown(wanted, within=30, quiet=0.4) - pressed


def _settle(terminal: Terminal) -> None:
    for _, data in terminal.read(5, quiet=0.8):
        terminal.show(data)
