"""Tell from the remarks beside a story that it must stay secret."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from trainer.documents.languages import phrases_of
from trainer.documents.signs import words_in

if TYPE_CHECKING:
    from trainer.stories.reading.model import Found

_REMARK = re.compile(r"^([^\n:：]{1,60})[:：]\s*(.*)$", re.DOTALL)
_IN_TITLE = re.compile(r"\s*[\[(]([^\[\]()\n]{2,60})[\])]\s*")
_SET_APART = re.compile(r"(?:[*_]{1,3}(?!\s)|[(\[]|>).*[*_)\]]\.?$|>|🔒|⚠|!!", re.DOTALL)
_ASIDES = re.compile(
    r"(?<!\S)([*_]{1,3}(?![\s*_])[^*_\n]{4,120}[*_]{1,3}|[(\[][^()\[\]\n]{4,120}[)\]])(?:\.(?=\s|$)|(?!\S))"
)
"""A remark in brackets, or bold or slanted, with blanks around it."""
_STOPS = tuple(".!?…")
_CLAUSE = re.compile(r"[.!;,()\n]|\s[-–—]\s")
_OF_A_STORY = frozenset({"section", "link"})
"""Labels of notes that say nothing about the telling."""


def marked_confidential(story: Found) -> Found:
    """Return the story, confidential where its notes or its title say so; its key points never do."""
    title = _IN_TITLE.sub(_unless_confidential, story.title).strip()
    says = title not in ("", story.title)
    confidential = says or any(map(_says_so, story.notes.split("\n")))
    return replace(story, title=title or story.title, confidential=True) if confidential else story


def says_confidential(text: str, *, bare: bool = False, beside_title: bool = False) -> bool:
    """Return whether a remark that is set apart as a whole says that a story must stay secret.

    Args:
        text: the remark.
        bare: whether it stands below bullets as no bullet does, so that “Please note: …” sets it apart.
        beside_title: whether another line names the story, so that nothing else need set it apart.
    """
    apart = beside_title or _SET_APART.match(text) or (bare and _REMARK.match(text))
    return bool(apart) and _is_confidential(text)


def without_secrecy(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a text without the remarks set apart before or behind its sentences that say it must stay secret, and these."""
    said: list[str] = []

    def kept(match: re.Match[str]) -> str:
        ends = not match.string[: match.start()].strip() or not match.string[match.end() :].strip()
        apart = ends or match.string[: match.start()].rstrip()[-1:] in _STOPS
        remark = match[1].strip("*_()[] ")
        if not (apart and _is_confidential(remark)):
            return match[0]
        said.append(remark)
        return " "

    return _ASIDES.sub(kept, text).strip(), tuple(said)


def _unless_confidential(match: re.Match[str]) -> str:
    labels = _words(match[1]) in phrases_of("confidential_labels")
    return " " if labels or _is_confidential(match[1]) else match[0]


def _says_so(note: str) -> bool:
    remark = _REMARK.match(note)
    name, text = (remark[1], remark[2]) if remark else (note, note)
    label = _words(name)
    if label in _OF_A_STORY:
        return False
    if label in phrases_of("confidential_labels"):
        return _words(_CLAUSE.split(text)[0]) not in phrases_of("not_confidential")
    return _is_confidential(text) or (remark is not None and _says_so(text))


def _is_confidential(text: str) -> bool:
    """Return whether words say that something must stay secret: "under NDA", "Confidential."."""
    clauses = set(map(_words, _CLAUSE.split(text))) - phrases_of("not_confidential")
    return any(_phrases().search(f" {clause} ") for clause in clauses)


@cache
def _phrases() -> re.Pattern[str]:
    """Return what a clause says; a star at an end stands for its beginning or end."""
    told = []
    for phrase in phrases_of("confidential"):
        begins, ends = phrase.endswith(" *"), phrase.startswith("* ") or phrase.endswith(" *")
        words = re.escape(phrase.strip("* "))
        told.append(f"{'^' if begins else ''} {words} {'$' if ends else ''}")
    return re.compile("|".join(told))


def _words(text: str) -> str:
    return " ".join(words_in(text))
