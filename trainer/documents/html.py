"""Tags that shape a document's lines: told in the signs of Markdown, or named as markup."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from trainer.documents.lines import Kind

_SUMMARY = re.compile(r"<summary(?:\s[^<>]{0,300})?>(.*?)(?:</summary>.*)?$", re.IGNORECASE)
_SUMMARY_END = re.compile(r"^(.*?)</summary>", re.IGNORECASE)
_DETAILS = re.compile(r"</?details(?:\s[^<>]{0,300})?>", re.IGNORECASE)
_BLOCK = r"</?(?:p|div|section|article|main|body|html|head|ul|ol|li)\b[^<>]{0,300}>"
_BLOCKS_BEFORE = re.compile(rf"^\s*+(?:{_BLOCK}\s*+)++", re.IGNORECASE)
_BLOCK_BEHIND = re.compile(rf"{_BLOCK}\s*$", re.IGNORECASE)
"""Tags around a paragraph; one within a sentence may be what it speaks of."""
_MOST_BEHIND = 4
_ITEM = re.compile(r"^\s*<li(?:\s[^<>]{0,300})?>(.*)$", re.IGNORECASE)
_HEADING = re.compile(r"^\s*<h([1-6])(?:\s[^<>]{0,300})?>(.*?)(?:</h[1-6]>)?\s*$", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,1000}/?>|\{/\*.*?\*/\}")
_OPEN_TAG = re.compile(r"\s*</?[A-Za-z]")
_IMAGE = re.compile(r"\[?!\[[^\[\]]{0,300}\]\([^()]{0,1000}\)(?:\]\([^()]{0,1000}\))?")
_UNREAD = "script|style|nav|footer|template|noscript|title"
_OPENS_UNREAD = re.compile(rf"\s*<({_UNREAD})\b[^<>]{{0,300}}>", re.IGNORECASE)
"""Parts of a page that are no words of its text."""
_CLOSES_UNREAD = re.compile(rf"</({_UNREAD})\s*>", re.IGNORECASE)
_PARTS = "details|summary|li"
_PAGE_PARTS = rf"{_PARTS}|p|h[1-6]|{_UNREAD}"
_BORDER = re.compile(rf"</?(?:{_PARTS})(?:\s*>|\b)", re.IGNORECASE)
_PAGE_BORDER = re.compile(rf"</?(?:{_PAGE_PARTS})(?:\s*>|\b)", re.IGNORECASE)
"""Where a row is cut, one that begins with a tag in more places."""
_LONGEST_TAG = 30
"""Lines over which a tag's attributes may run."""
_LONGEST_SUMMARY = 20
"""Lines over which the name of a folded piece may run."""

Piece = tuple[Kind | None, str]
"""What a piece of a row is and its text; without a kind it is a row of Markdown like others."""


class Tags:
    """Reads rows one after the other; holds a tag or a summary that is still open."""

    def __init__(self, rows: Iterable[str]) -> None:
        closed = (tag for row in rows if "</" in row for tag in _CLOSES_UNREAD.findall(row))
        self._closed = Counter(map(str.lower, closed))
        self._open_for = 0
        self._summary: list[str] = []
        self._unread = ""

    def pieces(self, row: str) -> Iterator[Piece]:
        """Yield the pieces of a row, cut where tags of folded answers and of lists begin or end."""
        if "<" not in row and not (self._open_for or self._summary or self._unread):
            only_images = "![" in row and not _IMAGE.sub("", row).strip()
            yield (Kind.MARKUP, row.strip()) if only_images else (None, row)
            return
        for piece in _cut(row):
            yield self._summary_goes_on(piece) if self._summary else self._piece(piece)

    def _piece(self, text: str) -> Piece:
        if not self._unread and (opened := _OPENS_UNREAD.match(text)):
            self._unread = opened[1].lower() if self._closed[opened[1].lower()] else ""
        if self._unread:
            if f"</{self._unread}" in text.lower():
                self._closed[self._unread] -= 1
                self._unread = ""
            return Kind.COMMENT, text.strip()
        if self._open_for:
            end = text.find(">")
            self._open_for = self._open_for - 1 if end < 0 else 0
            text = "" if end < 0 else text[end + 1 :]
        summary = _SUMMARY.search(text)
        if summary:
            if "</summary" in text.lower():
                return Kind.SUMMARY, summary[1]
            self._summary = [summary[1]]
            return Kind.MARKUP, ""
        if "</details" in text.lower() and not _TAG.sub("", text).strip():
            return Kind.CLOSE, "</details>"
        if heading := _HEADING.match(text):
            return None, f"{'#' * int(heading[1])} {heading[2]}"
        if item := _ITEM.match(text):
            return None, f"- {_unboxed(item[1])}"
        text = _unboxed(text)
        if not text.strip():
            return Kind.MARKUP, ""
        if text.lstrip().startswith("<") and ">" not in text and _OPEN_TAG.match(text):
            self._open_for = _LONGEST_TAG
            return Kind.MARKUP, text.strip()
        if text.strip() and not _IMAGE.sub("", _TAG.sub("", text)).strip(" \t|·•"):
            return Kind.MARKUP, text.strip()
        return None, _DETAILS.sub("", text)

    def _summary_goes_on(self, text: str) -> Piece:
        end = _SUMMARY_END.match(text)
        parts = [*self._summary, end[1] if end else text]
        done = end is not None or len(parts) > _LONGEST_SUMMARY
        self._summary = [] if done else parts
        return (Kind.SUMMARY, " ".join(map(str.strip, parts))) if done else (Kind.MARKUP, "")


def _unboxed(text: str) -> str:
    text = _BLOCKS_BEFORE.sub("", text)
    for _ in range(_MOST_BEHIND if "<" in text else 0):
        text = _BLOCK_BEHIND.sub("", text)
    return text


def _cut(row: str) -> list[str]:
    border = _PAGE_BORDER if row.lstrip()[:1] == "<" else _BORDER
    if border.search(row) is None:
        return [row]
    return [piece for piece in border.sub(_border, row).split("\n") if piece.strip()] or [row]


def _border(found: re.Match[str]) -> str:
    tag = found[0]
    return f"{tag}\n" if tag.startswith("</") and not tag.lower().startswith("</d") else f"\n{tag}"
