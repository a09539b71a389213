"""Which language a text is in, by its small words and its script."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from trainer.documents.languages import texts_of

DEFAULT = "en"
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SCRIPTS = {
    "ko": re.compile(r"[\uac00-\ud7af]"),
    "ja": re.compile(r"[\u3040-\u30ff]"),
    "zh": re.compile(r"[\u4e00-\u9fff]"),
    "ru": re.compile(r"[\u0400-\u04ff]"),
}
"""Signs that only one of the known languages has, the rarest first: Japanese has Chinese ones, too."""
_SMALL_WORDS = ("small_words", "fillers", "goes_on", "own_words", "addressed", "no_tag", "and")
_LOOKED_AT = 20_000
_LEAST = 0.1
"""Least part of the words that are small words of the language."""


@cache
def _small_words() -> Mapping[str, Mapping[str, float]]:
    """Return each small word -> its languages, and how much it says for each: less if it has many."""
    known: dict[str, dict[str, None]] = {}
    for name in _SMALL_WORDS:
        for language, text in texts_of(name).items():
            for word in text.replace("|", " ").split():
                known.setdefault(word, {})[language] = None
    return {word: dict.fromkeys(names, 1 / len(names)) for word, names in known.items()}


def language_of(text: str, around: str = "") -> str:
    """Return the language of a text as a BCP 47 tag; English where it is not clear.

    Args:
        text: what is asked about.
        around: what it stands among; it decides where a few words of the text say little themselves.
    """
    sample = text[:_LOOKED_AT]
    if not sample.isascii():
        letters = sum(map(str.isalpha, sample))
        for language, signs in _SCRIPTS.items():
            if len(signs.findall(sample)) * 3 > letters:
                return language
    words = _words(sample)
    shares = _shares(words)
    beside = _words(around[:_LOOKED_AT])
    for language, share in _shares(beside).items() if beside else ():
        weight = len(words) / len(beside)
        shares[language] = shares.get(language, 0.0) + weight * share
    best = max(shares, key=lambda name: shares[name])
    clear = shares[best] > max(_LEAST * len(words), shares[DEFAULT])
    return best if clear else DEFAULT


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold().replace("’", "'"))


def _shares(words: Sequence[str]) -> dict[str, float]:
    """Return how much the small words among them say for each language."""
    known = _small_words()
    shares = {DEFAULT: 0.0}
    for word, times in Counter(words).items():
        for language, share in known.get(word, {}).items():
            shares[language] = shares.get(language, 0.0) + times * share
    return shares
