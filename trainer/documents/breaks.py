"""Tell where a line ends because somebody ended it, and where only because the page was full."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from trainer.documents.clauses import goes_on, is_word
from trainer.documents.lines import Kind, Line

_NARROWEST = 50
"""Columns of the narrowest page on which anybody ends lines where the page is full."""

_STOPS = ".!?:;,–—-"
_ARTICLE = "a"
"""In English; in other languages a word that goes on with what stands above."""


class Breaks:
    """The ends of the lines of one document; made once for each."""

    def __init__(self, lines: Sequence[Line]) -> None:
        going_on = [
            (before, line)
            for before, line in pairwise(lines)
            if line.kind is Kind.TEXT and not line.loose and line.text[:1].islower()
        ]
        widths = sorted(len(before.raw) for before, _ in going_on)
        usual = max([_NARROWEST, *widths[3 * len(widths) // 4 :][:1]])
        ended = sum(
            _room(before, line) <= usual and not _is_joined(before, line)
            for before, line in going_on
        )
        self._are_ended = 2 * ended >= len(going_on)
        """Whether half of the lines without a capital below them had had room for its first word.

        On a page that was full most lines are about as wide as the widest quarter; notes differ by far.
        """
        self._width = max((width for width in widths if width >= _NARROWEST), default=0)

    def between(self, before: Line, line: Line) -> bool:
        """Return whether a line right below another begins anew: its first word had had room above."""
        room = _room(before, line)
        if not line.text[:1].islower():
            return room <= self._width or not self._width
        return (self._are_ended or room <= _NARROWEST) and not _is_joined(before, line)

    def jotted(self, before: Line, line: Line) -> bool:
        """Return whether a line of notes below another is one of its own, though it begins as one that goes on does."""
        return self._are_ended if line.text[:1].islower() else self.between(before, line)

    def told(self, lines: Sequence[Line], *, headed: bool) -> list[Line]:
        """Return the lines of a section; plain ones right below another that begin anew stand apart.

        Behind a bullet all of them do; behind a plain line without a stop those below a heading.
        """
        apart = list(lines[:1])
        for before, line in pairwise(lines):
            behind = before.kind is Kind.ITEM and line.level <= before.level
            unstopped = headed and before.kind is Kind.TEXT and before.text[-1:] not in _STOPS
            begins = (behind or unstopped) and line.kind is Kind.TEXT and self.between(before, line)
            apart.append(replace(line, loose=True) if begins else line)
        return apart


def _room(before: Line, line: Line) -> int:
    """Return the columns of a line together with the first word of the next one."""
    return len(before.raw.rstrip()) + 1 + len(line.text.partition(" ")[0])


def _is_joined(before: Line, line: Line) -> bool:
    """Return whether the end of a line, or a word that begins the next one, says that it goes on."""
    word = line.text.partition(" ")[0]
    joins = (goes_on(line.text) and word != _ARTICLE) or is_word(line.text, "and")
    return joins or before.text[-1:] in ",;:-–—&("
