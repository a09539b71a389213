"""Time from the hand-in of an answer to its painted grade, in a home of a hundred stories, beside 0.1.0."""

from __future__ import annotations

import re
import subprocess
import tempfile
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from benchmarks import first_version
from benchmarks.homes import Size, fill
from benchmarks.keys import paste, text_of
from benchmarks.programs import TRAINER
from benchmarks.table import Line
from benchmarks.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

RUNS = 7
GRADED = re.compile("Grade")
ASKED = re.compile("question 1 of")
SIZE = Size(100, 1, 200, 1)
FILL = (
    "from pathlib import Path; from benchmarks.homes import Size, fill; "
    "fill(Path({home!r}), Size(100, 1, 200, 1))"
)

THOUGHT = 1.0
"""Seconds that somebody looks at an answer before they hand it in."""


def lines(runs: int = RUNS) -> Iterator[Line]:
    """Measure how long a nervous person looks at their own answer after Ctrl+J."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        now = (*TRAINER, "--home", str(fill(folder / "home", SIZE)))
        then: tuple[str, ...] = ()
        if first_version.take_out(folder / "first"):
            home = str(folder / "first-home")
            code = FILL.format(home=home)
            subprocess.run(first_version.python(folder / "first", code), check=True)
            then = (*first_version.trainer(folder / "first"), "--home", home)
        for what, pause in (("a second after the last key", THOUGHT), ("at once", 0.0)):
            took: dict[Sequence[str], list[float]] = {now: [], **({then: []} if then else {})}
            for _ in range(runs):
                for program, times in took.items():
                    times.append(_hand_in(program, pause))
            first = median(took[then]) if then else None
            beside = ", beside 0.1.0" if then else ""
            target = 0.6 if then and pause else None
            yield Line(f"hand-in to painted grade, 300 words, 100 stories, {what}{beside}",
                       median(took[now]), first, target=target)  # fmt: skip


def _hand_in(program: Sequence[str], pause: float) -> float:
    with Terminal((*program, "rehearse", "--story", "story-7")) as terminal:
        terminal.when_shown(ASKED, within=20, quiet=0.4)
        paste(terminal, text_of(300, 60), quiet=0.3)
        for _, data in terminal.read(pause):
            terminal.show(data)
        pressed = terminal.send(b"\n")
        return (terminal.when_shown(GRADED, within=10, quiet=0.3) - pressed) * 1000
