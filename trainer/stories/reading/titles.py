"""The title of a story as a heading writes it: number and theme apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from trainer.competencies import COMPETENCIES
from trainer.stories.reading.cleaning import plain, undecorated
from trainer.stories.reading.everyday import competencies_in

_NUMBER = re.compile(
    r"^(?:(?:(?:behaviou?ral |star\+?r? )?(?:story|example|star|case|situation|project|scenario|geschichte|beispiel|historia|histoire|이야기|사례|스토리|故事|ストーリー)"
    r"\s*(?:no\.?\s*)?#?\s*(?:\d{1,3}|[A-Z]|[ivx]{1,4})\b|#\d{1,3}\b|S\d{1,3}\b|Q\d{1,3}\b|\d{1,3}(?=[.):、]|\s[-–—]))\s*(?:[:.)–—、|-]+\s*|$)|[①-⑳]\s*)+",
    re.IGNORECASE,
)
_CALLED = re.compile(r"^(?:story(?: title| name)?|title)\s*[:：]\s*", re.IGNORECASE)
_THEME = re.compile(r"^\[([^\[\]]{1,100})\]\s*[:–—-]?\s*")
_LAST_ASIDE = re.compile(r"^(.*\S)\s*[(\[]([^()\[\]]{2,80})[)\]]$")
_APART = re.compile(r"\s*[/,&+·|]\s*|\s+and\s+")
_LONGEST = 90
"""Characters of the longest title made from a sentence."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title, and the theme that stood in brackets before or behind it."""

    text: str
    theme: str = ""


def title_of(heading: str) -> Title:
    """Return the title that a heading holds; its text is empty where the heading has no words."""
    whole = undecorated(plain(heading)).strip(' :–—-#*"“”')
    bare = _NUMBER.sub("", _CALLED.sub("", whole)).strip(" :–—-") or whole
    theme = ""
    found = _THEME.match(bare)
    if found:
        theme = found[1].strip()
        bare = bare[found.end() :].strip() or theme
    else:
        aside = _LAST_ASIDE.match(bare)
        if aside and _is_theme(aside[2]):
            bare, theme = aside[1], aside[2]
    bare = _NUMBER.sub("", bare).strip(' :–—-"“”') or bare
    return Title(bare, theme)


def _is_theme(text: str) -> bool:
    """Return whether words in brackets behind a title are all competencies, not its place or time."""
    pieces = [piece for piece in _APART.split(text) if piece]
    return bool(pieces) and all(
        piece.casefold().replace(" ", "-") in COMPETENCIES
        or (len(piece.split()) <= 3 and bool(competencies_in(piece)))
        for piece in pieces
    )


def short_form(text: str) -> str:
    """Return a title made from a sentence: its first words, cut between words."""
    text = text.strip().rstrip(".;:!。")
    if len(text) <= _LONGEST:
        return text
    cut = text[:_LONGEST].rsplit(" ", 1)[0] if " " in text[:_LONGEST] else text[:_LONGEST]
    return cut.rstrip(" ,;:–—-(") + "…"
