"""Several ways to ask for the same: which comes first, and the first that may be said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from trainer.mock.answer import may_say
from trainer.mock.model import FollowUp

if TYPE_CHECKING:
    from trainer.mock.answer import Answer
    from trainer.mock.model import Kind
    from trainer.mock.words import Words


def by_turns(ways: Sequence[str], turn: int) -> tuple[str, ...]:
    """Return all ways to say something, another one first at each turn."""
    start = turn % max(1, len(ways))
    return (*ways[start:], *ways[:start])


def first_of(kind: Kind, ways: Iterable[str], answer: Answer, words: Words) -> FollowUp | None:
    """Return the first way to ask that may be said; None without one."""
    found = (text for text in ways if may_say(answer, words, text))
    return next((FollowUp(kind, text) for text in found), None)
