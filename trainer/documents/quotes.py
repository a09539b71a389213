"""Quotes around a text, and the note in brackets behind it."""

from __future__ import annotations

_QUOTES = "\"'“”„‟‘’‚«»‹›「」『』《》＂"
_PARTNERS = {"“": "”", "«": "»", "「": "」", "『": "』", "„": "“", "‘": "’", "‹": "›", "《": "》"}
_OPENING = {")": "(", "）": "（", "]": "[", "】": "【"}


def unquoted(text: str) -> str:
    """Return the text without quotes around all of it."""
    bare = text.strip()
    if len(bare) > 2 and bare[0] in _QUOTES and bare[-1] in _QUOTES + ".,":
        inner = (
            bare[1:].rstrip(_QUOTES + " ")
            if bare[-1] in _QUOTES
            else bare[1:].rstrip(".,").rstrip(_QUOTES)
        )
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
