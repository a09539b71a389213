"""Time from the hand-in of an answer to its painted grade, in a home of a hundred stories."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.homes import Size, fill
from benchmarks.keys import paste, text_of
from benchmarks.programs import TRAINER
from benchmarks.table import Line
from benchmarks.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator

RUNS = 7
GRADED = re.compile("Grade")
ASKED = re.compile("question 1 of")


def lines(runs: int = RUNS) -> Iterator[Line]:
    """Measure how long a nervous person looks at their own answer after Ctrl+J."""
    with tempfile.TemporaryDirectory() as folder:
        home = fill(Path(folder) / "home", Size(100, 1, 200, 1))
        took = [_hand_in(home) for _ in range(runs)]
    yield Line("hand-in to painted grade, 300 words, 100 stories", median(took), target=50)


def _hand_in(home: Path) -> float:
    with Terminal((*TRAINER, "--home", str(home), "rehearse", "--story", "story-7")) as terminal:
        terminal.when_shown(ASKED, within=20, quiet=0.4)
        paste(terminal, text_of(300, 60))
        pressed = terminal.send(b"\n")
        return (terminal.when_shown(GRADED, within=10, quiet=0.3) - pressed) * 1000
