"""Memory at rest, beside the bare app with the same widgets."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.homes import TEN, fill
from benchmarks.programs import BARE_HOME, BARE_READY, DEMO, HOME_READY, TRAINER
from benchmarks.table import Line
from benchmarks.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def lines() -> Iterator[Line]:
    """Measure what stays resident two seconds after the first screen."""
    bare = resident(BARE_HOME, BARE_READY)
    yield Line("memory at rest, the demo's Home", resident(DEMO, HOME_READY), bare, "MB")
    with tempfile.TemporaryDirectory() as folder:
        home = fill(Path(folder) / "home", TEN)
        ten = resident((*TRAINER, "--home", str(home)), re.compile("to refresh|to tell"))
    yield Line("memory at rest, Home after ten years", ten, bare, "MB")


def resident(command: Sequence[str], ready: re.Pattern[str]) -> float:
    """Return the megabytes that a program holds once it is at rest."""
    with Terminal(command) as terminal:
        terminal.when_shown(ready, within=30, quiet=0.4)
        terminal.read(2)
        status = Path(f"/proc/{terminal.process}/status").read_text()
    found = re.search(r"VmRSS:\s+(\d+) kB", status)
    if found is None:
        raise RuntimeError("this system does not say how much memory a process holds")
    return int(found[1]) / 1024
