"""The lines of a document: what each is, and its text without the mark of a heading or an item."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar


class Kind(StrEnum):
    """What a line is.

    MATTER is front matter, SUMMARY and CLOSE are the name and the end of a folded piece, and MARKUP
    is what an app or a page needs and no reader: tags, images, definitions of links.
    """

    HEADING = "heading"
    ITEM = "item"
    TEXT = "text"
    ROW = "row"
    RULE = "rule"
    SUMMARY = "summary"
    CLOSE = "close"
    CODE = "code"
    COMMENT = "comment"
    MATTER = "matter"
    MARKUP = "markup"


@dataclass(frozen=True, slots=True)
class Line:
    """One line with content, its mark taken off.

    Attributes:
        kind: what it is.
        number: where it stands, from 1.
        text: its text, emphasis kept; the cells of a row with their bars.
        level: of a heading 1 to 6; of an item or text the columns it is indented by.
        mark: what stood before an item: a sign, a number, a box to tick.
        quoted: whether it stands in a block quote.
        loose: whether an empty line stands before it.
        raw: the line as written.
    """

    kind: Kind
    number: int
    text: str
    level: int = 0
    mark: str = ""
    quoted: bool = False
    loose: bool = False
    raw: str = ""

    @property
    def numbered(self) -> bool:
        """Whether a number or a letter stood before it."""
        return self.mark != "o" and any(char.isalnum() for char in self.mark.partition("[")[0])

    @property
    def count(self) -> int:
        """The number before it; 0 without one, or for letters."""
        digits = re.match(r"\(?(\d{1,4})", self.mark)
        return int(digits[1]) if digits else 0


T = TypeVar("T")


def runs(pieces: Iterable[T], goes_on: Callable[[T, T], bool]) -> list[list[T]]:
    """Return pieces in order, each in the run of the one right before it, with which it `goes_on`, or in one of its own."""
    gathered: list[list[T]] = []
    for piece in pieces:
        if gathered and goes_on(gathered[-1][-1], piece):
            gathered[-1].append(piece)
        else:
            gathered.append([piece])
    return gathered


_BAR = re.compile(r"(?<!\\)\|")
_SEPARATOR = re.compile(r"\s*+\|?\s*+:?-+:?\s*+(?:\|\s*+:?-*+:?\s*+)*")
BREAK = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)
"""What parts the lines of a cell."""
MOST_COLUMNS = 60
"""Columns that are told apart; what is behind them stays one cell."""


def cells_of(row: str) -> list[str]:
    """Return the cells of a row, a bar behind a backslash kept."""
    inner = row.strip().removeprefix("|")
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    return [cell.replace("\\|", "|").strip() for cell in _BAR.split(inner, MOST_COLUMNS)]


def is_separator(row: str) -> bool:
    """Return whether a row only parts the heading of a table from its body."""
    return _SEPARATOR.fullmatch(row) is not None
