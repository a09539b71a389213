"""Rows of two histories that have a common past, in one order."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from heapq import merge
from typing import TypeVar

Row = TypeVar("Row")


def woven(
    first: Sequence[Row],
    second: Sequence[Row],
    identity: Callable[[Row], Hashable],
    time: Callable[[Row], str],
) -> list[Row]:
    """Return every row once, in an order in which both could have been recorded.

    What both have stands where the first has it, and as the first has it. In between the rows that
    only one of them has go by time, without changing the order within either: an answer given in
    an interview is recorded after it, with the time of the interview.

    Args:
        first: rows in the order in which they were recorded.
        second: the same of the other history.
        identity: what tells a row from others.
        time: when it was recorded, as text that sorts; empty where that is not known.
    """
    ours, theirs = _once(first, identity), _once(second, identity)
    shared = ours.keys() & theirs.keys()
    theirs_after = _runs(theirs, shared)
    found: list[Row] = []
    for before, run in _runs(ours, shared).items():
        if before is not None:
            found.append(ours[before])
        found += _by_time(run, theirs_after.get(before, []), time)
    return found


def _once(rows: Sequence[Row], identity: Callable[[Row], Hashable]) -> dict[Hashable, Row]:
    found: dict[Hashable, Row] = {}
    for row in rows:
        found.setdefault(identity(row), row)
    return found


def _runs(rows: dict[Hashable, Row], shared: set[Hashable]) -> dict[Hashable, list[Row]]:
    """Return what only one history has, by the shared row before it; None before the first."""
    runs: dict[Hashable, list[Row]] = {None: []}
    place: Hashable = None
    for name, row in rows.items():
        if name in shared:
            place = name
            runs[place] = []
        else:
            runs[place].append(row)
    return runs


def _by_time(one: list[Row], other: list[Row], time: Callable[[Row], str]) -> Iterator[Row]:
    both = merge(_stamped(one, time), _stamped(other, time), key=lambda pair: pair[0])
    return (row for _, row in both)


def _stamped(rows: list[Row], time: Callable[[Row], str]) -> Iterator[tuple[str, Row]]:
    """Give each row with the latest time up to it: none was recorded before the one above it."""
    latest = ""
    for row in rows:
        latest = max(latest, time(row))
        yield latest, row
