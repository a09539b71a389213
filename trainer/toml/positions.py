"""Where in a valid TOML text each key and value stands, as line numbers."""

from __future__ import annotations

import re
from typing import TypeAlias

Path: TypeAlias = tuple[str | int, ...]

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_BLANK = re.compile(r"[ \t]*")
_GAP = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
_SCALAR = re.compile(r"[^,\]}#\n]+")
_BASIC = re.compile(r'"(?:[^"\\\n]|\\.)*"')
_LITERAL = re.compile(r"'[^'\n]*'")
_LONG_BASIC = re.compile(r'"""(?:[^"\\]|\\.|"(?!""))*"{3,5}', re.DOTALL)
_LONG_LITERAL = re.compile(r"'''(?:[^']|'(?!''))*'{3,5}", re.DOTALL)


class Positions:
    """Line numbers of a TOML text that tomllib accepted.

    Linear in the text: it is read once, and offsets become lines by counting on.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._offsets: dict[Path, int] = {(): 0}
        self._counts: dict[Path, int] = {}
        self._read()
        self._lines = self._count_lines()

    def line(self, path: Path) -> int:
        """Return the 1-based line of a path, or of the nearest thing around it."""
        while path not in self._lines:
            path = path[:-1]
        return self._lines[path]

    def _count_lines(self) -> dict[Path, int]:
        lines, line, before = {}, 1, 0
        for path, offset in sorted(self._offsets.items(), key=lambda pair: pair[1]):
            line += self._text.count("\n", before, offset)
            before = offset
            lines[path] = line
        return lines

    def _read(self) -> None:
        text, at = self._text, 0
        prefix: Path = ()
        while (at := self._gap(at)) < len(text):
            start = at
            if text.startswith("[[", at):
                key, at = self._key(at + 2)
                base = (*self._resolve(key[:-1]), key[-1])
                number = self._counts[base] = self._counts.get(base, -1) + 1
                prefix = (*base, number)
                self._put((), prefix, start)
                at += 2
            elif text[at] == "[":
                key, at = self._key(at + 1)
                prefix = self._resolve(key)
                self._put((), prefix, start)
                at += 1
            else:
                key, at = self._key(at)
                self._put(prefix, key, start)
                at = self._value(self._blank(at + 1), prefix + key)

    def _put(self, base: Path, key: Path, offset: int) -> None:
        for length in range(1, len(key) + 1):
            self._offsets.setdefault(base + key[:length], offset)

    def _resolve(self, key: Path) -> Path:
        path: Path = ()
        for part in key:
            path = (*path, part)
            if path in self._counts:
                path = (*path, self._counts[path])
        return path

    def _gap(self, at: int) -> int:
        found = _GAP.match(self._text, at)
        return found.end() if found else at

    def _blank(self, at: int) -> int:
        found = _BLANK.match(self._text, at)
        return found.end() if found else at

    def _key(self, at: int) -> tuple[tuple[str, ...], int]:
        parts: list[str] = []
        while True:
            at = self._blank(at)
            if self._text[at] in "\"'":
                end = self._string(at)
                parts.append(_unquoted(self._text[at:end]))
            else:
                found = _BARE.match(self._text, at)
                end = found.end() if found else at + 1
                parts.append(self._text[at:end])
            at = self._blank(end)
            if self._text[at] != ".":
                return tuple(parts), at
            at += 1

    def _string(self, at: int) -> int:
        text = self._text
        if text.startswith('"""', at):
            pattern = _LONG_BASIC
        elif text.startswith("'''", at):
            pattern = _LONG_LITERAL
        else:
            pattern = _BASIC if text[at] == '"' else _LITERAL
        found = pattern.match(text, at)
        return found.end() if found else len(text)

    def _value(self, at: int, path: Path) -> int:
        first = self._text[at]
        if first in "\"'":
            return self._string(at)
        if first == "[":
            return self._array(at + 1, path)
        if first == "{":
            return self._table(at + 1, path)
        found = _SCALAR.match(self._text, at)
        return found.end() if found else at + 1

    def _array(self, at: int, path: Path) -> int:
        number = 0
        while True:
            at = self._gap(at)
            if self._text[at] == "]":
                return at + 1
            self._offsets.setdefault((*path, number), at)
            at = self._gap(self._value(at, (*path, number)))
            number += 1
            if self._text[at] == ",":
                at += 1

    def _table(self, at: int, path: Path) -> int:
        while True:
            at = self._gap(at)
            if self._text[at] == "}":
                return at + 1
            start = at
            key, at = self._key(at)
            self._put(path, key, start)
            at = self._gap(self._value(self._blank(at + 1), path + key))
            if self._text[at] == ",":
                at += 1


def _unquoted(token: str) -> str:
    """Return the value of a quoted key; the parser has accepted it already."""
    import tomllib  # noqa: PLC0415  quoted keys are rare

    return str(next(iter(tomllib.loads(f"{token} = 0"))))
