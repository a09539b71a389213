"""Markdown, or plain text, as lines: read the way people write it, not the way it is specified.

See docs/decisions/0022-markdown.md for what that means and why no library does it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from trainer.documents.fences import fences_in, opens_fence, unwrapped
from trainer.documents.html import Tags, tags_joined
from trainer.documents.lines import Kind, Line, cells_of, is_separator

_HEADING = re.compile(r"^ {0,3}(#{1,6})(?!#)[ \t]*(.*)$")
_CLOSED = re.compile(r"(?:^|(?<=\s))#++$")
"""Signs behind a heading, which close it; “C#” keeps its own."""
_UNDERLINE = re.compile(r"^ {0,3}(={3,}|-{3,}|~{3,}|\^{3,})[ \t]*$")
_RULE = re.compile(
    r"^[ \t]*+(?:(?:[-*_=~+#•·─━═—–][ \t]*+){3,}+|<hr[^<>]{0,100}>[ \t]*+)$", re.IGNORECASE
)
_ITEM = re.compile(
    r"^([ \t]*)((?:[-*+•‣◦▪▫●○■□➤➢►▶→✓✔☐☑❓❔⁃∙·–—👉🔹🔸🔷🔶✅➡☛🟢🔵🔘\uf0b7\uf0a7]\ufe0f?(?=[ \t]|$)|•|[o§](?=\t)"
    r"|\(?(?:\d{1,4}|[a-zB-PR-Z]|[ivxIVX]{1,5})(?:[.)]|\.[-–])(?=[ \t]|$)|\d{1,4}(?:\.\d{1,3})+\.?(?=[ \t])"
    r"|\d{1,4}\)|\d{1,3}/(?=[ \t])|\d{1,4}[.](?=[^\d\s])|\d{1,4}[、．：])(?:[ \t]+\[[ xX✓✔-]?\](?=[ \t]))?)(.*)$"
)
_QUOTE = re.compile(r"^[ \t]{0,12}(?:>[ \t]?)+")
_DEFINITION = re.compile(r"^ {0,3}\[[^\[\]]{1,200}\]:\s*\S+")
_IMPORT = re.compile(
    r"^(?:import\s+(?:[\w*{}, ]{1,200}\sfrom\s+)?(['\"])[^'\"]{1,200}\1;?|export\s+(?:const|default|function|let|var|\{).*)$"
)
_TOKEN = re.compile(
    r"^\s*(?:\$\{[a-z]+\}|\[\[?toc\]?\]|\{:[^{}]*\}|\{%.*%\}|\{\{.*\}\}|:::.*)\s*$", re.IGNORECASE
)
_MARKUP_BEGINS = tuple("[ie${:")
"""First signs of what the three above find."""
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_STRONG_TAG = re.compile(r"(?<!\\)</?(?:b|strong)>", re.IGNORECASE)
_LONGEST_HEADING = 120
_UNEVEN = 3
"""Signs by which the underline of a counted heading may be longer or shorter; else it is a rule below an item."""
_TAB = 4


def lines_of(text: str, *, plain: bool = False) -> list[Line]:
    """Return the lines with content of a document with newlines only.

    A fence or a comment that nobody closes hides nothing, and a fence around all of it is none. In
    `plain` text only headings, items and rules are more than text.
    """
    if not plain:
        text = tags_joined(_comments_apart(text))
    rows = text.split("\n")
    return list(_Reading(rows if plain else unwrapped(rows), plain=plain).lines())


def _rows_without_edges(rows: Sequence[str]) -> frozenset[int]:
    """Return the rows of tables whose edges have no bar: “Date | Deed”, below it “--- | ---”, up to a row without one."""
    known: set[int] = set()
    for at, row in enumerate(rows):
        head = rows[at - 1] if at else ""
        if at in known or "|" not in row or row.lstrip()[:1] == "|" or not is_separator(row):
            continue
        if "|" in head and len(cells_of(head)) == len(cells_of(row)):
            below = takewhile(lambda row: "|" in row, rows[at + 1 :])
            known.update(range(at - 1, at + 1 + sum(1 for _ in below)))
    return frozenset(known)


def _comments_apart(text: str) -> str:
    """Return the text with as many lines, each of a comment over several of them one of its own."""

    def in_each_row(match: re.Match[str]) -> str:
        rows = match[0].removeprefix("<!--").removesuffix("-->").split("\n")
        return "\n".join(f"<!--{row}-->" if row.strip() else "" for row in rows)

    end = text.rfind("-->") + len("-->")
    return _COMMENT.sub(in_each_row, text[:end]) + text[end:] if "<!--" in text else text


class _Reading:
    """Tells line by line what it is; knows whether an empty line stood before it."""

    def __init__(self, rows: Sequence[str], *, plain: bool) -> None:
        self._rows, self._plain = rows, plain
        self._in_tables = frozenset() if plain else _rows_without_edges(rows)
        self._tags = Tags(rows)
        self._loose = True
        self._apart = True
        """Whether an empty line, a heading or a rule stands before the line."""
        self._underlined = -1
        """The row that underlines the heading above it."""

    def lines(self) -> Iterator[Line]:
        fences = {} if self._plain else fences_in(self._rows)
        front = 0 if self._plain else front_matter_end(self._rows)
        fenced_until = -1
        for at, row in enumerate(self._rows):
            if at < front:
                if row.strip() and 0 < at < front - 1:
                    yield Line(Kind.MATTER, at + 1, row.strip(), raw=row)
            elif at <= fenced_until:
                if at < fenced_until and row.strip():
                    yield Line(Kind.CODE, at + 1, row.strip(), raw=row)
            elif at == self._underlined:
                continue
            elif self._plain:
                yield from self._read(at, row, row)
            elif (end := fences.get(at)) is not None:
                fenced_until, self._loose = end, True
            elif opens_fence(row):
                yield Line(Kind.MARKUP, at + 1, row.strip(), raw=row)
            else:
                yield from self._uncommented(at, row)

    def _read(self, at: int, row: str, raw: str) -> Iterator[Line]:
        """Yield the line that a row is, inside a quote or not; none for an empty one."""
        quote = _QUOTE.match(row)
        quoted = quote is not None
        row = row[quote.end() :] if quote else row
        if not row.strip():
            self._loose = self._apart = True
            return
        line = self._line(at, row, raw, quoted=quoted)
        self._loose, self._apart = False, line.kind in (Kind.HEADING, Kind.RULE)
        yield line

    def _line(self, at: int, row: str, raw: str, *, quoted: bool) -> Line:
        def line(kind: Kind, text: str, level: int = 0, mark: str = "") -> Line:
            return Line(kind, at + 1, text.strip(), level, mark, quoted, self._loose, raw)

        if _RULE.match(row):
            return line(Kind.RULE, "")
        if at in self._in_tables:
            return line(Kind.ROW, row)
        heading = _HEADING.match(row)
        if heading and heading[2]:
            bare = _CLOSED.sub("", heading[2].strip())
            return line(Kind.HEADING, bare, len(heading[1]))
        item = _ITEM.match(row)
        if item and self._numbers_a_heading(at, item):
            return line(Kind.HEADING, row, self._underline(at, row))
        if item:
            return line(Kind.ITEM, item[3], _columns(item[1]), item[2])
        if row.lstrip().startswith("|") and not self._plain:
            return line(Kind.ROW, row)
        level = 0 if quoted else self._underline(at, row)
        if level:
            return line(Kind.HEADING, row, level)
        return line(Kind.TEXT, row, _columns(row[: len(row) - len(row.lstrip())]))

    def _underline(self, at: int, row: str) -> int:
        """Return the level of a heading that is underlined; 0 for a line, such as “Result: a third fewer”, above a rule."""
        match = _UNDERLINE.match(self._rows[at + 1]) if at + 1 < len(self._rows) else None
        text = row.strip()
        if not match or not self._apart or len(text) > _LONGEST_HEADING or text[-1] in ".,;|":
            return 0
        if ":" in text and match[1][0] == "-" and 2 * len(match[1]) < len(text):
            return 0
        self._underlined = at + 1
        return 1 if match[1][0] == "=" else 2

    def _numbers_a_heading(self, at: int, item: re.Match[str]) -> bool:
        """Return whether a counted line (“2. The flood”) is underlined as far as its words go, or stands in a frame."""
        below = self._rows[at + 1].strip() if at + 1 < len(self._rows) else ""
        counted = item[2][:1].isdigit() and not item[1] and bool(item[3].strip())
        even = abs(len(below) - len(item[0].strip())) <= _UNEVEN
        framed = at > 0 and below == self._rows[at - 1].strip()
        return counted and (even or framed) and self._underline(at, item[0]) > 0

    def _uncommented(self, at: int, row: str) -> Iterator[Line]:
        """Yield the comments of a row, and the lines of what stands beside them."""
        end = row.rfind("-->") + len("-->") if "<!--" in row else 0
        hidden = " ".join(_COMMENT.findall(row[:end]))
        content = _COMMENT.sub("", row[:end]) + row[end:]
        if hidden:
            text = hidden.removeprefix("<!--").removesuffix("-->").strip()
            yield Line(Kind.COMMENT, at + 1, text, loose=True, raw=hidden)
        if content.strip() or not hidden:
            yield from self._untagged(at, content, row)

    def _untagged(self, at: int, row: str, raw: str) -> Iterator[Line]:
        """Yield the lines of a row whose tags are told in the signs of Markdown."""
        if row.lstrip()[:1] in _MARKUP_BEGINS and (
            _DEFINITION.match(row) or _IMPORT.match(row) or _TOKEN.match(row)
        ):
            yield Line(Kind.MARKUP, at + 1, row.strip(), raw=raw)
            return
        for kind, text in self._tags.pieces(row):
            if kind is None:
                plain = text if "<" not in text or "`" in text else _STRONG_TAG.sub("**", text)
                yield from self._read(at, plain, raw)
            elif text:
                yield Line(kind, at + 1, text, loose=self._loose, raw=raw)
                self._loose = self._loose or kind is not Kind.MARKUP


def _columns(blank: str) -> int:
    return len(blank.expandtabs(_TAB))


# Front matter

_ENDS = {"---": ("---", "..."), "+++": ("+++",)}
_FIELD = re.compile(r"[\w\"'-]+[ \t]*[:=]")
_MORE = ("-", "#", " ", "\t", "]", "}", '"', "'")
"""Beginnings of a line that goes on with a field, or says something about it."""
_LONGEST = 400
"""Lines of the longest front matter; a first rule without an end within them is only a rule."""


def front_matter_end(rows: Sequence[str]) -> int:
    """Return how many rows the front matter has with both its rules; 0 without front matter."""
    ends = _ENDS.get(rows[0].strip(), ()) if rows else ()
    fields = 0
    for at in range(1, min(len(rows), _LONGEST) if ends else 0):
        row = rows[at]
        if row.strip() in ends:
            return at + 1 if fields else 0
        if _FIELD.match(row):
            fields += 1
        elif row.startswith("##") or (row.strip() and not row.startswith(_MORE)):
            return 0
    return 0
