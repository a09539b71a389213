"""Tags that shape a document's lines: told in the signs of Markdown, or named as markup."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from trainer.documents.lines import Kind

_SUMMARY = re.compile(r"<summary(?:\s[^<>]{0,300})?>(.*?)(?:</summary>.*)?$", re.IGNORECASE)
_DETAILS = re.compile(r"</?details(?:\s[^<>]{0,300})?>", re.IGNORECASE)
_BLOCK = r"</?(?:p|div|section|article|main|body|html|head|ul|ol|li)\b[^<>]{0,300}>"
_BLOCKS_BEFORE = re.compile(rf"^\s*+(?:{_BLOCK}\s*+)++", re.IGNORECASE)
_BLOCKS_BEHIND = re.compile(rf"(?:{_BLOCK}\s*){{1,4}}$", re.IGNORECASE)
"""Tags around a paragraph; one within a sentence may be what it speaks of."""
_SPAN = re.compile(r"</?span(?:\s[^<>]{0,300})?>", re.IGNORECASE)
_ITEM = re.compile(r"^\s*<li(?:\s[^<>]{0,300})?>(.*)$", re.IGNORECASE)
_HEADING = re.compile(r"^\s*<h([1-6])(?:\s[^<>]{0,300})?>(.*?)(?:</h[1-6]>)?\s*$", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,1000}/?>|\{/\*.*?\*/\}")
_IMAGE = re.compile(r"\[?!\[[^\[\]]{0,300}\]\([^()]{0,1000}\)(?:\]\([^()]{0,1000}\))?")
_UNREAD = "script|style|nav|footer|template|noscript|title"
_OPENS_UNREAD = re.compile(rf"\s*<({_UNREAD})\b[^<>]{{0,300}}>", re.IGNORECASE)
"""Parts of a page that are no words of its text."""
_CLOSES_UNREAD = re.compile(rf"</({_UNREAD})\s*>", re.IGNORECASE)
_PARTS = "details|summary|li"
_PAGE_PARTS = rf"{_PARTS}|p|h[1-6]|{_UNREAD}"
_BORDER, _PAGE_BORDER = (
    re.compile(rf"(?:(<(?!/)|</(?=d))|</)(?:{parts})(?:\s*>|\b)", re.IGNORECASE)
    for parts in (_PARTS, _PAGE_PARTS)
)
"""Where a row is cut, before what is caught and else behind; one that begins with a tag in more places."""
_RUNS_ON = re.compile(
    r"^[ \t]*</?[a-z][^<>\n]*\n(?:[^<>\n]*\n){0,30}?[^<>\n]*>"
    r"|<summary(?:\s[^<>]{0,300})?>(?:[^<\n]{0,300}\n){1,20}[^<\n]{0,300}</summary>",
    re.IGNORECASE | re.MULTILINE,
)
"""A tag, or the name of a folded piece, over several lines."""

Piece = tuple[Kind | None, str]
"""What a piece of a row is and its text; without a kind it is a row of Markdown like others."""


def tags_joined(text: str) -> str:
    """Return a text with as many lines, a tag that runs over several of them in its first."""

    def in_a_row(match: re.Match[str]) -> str:
        rows = match[0].split("\n")
        return " ".join(map(str.strip, rows)) + "\n" * (len(rows) - 1)

    return _RUNS_ON.sub(in_a_row, text) if "<" in text else text


class Tags:
    """Reads rows one after the other; knows whether one stands in a part of a page that is not read."""

    def __init__(self, rows: Iterable[str]) -> None:
        closed = (tag for row in rows if "</" in row for tag in _CLOSES_UNREAD.findall(row))
        self._closed = Counter(map(str.lower, closed))
        self._unread = ""

    def pieces(self, row: str) -> Iterator[Piece]:
        """Yield the pieces of a row, cut where tags of folded answers and of lists begin or end."""
        if "<" not in row and not self._unread:
            only_images = "![" in row and not _IMAGE.sub("", row).strip()
            yield (Kind.MARKUP, row.strip()) if only_images else (None, row)
            return
        yield from map(self._piece, _cut(row))

    def _piece(self, text: str) -> Piece:
        if not self._unread and (opened := _OPENS_UNREAD.match(text)):
            self._unread = opened[1].lower() if self._closed[opened[1].lower()] else ""
        if self._unread:
            if f"</{self._unread}" in text.lower():
                self._closed[self._unread] -= 1
                self._unread = ""
            return Kind.COMMENT, text.strip()
        if summary := _SUMMARY.search(text):
            return Kind.SUMMARY, summary[1]
        if "</details" in text.lower() and not _TAG.sub("", text).strip():
            return Kind.CLOSE, "</details>"
        if heading := _HEADING.match(text):
            return None, f"{'#' * int(heading[1])} {heading[2]}"
        if item := _ITEM.match(text):
            return None, f"- {_unboxed(item[1])}"
        text = _unboxed(text)
        if not _IMAGE.sub("", _TAG.sub("", text)).strip(" \t|·•"):
            return Kind.MARKUP, text.strip()
        return None, _DETAILS.sub("", text)


def _unboxed(text: str) -> str:
    text = _BLOCKS_BEFORE.sub("", text)
    if text.lstrip()[:5].lower() == "<span":  # a page marks every piece with one
        text = _SPAN.sub("", text)
    return _BLOCKS_BEHIND.sub("", text)


def _cut(row: str) -> list[str]:
    border = _PAGE_BORDER if row.lstrip()[:1] == "<" else _BORDER
    cut = border.sub(lambda tag: f"\n{tag[0]}" if tag[1] else f"{tag[0]}\n", row)
    return [piece for piece in cut.split("\n") if piece.strip()] or [row]
