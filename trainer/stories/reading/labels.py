"""What stands before the pieces of a story: "**S (Situation):**", "Best for:", "Quelle:"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from trainer.documents.inline import plain, undecorated
from trainer.stories.reading.words import BEFORE_TITLE, FIELD_WORDS, LETTERS, WEAK_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable


class Field(StrEnum):
    """Where the text behind a label belongs."""

    SITUATION = "situation"
    TASK = "task"
    ACTION = "action"
    RESULT = "result"
    REFLECTION = "reflection"
    BEST_FOR = "best-for"
    COMPETENCIES = "competencies"
    QUESTIONS = "questions"
    TITLE = "title"
    ROLE = "role"
    ORGANIZATION = "organization"
    PERIOD = "period"
    DRAFT = "draft"
    GIST = "gist"
    OTHER = "other"

    @property
    def is_part(self) -> bool:
        """Return whether it is one of the five parts of a story."""
        return self in PARTS


PARTS = (Field.SITUATION, Field.TASK, Field.ACTION, Field.RESULT, Field.REFLECTION)


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the beginning of a line.

    Attributes:
        fields: where the text belongs; more than one for "S/T" or "Result & Reflection".
        name: the label as written, without marks.
        rest: what stands behind it on the line, marks kept.
        weak: the word also stands in ordinary text ("Problem:", "Impact:"), or is only one letter.
        marked: it is bold, italic or a heading.
        bare: no colon parts it from the text behind it.
    """

    fields: tuple[Field, ...]
    name: str
    rest: str
    weak: bool = False
    marked: bool = True
    bare: bool = False

    @property
    def is_part(self) -> bool:
        """Return whether the text belongs to parts of a story."""
        return self.fields[0].is_part

    @property
    def is_code(self) -> bool:
        """Return whether it is a letter or two: "S", "+R"."""
        return self.name.casefold() in LETTERS


_BOLD = re.compile(r"^(\*{1,3}|_{1,3})(?!\s)([^*\n]{1,80}?)(?<!\s)\1(.*)$", re.DOTALL)
_BEFORE_MARK = re.compile(r"^[^\w\s*_\[(\"'`#<>-]{1,4}\s+(?=[*_\w])")
_FIRST_LETTER = re.compile(r"^(\*\*|__)(\w)\1(\w{2,20}\b)")
_AFTER = re.compile(
    r"^\s{0,4}(\([^()\n]{0,80}\)|\[[^\[\]\n]{0,80}\])?\s{0,4}(?:[:：]|[-–—]{1,2}\s|=\s)[ \t]*"
)
_PLAIN = re.compile(r"^([+]?[^\W\d_][^:：\n]{0,50}?)\s*[:：](?!//)(?:\s+|$)(.*)$", re.DOTALL)
_DASHED = re.compile(r"^([^\W\d_][\w ()/&+]{0,40}?)\s+[-–—]{1,2}\s+(.+)$", re.DOTALL)
_CODED = re.compile(r"^\[?([+]?[A-Za-z+])\]?\s*[-–—:/=|.]{1,2}\s*(.+)$")
_CODED_ASIDE = re.compile(r"^\[?([+]?[A-Za-z+][0-9+]?)\]?\s*[(\[](.{1,60})[)\]]\s*$")
_BRACKETED = re.compile(r"^[\[(]([A-Za-z+]|[+]R)[\])]\s*(.*)$", re.DOTALL)
_ASIDE = re.compile(r"^(.{2,50}?)\s*[(\[].{0,80}[)\]]\s*$")
_NAME_ASIDE = re.compile(r"[(\[]([^()\[\]]*\w[^()\[\]]*)[)\]]\s*$")
_NUMBERED = re.compile(r"^(?:step\s+)?\d{1,2}[.):]\s+", re.IGNORECASE)
_JOINED = re.compile(r"\s*(?:/|&|\+|,|\band\b|\bund\b|\by\b|\bet\b|\be\b|및)\s*", re.IGNORECASE)
_EDGES = " \t:：.*_-–—|#"
_LONGEST = 80
"""Characters of the longest label."""


@lru_cache(maxsize=4096)
def look_up(name: str) -> tuple[tuple[Field, ...], bool] | None:
    """Return the fields that a label's words stand for and whether they are weak; None for none."""
    word = (
        _NUMBERED.sub("", undecorated(plain(name)).strip(_EDGES)).casefold().strip(_EDGES + "'\"")
    )
    if not word or len(word) > _LONGEST:
        return None
    for found in (_known(word), _from_joined(word), _from_code(word), _from_aside(word)):
        if found is not None:
            return found
    return None


def _known(word: str) -> tuple[tuple[Field, ...], bool] | None:
    if word in LETTERS:
        return tuple(Field(name) for name in LETTERS[word].split("+")), True
    name = FIELD_WORDS.get(word.replace("’", "'"))
    if name is not None:
        return (Field(name),), word in WEAK_WORDS
    if word.endswith(" draft"):
        return (Field.DRAFT,), True
    return None


def _from_code(word: str) -> tuple[tuple[Field, ...], bool] | None:
    """Read "s (situation)", "s — situation", "[s] situation"; the word decides, then the letter."""
    bracketed = _BRACKETED.match(word)
    found = _CODED_ASIDE.match(word) or _CODED.match(word) or bracketed
    if found is None or not found[2].strip():
        if bracketed and bracketed[1] in LETTERS:
            return tuple(Field(name) for name in LETTERS[bracketed[1]].split("+")), False
        return None
    inner = look_up(found[2])
    if inner is not None:
        return inner[0], False
    code = found[1].strip("[]")
    if code in LETTERS and (_CODED_ASIDE.match(word) or bracketed):
        return tuple(Field(name) for name in LETTERS[code].split("+")), False
    return None


def _from_aside(word: str) -> tuple[tuple[Field, ...], bool] | None:
    """Read "situation (context)"."""
    found = _ASIDE.match(word)
    return look_up(found[1]) if found else None


def _from_joined(word: str) -> tuple[tuple[Field, ...], bool] | None:
    """Read "s/t", "situation & task", "result and reflection": all of the words must be known."""
    pieces = [piece for piece in _JOINED.split(word) if piece]
    if not 2 <= len(pieces) <= 4:
        return None
    known = [_known(piece) or _from_aside(piece) for piece in pieces]
    if any(one is None for one in known):
        return None
    fields = tuple(dict.fromkeys(field for one in known if one for field in one[0]))
    if not all(field.is_part for field in fields):
        return None
    return fields, all(one[1] for one in known if one) and len(fields) < 2


def label_of(line: str) -> Label | None:
    """Return the label that a line begins with; None without.

    Args:
        line: one line without the mark of a bullet, a quote or a heading.
    """
    line = line.strip()
    if not line or (len(line) > 2 and line[0].isspace()):
        return None
    line = _FIRST_LETTER.sub(r"\1\2\3\1", _BEFORE_MARK.sub("", line))
    return (
        _marked_label(line) or _bracketed_label(line) or _plain_label(line) or _dashed_label(line)
    )


def heading_label(text: str) -> Label | None:
    """Return the label that a whole heading is: "[S] Situation", "Situation", "🎯 Result (2024)"."""
    name = plain(text).strip()
    bracketed = _BRACKETED.match(name)
    if bracketed is not None and bracketed[2] and look_up(bracketed[2]) is None:
        return _bracketed_label(name)
    found = look_up(name)
    if found is None:
        label = label_of(text)
        return label if label is not None and _names_a_part(label) else None
    fields, weak = found
    if fields[0] is Field.TITLE:
        return None
    return Label(fields, name.strip(_EDGES), "", weak=weak and len(name) > 1)


def _names_a_part(label: Label) -> bool:
    """Return whether a heading with words behind its label is a part: not so "Erfolg: Messe gerettet"."""
    before_title = label.name.casefold() in BEFORE_TITLE and Field.SITUATION not in label.fields
    return label.is_part and not label.weak and not (before_title and label.rest)


def _marked_label(line: str) -> Label | None:
    found = _BOLD.match(line)
    if found is None:
        return None
    inner, rest = undecorated(found[2]).strip(), found[3]
    if not inner:
        return None
    colon = inner.endswith((":", "：", " -", " –", " —"))
    after = _AFTER.match(rest) if not colon else None
    known = look_up(inner + (after[1] or "" if after else ""))
    aside = ""
    if known is None and after is not None:
        known = look_up(inner)
        aside = after[1] or ""
    elif after is not None and after[1]:
        aside = after[1]
    if known is None:
        if not (colon or (after is not None and _colon_in(after[0]))) or not _could_be_name(inner):
            return None
        known = (Field.OTHER,), True
    fields, weak = known
    code = len(inner.strip(_EDGES)) < 2
    closed = colon or after is not None or code or inner.endswith(".")
    if not closed and rest.strip() and not _hint_only(rest):
        # "**Result** of the talks" may be emphasis, "**Result**" alone is a label.
        if weak or not fields[0].is_part:
            return None
        return Label(fields, plain(inner).strip(_EDGES), rest.strip(), bare=True)
    weak = weak and inner.strip(_EDGES).casefold() not in LETTERS
    rest = rest[after.end() :] if after is not None else rest.lstrip(" \t:：")
    return Label(fields, plain(inner + aside).strip(_EDGES), rest.strip(), weak=weak)


def _colon_in(text: str) -> bool:
    return ":" in text or "：" in text


def _hint_only(rest: str) -> bool:
    """Return whether only an aside follows: "**SITUATION** (2-3 sentences)"."""
    rest = rest.strip()
    return rest.startswith("(") and rest.endswith(")")


def _could_be_name(inner: str) -> bool:
    """Return whether bold words before a colon may be a field's name: few, no sentence."""
    name = inner.rstrip(" :：")
    return len(name.split()) <= 7 and not name.endswith((".", "!", ";"))


def _bracketed_label(line: str) -> Label | None:
    found = _BRACKETED.match(line)
    if found is None or found[1].casefold() not in LETTERS:
        return None
    fields = tuple(Field(name) for name in LETTERS[found[1].casefold()].split("+"))
    return Label(fields, found[1], found[2].lstrip(" :：-–—"), weak=True, marked=False)


def _plain_label(line: str) -> Label | None:
    found = _PLAIN.match(line)
    if found is None:
        return None
    known = look_up(found[1])
    if known is None:
        return None
    return Label(
        known[0], plain(found[1]).strip(_EDGES), found[2].strip(), weak=known[1], marked=False
    )


def _dashed_label(line: str) -> Label | None:
    """Read "Situation - The till broke", and "SITUATION" alone on its line."""
    alone = look_up(line) if line.isalpha() and len(line) > 3 else None
    if alone is not None and alone[0][0].is_part and not alone[1]:
        return Label(alone[0], line, "", marked=False, bare=True)
    found = _DASHED.match(line)
    known = look_up(found[1]) if found else None
    if found is None or known is None or not known[0][0].is_part:
        return None
    return Label(known[0], found[1], found[2].strip(), weak=known[1], marked=False, bare=True)


def aside_of(label: Label) -> str:
    """Return what a label says in brackets beyond its own words: "Result (Kiel, 2019)"."""
    found = _NAME_ASIDE.search(label.name)
    return found[1] if found and look_up(found[1]) is None else ""


def any_parts(labels: Iterable[Label | None]) -> int:
    """Return how many different parts the labels name."""
    return len({field for label in labels if label for field in label.fields if field.is_part})
