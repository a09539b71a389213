"""Runs of what goes on with what stands before it: the lines of a paragraph, the pieces of a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


def runs(pieces: Iterable[T], goes_on: Callable[[T, T], bool]) -> list[list[T]]:
    """Return pieces in order, each in the run of the one before it or in one of its own.

    Args:
        pieces: lines, blocks or texts.
        goes_on: whether the second of two pieces goes on with the first, right before it.
    """
    found: list[list[T]] = []
    for piece in pieces:
        if found and goes_on(found[-1][-1], piece):
            found[-1].append(piece)
        else:
            found.append([piece])
    return found
