"""Read a list in CSV: by its header or by the column that asks."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from trainer.questions.reading.tables import take_rows

if TYPE_CHECKING:
    from trainer.questions.reading.taking import Taking

DELIMITERS = ",;\t|"
_SAMPLE = 200
"""Lines that the delimiter is guessed from."""
_LONGEST_CELL = 5_000_000


def take_separated(text: str, taking: Taking) -> None:
    """Take the questions of a CSV text; a delimiter of comma, semicolon, tab or bar is found."""
    lines = text.split("\n")
    if lines and lines[0].lower().startswith("sep=") and len(lines[0].strip()) == 5:
        delimiter = lines[0].strip()[4]
        lines[0] = ""
    else:
        delimiter = delimiter_of(lines)
    rows, raw = _rows(lines, delimiter)
    take_rows(rows, taking, [], raw)


def delimiter_of(lines: list[str]) -> str:
    """Return the delimiter whose count is steadiest from line to line; a comma where none is."""
    sample = [line for line in lines[:_SAMPLE] if line.strip()]
    best, most = ",", 0.0
    for delimiter in DELIMITERS:
        counts = [_outside_quotes(line, delimiter) for line in sample]
        header = counts[0] if counts else 0
        if header:
            steady = sum(count == header for count in counts) / len(counts)
            if steady > most:
                best, most = delimiter, steady
    return best


def _outside_quotes(line: str, delimiter: str) -> int:
    return sum(part.count(delimiter) for part in line.split('"')[::2])


def _rows(lines: list[str], delimiter: str) -> tuple[list[tuple[int, list[str]]], list[str]]:
    """Return the rows with their line numbers, and each as written."""
    rows: list[tuple[int, list[str]]] = []
    raw: list[str] = []
    csv.field_size_limit(max(csv.field_size_limit(), _LONGEST_CELL))
    reader = csv.reader(io.StringIO("\n".join(lines)), delimiter=delimiter, skipinitialspace=True)
    begin = 0
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append((begin + 1, cells))
                raw.append("\n".join(lines[begin : reader.line_num]))
            begin = reader.line_num
    except csv.Error:
        for at in range(begin, len(lines)):
            if lines[at].strip():
                rows.append((at + 1, lines[at].split(delimiter)))
                raw.append(lines[at])
    return rows, raw
