"""The first page of a history, which says where every table begins."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from trainer.storage.history.damaged_tables import PAGE_SIZE
from trainer.storage.history.migrations import APPLICATION_ID, MIGRATIONS, migrate

if TYPE_CHECKING:
    from pathlib import Path


def put_new_first_page(path: Path) -> None:
    """Put the first page of a new history in the place of one that cannot be read.

    The names of the tables are there again; where the tables begin has to be looked for.

    Raises:
        OSError: it cannot be written.
    """
    with path.open("r+b") as file:
        file.write(_first_page(path.with_name("pattern.db")))


def _first_page(place: Path) -> bytes:
    with closing(sqlite3.connect(place, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA page_size = {PAGE_SIZE}")
        for statement in _tables():
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
    page = bytearray(place.read_bytes()[:PAGE_SIZE])
    # Header fields of the SQLite file format, section 1.3. Bytes 18 and 19: the log may hold
    # pages. From 32: no list of free pages. From 92: the number of pages is not to be believed,
    # the size of the file is.
    page[18:20] = b"\2\2"
    page[32:40] = bytes(8)
    page[92:96] = b"\xff\xff\xff\xff"
    return bytes(page)


def _tables() -> list[str]:
    """Return the statements that make the tables, without indexes and triggers and in few words.

    The names of everything in a whole history do not fit on one page any more.
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection)
        sql = "SELECT sql FROM sqlite_schema WHERE type = 'table' ORDER BY rowid"
        return [" ".join(statement.split()) for (statement,) in connection.execute(sql)]
