"""Numbers of another place: "at my old place we had ninety minutes", where the answer then comes to "here"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer.grading.numbers.words import NumberWords
    from trainer.grading.tokens import Token


def sentences_elsewhere(tokens: Sequence[Token], table: NumberWords) -> frozenset[int]:
    """Return the sentences of an answer that tell of another place, where a later one comes back to this one.

    Without such a turn the old place may be the story's own.
    """
    there = _holding(tokens, "elsewhere", table)
    here = max(_holding(tokens, "here", table), default=-1) if there else -1
    return frozenset(sentence for sentence in there if sentence < here)


def _holding(tokens: Sequence[Token], name: str, table: NumberWords) -> set[int]:
    """Return the sentences that hold a phrase of a list."""
    opening = table.opening[name]
    return {
        token.sentence
        for at, token in enumerate(tokens)
        for phrase in opening.get(token.word, ())
        if tuple(other.word for other in tokens[at : at + len(phrase)]) == phrase
    }
