"""How often the fault tests repeat: a few times in every run, to the promised figure when asked."""

from __future__ import annotations

import os
from typing import TypeVar

T = TypeVar("T")

VARIABLE = "TRAINER_FAULTS"
"""Set to `full`, every fault test repeats as often as docs/reliability.md says."""

FULL = os.environ.get(VARIABLE) == "full"


def amount(quick: T, full: T) -> T:
    """Return how often to repeat: `quick` in the everyday run, `full` for the table of faults."""
    return full if FULL else quick
