"""Dates on the command line: what was understood is printed before it is stored."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from trainer.cli.output import err, wrapped

if TYPE_CHECKING:
    from trainer.coach.dates import Reading, SeveralTimes
    from trainer.coach.workspace import Workspace


def settled(
    work: Workspace, typed: str, tell: Callable[[str], None] = err, *, past: bool = False
) -> str:
    """Tell in full what a date means, and return it so that it means nothing else.

    Where it means several days a person at a terminal is asked which.

    Args:
        work: the opened home.
        typed: the date; an empty one stays empty.
        tell: where what was understood goes.
        past: whether it is about something that is over.

    Raises:
        TrainerError: it is not understood, or means several days and nobody can be asked.
    """
    from trainer.coach import dates

    if not typed.strip():
        return typed
    now = work.clock()
    found = dates.readings(typed, now, past=past)
    if len(found) > 1:
        found = (
            _chosen(dates.SeveralTimes(typed, found), [dates.in_full(one, now) for one in found]),
        )
    tell(wrapped(dates.in_full(found[0], now, past=past), "  "))
    return found[0].exact


def _chosen(question: SeveralTimes, lines: list[str]) -> Reading:
    """Return the reading that the person chooses.

    Raises:
        SeveralTimes: nobody can be asked, or the answer is none of them.
    """
    if not sys.stdin.isatty():
        raise question
    err(f"{question.message}. Which one?")
    for number, line in enumerate(lines, 1):
        err(f"  {number}  {line}")
    answer = sys.stdin.readline().strip()
    if answer not in {str(number) for number in range(1, len(lines) + 1)}:
        raise question
    return question.readings[int(answer) - 1]
