"""Quotes and brackets: those around a text, the note behind it, and those that hold a piece of it together."""

from __future__ import annotations

import re
from collections import deque

_QUOTES = "\"'“”„‟‘’‚«»‹›「」『』《》＂"
_PARTNERS = {"“": "”", "«": "»", "「": "」", "『": "』", "„": "“", "‘": "’", "‹": "›", "《": "》"}
_OPENING = {")": "(", "）": "（", "]": "[", "】": "【"}
OPENERS = {"(": ")", "[": "]", "{": "}", "“": "”", "«": "»", "„": "“", "「": "」", "『": "』",
            "（": "）", "【": "】"}  # fmt: skip
LONGEST_ASIDE = 400
"""Characters within which an opened bracket or quote must close to keep its sentences together."""
_MOST_OPEN = 8
"""Brackets that wait for their end at once; an older one is forgotten."""
_CLOSERS = {*OPENERS.values(), '"'}
_BRACKET = re.compile("[" + re.escape("".join((*OPENERS, *OPENERS.values(), '"'))) + "]")


def unquoted(text: str) -> str:
    """Return the text without quotes around all of it."""
    bare = text.strip()
    if len(bare) > 2 and bare[0] in _QUOTES and bare[-1] in _QUOTES + ".,":
        inner = bare[1:].rstrip(".,").rstrip(_QUOTES + " ")
        partner = _PARTNERS.get(bare[0], bare[0])
        if not any(sign in inner for sign in bare[0] + partner) or bare[0] in "'‘’":
            return inner.strip()
    return bare


def is_quoted(text: str) -> bool:
    """Return whether quotes stand around all of the text."""
    return unquoted(text) != text.strip()


def without_note(text: str) -> tuple[str, str]:
    """Return the text without the note in brackets at its end, and the note."""
    tail = text.rstrip().rstrip(".。*_ ")
    opening = _OPENING.get(tail[-1:])
    if opening is None:
        return text, ""
    depth = 0
    for at in range(len(tail) - 1, -1, -1):
        if tail[at] == tail[-1]:
            depth += 1
        elif tail[at] == opening:
            depth -= 1
            if depth == 0:
                kept = tail[:at].rstrip()
                return (kept, tail[at:]) if kept else (text, "")
    return text, ""


def asides_in(text: str) -> list[tuple[int, int]]:
    """Return the outermost brackets and quotes that close near, as offsets; in order, apart."""
    pairs: list[tuple[int, int]] = []
    opened: deque[tuple[int, str]] = deque(maxlen=_MOST_OPEN)
    for found in _BRACKET.finditer(text):
        at, char = found.start(), found[0]
        begin = _opener(opened, char) if char in _CLOSERS else None
        if begin is not None:
            if at - begin <= LONGEST_ASIDE:
                pairs.append((begin, at))
        elif char in OPENERS:
            opened.append((at, OPENERS[char]))
        elif char == '"' and not (at and text[at - 1].isalnum()):
            opened.append((at, char))
    return _outermost(pairs)


def _opener(opened: deque[tuple[int, str]], closer: str) -> int | None:
    """Take the opener of a closer, and those left open inside it, off the stack; None without one."""
    while any(closed_by == closer for _, closed_by in opened):
        begin, closed_by = opened.pop()
        if closed_by == closer:
            return begin
    return None


def _outermost(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for begin, end in sorted(pairs):
        if not spans or begin > spans[-1][1]:
            spans.append((begin, end))
    return spans
