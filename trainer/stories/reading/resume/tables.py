"""Jobs in the rows of a table, told as the lines that a page has for them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from trainer.documents.inline import plain
from trainer.documents.lines import BREAK, Kind, Line, cells_of, is_separator
from trainer.documents.resume_words import field_of

_MARK = re.compile(r"^[-*•‣–]\s+")
_FEWEST_NAMED = 2
"""Columns of a table that must be fields of a job for its first row to name them."""


def without_tables(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines of a page, those of a table as who, where and when, and as bullets for what was done.

    A row whose first cell is empty goes on with the job above it; behind a break in a cell bullets stand.
    """
    names: list[str] = []
    for line, below in zip_longest(lines, lines[1:]):
        if line.kind is not Kind.ROW:
            names = []
            yield line
            continue
        cells = [BREAK.split(cell) for cell in cells_of(line.text)]
        heads = below is not None and is_separator(below.text)
        if heads and sum(field_of(plain(cell[0])) != "" for cell in cells) >= _FEWEST_NAMED:
            names = [cell[0] for cell in cells]
        if names and not heads and not is_separator(line.text):
            yield from _labelled(line, names, cells)
        elif names or is_separator(line.text) or not any(map(any, cells)):
            yield replace(line, kind=Kind.RULE, text="")
        else:
            yield from _told_in(line, cells)


def _labelled(line: Line, names: Sequence[str], cells: Sequence[Sequence[str]]) -> Iterator[Line]:
    """Yield a row of a table whose columns are named: what is no field of a job was done in it."""
    known = [field_of(plain(name)) for name in names]
    fields = [
        f"{name}: {cell[0]}"
        for name, field, cell in zip(names, known, cells, strict=False)
        if field
    ]
    for at, text in enumerate(fields):
        yield replace(line, kind=Kind.TEXT, text=text, loose=not at)
    told = [cell for field, cell in zip(known, cells, strict=False) if not field]
    yield from _bullets(line, told)


def _told_in(line: Line, cells: Sequence[Sequence[str]]) -> Iterator[Line]:
    """Yield a row of a table without names."""
    if not any(cells[0]):
        yield from _bullets(line, cells)
        return
    head = " | ".join(cell[0] for cell in cells if cell[0])
    yield replace(line, kind=Kind.TEXT, text=head, loose=True)
    yield from _bullets(line, [cell[1:] for cell in cells])


def _bullets(line: Line, cells: Iterable[Sequence[str]]) -> Iterator[Line]:
    for text in filter(None, (_MARK.sub("", text) for cell in cells for text in cell)):
        yield replace(line, kind=Kind.ITEM, text=text, level=0)
