"""What stands in the line of a question and is none of its words: a category, a source, a time."""

from __future__ import annotations

import re

from trainer.documents.asking import Asking, asking
from trainer.documents.quotes import unquoted

_CATEGORY = re.compile(r"[(\[]([^\W\d][^()\[\]?？]{1,40})[)\]]\s+(?=\S)(.+)$", re.DOTALL)
_DASH = r"\s+[-–—|→·•]\s+"
_BEHIND = re.compile(
    rf"(?:(?:(?<=[?？])|(?<=[?？][\"”’*_)])){_DASH}(?!follow)|(?<=\.){_DASH}(?=@|(?:by|via|from)\s))[^?？]{{1,80}}$"
    r"|\s[(\[]\d{1,3}(?:\s?[-–]\s?\d{1,3})?\s?(?:min|s[ei][ck]|pt|point|punkt|punto|ponto|mark)\w{0,8}\.?[)\]]$",
    re.IGNORECASE,
)
_LONGEST_BEHIND = 140
"""Characters at the end of a text in which a note behind its question is looked for."""


def without_category(text: str) -> tuple[str, str]:
    """Return the category in brackets before a question, and the question; empty without one."""
    named = _CATEGORY.match(text)
    return (named[1], named[2]) if named else ("", text)


def without_note_behind(text: str) -> tuple[str, str]:
    """Return a question without what stands behind it, and that: a source, minutes, points."""
    text = text.rstrip()
    behind = _BEHIND.search(text[-_LONGEST_BEHIND:])
    if behind is None:
        return text, ""
    return text[: len(text) - len(behind[0])].rstrip(), behind[0].strip()


def asking_of(line: str) -> Asking:
    """Return how certain it is that a line asks, without what stands beside its words."""
    return asking(unquoted(without_category(without_note_behind(line)[0])[1]))
