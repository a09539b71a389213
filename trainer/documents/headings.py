"""What a heading says of the section below it, by the words of all languages."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from trainer.documents.languages import name_of, phrases_of
from trainer.documents.telling import tells


class Says(StrEnum):
    """What a heading may say of its section."""

    EXPLANATION = "explanation"
    NO_STORIES = "no-stories"
    AHEAD = "ahead"
    CHORES = "chores"
    STORIES = "stories"
    EVENT = "event"


NOT_TOLD = (Says.NO_STORIES, Says.AHEAD)
"""What a heading says of what is no story: it is about something else, or still to be done: “Goals for Q3”."""
_TABLE = "headings."
_NAMES = tuple(f"{_TABLE}{says}" for says in Says)
_WORD = re.compile(r"[\w'’+&-]+")
_TAG = re.compile(r"\[[^\[\]]{1,60}\]\s+(?=\w)")
"""What stands before a heading of Org that has a tag, and of a list of tasks."""
_ASIDE = re.compile(r"\s*(?:[:：(\[—–]|\s-\s).*$", re.DOTALL)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MOST_BEFORE = 6
"""Words before the telling one ("my strongest STAR stories") that are passed over."""


@lru_cache(maxsize=2048)
def says(title: str) -> Says | None:
    """Return what a heading says of its section; None where it may be the title of a story.

    An aside behind a colon, a dash or a bracket is passed over unless it tells a deed: “Framework:
    moved the shop” may be a story.
    """
    title = _TAG.sub("", title, count=1) if title.startswith("[") else title
    if " / " in title:
        said = {says(part) for part in title.split(" / ")}
        return said.pop() if len(said) == 1 else None
    bare = _ASIDE.sub("", title)
    for text in (title, bare) if not tells(title[len(bare) :]) else (title,):
        words = [word.replace("’", "'") for word in _WORD.findall(_YEAR.sub("", text.lower()))]
        for at in range(min(len(words), _MOST_BEFORE)):
            if heading := name_of(" ".join(words[at:]), *_NAMES):
                return Says(heading.removeprefix(_TABLE))
            if words[at] not in phrases_of("headings.before"):
                break
    return None


def speaks_of_stories(title: str) -> bool:
    """Return whether the title of a document says that it holds stories, wherever the word stands.

    “The story of the lift” is one.
    """
    words = re.findall(r"[\w+-]+", title.casefold())
    known = not phrases_of("headings.collection").isdisjoint(words)
    return known and not name_of(" ".join(words), "headings.one")
