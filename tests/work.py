"""How much work something is, told from how busy or slow the machine was meanwhile."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

READINGS = 4
"""Times that something is measured at most; what other programs take makes it longer, never shorter."""

USUAL = 0.1
"""Seconds that `_known_work` takes on a machine with nothing else to do (two shared cores): where it
takes longer, a core is slower just then, and what is measured beside it is as much slower."""

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_TEXT = "Tell me about the time you disagreed with a colleague, and how it ended. " * 400


def seconds_of_work(job: Callable[[], object], *, within: float = 0.0) -> float:
    """Return the least seconds of the processor's time that a job takes on a usual machine.

    Beside each reading a known piece of work is measured, before and after it; a reading counts for
    as much less as that took longer than usual, never for more.

    Args:
        job: what is measured, called again and again.
        within: enough; measuring ends as soon as a reading is below.
    """
    least = _seconds(job)
    if least < within:  # it's enough even where the machine was slower meanwhile
        return least
    for _ in range(READINGS):
        before = _seconds(_known_work)
        taken = _seconds(job)
        slower = max(1.0, (before + _seconds(_known_work)) / 2 / USUAL)
        least = min(least, taken / slower)
        if least < within:
            break
    return least


def _seconds(job: Callable[[], object]) -> float:
    start = time.process_time()
    job()
    return time.process_time() - start


def _known_work() -> int:
    """Return the letters of the words of a text that is gone through: what readers mostly do."""
    return sum(len(word[0].casefold()) for _ in range(48) for word in _WORD.finditer(_TEXT))
