"""Letters without case and marks, by which words are compared."""

from __future__ import annotations

import unicodedata


def fold(word: str) -> str:
    """Return a word without case and marks."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).replace("’", "'")
