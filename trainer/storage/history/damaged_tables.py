"""Reading a table whose pages can no longer all be found.

A table of SQLite is a tree: its rows are in the leaves, and the other pages only lead there. Where
one of those is damaged, the leaves below are whole and out of reach. So each leaf in the file is
looked at as though it was the whole table.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from trainer.storage.history.tables import numbered

if TYPE_CHECKING:
    from pathlib import Path

PAGE_SIZE = 4096
"""Bytes of a page: SQLite's default, which no migration changes."""

_TABLE_LEAF = 0x0D
"""First byte of a page with rows (SQLite file format, section 1.6)."""


def rows_of_leaves(
    connection: sqlite3.Connection, path: Path, table: str
) -> Iterator[tuple[int, dict[str, Any]]]:
    """Give the number and the values, by column, of every row on a leaf, as if all belonged to one table.

    Rows of other tables are among them, with too few or too many values; whoever reads them has to
    tell. The file is changed: call this on a copy.

    Raises:
        sqlite3.DatabaseError: not even the names of the tables can be read.
    """
    for page in _leaves(path):
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(
            "UPDATE sqlite_schema SET rootpage = ? WHERE type = 'table' AND name = ?", (page, table)
        )
        connection.execute("PRAGMA writable_schema = RESET")  # reads the names of the tables again
        for order in ("ASC", "DESC"):  # a damaged place on the page has two sides
            with suppress(sqlite3.DatabaseError):
                yield from numbered(connection, table, order)


def _leaves(path: Path) -> list[int]:
    """Return the numbers of the pages with rows; the first page holds the names of the tables."""
    data = path.read_bytes()
    pages = range(1, len(data) // PAGE_SIZE)
    return [number + 1 for number in pages if data[number * PAGE_SIZE] == _TABLE_LEAF]
