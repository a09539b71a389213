"""The words of one paragraph of a Word document, with what stands out and what is linked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
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


def inline(paragraph: Element, related: Mapping[str, Related], *, strong: bool) -> Inline:
    """Return what a paragraph says.

    Args:
        paragraph: its element.
        related: what the document refers to, by id; links among it.
        strong: whether bold words get their stars.
    """
    told = Inline()
    for link, pieces in groupby(_pieces(paragraph, related, told), key=itemgetter(0)):
        runs = groupby(pieces, key=itemgetter(1))
        words = ((bold, "".join(text for _, _, text in run)) for bold, run in runs)
        linked = "".join(_strong(text) if bold and strong else text for bold, text in words)
        told.text += _linked(link, linked)
    told.text = told.text.strip()
    return told


def _pieces(
    parent: Element,
    related: Mapping[str, Related],
    told: Inline,
    link: str = "",
    strong: bool = False,
    depth: int = 0,
) -> Iterator[tuple[str, bool, str]]:
    """Yield what stands in an element: its link, whether it is bold, its text; boxes and asides go to `told`."""
    for child in parent if depth <= _DEEPEST else ():
        if child.tag == "t":
            yield link, strong, child.text or ""
        elif child.tag in _SIGNS:
            yield link, strong, _SIGNS[child.tag]
        elif child.tag in _ASIDES:
            told.asides.append((_ASIDES[child.tag], child.get("id", "")))
        elif child.tag == "txbxContent":
            told.boxes.append(child)
        elif child.tag == "r":
            properties = child.find("rPr")
            if not _is_on(properties, "vanish"):
                bold = _is_on(properties, "b")
                yield from _pieces(child, related, told, link, bold, depth + 1)
        elif child.tag == "hyperlink":
            target = related.get(child.get("id", ""))
            to = target.target if target else ""
            yield from _pieces(child, related, told, to, depth=depth + 1)
        elif child.tag not in _UNSAID:
            yield from _pieces(child, related, told, link, strong, depth + 1)


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
