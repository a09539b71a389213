"""Tables: rows that are the parts of one story, and rows that are stories."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.stories.reading.labels import Field, Label, any_parts, look_up
from trainer.stories.reading.lines import Kind, Line

if TYPE_CHECKING:
    from collections.abc import Sequence

_BAR = re.compile(r"(?<!\\)\|")
_SEPARATOR = re.compile(r"^[\s|:\-=]+$")


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A row of a table of stories: for each column its label, its heading and the cell."""

    line: Line
    cells: tuple[tuple[Label | None, str, str], ...]


def cells_of(row: str) -> list[str]:
    """Return the cells of a row, a bar after a backslash kept."""
    inner = row.strip()
    inner = inner.removeprefix("|")
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    return [cell.replace("\\|", "|").strip() for cell in _BAR.split(inner)]


def is_separator(line: Line) -> bool:
    """Return whether a row only parts the heading of a table from its body."""
    return line.kind is Kind.ROW and _SEPARATOR.match(line.text) is not None and "-" in line.text


def tables_in(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Return where tables begin and end, as indices of lines; the end is behind the last row."""
    tables: list[tuple[int, int]] = []
    begin = -1
    for at, line in enumerate(lines):
        is_row = line.kind is Kind.ROW
        if is_row and (begin < 0 or line.loose):
            if begin >= 0:
                tables.append((begin, at))
            begin = at
        elif not is_row and begin >= 0:
            tables.append((begin, at))
            begin = -1
    if begin >= 0:
        tables.append((begin, len(lines)))
    return tables


def part_rows(lines: Sequence[Line]) -> dict[int, Label]:
    """Return the rows whose first cell names a part, by index, where a table has two or more."""
    rows: dict[int, Label] = {}
    for begin, end in tables_in(lines):
        found: dict[int, Label] = {}
        for at in range(begin, end):
            cells = cells_of(lines[at].text)
            known = look_up(cells[0]) if len(cells) > 1 and not is_separator(lines[at]) else None
            if known is not None:
                rest = " — ".join(cell for cell in cells[1:] if cell)
                found[at] = Label(known[0], cells[0].strip("* "), rest)
        if any_parts(found.values()) >= 2 and not _story_columns(lines[begin]):
            rows |= found
    return rows


def story_rows(lines: Sequence[Line]) -> tuple[dict[int, StoryRow], set[int]]:
    """Return the rows of tables with a story in each row, by index, and where their headings stand."""
    rows: dict[int, StoryRow] = {}
    headings: set[int] = set()
    for begin, end in tables_in(lines):
        columns = _story_columns(lines[begin])
        if not columns:
            continue
        headings.add(begin)
        for at in range(begin + 1, end):
            if is_separator(lines[at]):
                headings.add(at)
                continue
            cells = cells_of(lines[at].text)
            cells += [""] * (len(columns) - len(cells))
            width = len(columns)
            named = [(*column, cell) for column, cell in zip(columns, cells, strict=False)]
            named += [(None, "", cell) for cell in cells[width:]]
            rows[at] = StoryRow(lines[at], tuple(named))
    return rows, headings


def _story_columns(line: Line) -> list[tuple[Label | None, str]]:
    """Return the columns of a table of stories; none where the heading names fewer than two parts."""
    columns: list[tuple[Label | None, str]] = []
    for cell in cells_of(line.text):
        known = look_up(cell)
        name = cell.strip("*_ :")
        if known is not None and known[0][0] is Field.DRAFT:
            known = (Field.TITLE,), False
        columns.append((Label(known[0], name, "") if known else None, name))
    return columns if any_parts(label for label, _ in columns) >= 2 else []
