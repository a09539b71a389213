"""What a table may hold, said once: the check and the JSON Schema are both made from it."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from trainer.toml.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from trainer.toml.positions import Path, Positions

ID = r"[a-z0-9-]+"


class Kind(StrEnum):
    """The kinds of values."""

    TEXT = "a text in quotes"
    INTEGER = "a whole number"
    NUMBER = "a number"
    FLAG = "true or false"


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a table.

    Attributes:
        name: the key.
        about: what it is, one sentence.
        kind: what its value, or each value of its list, is.
        many: whether it is a list.
        required: whether it must be there.
        least, most: bounds of a number, inclusive; `least` of an exclusive bound is `above`.
        above: a number must be greater than this.
        choices: the only texts allowed.
        pattern: what a text looks like, and `like` says that in words.
        table: for a list whose entries may (also) be tables: their fields.
        only_tables: whether the entries must be tables.
    """

    name: str
    about: str
    kind: Kind = Kind.TEXT
    many: bool = False
    required: bool = False
    least: float | None = None
    most: float | None = None
    above: float | None = None
    choices: tuple[str, ...] = ()
    pattern: str = ""
    like: str = ""
    table: tuple[Field, ...] = field(default=())
    only_tables: bool = False


@dataclass(frozen=True, slots=True)
class Checker:
    """Lists the problems of one file."""

    source: str
    positions: Positions

    def problem(self, path: Path, what: str, fix: str, *, note: bool = False) -> Problem:
        """Return a problem at a path."""
        return Problem(self.source, self.positions.line(path), shown(path), what, fix, note)

    def table(
        self, value: Mapping[str, Any], fields: Sequence[Field], path: Path
    ) -> Iterator[Problem]:
        """List the problems of a table: unknown keys, missing ones, and wrong values."""
        known = {one.name: one for one in fields}
        for key in value:
            if key not in known:
                near = get_close_matches(key, known, n=1, cutoff=0.6)
                fix = f"did you mean {near[0]}?" if near else f"known keys: {', '.join(known)}"
                yield self.problem((*path, key), "unknown key", fix)
        for one in fields:
            if one.name in value:
                yield from self._value(value[one.name], one, (*path, one.name))
            elif one.required:
                yield Problem(
                    self.source,
                    self.positions.line(path),
                    shown((*path, one.name)),
                    "missing",
                    f"add {one.name}: {one.about[0].lower()}{one.about[1:]}",
                )

    def _value(self, value: Any, one: Field, path: Path) -> Iterator[Problem]:
        if not one.many:
            yield from self._single(value, one, path)
            return
        if not isinstance(value, list):
            yield self.problem(path, f"{named(value)} where a list is expected", 'write ["…"]')
            return
        for number, entry in enumerate(value):
            yield from self._entry(entry, one, (*path, number))

    def _entry(self, entry: Any, one: Field, path: Path) -> Iterator[Problem]:
        if one.table and isinstance(entry, dict):
            yield from self.table(entry, one.table, path)
        elif one.only_tables:
            yield self.problem(path, f"{named(entry)} where a table is expected", "write [[…]]")
        else:
            yield from self._single(entry, one, path)

    def _single(self, value: Any, one: Field, path: Path) -> Iterator[Problem]:
        if not _is_a(value, one.kind):
            yield self.problem(path, f"{named(value)} where {one.kind} is expected", _example(one))
            return
        if isinstance(value, str):
            yield from self._text(value, one, path)
        elif not isinstance(value, bool):
            yield from self._number(value, one, path)

    def _text(self, value: str, one: Field, path: Path) -> Iterator[Problem]:
        if not value.strip():
            yield self.problem(path, "empty", "write something or remove it")
        elif one.choices and value not in one.choices:
            near = get_close_matches(value, one.choices, n=1)
            fix = f"did you mean {near[0]}?" if near else f"one of {', '.join(one.choices)}"
            yield self.problem(path, f"“{value}” is not allowed", fix)
        elif one.pattern and not re.fullmatch(one.pattern, value):
            yield self.problem(path, f"“{value}” is not {one.like}", "change it")

    def _number(self, value: float, one: Field, path: Path) -> Iterator[Problem]:
        too_low = (one.least is not None and value < one.least) or (
            one.above is not None and value <= one.above
        )
        too_high = one.most is not None and value > one.most
        if not math.isfinite(value) or too_low or too_high:
            yield self.problem(path, f"{value} is out of range", f"use {_range(one)}")


def _is_a(value: Any, kind: Kind) -> bool:
    if kind is Kind.FLAG:
        return isinstance(value, bool)
    if isinstance(value, bool):
        return False
    if kind is Kind.TEXT:
        return isinstance(value, str)
    return isinstance(value, int) or (kind is Kind.NUMBER and isinstance(value, float))


def _range(one: Field) -> str:
    if one.least is not None and one.most is not None:
        return f"{one.least:g} to {one.most:g}"
    return f"more than {one.above:g}" if one.above is not None else f"{one.least:g} or more"


def _example(one: Field) -> str:
    return {
        Kind.TEXT: 'put it in quotes: "…"',
        Kind.INTEGER: "write it without quotes or a point",
        Kind.NUMBER: "write it without quotes",
        Kind.FLAG: "write true or false",
    }[one.kind]


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


def shown(path: Path) -> str:
    """Return a path as a person reads it: `story[2].action[1].say`, counted from 1."""
    text = ""
    for part in path:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if text else part
    return text
