"""The wording of a key point inside other text."""

from __future__ import annotations

import re

_END = re.compile(r"[\s.;:,!]+$")


def bare(say: str) -> str:
    """Return a key point without the stop at its end."""
    return _END.sub("", say.strip())


def lowered(text: str, names: frozenset[str] = frozenset()) -> str:
    """Return a text to stand inside a sentence: its first letter small, unless it is a name's."""
    first = re.match(r"[\w'’-]+", text)
    if first is None:
        return text
    word = first.group()
    name = word in names or word == "I" or word.startswith(("I'", "I’"))
    if name or (len(word) > 1 and not word[1:].islower()):
        return text
    return text[:1].lower() + text[1:]


def capital(text: str) -> str:
    """Return a text as it begins a sentence."""
    return text[:1].upper() + text[1:]
