"""Time from the start of the program to what one waits for.

All programs are started in turn, so that a busy moment of the machine is a busy moment for each.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.programs import (
    BARE,
    BARE_HOME,
    BARE_ONE,
    BARE_READY,
    HOME_PAINTED,
    HOME_READY,
    PYTHON,
    QUESTION_KEY,
    TRAINER,
    question_ready,
)
from benchmarks.table import Line
from benchmarks.terminal import Terminal
from trainer.coach.demo import open_demo

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping, Sequence

    Cases = Mapping[str, tuple[Sequence[str], re.Pattern[str] | None]]

RUNS = 15
STORY = "checkout-latency"
ANSWER = "We moved the cart into Redis and asked finance to run the check afterwards. " * 20


def lines(runs: int = RUNS) -> Iterator[Line]:
    """Measure first paints, and commands that need no app."""
    work = open_demo()
    with tempfile.TemporaryDirectory() as folder:
        answer = Path(folder) / "answer.txt"
        answer.write_text(ANSWER)
        home = (*TRAINER, "--home", str(work.home.root))
        app = medians(
            {
                "editor": (BARE, BARE_READY),
                "widgets": (BARE_HOME, BARE_READY),
                "one": (BARE_ONE, BARE_READY),
                "painted": (home, HOME_PAINTED),
                "filled": (home, HOME_READY),
                "question": ((*home, "rehearse", QUESTION_KEY), question_ready()),
            },
            runs,
        )
        beside = "beside a bare app with one widget"
        yield Line(f"first paint of Home, {beside}", app["painted"], app["one"], target=1.3)
        yield Line(f"Home with what is due, {beside}", app["filled"], app["one"])
        beside = "beside a bare app with as many widgets"
        yield Line(f"first paint of Home, {beside}", app["painted"], app["widgets"])
        first = "first question of `rehearse`, beside a bare app with an editor"
        yield Line(first, app["question"], app["editor"], target=1.5)
        grade = (*home, "grade", "--story", STORY, str(answer))
        plain = medians(
            {
                "python": (PYTHON, None),
                "version": ((*TRAINER, "--version"), None),
                "grade": (grade, None),
                "help": ((*TRAINER, "--help"), None),
            },
            runs,
        )
    work.close()
    yield Line(
        "`trainer --version`, beside bare Python", plain["version"], plain["python"], target=3
    )
    yield Line("`trainer grade`, 280 words", plain["grade"], plain["python"], target=3)
    yield Line("`trainer --help`", plain["help"], plain["python"])


def medians(cases: Cases, runs: int) -> dict[str, float]:
    """Return the milliseconds that each program takes until a text is painted, or until it ends."""
    times: dict[str, list[float]] = {name: [] for name in cases}
    for run in range(runs + 1):
        for name, (command, ready) in cases.items():
            took = measure(command, ready)
            if run:  # the first round warms the disk's cache and compiles
                times[name].append(took * 1000)
    return {name: median(took) for name, took in times.items()}


def measure(command: Sequence[str], ready: re.Pattern[str] | None) -> float:
    """Return the seconds until a text is painted; without one, until the program ends."""
    with Terminal(command) as terminal:
        if ready is None:
            return terminal.until_end(within=20) - terminal.started
        return terminal.when_shown(ready, within=20, quiet=0.4) - terminal.started
