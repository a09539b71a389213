"""What a heading says of the section below it, by the words of all languages."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache, lru_cache

from trainer.documents.languages import phrases_of
from trainer.documents.telling import tells


class Says(StrEnum):
    """What a heading may say of its section."""

    EXPLANATION = "explanation"
    NO_STORIES = "no-stories"
    CHORES = "chores"
    STORIES = "stories"
    EVENT = "event"


_WORD = re.compile(r"[\w'’+&-]+")
_ASIDE = re.compile(r"\s*(?:[:：(\[—–]|\s-\s).*$", re.DOTALL)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MOST_BEFORE = 6
"""Words before the telling one ("my strongest STAR stories") that are passed over."""


@cache
def _meanings() -> dict[str, Says]:
    return {phrase: says for says in reversed(Says) for phrase in phrases_of(f"headings.{says}")}


@lru_cache(maxsize=2048)
def says(title: str) -> Says | None:
    """Return what a heading says of its section; None where it may be the title of a story.

    Args:
        title: the heading in plain words. An aside behind a colon, a dash or a bracket is passed over
            unless it tells a deed: “Framework: moved the shop” may be a story.
    """
    bare = _ASIDE.sub("", title)
    for text in (title, bare) if not tells(title[len(bare) :]) else (title,):
        words = [word.replace("’", "'") for word in _WORD.findall(_YEAR.sub("", text.casefold()))]
        for at in range(min(len(words), _MOST_BEFORE)):
            found = _meaning(words[at:])
            if found is not None:
                return found
            if words[at] not in phrases_of("headings.before"):
                break
    return None


def _meaning(words: list[str]) -> Says | None:
    """Return what the words mean as a whole, or as a beginning with more words behind it."""
    meanings = _meanings()
    found = meanings.get(" ".join(words))
    if found is not None:
        return found
    for size in range(min(len(words), 4), 0, -1):
        found = meanings.get(" ".join(words[:size]) + "*") or meanings.get(
            " ".join(words[:size]) + " *"
        )
        if found is not None and (size < len(words) or " ".join(words) + "*" in meanings):
            return found
    return None


def speaks_of_stories(title: str) -> bool:
    """Return whether the title of a document says that it holds stories, wherever the word stands."""
    words = re.findall(r"[\w+-]+", title.casefold())
    return not phrases_of("headings.collection").isdisjoint(words)
