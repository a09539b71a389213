"""The title of a story as a heading writes it: number and theme apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from trainer.documents.competency_words import competencies_in
from trainer.documents.inline import plain, undecorated
from trainer.documents.languages import pattern_of
from trainer.documents.quotes import unquoted
from trainer.documents.sentences import sentences
from trainer.stories.reading.label_words import BEFORE_TITLE

_NUMBER = re.compile(
    r"^(?:(?:(?:behaviou?ral |star\+?r? )?(?:" + pattern_of("story_nouns") + r")"
    r"\s*(?:n(?:o|r|um|[°ºo])\.?\s*)?#?\s*(?:\d{1,3}|(?<=[\s#])(?:[A-Z]|[ivx]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten))\b|#\d{1,3}\b|S\d{1,3}\b|Q\d{1,3}\b|question\s*\d{1,3}(?=\s*[:.)–—-]\s*\S)|\d{1,3}(?=[.):、](?!\d)|\s[-–—]))\s*(?:[:.)–—、|-]+\s*|$)|[①-⑳]\s*)+",
    re.IGNORECASE,
)
_CALLED = re.compile(
    rf"^(?:story (?:title|name)|title|{'|'.join(sorted(BEFORE_TITLE, key=len, reverse=True))})"
    r"(?:\s*[:：]\s*|\s+[-–—]\s+)",
    re.IGNORECASE,
)
"""What stands before a title: “Accomplishment: …”, “STAR Format – …”."""
_THEME = re.compile(r"^\[([^\[\]]{1,100})\]\s*[:–—-]?\s*")
_RATED = re.compile(
    rf"(?:\s+[-–—|]|[:,])?\s+(?:[(\[]\d\s?(?:/|of|von|de|sur)\s?\d{{1,2}}[)\]]|[(\[]?(?:{pattern_of('ratings')})\s*[:=]?\s*\d.*)$",
    re.IGNORECASE,
)
"""What a review gave for it, behind its name: “Safety — Rating: 4 / 5 (exceeds)”."""
_LAST_ASIDE = re.compile(r"^(.*\S)\s*[(\[]([^()\[\]]{2,80})[)\]]$")
_APART = re.compile(r"\s*[/,&+·|]\s*|\s+and\s+")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_OWN = 0xE000
"""Where private characters stand in for signs behind a backslash."""
_HELD = re.compile("[\ue021-\ue07e]")
_COUNT = re.compile(
    r"\(?(\d{1,2}|[ivx]{2,4}|[A-Za-z])(?:(?:[.):]|\s[–—-])\s+|(?<=\d)\s+)(?=\S)", re.IGNORECASE
)
"""What counts a title: a letter or a number with its sign, a number alone."""
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_LONGEST = 90


@dataclass(frozen=True, slots=True)
class Title:
    """A title, and the theme that stood in brackets before or behind it."""

    text: str
    theme: str = ""


def title_of(heading: str) -> Title:
    """Return the title that a heading holds; its text is empty where the heading has no words.

    A sign behind a backslash is one of the title's own; so written, a bracket holds no theme.
    """
    held = _ESCAPED.sub(lambda found: chr(_OWN + ord(found[1])), heading)
    whole = unquoted(undecorated(plain(held)).strip(" :–—-*"))
    bare = _NUMBER.sub("", _CALLED.sub("", whole)).strip(" :–—-") or whole
    theme = ""
    rated = _RATED.search(bare)
    if rated and rated.start():
        theme, bare = rated[0].strip(" :–—-|,"), bare[: rated.start()]
    found = _THEME.match(bare)
    if found:
        theme = found[1].strip()
        bare = bare[found.end() :].strip() or theme
    elif (aside := _LAST_ASIDE.match(bare)) and _is_theme(aside[2]):
        bare, theme = aside[1], aside[2]
    bare = unquoted(_NUMBER.sub("", bare).strip(" :–—-")) or bare
    return Title(_released(bare), _released(theme))


def uncounted(titles: Sequence[str]) -> list[str]:
    """Return titles without what counts them, where all go on counting from the first: “A. …”, “B. …”, “1 …”, “2 …”."""
    counted = [_COUNT.match(title) for title in titles]
    counts = [_value(found[1]) for found in counted if found]
    rises = all(before < after for before, after in pairwise(counts))
    if len(counts) < max(len(titles), 2) or counts[0] != 1 or not rises:
        return list(titles)
    return [title[found.end() :] for title, found in zip(titles, counted, strict=True) if found]


def _value(count: str) -> int:
    """Return the number that a count stands for: digits, a Roman numeral from the second on, a letter."""
    if count.isdigit():
        return int(count)
    return _ROMAN.index(count.upper()) + 1 if count.upper() in _ROMAN else ord(count.upper()) - 64


def _released(text: str) -> str:
    return _HELD.sub(lambda found: chr(ord(found[0]) - _OWN), text)


def _is_theme(text: str) -> bool:
    """Return whether words in brackets behind a title are all competencies, not its place or time."""
    pieces = [piece for piece in _APART.split(text) if piece]
    short = all(len(piece.split()) <= 3 for piece in pieces)
    return bool(pieces) and short and all(competencies_in(one, topics=True) for one in pieces)


def short_form(text: str) -> str:
    """Return a title made of a telling: its first sentence, or its first words, cut between words."""
    text = text.strip().rstrip(".;:!。")
    if len(text) > _LONGEST:
        text = sentences(text)[0].strip().rstrip(".;:!。")
    if len(text) <= _LONGEST:
        return text
    cut = text[:_LONGEST].rsplit(" ", 1)[0] if " " in text[:_LONGEST] else text[:_LONGEST]
    return cut.rstrip(" ,;:–—-(") + "…"
