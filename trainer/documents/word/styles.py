"""What the styles and lists of a Word document make of its paragraphs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_MOST_BASES = 20
"""Styles that build on each other; a ring of them ends here."""
_LEVELS = 9
_INDENT = "    "


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    base: str
    outline: int | None
    numbering: tuple[str, int] | None


class Styles:
    """Tells headings and the marks of list items; made once for each document."""

    def __init__(self, styles: Element | None, numbering: Element | None, body: Element) -> None:
        """Read both parts; `body` tells whether the document has a title above its headings."""
        self._styles = {
            style.get("styleId", ""): _Style(
                value(style, "name").casefold(),
                value(style, "basedOn"),
                _outline(style.find("pPr"), value(style, "name").casefold()),
                _numbering(style.find("pPr")),
            )
            for style in (styles.iter("style") if styles is not None else ())
        }
        self._forms = _forms(numbering)
        self._counts: Counter[tuple[str, int]] = Counter()
        self._below = int(any(self._is_title(node.get("val", "")) for node in body.iter("pStyle")))

    def heading(self, properties: Element | None) -> int:
        """Return the level of the heading that a paragraph is, from 1 to 6; 0 for another one."""
        style = value(properties, "pStyle")
        if self._is_title(style):
            return 1
        outlines = (_outline(properties), *(known.outline for known in self._bases(style)))
        level = next((outline for outline in outlines if outline is not None), None)
        return 0 if level is None or level >= _LEVELS else min(level + 1 + self._below, 6)

    def mark(self, properties: Element | None) -> str:
        """Return the mark of a list item with its indent; empty for another paragraph."""
        numbering = _numbering(properties)
        for known in self._bases(value(properties, "pStyle")):
            numbering = numbering or known.numbering
        if numbering is None or numbering[0] == "0":
            return ""
        number, level = numbering
        if self._forms.get(numbering, "bullet") in ("bullet", "none"):
            return f"{_INDENT * level}- "
        self._counts[numbering] += 1
        for deeper in range(level + 1, _LEVELS):
            self._counts.pop((number, deeper), None)
        return f"{_INDENT * level}{self._counts[numbering]}. "

    def _is_title(self, style: str) -> bool:
        return any(known.name == "title" for known in self._bases(style)) or style == "Title"

    def _bases(self, style: str) -> list[_Style]:
        """Return a style and those that it builds on."""
        chain: list[_Style] = []
        while style in self._styles and len(chain) < _MOST_BASES:
            chain.append(self._styles[style])
            style = chain[-1].base
        return chain


def value(element: Element | None, name: str) -> str:
    """Return the value of an element's child; empty without one."""
    child = element.find(name) if element is not None else None
    return child.get("val", "") if child is not None else ""


def _outline(properties: Element | None, name: str = "") -> int | None:
    """Return how deep a heading stands, from 0, as its properties say or else its style's name: “heading 1”."""
    level, digit = value(properties, "outlineLvl"), name.removeprefix("heading ")
    if level.isdecimal():
        return int(level)
    return int(digit) - 1 if digit != name and digit.isdecimal() else None


def _numbering(properties: Element | None) -> tuple[str, int] | None:
    numbering = properties.find("numPr") if properties is not None else None
    number = value(numbering, "numId")
    level = value(numbering, "ilvl")
    return (number, min(int(level), _LEVELS) if level.isdecimal() else 0) if number else None


def _forms(numbering: Element | None) -> Mapping[tuple[str, int], str]:
    """Return how each level of each list is counted, as Word calls it."""
    if numbering is None:
        return {}
    abstract = {
        numbered.get("abstractNumId"): numbered for numbered in numbering.findall("abstractNum")
    }
    return {
        (numbered.get("numId", ""), int(level.get("ilvl", "0"))): value(level, "numFmt")
        for numbered in numbering.findall("num")
        for level in abstract.get(value(numbered, "abstractNumId"), ())
        if level.tag == "lvl" and level.get("ilvl", "0").isdecimal()
    }
