"""Quotes and brackets: those around a text, the note behind it, and those that hold a piece of it together."""

from __future__ import annotations

import re

_QUOTES = "\"'“”„‟‘’‚«»‹›「」『』《》＂"
_PARTNERS = {"“": "”", "«": "»", "「": "」", "『": "』", "„": "“", "‘": "’", "‹": "›", "《": "》"}
_CLOSING = tuple(")）]】")
OPENERS = {"(": ")", "[": "]", "{": "}", "“": "”", "«": "»", "„": "“", "「": "」", "『": "』",
            "（": "）", "【": "】"}  # fmt: skip
_LONGEST_ASIDE = 400
"""Characters within which an opened bracket or quote must close to keep its sentences together."""


def _paired(opener: str, closer: str) -> str:
    """Return what matches the signs and what they hold, pairs of the same among it."""
    inner = f"[^{re.escape(opener + closer)}]"
    opener, closer = re.escape(opener), re.escape(closer)
    pair = f"{opener}{inner}{{0,{_LONGEST_ASIDE}}}{closer}"
    return f"{opener}(?:{inner}|{pair}){{0,{_LONGEST_ASIDE}}}+{closer}"


_PLAIN_QUOTES = rf'"(?<!\w")[^"]{{0,{_LONGEST_ASIDE}}}"'
_ASIDE = re.compile("|".join((*(_paired(*pair) for pair in OPENERS.items()), _PLAIN_QUOTES)))


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
    if not tail.endswith(_CLOSING):
        return text, ""
    begin, end = next(reversed(asides_in(tail)), (0, 0))
    kept = tail[:begin].rstrip()
    return (kept, tail[begin:]) if kept and end == len(tail) - 1 else (text, "")


def asides_in(text: str) -> list[tuple[int, int]]:
    """Return the outermost brackets and quotes that close near, as offsets of both signs; in order, apart."""
    return [(aside.start(), aside.end() - 1) for aside in _ASIDE.finditer(text)]
