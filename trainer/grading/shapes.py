"""What a story tells of, and what a question asks for: a failure, a quarrel, something learned.

The words stand in `trainer.documents.languages`. A shape is found by the words of the text alone,
so that a story needs no competencies for it, and a question of any bank has one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from trainer.documents.languages import keys_of, pattern_of

if TYPE_CHECKING:
    from trainer.stories.model import Story

    Patterns = Mapping[str, re.Pattern[str]]

_PLAIN = str.maketrans("’", "'", "()[]*_")

TOLD, ASKED = "shapes_told", "shapes_asked"


def shapes_told(story: Story) -> dict[str, int]:
    """Return what a story tells of, each with how often its words stand in it; the title counts twice.

    A title that names it in the words of a question ("My worst mistake") tells of it as well; one that is
    but the beginning of a key point ("The dryer failed") counts for nothing.
    """
    told = [_plain(point.say) for point in story.points]
    title = _plain(story.title).rstrip(".…")
    is_name = not any(point.startswith(title) for point in told)
    text = " . ".join((*(title, title)[: 2 * is_name], *told))
    named = shapes_asked(title) if is_name else frozenset()
    found = {
        name: len(pattern.findall(text)) + (2 if name in named else 0)
        for name, pattern in _patterns(TOLD).items()
    }
    return {name: count for name, count in found.items() if count}


@lru_cache(maxsize=4096)
def shapes_asked(wording: str) -> frozenset[str]:
    """Return what a wording of a question asks for."""
    text = _plain(wording)
    return frozenset(name for name, pattern in _patterns(ASKED).items() if pattern.search(text))


def _plain(text: str) -> str:
    return " ".join(text.casefold().translate(_PLAIN).split())


@cache
def _patterns(side: str) -> Patterns:
    """Return shape -> pattern of the phrases of all languages, of stories or of questions."""
    phrases = {name: pattern_of(f"{side}.{name}").split("|") for name in keys_of(side)}
    return {
        name: re.compile(rf"\b(?:{'|'.join(map(_one, many))})\b") for name, many in phrases.items()
    }


def _one(phrase: str) -> str:
    """Return the pattern of a phrase; a star stands for any ending, alone for one to three words."""
    words = [
        r"(?:[\w'-]+ ){0,2}[\w'-]+" if word == "*" else re.escape(word).replace(r"\*", r"\w*")
        for word in phrase.casefold().split()
    ]
    return " ".join(words)
