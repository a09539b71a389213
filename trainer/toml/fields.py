"""What a table may hold, said once: the check and the JSON Schema are both made from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from trainer.text import has_control
from trainer.toml.problems import MOST_CITED, Problem, quoted, shown

if TYPE_CHECKING:
    from trainer.toml.positions import Positions
    from trainer.toml.scan import Path

ID = r"[a-z0-9-]+"
"""What an id looks like."""

LIKE_ID = "made of small letters, digits and hyphens"
"""The same in words, as in “… is not made of …”."""

BANK_ID = r"[a-z0-9][a-z0-9-]*"
"""What the id of a bank looks like: it names a file, and a first hyphen would make it look like an option."""

LIKE_BANK_ID = f"{LIKE_ID}, the first no hyphen"
"""The same in words."""

LANGUAGE = r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"
"""What a language tag (BCP 47) looks like: en, de, pt-BR."""


LINE = 500
"""Characters of a short text: a name, a title, a tag."""

ASK = 2_000
"""Characters of a question in one wording; the longest of the shipped ones has 200."""

TEXT = 10_000
"""Characters of a key point: a story told in full, with nothing left out, has fewer."""

PAGES = 2_000_000
"""Characters of what is only kept: as many as a file."""

NAME = 100
"""Characters of an id: with an ending it is the name of a file everywhere."""

ENTRIES = 100
"""Entries of a list of a question, such as its variants."""


class Kind(StrEnum):
    """The kinds of values, in the words of a message."""

    TEXT = "a text in quotes"
    INTEGER = "a whole number"
    NUMBER = "a number"
    FLAG = "true or false"


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a table.

    Attributes:
        name: the key.
        about: what it is, one sentence without a full stop.
        kind: what its value, or each entry of its list, is.
        many: whether it is a list.
        required: whether it must be there.
        longest: characters of a text, or of each text of a list; ids and choices need no more.
        entries: of a list; 0 allows any number.
        least: the smallest number allowed.
        most: the largest number allowed.
        above: a number must be greater than this.
        choices: the only texts allowed; empty allows any.
        pattern: regular expression that a whole text matches; empty allows any text.
        like: the pattern in words, as in "… is not a question as bank/question".
        example: a good value as it is written in TOML; for tables their heading.
        table: for a list whose entries may be tables: their fields.
        only_tables: whether the entries must be tables.
    """

    name: str
    about: str
    kind: Kind = Kind.TEXT
    many: bool = False
    required: bool = False
    longest: int = LINE
    entries: int = 0
    least: float | None = None
    most: float | None = None
    above: float | None = None
    choices: tuple[str, ...] = ()
    pattern: str = ""
    like: str = ""
    example: str = '"…"'
    table: tuple[Field, ...] = ()
    only_tables: bool = False


def format_field(name: str) -> Field:
    """Return the field that says in which format a file is."""
    about = "Name and version of the format"
    return Field("format", about, required=True, choices=(name,), example=f'"{name}"')


def ids(name: str, about: str, example: str, *, longest: int = NAME, entries: int = 0) -> Field:
    """Return a field with short names in small letters, as a list."""
    return Field(
        name, about, many=True, longest=longest, entries=entries, pattern=ID, like=LIKE_ID,
        example=example,
    )  # fmt: skip


def own_id(example: str) -> Field:
    """Return the field with the short name of what a table holds."""
    about = "Short name that never changes"
    return Field(
        "id", about, required=True, longest=NAME, pattern=ID, like=LIKE_ID, example=example
    )


def language_field(about: str) -> Field:
    """Return the field that says in which language the texts are; English without it."""
    about = f"Language of {about}, en by default"
    return Field("language", about, pattern=LANGUAGE, like="a language tag", example='"en"')


@dataclass(frozen=True, slots=True)
class Checker:
    """Lists what is wrong with the values of one file, each problem at its own line."""

    source: str
    positions: Positions
    keeps_unknown: bool = False
    """Whether a key that is like none here is only noted: a newer program may have written it."""

    def problem(self, path: Path, what: str, fix: str, *, note: bool = False) -> Problem:
        """Return a problem at a path; where the path is missing, at what is around it."""
        return Problem(self.source, self.positions.line(path), shown(path), what, fix, note)

    def table(
        self, value: Mapping[str, Any], fields: Sequence[Field], path: Path
    ) -> Iterator[Problem]:
        """List the problems of a table: unknown keys, missing ones, and wrong values."""
        known = {field.name: field for field in fields}
        for key in value:
            if key not in known:
                newer = (
                    self.keeps_unknown and not nearest(key, tuple(known)) and _is_plain(value[key])
                )
                fix = "it's left as it is" if newer else _nearest(key, known)
                yield self.problem((*path, key), "there's no such key", fix, note=newer)
        for field in fields:
            if field.name in value:
                yield from self._value(value[field.name], field, (*path, field.name))
            elif field.required:
                yield self.problem((*path, field.name), "missing", f"add {_line(field)}")

    def _value(self, value: Any, field: Field, path: Path) -> Iterator[Problem]:
        if not field.many:
            yield from self._single(value, field, path)
        elif isinstance(value, list):
            if field.entries and len(value) > field.entries:
                what = f"{len(value):,} entries; there can be {field.entries:,} at most"
                yield self.problem(path, what, "keep the best of them")
                return
            for number, entry in enumerate(value):
                yield from self._entry(entry, field, (*path, number))
        else:
            what = f"{named(value)} where a list is expected"
            yield self.problem(path, what, f"write {_line(field)}")

    def _entry(self, entry: Any, field: Field, path: Path) -> Iterator[Problem]:
        if field.table and isinstance(entry, dict):
            yield from self.table(entry, field.table, path)
        elif field.only_tables:
            what = f"{named(entry)} where a table is expected"
            yield self.problem(path, what, f"write {field.example}")
        else:
            yield from self._single(entry, field, path)

    def _single(self, value: Any, field: Field, path: Path) -> Iterator[Problem]:
        if not _is_a(value, field.kind):
            what = f"{named(value)} where {field.kind} is expected"
            yield self.problem(path, what, _as_kind(value, field))
        elif isinstance(value, str):
            yield from self._text(value, field, path)
        elif not isinstance(value, bool) and not _in_range(value, field):
            yield self.problem(path, f"{value} is out of range", f"write {_range(field)}")

    def _text(self, value: str, field: Field, path: Path) -> Iterator[Problem]:
        if not value.strip():
            yield self.problem(path, "empty", "write something here or remove it")
        elif len(value) > field.longest:
            what = f"{len(value):,} characters; there can be {field.longest:,} at most"
            yield self.problem(path, what, "shorten it, or split it")
        elif field.choices and value not in field.choices:
            fix = _nearest(value, field.choices)
            yield self.problem(path, f"{quoted(value)} isn't a choice here", fix)
        elif field.pattern and not re.fullmatch(field.pattern, value):
            yield self.problem(path, f"{quoted(value)} isn't {field.like}", _reshaped(value, field))


def _is_plain(value: Any) -> bool:
    """Return whether no text in a value hides or commands anything."""
    if isinstance(value, str):
        return not has_control(value)
    if isinstance(value, dict):
        return all(not has_control(key) and _is_plain(inner) for key, inner in value.items())
    return not isinstance(value, list) or all(map(_is_plain, value))


def nearest(word: str, known: Sequence[str]) -> str:
    """Return the known word that a misspelt one is near to, empty where none is."""
    # Longer words are no slip of the keyboard, and difflib takes quadratic time over them.
    return next(iter(get_close_matches(word, known, n=1) if len(word) <= 40 else ()), "")


def named(value: Any) -> str:
    """Return what a TOML value is, for a message."""
    kinds: tuple[tuple[type, str], ...] = (
        (bool, "true or false"),
        (str, "a text"),
        (int, "a number"),
        (float, "a number"),
        (list, "a list"),
        (dict, "a table"),
    )
    return next((name for kind, name in kinds if isinstance(value, kind)), "a date or time")


def _nearest(word: str, known: Mapping[str, Any] | Sequence[str]) -> str:
    near = nearest(word, tuple(known))
    return f"did you mean {near}?" if near else f"use one of {', '.join(known)}"


def _reshaped(value: str, field: Field) -> str:
    """Return advice that names the nearest text of the right form."""
    lowered = re.sub(r"[^a-z0-9/]+", "-", value.lower()).strip("-")[:40]
    fits = re.fullmatch(field.pattern, lowered)
    return f'write "{lowered}"' if fits else f"write it like {field.example.strip('[]')}"


def _line(field: Field) -> str:
    return field.example if field.only_tables else f"{field.name} = {field.example}"


def _as_kind(value: Any, field: Field) -> str:
    """Return advice that shows the person's own value as the right kind."""
    if field.kind is Kind.TEXT:
        if isinstance(value, (list, dict)):
            return f"write one text: {field.example.strip('[]')}"
        return f'put it in quotes: "{str(value)[:MOST_CITED]}"'
    if field.kind is Kind.FLAG:
        return "write true or false, without quotes"
    number = isinstance(value, str) and re.fullmatch(r"\d{1,9}", value.strip())
    return f"write {number[0]}, without quotes" if number else f"write {_range(field)}"


def _is_a(value: Any, kind: Kind) -> bool:
    if kind is Kind.FLAG:
        return isinstance(value, bool)
    if isinstance(value, bool):
        return False
    if kind is Kind.TEXT:
        return isinstance(value, str)
    return isinstance(value, int) or (kind is Kind.NUMBER and isinstance(value, float))


def _in_range(value: float, field: Field) -> bool:
    # Each is false for nan, and inf fails where there is an upper bound.
    least = (field.least is None or value >= field.least) and (
        field.above is None or value > field.above
    )
    return least and (field.most is None or value <= field.most)


def _range(field: Field) -> str:
    if field.above is not None and field.most is not None:
        return f"more than {field.above:g}, up to {field.most:g}"
    if field.least is not None and field.most is not None:
        return f"{field.least:g} to {field.most:g}"
    return str(field.kind)
