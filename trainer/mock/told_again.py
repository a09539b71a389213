"""A few words that only point at what was told to another question: “the belt, that was one”."""

from __future__ import annotations

from collections.abc import Iterable

from trainer.mock.lacking import content

MOST = 20
"""Words of an answer that only points, at most (own judgement: two breaths)."""

SHARE = 0.5
"""The share of its telling words that were said before, at least (own judgement)."""


def recalls(said: str, before: Iterable[str], language: str) -> bool:
    """Return whether a short answer speaks mostly in words of one that was given before.

    Args:
        said: all that was said to a question.
        before: what was said to each of the others.
        language: in which; as in `en`.
    """
    words = content(said, language) if len(said.split()) <= MOST else frozenset()
    known = max((len(words & content(one, language)) for one in before), default=0)
    return known > 0 and known >= SHARE * len(words)
