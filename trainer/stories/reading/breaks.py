"""Tell where a line ends because somebody ended it, and where only because the page was full."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from trainer.documents.clauses import goes_on, is_word
from trainer.documents.lines import Kind, Line

if TYPE_CHECKING:
    from trainer.stories.reading.sections import Section

_NARROWEST = 50
"""Columns of the narrowest page on which anybody ends lines where the page is full."""

_STOPS = ".!?:;,–—-"
_ARTICLE = "a"
"""In English; in other languages a word that goes on with what stands above."""


class Breaks:
    """The ends of the lines of one document; made once for each."""

    def __init__(self, lines: Sequence[Line]) -> None:
        full = [
            len(before.raw)
            for before, line in pairwise(lines)
            if line.kind is Kind.TEXT and not line.loose and line.text[:1].islower()
        ]
        self._width = max((width for width in full if width >= _NARROWEST), default=0)

    def between(self, before: Line, line: Line) -> bool:
        """Return whether a line right below another begins anew: its first word had had room above."""
        word = line.text.partition(" ")[0]
        room = len(before.raw.rstrip()) + 1 + len(word)
        if not word[:1].islower():
            return room <= self._width or not self._width
        joins = (goes_on(line.text) and word != _ARTICLE) or is_word(line.text, "and")
        joined = joins or before.text[-1:] in ",;:-–—&("
        return room <= _NARROWEST and not joined

    def told(self, section: Section) -> list[Line]:
        """Return the lines of a section; plain ones right below another that begin anew stand apart.

        Behind a bullet all of them do; behind a plain line without a stop those below a heading.
        """
        lines = section.lines
        apart = list(lines[:1])
        for before, line in pairwise(lines):
            behind = before.kind is Kind.ITEM and line.level <= before.level
            unstopped = section.heading is not None and before.text[-1:] not in _STOPS
            behind = behind or (before.kind is Kind.TEXT and unstopped)
            begins = behind and line.kind is Kind.TEXT and self.between(before, line)
            apart.append(replace(line, loose=True) if begins else line)
        return apart
