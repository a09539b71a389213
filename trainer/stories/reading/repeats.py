"""Tell whether a key point says again what another one says."""

from __future__ import annotations

import re
from functools import cache

from trainer.documents.languages import words_of

_WORD = re.compile(r"[^\W_]+")
MOST_COMPARED = 1_000_000
"""Listed points times letters of the story: far more than a person's has, and no work for a second."""

_STEM = 5
"""Letters from which two words with the same beginning are one: “shadow”, “shadowing”."""
_NEARLY = 4
"""Words from which on one may be another: the two still say the same (own judgement)."""


def repeats(point: str, other: str) -> bool:
    """Return whether nearly all words of a key point stand in another text, and every figure does."""
    words = _words(point) - _small() or _words(point)
    known = _words(other)
    missing = {word for word in words if word not in known and not _has_stem(word, known)}
    return not any(map(_has_digit, missing)) and len(missing) <= (len(words) >= _NEARLY)


@cache
def _small() -> frozenset[str]:
    return frozenset(words_of("fillers"))


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))


def _has_stem(word: str, known: set[str]) -> bool:
    has_stem = len(word) >= _STEM and not _has_digit(word)
    return has_stem and any(other.startswith(word[:_STEM]) for other in known)


def _has_digit(word: str) -> bool:
    return any(map(str.isdigit, word))
