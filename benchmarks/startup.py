"""Time from the start of the program to what one waits for: `python -m benchmarks.startup [RUNS]`.

All programs are started in turn, so that a busy moment of the machine is a busy moment for each.
"""

from __future__ import annotations

import sys
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.programs import (
    BARE,
    BARE_READY,
    HOME,
    HOME_READY,
    REHEARSE,
    TRAINER,
    question_ready,
)
from benchmarks.terminal import Terminal

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

RUNS = 15
TARGET = 1.5
"""At most this many times the bare app, until the first question is painted."""


def main() -> None:
    """Measure and print a table in milliseconds."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    cases: dict[str, tuple[Sequence[str], re.Pattern[str] | None]] = {
        "bare app": (BARE, BARE_READY),
        "Home": (HOME, HOME_READY),
        "first question": (REHEARSE, question_ready()),
        "--help": ((*TRAINER, "--help"), None),
        "--version": ((*TRAINER, "--version"), None),
    }
    times: dict[str, list[float]] = {name: [] for name in cases}
    for run in range(runs + 1):
        for name, (command, ready) in cases.items():
            took = measure(command, ready)
            if run:  # the first round warms the disk's cache and compiles
                times[name].append(took * 1000)
    bare = median(times["bare app"])
    print(f"{runs} runs each, milliseconds; target for the first question: {TARGET} × bare app\n")
    print(f"{'until':<16}{'median':>8}{'least':>8}{'most':>8}{'ratio':>8}")
    for name, took_ms in times.items():
        middle = median(took_ms)
        figures = (f"{figure:8.0f}" for figure in (middle, min(took_ms), max(took_ms)))
        print(f"{name:<16}{''.join(figures)}{middle / bare:8.2f}")


def measure(command: Sequence[str], ready: re.Pattern[str] | None) -> float:
    """Return the seconds until a text is painted; without one, until the program ends."""
    with Terminal(command) as terminal:
        if ready is None:
            return terminal.until_end(within=20) - terminal.started
        return terminal.when_shown(ready, within=20, quiet=0.4) - terminal.started


if __name__ == "__main__":
    main()
