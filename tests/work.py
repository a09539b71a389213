"""How much work something is, told from how busy the machine was meanwhile."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

READINGS = 4
"""Times that something is measured at most; what other programs take makes it longer, never shorter."""


def seconds_of_work(job: Callable[[], object], *, within: float = 0.0) -> float:
    """Return the least seconds of the processor's time that a job took.

    Args:
        job: what is measured, called again and again.
        within: enough; measuring ends as soon as a reading is below.
    """
    least = float("inf")
    for _ in range(READINGS):
        before = time.process_time()
        job()
        least = min(least, time.process_time() - before)
        if least < within:
            break
    return least
