"""The words of one paragraph of a Word document, with what stands out and what is linked."""

from __future__ import annotations

import re
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
_WORDS = re.compile(r"\S(?:.*\S)?")
_DEEPEST = 40
"""Elements within each other that are looked into; Word nests about ten."""


@dataclass(slots=True)
class Inline:
    """A paragraph: its text as Markdown, the text boxes in it, and its comments and notes."""

    text: str = ""
    boxes: list[Element] = field(default_factory=list)
    asides: list[tuple[str, str]] = field(default_factory=list)


def inline(paragraph: Element, related: Mapping[str, Related], *, strong: bool) -> Inline:
    """Return what a paragraph says, with what the document is `related` to by id: links among it.

    Bold words get their stars where they are to be `strong`.
    """
    told = Inline()
    for link, pieces in groupby(_pieces(paragraph, related, told), key=itemgetter(0)):
        text = ""
        for bold, run in groupby(pieces, key=itemgetter(1)):
            words = "".join(said for _, _, said in run)
            # The stars stand in each line, the blanks at its ends outside.
            text += _WORDS.sub(r"**\g<0>**", words) if bold and strong else words
        linked = link and text.strip() not in ("", link)
        told.text += f"[{text}]({link})" if linked else text
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
            if not _is_on(child, "vanish"):
                yield from _pieces(child, related, told, link, _is_on(child, "b"), depth + 1)
        elif child.tag == "hyperlink":
            target = related.get(child.get("id", ""))
            to = target.target if target else ""
            yield from _pieces(child, related, told, to, depth=depth + 1)
        elif child.tag not in _UNSAID:
            yield from _pieces(child, related, told, link, strong, depth + 1)


def _is_on(run: Element, name: str) -> bool:
    child = run.find(f"rPr/{name}")
    return child is not None and child.get("val", "1") not in ("0", "false", "off")
