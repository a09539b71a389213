"""Phrases with stars, as the files of languages have them, and which of them a text is.

`x *` is x with words behind it, `x*` the same or x alone, `*x` x with anything before it.
"""

from __future__ import annotations

import re
from functools import cache

from trainer.documents.languages import phrases_of

_STARS = (
    (re.compile(r"^\\\*"), r"[\\w' -]{0,40}?"),
    (re.compile(r"\\ \\\*$"), r"(?: .+)"),
    (re.compile(r"\\\*$"), r"(?: .+)?"),
)
"""A star as `re.escape` writes it, and what it stands for."""


@cache
def _known(names: tuple[str, ...]) -> tuple[re.Pattern[str], list[str]]:
    """Return what matches all phrases under some names, the longest first, and the name of each."""
    pairs = [(phrase, name) for name in names for phrase in phrases_of(name)]
    pairs.sort(key=lambda pair: (-len(pair[0].strip("* ")), "*" in pair[0], names.index(pair[1])))
    patterns = (_pattern(phrase) for phrase, _ in pairs)
    return re.compile("|".join(f"({pattern})" for pattern in patterns)), [name for _, name in pairs]


def _pattern(phrase: str) -> str:
    pattern = re.escape(phrase)
    for star, told in _STARS:
        pattern = star.sub(told, pattern)
    return pattern


def name_of(text: str, *names: str) -> str:
    """Return the name under which a text stands, the longest phrase deciding; empty where none has it."""
    pattern, of_phrases = _known(names)
    found = pattern.fullmatch(text)
    return of_phrases[(found.lastindex or 1) - 1] if found else ""
