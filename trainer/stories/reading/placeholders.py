"""Tell a form to be filled in from a story that somebody has told."""

from __future__ import annotations

import re
from collections.abc import Iterable

from trainer.documents.languages import finder_of, pattern_of
from trainer.documents.telling import advises, defines
from trainer.stories.reading.labels import HINT

_NO_STORY = rf"(?:{pattern_of('nothing')}|{pattern_of('telling.nothing')})"
_NOTHING = re.compile(
    rf"(?:[\s.…\-–—_*/|?:xX]*|{_NO_STORY}(?:\s?[,;:–—-]\s?{_NO_STORY}){{0,3}})[.!…]*$",
    re.IGNORECASE,
)
_GAP = re.compile(r"\[[^\[\]\n]{1,200}\]|\{\{?[^{}\n]{1,200}\}\}?|<[^<>\n]{2,200}>|_{3,}|\.{3,}|…")
_BLANKET = re.compile(r"^\W*[\[({<].{0,600}[\])}>]\W*$", re.DOTALL)
_CLAUSE = re.compile(r"[?,;.]\s*")
_WORD = re.compile(r"\w+")
_ORDER = finder_of("orders")
_SHARE = re.compile(
    rf"\W*\d{{1,3}}(?:\s?[-–]\s?\d{{1,3}})?\s*(?:%|{pattern_of('shares')})?\W*$", re.IGNORECASE
)
"""How much of the answer a part takes: “15 %”, “20-30 seconds”."""
_EXAMPLE = re.compile(rf"[\"“„«「]|{pattern_of('examples')}", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*(?:\[([^\[\]\n]{4,200})\](?!\()|\(([^()\n]{4,200})\))")
_LONGEST = 700
_LONGEST_ORDER = 25
"""Words of the longest instruction that stands for a value."""


def is_placeholder(text: str) -> bool:
    """Return whether a value says nothing yet: "...", "[Describe the situation]", "TBD"."""
    text = text.strip()
    if len(text) > _LONGEST:
        return False
    only_gaps = _BLANKET.match(text) and not _WORD.search(_GAP.sub(" ", text))
    if only_gaps or _NOTHING.match(text):
        return True
    gaps = _GAP.findall(text)
    if gaps:
        inside = sum(len(_WORD.findall(gap)) for gap in gaps)
        outside = len(_WORD.findall(_GAP.sub(" ", text)))
        return outside <= inside and (len(gaps) > 1 or outside <= 2) and inside > 1
    return False


def without_memos(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a text without what somebody noted to themselves in brackets, and these notes.

    “(look up how it ended)” as a sentence of its own; within one only what doubts: “(2019 or 2020? check)”, “(8??)”.
    """
    memos: list[str] = []

    def kept(match: re.Match[str]) -> str:
        inner = match[1] or match[2]
        before, behind = text[: match.start()].rstrip()[-1:], text[match.end() :].lstrip()[:1]
        asks = "?" in inner
        if before in ".!?" and not behind.islower():
            memo = asks or advises(inner)
        else:
            memo = "??" in inner or (asks and any(map(advises, _CLAUSE.split(inner))))
        memos.extend([match[0].strip()] if memo else [])
        return "" if memo else match[0]

    return _BRACKETS.sub(kept, text).strip(), tuple(memos)


def is_instruction(text: str) -> bool:
    """Return whether a value tells what to write there: "What you were responsible for"."""
    text = text.strip()
    short = len(_WORD.findall(text[:400])) <= _LONGEST_ORDER
    return short and (bool(_ORDER.match(text) or _SHARE.match(text)) or defines(text))


def is_example(text: str) -> bool:
    """Return whether a text beside an instruction is what one might say: in quotes, or “e.g. …”."""
    return _EXAMPLE.match(text.strip()) is not None


def is_blank(raw: Iterable[str]) -> bool:
    """Return whether the texts of a part tell nothing; an example beside an instruction is none."""
    asks = False
    for text in filter(None, raw):
        blank = is_placeholder(text) or is_instruction(text) or HINT.match(text)
        if not blank and not (asks and is_example(text)):
            return False
        asks = asks or is_instruction(text)
    return True
