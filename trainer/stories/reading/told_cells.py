"""Tables of tickets and cards: a whole story in one cell, its name in another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.documents.inline import plain
from trainer.documents.languages import phrases_of
from trainer.documents.lines import cells_of, is_separator
from trainer.stories.reading.labels import Label, any_parts, label_of
from trainer.stories.reading.lines import cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer.documents.lines import Line

_BREAK = re.compile(r"<br\s{0,3}/?>", re.IGNORECASE)
_FEWEST_PARTS = 2
_FEWEST_CODED = 3
"""Parts that a cell names to be a story; more where letters name them."""
_NAMED = re.compile(r"[^\W\d]{2}")
_NO_NAME = re.compile(r"https?:|\S+@|\d{4}-\d\d")


@dataclass(frozen=True, slots=True)
class TicketRow:
    """A row with a whole story in one cell.

    Attributes:
        title: the name of its story, empty without one.
        parts: what the cell tells, each line with the label of its part.
        others: the other cells, each behind the name of its column.
    """

    line: Line
    title: str
    parts: tuple[tuple[Label, str], ...]
    others: tuple[tuple[str, str], ...]


def told_in_cells(lines: Sequence[Line]) -> list[TicketRow]:
    """Return the rows of a table with a whole story in one cell; none for another table.

    Args:
        lines: the rows, the heading first.
    """
    names = phrases_of("title_columns") | phrases_of("ticket_columns")
    rows = [line for line in lines if not is_separator(line.text)]
    head = cells_of(rows[0].text) if rows else []
    told: list[TicketRow] = []
    for line in rows[1:]:
        cells = cells_of(line.text)
        parts = [_parts(cell) for cell in cells]
        at = next((at for at, own in enumerate(parts) if own), -1)
        if at < 0:
            continue
        others = [(name, cell) for name, cell in zip(head, cells, strict=False) if cell]
        others = [other for other in others if other[1] != cells[at]]
        title = _title(others, names)
        beside = tuple(other for other in others if other[1] != title)
        told.append(TicketRow(line, title, parts[at], beside))
    return told


def parts_told_in(text: str) -> dict[str, list[str]]:
    """Return what each part of a story that a text tells as a whole says, by its label; none of another."""
    told: dict[str, list[str]] = {}
    for label, line in _parts(text):
        told.setdefault(label.name, []).append(line)
    return told


def _parts(cell: str) -> tuple[tuple[Label, str], ...]:
    """Return the parts that a cell names, each with a line that tells it; none without several."""
    if cell.count(":") + cell.count("**") < _FEWEST_PARTS:
        return ()
    told: list[tuple[Label, str]] = []
    for line in cut(_BREAK.sub("\n", cell)):
        label = label_of(line.text)
        if label and label.is_part:
            told.append((label, label.rest))
        elif told and line.text:
            told.append((told[-1][0], line.text))
    parts = any_parts(label for label, _ in told)
    coded = all(label.is_code for label, _ in told)
    return tuple(told) if parts >= (_FEWEST_CODED if coded else _FEWEST_PARTS) else ()


def _title(others: Sequence[tuple[str, str]], names: frozenset[str]) -> str:
    """Return the cell that names the story: by its column, else the first with several words."""
    words = [
        (name, cell) for name, cell in others if _NAMED.search(cell) and not _NO_NAME.match(cell)
    ]
    named = [cell for name, cell in words if name.casefold() in names]
    return plain(next(iter([*named, *(cell for _, cell in words if " " in cell)]), ""))
