"""Reading what can still be read of a damaged history."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Any

from trainer.errors import TrainerError
from trainer.storage.history import log, tables
from trainer.storage.history.borrowing import borrowed
from trainer.storage.history.connecting import connect_alone
from trainer.storage.history.damaged_tables import rows_of_leaves
from trainer.storage.history.first_page import put_new_first_page
from trainer.storage.history.holding import alone
from trainer.storage.history.readers import defaults, makes_sense
from trainer.storage.history.replacing import Rebuild, replace_history, take_in
from trainer.storage.history.tables import TRUTH, Table, numbered
from trainer.storage.history.weaving import woven

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from trainer.storage.home import Home

    Found = dict[Table, list[dict[str, Any]]]

OLDEST = (
    tables.ATTEMPTS,
    tables.REVIEWS,
    tables.UNDOS,
    tables.OVERTURNS,
    tables.INTERVIEWS,
)
"""The tables that every version of the history has."""


def rescue(
    home: Home, now: datetime, rebuild: Rebuild, copy: Path | None = None
) -> tuple[int, Path | None]:
    """Make a new history from every row that can be read; the damaged file is kept.

    The new file takes the old one's place when it is finished, not before.

    Args:
        home: whose history it is.
        now: names the damaged file.
        rebuild: makes the schedule from the ratings.
        copy: a sound backup, whose rows make up for those that cannot be read.

    Returns:
        The number of rows read, and where the damaged file is now.

    Raises:
        TrainerError: another program has the history open, or the new file cannot be made; the
            damaged file is where it was.
    """
    name = f"history-damaged-{now:%Y-%m-%d-%H%M%S}"
    try:
        with alone(home):
            return replace_history(home, name, lambda fresh: _fill(fresh, home, copy), rebuild)
    except OSError as error:
        raise TrainerError(f"your history couldn't be rescued: {error.strerror}") from error
    except sqlite3.OperationalError as error:
        raise TrainerError(f"your history couldn't be rescued: {error}", "make room") from error


def _fill(connection: sqlite3.Connection, home: Home, copy: Path | None) -> int:
    """Put all readable rows into a new history; return how many those are."""
    there = home.database.exists() or log.is_alone(home.database)
    sources = [path for path in (copy, home.database if there else None) if path is not None]
    found = [_read(source, home.backups) for source in sources]
    taken = 0
    for table in TRUTH:
        usual = defaults(connection, table)
        pages = [[usual | row for row in one[table]] for one in found]
        # What is never changed goes before damaged rows of the same id; of what is, the backup
        # has an older state.
        first, second = [*(pages if table.lasting else reversed(pages)), [], []][:2]
        for row in woven(first, second, table.identity, table.when):
            taken += take_in(connection, table, row)
    return taken


def _read(source: Path, folder: Path) -> Found:
    """Return the rows of each table that make sense.

    A copy is read: SQLite may write to a file while it looks for what is missing in it.
    """
    with borrowed(source, folder) as path:
        if log.is_alone(path):
            log.make_file_of_log(path)
        known = _knows_its_tables(path)
        if not known:
            put_new_first_page(path)
        with closing(connect_alone(path)) as connection:
            connection.text_factory = lambda data: data.decode("utf-8", "replace")
            return {table: _rows(connection, path, table, known=known) for table in TRUTH}


def _knows_its_tables(path: Path) -> bool:
    try:
        with closing(connect_alone(path)) as connection:
            for table in OLDEST:
                connection.execute(f"SELECT 1 FROM {table.name} LIMIT 0")  # noqa: S608
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return False
    return True


def _rows(
    connection: sqlite3.Connection, path: Path, table: Table, *, known: bool
) -> list[dict[str, Any]]:
    """Return the rows of a table in order: as SQLite finds them, else leaf by leaf.

    Args:
        connection: to the file.
        path: the file.
        table: which.
        known: whether the file says where its tables begin.
    """
    found: dict[int, dict[str, Any]] = {}
    if known:
        with suppress(sqlite3.DatabaseError):
            for rowid, row in numbered(connection, table.name):
                _note(found, table, rowid, row)
            return [found[rowid] for rowid in sorted(found)]
    with suppress(sqlite3.DatabaseError):
        # The log goes into the file, where the leaves are looked for.
        connection.execute("PRAGMA journal_mode = OFF")
        for rowid, row in rows_of_leaves(connection, path, table.name):
            _note(found, table, rowid, row)
    return [found[rowid] for rowid in sorted(found)]


def _note(found: dict[int, dict[str, Any]], table: Table, rowid: int, row: dict[str, Any]) -> None:
    """Take note of a row if it makes sense; an attempt without a readable grade still does."""
    tries = (row, row | {"grade": None}) if table is tables.ATTEMPTS else (row,)
    sensible = next((one for one in tries if makes_sense(table, one)), None)
    if sensible is not None:
        found.setdefault(rowid, sensible)
