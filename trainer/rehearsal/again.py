"""Again: a story that did not come back is asked for once more in the same session."""

from __future__ import annotations

from collections.abc import MutableSequence
from typing import TypeVar

from trainer.rehearsal.model import Rating

Asked = TypeVar("Asked")

OTHERS_BETWEEN = 3
"""How many others are asked in between, where there are as many: some minutes, so that the story has
to be fetched again and not only held in mind (own judgement; FSRS's own step is ten minutes)."""

TIMES = 2
"""How often a story comes back in one session at most; after that, rest helps more (own judgement)."""


def comes_back(rating: Rating, times: int) -> bool:
    """Return whether a story is asked for again in this session.

    Args:
        rating: what it was rated.
        times: how often it came back in this session already.
    """
    return rating is Rating.AGAIN and times < TIMES


def put_back(waiting: MutableSequence[Asked], task: Asked) -> None:
    """Put what is asked again behind a few others of those that still wait, or at the end."""
    waiting.insert(min(OTHERS_BETWEEN, len(waiting)), task)
