"""Whether a text tells what somebody did, or advises, defines, or is still to be filled in."""

from __future__ import annotations

import re
from itertools import accumulate, pairwise

from trainer.documents.clauses import ends_in_a_deed_of_mine, is_deed
from trainer.documents.languages import name_of, phrases_of
from trainer.documents.signs import words_in

_CLAUSE = re.compile(r"[.!?;:,—–。！？]\s+|\s-\s|\b(?:and|then|und|y|et|e)\s")
_HYPHENED = re.compile(r"\W{0,3}\w+-\w")
_OWN_LEAD = re.compile(r"^(?:[^:：]{1,60}[:：]|.{1,60}?\s[-–—])\s+")
_GAP = re.compile(r"\[([^\[\]\n()]{1,80})\](?!\()|\{\{?([^{}\n]{1,80})\}\}?|<([^<>\n/]{1,80})>")
_BLANK = re.compile(r"\b[XYNxy]{1,3}\s?%|\$[XY]\b|\bXX+\b|_{3,}")
_PRAISE = re.compile(
    r"[\"“„«”][^\"“”„«»]{5,}[\"”“»][.,]?(?:\s*(?:[-–—~,]|\(|by |from ).{1,80})?", re.IGNORECASE
)
_LONGEST = 600
_LONGEST_DEFINITION = 30
_MOSTLY = 0.8
"""Part of the words that must be of those that define something."""
_OPENING = 4
"""Words of the longest phrase that a text is looked at for at its beginning."""


def _words(key: str) -> frozenset[str]:
    return phrases_of(f"telling.{key}")


def _of(text: str) -> list[str]:
    return words_in(text[:_LONGEST])


def _opens_with_advice(text: str) -> bool:
    openings = accumulate(_of(text)[:_OPENING], "{} {}".format)
    return not _words("advice").isdisjoint(openings)


def tells(text: str) -> bool:
    """Return whether a text tells a deed: one of its clauses begins with something done."""
    clauses = filter(None, _CLAUSE.split(text[:_LONGEST]))
    return any(is_deed(clause) or ends_in_a_deed_of_mine(clause) for clause in clauses)


def advises(text: str) -> bool:
    """Return whether a text says what to do, to somebody else or to oneself: “Bring two copies”."""
    if _opens_with_advice(text) and not _HYPHENED.match(text):
        return True
    lead = _OWN_LEAD.match(text)
    return lead is not None and _opens_with_advice(text[lead.end() :])


def is_about_a_company(text: str) -> bool:
    """Return whether a text states a fact of a company: “Founded 2009, 300 people”."""
    words = ["#" if word.isdigit() else word for word in _of(text)]
    if name_of(" ".join(words), "telling.company"):
        return True
    pairs = (f"{word} {two}" for word, two in pairwise(words))
    return not _words("company").isdisjoint((*words, *pairs))


def defines(text: str) -> bool:
    """Return whether a text says in general words what belongs somewhere: “what you did”."""
    words = _of(text)
    if not 0 < len(words) <= _LONGEST_DEFINITION:
        return False
    known = _words("defining")
    return sum(1 for word in words if word in known) >= _MOSTLY * len(words)


def is_praise(text: str) -> bool:
    """Return whether a text is nothing but what somebody else said: “You saved us.” – a colleague."""
    return _PRAISE.fullmatch(text[:_LONGEST].strip()) is not None


def has_gap(text: str) -> bool:
    """Return whether something is still to be put in: “Cut costs by [Number] %”, “by XX%”."""
    if _BLANK.search(text):
        return True
    inner = ((match[1] or match[2] or match[3]).strip() for match in _GAP.finditer(text))
    return any(name_of(gap.casefold(), "telling.gap") for gap in inner)
