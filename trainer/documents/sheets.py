"""Sheets as programs save them, with commas, semicolons, tabs or bars between the cells."""

from __future__ import annotations

import csv
import io
import re

DELIMITERS = ",;\t|"
FILLER = "|---|"
"""The row of a table that stands for a further line of the row above it."""
_SAMPLE = 200
_LONGEST_CELL = 5_000_000


def delimiter_of(lines: list[str]) -> str:
    """Return the delimiter whose count is steadiest from line to line; a comma where none is."""
    # What stands in quotes parts nothing.
    bare = ["".join(line.split('"')[::2]) for line in lines[:_SAMPLE] if line.strip()] or [""]

    def steady(delimiter: str) -> int:
        counts = [line.count(delimiter) for line in bare]
        return counts.count(counts[0]) if counts[0] else 0

    return max(DELIMITERS, key=steady)


def rows_of(lines: list[str], delimiter: str = "") -> tuple[list[tuple[int, list[str]]], list[str]]:
    """Return the rows with their line numbers, and each as written; a cell may run over lines.

    Without a delimiter it is the one that a first line such as “sep=;” names, which is no row, or the steadiest.
    """
    first = lines[0].strip() if lines else ""
    if first.lower().startswith("sep=") and len(first) == len("sep=;"):
        delimiter, lines = delimiter or first[-1], ["", *lines[1:]]
    delimiter = delimiter or delimiter_of(lines)
    rows: list[tuple[int, list[str]]] = []
    raw: list[str] = []
    csv.field_size_limit(max(csv.field_size_limit(), _LONGEST_CELL))
    reader = csv.reader(io.StringIO("\n".join(lines)), delimiter=delimiter, skipinitialspace=True)
    begin = 0
    for cells in reader:
        if any(cell.strip() for cell in cells):
            rows.append((begin + 1, cells))
            raw.append("\n".join(lines[begin : reader.line_num]))
        begin = reader.line_num
    return rows, raw


def header_of(text: str) -> list[str]:
    """Return the cells of the first line with content; none where the next has another number of them."""
    rows, _ = rows_of(text.lstrip().split("\n")[:_SAMPLE])
    (_, head), (_, below) = (*rows[:2], *[(0, [])] * 2)[:2]
    return [cell.strip() for cell in head] if len(below) in (0, len(head)) else []


def as_table(text: str) -> str:
    """Return a sheet as a table in Markdown with as many lines; a line within a cell ends in `<br>`."""
    lines = text.split("\n")
    rows = rows_of(lines)[0]
    head = rows[0][0] - 1 if rows else 0
    table = [""] * head + [FILLER] * (len(lines) - head)
    for number, cells in rows:
        told = (re.sub(r"\s*\n\s*", "<br>", cell.strip().replace("|", "\\|")) for cell in cells)
        table[number - 1] = f"| {' | '.join(told)} |"
    return "\n".join(table)
