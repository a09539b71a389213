"""A Markdown or plain text cut into blocks: headings, items, paragraphs, rows, summaries."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    ITEM = "item"
    PARAGRAPH = "paragraph"
    ROW = "row"
    SUMMARY = "summary"
    CLOSE = "close"
    CODE = "code"
    MARKUP = "markup"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a list.

    Attributes:
        kind: what it is.
        lines: its lines with their numbers, markers taken off the first.
        level: of a heading 1 to 6; of an item and of a paragraph inside one the columns before it.
        numbered: whether a number stood before it.
        inside: whether a paragraph belongs to the item above it.
        quoted: whether it stands in a block quote.
        loose: whether an empty line stands before it.
        number: the number before an item; 0 without, or for letters.
    """

    kind: Kind
    lines: tuple[tuple[int, str], ...]
    level: int = 0
    numbered: bool = False
    inside: bool = False
    quoted: bool = False
    loose: bool = False
    number: int = 0

    @property
    def line(self) -> int:
        """The number of its first line, from 1."""
        return self.lines[0][0]

    @property
    def raw(self) -> str:
        """Its lines joined to one."""
        return " ".join(text.strip() for _, text in self.lines)
