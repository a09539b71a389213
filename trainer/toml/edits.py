"""Changes to a TOML text that leave every other byte as it is.

Each function takes a text that tomllib accepts and returns the changed text. Nothing is written
anew but the value that changes, so comments, order, white space, line ends and a byte order mark
stay by construction.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

from trainer.toml.positions import Positions

if TYPE_CHECKING:
    from trainer.toml.scan import Path, Span

    Value: TypeAlias = str | float | bool | tuple[str, ...]


def literal(value: Value) -> str:
    """Return a value as TOML source in one line."""
    if isinstance(value, tuple):
        return f"[{', '.join(literal(entry) for entry in value)}]"
    if isinstance(value, str):
        # JSON's escapes are TOML's; DEL is the one character that only TOML wants escaped.
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return str(value).lower()


def replaced(text: str, path: Path, source: str) -> str:
    """Return the text with other TOML source in place of the value at a path."""
    span = Positions(text).spans[path]
    return text[: span.start] + source + text[span.end :]


def with_key(text: str, table: Path, key: str, value: Value) -> str:
    """Return the text with a new key at the end of a table, inline or under a heading."""
    spans = Positions(text).spans
    last = _last_pair(text, spans, table)
    pair = f"{key} = {literal(value)}"
    if text[spans[table].start] == "{":
        return text[: last.end] + f", {pair}" + text[last.end :]
    at = _line_end(text, last.end)
    indent = text[_line_start(text, last.key) : last.key]
    return text[:at] + newline(text) + indent + pair + text[at:]


def without_key(text: str, path: Path) -> str:
    """Return the text without a key that stands under a heading, its line's comment included."""
    span = Positions(text).spans[path]
    end = text.find("\n", span.end) + 1
    return text[: _line_start(text, span.key)] + (text[end:] if end else "")


def with_entry(text: str, path: Path, value: Value) -> str:
    """Return the text with one more entry at the end of a list."""
    spans = Positions(text).spans
    number = 0
    while (*path, number) in spans:
        number += 1
    if not number:
        return replaced(text, path, f"[{literal(value)}]")
    at = spans[(*path, number - 1)].end
    return text[:at] + f", {literal(value)}" + text[at:]


def without_table(text: str, path: Path) -> str:
    """Return the text without an entry of a list of tables under `[[…]]` headings.

    Comment lines directly above its heading belong to it; those above the next heading do not.
    """
    spans = Positions(text).spans
    following = (*path[:-1], int(path[-1]) + 1)
    start = _with_comments_above(text, spans[path].start)
    if following not in spans:
        return text[:start]
    return text[:start] + text[_with_comments_above(text, spans[following].start) :]


def newline(text: str) -> str:
    """Return the line end that a text uses."""
    return "\r\n" if "\r\n" in text else "\n"


def _last_pair(text: str, spans: Mapping[Path, Span], table: Path) -> Span:
    """Return the last key and value that stand in a table itself; its heading without any."""
    depth = len(table)
    own = (span for path, span in spans.items() if len(path) == depth + 1 and path[:depth] == table)
    inside = [span for span in own if text[span.key] != "["]
    return max(inside, key=lambda span: span.end, default=spans[table])


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _line_end(text: str, at: int) -> int:
    """Return the offset of the line end behind an offset, its carriage return included."""
    end = text.find("\n", at)
    if end < 0:
        return len(text)
    return end - (text[end - 1] == "\r")


def _with_comments_above(text: str, at: int) -> int:
    start = _line_start(text, at)
    while start:
        above = _line_start(text, start - 1)
        if not text[above:start].lstrip().startswith("#"):
            return start
        start = above
    return start
