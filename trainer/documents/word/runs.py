"""The words of one paragraph of a Word document, with what stands out and what is linked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from trainer.documents.word.package import Related

_SIGNS = {
    "tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-",
}  # fmt: skip
_ASIDES = {
    "commentReference": "comment", "footnoteReference": "footnote", "endnoteReference": "endnote",
}  # fmt: skip
_UNSAID = frozenset({
    "pPr", "rPr", "del", "moveFrom", "Fallback", "instrText", "delText", "fldChar", "sdtPr",
})  # fmt: skip
_DEEPEST = 40
"""Elements within each other that are looked into; Word nests about ten."""


@dataclass(slots=True)
class Inline:
    """A paragraph: its text as Markdown, the text boxes in it, and its comments and notes."""

    text: str = ""
    boxes: list[Element] = field(default_factory=list)
    asides: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    strong: bool
    link: str


def inline(paragraph: Element, related: Mapping[str, Related], *, strong: bool) -> Inline:
    """Return what a paragraph says.

    Args:
        paragraph: its element.
        related: what the document refers to, by id; links among it.
        strong: whether bold words get their stars.
    """
    told = Inline()
    pieces: list[_Piece] = []
    _gather(paragraph, _Piece("", strong=False, link=""), related, told, pieces, 0)
    told.text = "".join(
        _linked(link, "".join(
            _strong(words) if bold and strong else words
            for bold, words in _alike(list(group))
        ))
        for link, group in groupby(pieces, key=lambda piece: piece.link)
    ).strip()  # fmt: skip
    return told


def _alike(pieces: list[_Piece]) -> list[tuple[bool, str]]:
    return [
        (bold, "".join(piece.text for piece in group))
        for bold, group in groupby(pieces, key=lambda piece: piece.strong)
    ]


def _gather(parent: Element, like: _Piece, related: Mapping[str, Related], told: Inline,
            pieces: list[_Piece], depth: int) -> None:  # fmt: skip
    """Add what stands in an element to the pieces, in order."""
    if depth > _DEEPEST:
        return
    for child in parent:
        if child.tag == "t":
            pieces.append(_Piece(child.text or "", like.strong, like.link))
        elif child.tag in _SIGNS:
            pieces.append(_Piece(_SIGNS[child.tag], like.strong, like.link))
        elif child.tag in _ASIDES:
            told.asides.append((_ASIDES[child.tag], child.get("id", "")))
        elif child.tag == "txbxContent":
            told.boxes.append(child)
        elif child.tag == "r":
            properties = child.find("rPr")
            if not _is_on(properties, "vanish"):
                bold = _Piece("", _is_on(properties, "b"), like.link)
                _gather(child, bold, related, told, pieces, depth + 1)
        elif child.tag == "hyperlink":
            target = related.get(child.get("id", ""))
            linked = _Piece("", like.strong, target.target if target else "")
            _gather(child, linked, related, told, pieces, depth + 1)
        elif child.tag not in _UNSAID:
            _gather(child, like, related, told, pieces, depth + 1)


def _is_on(properties: Element | None, name: str) -> bool:
    child = properties.find(name) if properties is not None else None
    return child is not None and child.get("val", "1") not in ("0", "false", "off")


def _strong(text: str) -> str:
    """Return words with stars around them, the blanks at their ends outside."""
    words = text.strip()
    if not words:
        return text
    begin = text.index(words)
    bold = "\n".join(f"**{line.strip()}**" if line.strip() else line for line in words.split("\n"))
    return text[:begin] + bold + text[begin + len(words) :]


def _linked(link: str, text: str) -> str:
    return f"[{text}]({link})" if link and text.strip() and text.strip() != link else text
