"""One walk over a TOML text that notes where each key and value stands."""

from __future__ import annotations

import tomllib
from typing import NamedTuple, TypeAlias

from trainer.toml import tokens
from trainer.toml.bounds import BOM

Path: TypeAlias = tuple[str | int, ...]
"""The keys and indexes that lead to a value: `("story", 1, "action", 0, "say")`."""


class Span(NamedTuple):
    """Offsets into the text: `text[start:end]` is the value.

    Attributes:
        key: where its key begins; for a list entry the same as `start`.
        start: where the value begins; for a table its heading.
        end: behind the value, or behind the heading.
    """

    key: int
    start: int
    end: int


class Repeated(Exception):  # noqa: N818  it tells a fact to the one caller that asks for it
    """A key or table that stands twice.

    Attributes:
        path: the key.
        first: offset where it stands first.
        second: offset where it stands again.
    """

    def __init__(self, path: Path, first: int, second: int) -> None:
        super().__init__(path, first, second)
        self.path, self.first, self.second = path, first, second


def scan(text: str) -> dict[Path, Span]:
    """Return the place of every key and value, in linear time.

    The text is one that tomllib accepts; any other is read as far as it makes sense.

    Raises:
        Repeated: a key or table stands twice.
        IndexError: the text is not valid TOML.
        ValueError: a key in quotes is not valid TOML.
    """
    return _Scan(text).spans


class _Scan:
    def __init__(self, text: str) -> None:
        self.spans: dict[Path, Span] = {(): Span(0, 0, 0)}
        self._text = text
        self._counts: dict[Path, int] = {}
        self._given: set[Path] = set()
        self._read()

    def _read(self) -> None:
        text = self._text
        at = len(BOM) if text.startswith(BOM) else 0
        table: Path = ()
        while (at := self._gap(at)) < len(text):
            if text[at] == "[":
                table, at = self._heading(at)
            else:
                at = self._pair(at, table)

    def _heading(self, start: int) -> tuple[Path, int]:
        many = self._text.startswith("[[", start)
        key, at = self._key(start + 1 + many)
        span = Span(start, start, at + 1 + many)
        parent = self._resolve(key[:-1])
        path = (*parent, key[-1])
        if path in self._given or (not many and path in self._counts):
            raise Repeated(path, self.spans[path].key, start)
        self._put((), path, span)
        if many:
            number = self._counts[path] = self._counts.get(path, -1) + 1
            path = (*path, number)
        else:
            self._given.add(path)
        self.spans[path] = span
        return path, span.end

    def _pair(self, start: int, table: Path) -> int:
        key, at = self._key(start)
        path = table + key
        if path in self.spans:
            raise Repeated(path, self.spans[path].key, start)
        value = self._blank(at + 1)
        self._put(table, key, Span(start, value, value))
        self._given.add(path)
        end = self._value(value, path)
        self.spans[path] = Span(start, value, end)
        return end

    def _put(self, base: Path, key: Path, span: Span) -> None:
        for length in range(1, len(key) + 1):
            self.spans.setdefault(base + key[:length], span)

    def _resolve(self, key: Path) -> Path:
        """Return the path of a heading's key: a list of tables means its newest entry."""
        path: Path = ()
        for part in key:
            path = (*path, part)
            if path in self._counts:
                path = (*path, self._counts[path])
        return path

    def _gap(self, at: int) -> int:
        match = tokens.GAP.match(self._text, at)
        return match.end() if match else at

    def _blank(self, at: int) -> int:
        match = tokens.BLANK.match(self._text, at)
        return match.end() if match else at

    def _key(self, at: int) -> tuple[tuple[str, ...], int]:
        """Return the parts of the key that begins here, and the offset of the sign behind it."""
        parts: list[str] = []
        while True:
            at = self._blank(at)
            quoted = self._text[at] in "\"'"
            match = (tokens.STRING if quoted else tokens.BARE).match(self._text, at)
            if not match:
                raise IndexError(at)
            parts.append(_unquoted(match[0]) if quoted else match[0])
            at = self._blank(match.end())
            if self._text[at] != ".":
                return tuple(parts), at
            at += 1

    def _value(self, at: int, path: Path) -> int:
        first = self._text[at]
        if first == "[":
            return self._list(at + 1, path)
        if first == "{":
            return self._inline_table(at + 1, path)
        match = (tokens.STRING if first in "\"'" else tokens.SCALAR).match(self._text, at)
        if not match:
            raise IndexError(at)
        return at + len(match[0].rstrip(" \t"))

    def _list(self, at: int, path: Path) -> int:
        number = 0
        while self._text[at := self._gap(at)] != "]":
            entry = (*path, number)
            self.spans[entry] = Span(at, at, at)
            end = self._value(at, entry)
            self.spans[entry] = Span(at, at, end)
            at = self._comma(end)
            number += 1
        return at + 1

    def _inline_table(self, at: int, path: Path) -> int:
        while self._text[at := self._gap(at)] != "}":
            at = self._comma(self._pair(at, path))
        return at + 1

    def _comma(self, at: int) -> int:
        at = self._gap(at)
        return at + (self._text[at] == ",")


def _unquoted(token: str) -> str:
    """Return the value of a key in quotes."""
    return next(iter(tomllib.loads(f"{token} = 0")))
