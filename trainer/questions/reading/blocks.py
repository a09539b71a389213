"""The blocks of a list: headings, items and paragraphs, each with the lines that it goes on over."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.documents.lines import Kind, Line, is_separator
from trainer.questions.reading.labels import Label, split_label

if TYPE_CHECKING:
    from collections.abc import Iterable

_LABELLED = re.compile(
    r"^[*_\s]*(?:q(?:uestion)?|a(?:nswer)?|follow[ -]?ups?)\s*\d{0,3}\s*[:.)：][*_\s]*",
    re.IGNORECASE,
)
_NAMED = re.compile(r"[*_]{0,2}[^\W\d_][^:：.?!]{0,40}[:：]")
"""The beginning of a line that may be a label."""
_CLOSERS = " \t\"'”’*_)"
_ENDS = (".", "?", "!", "。", "？", "！", "…")
_BREAKS = ("\\", "<br>", "<br/>", "<br />")
_DASHES = "–—→·"
"""Marks of items that also begin the second line of a sentence."""
_NO_BLOCKS = (Kind.MATTER, Kind.MARKUP)
_WRAPPED = 60
"""Characters from which on a line of plain text without an end may go on in the next."""


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a list.

    Attributes:
        first: its first line, whose kind and marks are those of the block.
        lines: all its lines with their numbers, marks taken off the first.
        level: of a heading 1 to 6; of an item and of a paragraph inside one the columns before it.
        inside: whether a paragraph belongs to the item above it.
    """

    first: Line
    lines: tuple[tuple[int, str], ...]
    level: int = 0
    inside: bool = False

    @property
    def kind(self) -> Kind:
        """What it is; a paragraph is TEXT."""
        return self.first.kind

    @property
    def line(self) -> int:
        """The number of its first line, from 1."""
        return self.first.number

    @property
    def raw(self) -> str:
        """Its lines joined to one."""
        return " ".join(text.strip() for _, text in self.lines)


def blocks_of(lines: Iterable[Line], *, plain: bool) -> list[Block]:
    """Return the blocks of lines in their order; front matter, comments and markup are no blocks.

    Args:
        lines: the lines of a list.
        plain: whether it is plain text, in which a short line goes on only in lower case.
    """
    joining = _Joining(plain=plain)
    for line in lines:
        joining.take(line)
    joining.close()
    return joining.blocks


class _Joining:
    def __init__(self, *, plain: bool) -> None:
        self._plain = plain
        self.blocks: list[Block] = []
        self._open: list[Line] = []
        self._inside = False
        self._item = -1
        """Columns before the item above; below 0 without one."""

    def take(self, line: Line) -> None:
        """Put a line to the block that it goes on with, or open one."""
        if line.kind is Kind.COMMENT:
            return
        if line.kind in _NO_BLOCKS or (line.kind is Kind.ROW and is_separator(line.text)):
            self.close()
        elif line.kind is Kind.TEXT or self._is_dash(line):
            self._prose(line)
        else:
            self.close()
            self._item = -1 if line.kind in (Kind.HEADING, Kind.RULE) else self._item
            if line.kind is Kind.ITEM:
                if line.text:
                    self._item, self._open = line.level, [line]
            else:
                self.blocks.append(Block(line, ((line.number, line.text),), line.level))

    def _is_dash(self, line: Line) -> bool:
        """Return whether the mark of an item is but a dash in a sentence that was wrapped."""
        return bool(self._open and line.mark) and line.mark in _DASHES and not self._plain

    def _prose(self, line: Line) -> None:
        if self._open and not line.loose and self._goes_on(line):
            self._open.append(line)
            return
        self.close()
        self._inside = self._item >= 0 and (line.level > self._item or not line.loose)
        if not self._inside:
            self._item = -1
        self._open = [line]

    def _goes_on(self, line: Line) -> bool:
        """Return whether a line of prose goes on with the sentence above it."""
        first, above = self._open[0], self._open[-1].text
        begins = line.text
        if first.quoted != line.quoted or _LABELLED.match(begins):
            return False
        if self._open[-1].raw.endswith("  ") or above.endswith(_BREAKS):
            return False
        if _LABELLED.match(first.text) and above.rstrip(" *_").endswith(("?", "？")):
            return False
        ended = above.rstrip(_CLOSERS).endswith(_ENDS)
        if _NAMED.match(begins) and split_label(begins.strip("*_"))[0] is not Label.NONE:
            return False
        if begins.startswith(("**", "__")) and (ended or above.endswith((":", "*", "_"))):
            return False
        if begins[:1].islower():
            return True
        if self._plain:
            return len(above) > _WRAPPED and not ended and not above.endswith(":")
        if first.kind is Kind.TEXT:
            return not above.rstrip(_CLOSERS).endswith(("?", "？"))
        return not ended

    def close(self) -> None:
        """End the block that lines may still go on with."""
        if self._open:
            first = self._open[0]
            is_item = first.kind is Kind.ITEM
            level = first.level if is_item or self._inside else 0
            texts = [(first.number, first.text)]
            texts += [(line.number, f"{line.mark} {line.text}".lstrip()) for line in self._open[1:]]
            self.blocks.append(Block(first, tuple(texts), level, self._inside and not is_item))
            self._open = []
