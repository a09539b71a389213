"""The title of the only story of a file, where nothing in it names it but the file's name."""

from __future__ import annotations

import re
from functools import cache

from trainer.documents.languages import pattern_of, words_of
from trainer.documents.resume_words import day_pattern
from trainer.stories.reading.sections import is_generic

_ENDING = re.compile(r"^.*[/\\]|(?:\.[A-Za-z]\w{0,7})+$")
_NUMBER = re.compile(r"\s[0-9a-f]{8,32}$|^\d{1,3}[\s_.)-]+(?=\D)", re.IGNORECASE)
"""What Notion puts behind a page's name, and what counts a file before it."""
_AWAY = re.compile(
    r"[\s_-]*(?:\(\d{1,2}\)|\(?\bv\d{1,2}(?:\.\d)?\b\)?|\(\w{4,8}\))$", re.IGNORECASE
)
_SORT = re.compile(r"^([^–—:-]{3,24}?)(?:\s[-–—]+\s|\s?:\s)(?=\S)")
_COPY = re.compile(rf"^(?:{pattern_of('file_copies')})\s+", re.IGNORECASE)
_FEWEST = 2
"""Words beside those for sorts of files that name a story; two that begin with capitals name a company."""


def title_in(name: str) -> str:
    """Return the title of a page that its file's name holds; "" for one that says what sort of file it is.

    “2026-01-14 Pickup strike.md” does, “Untitled 3.md”, “Google PM interview.docx” and “IMG_4471.txt” don't.
    """
    stem = _NUMBER.sub("", _ENDING.sub("", name))
    words = re.split(r"[\s_]+", _without_day(stem.replace("_", " ")).strip(" -–—,"))
    text = " ".join(words if len(words) > 1 else words[0].split("-"))
    text = _COPY.sub("", _NUMBER.sub("", _AWAY.sub("", text)))
    sort = _SORT.match(text)
    if sort and not _telling(sort[1]):
        text = text[sort.end() :]  # “STAR - Turning around the depot”
    telling = _telling(text)
    names = len(telling) == _FEWEST and not any(word[:1].islower() for word in telling)
    if len(telling) < _FEWEST or names or is_generic(text):
        return ""
    return text[:1].upper() + text[1:]


def _without_day(text: str) -> str:
    """Return a name without the day in it; the word before a day stays, which isn't always a weekday."""
    day = re.compile(day_pattern(), re.IGNORECASE)
    return day.sub(lambda found: re.sub(r"(?<![^\W\d_])[\W\d_].*$", " ", found[0]), text)


def _telling(text: str) -> list[str]:
    """Return the words that are neither figures nor for sorts of files."""
    words = re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", text)
    return [word for word in words if word.casefold() not in _sorts() and not word.isdigit()]


@cache
def _sorts() -> frozenset[str]:
    return frozenset(words_of("file_words"))
