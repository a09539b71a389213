"""Reading what can still be read of a damaged history."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trainer.errors import TrainerError
from trainer.storage.history import debrief_rows, rows, tables
from trainer.storage.history.first_page import put_new_first_page
from trainer.storage.history.leaves import rows_of_leaves
from trainer.storage.history.migrations import migrate
from trainer.storage.history.opening import alone, connect, make_private
from trainer.storage.history.swapping import SIDE_FILES, beside, remove_whole, swap_in
from trainer.storage.history.tables import numbered

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from trainer.storage.history.tables import Row, Table
    from trainer.storage.home import Home

READERS: dict[Table, Callable[[Row], object]] = {
    tables.ATTEMPTS: rows.attempt_of,
    tables.REVIEWS: rows.review_of,
    tables.UNDOS: rows.undo_of,
    tables.OVERTURNS: rows.overturn_of,
    tables.INTERVIEWS: debrief_rows.interview_of,
    tables.INTERVIEW_DETAILS: debrief_rows.details_make_sense,
    tables.ASKED: debrief_rows.asked_of,
    tables.DECISIONS: debrief_rows.decision_of,
    tables.LETTERS: debrief_rows.letter_of,
}
"""What is read, and what tells that a row makes sense; the schedule is rebuilt from it."""

OLDEST = (
    tables.ATTEMPTS,
    tables.REVIEWS,
    tables.UNDOS,
    tables.OVERTURNS,
    tables.INTERVIEWS,
)
"""The tables that every version of the history has."""


def rescue(home: Home, now: datetime, copy: Path | None = None) -> tuple[int, Path | None]:
    """Make a new history from every row that can be read; the damaged file is kept.

    The new file takes the old one's place when it is finished, not before.

    Args:
        home: whose history it is.
        now: names the damaged file.
        copy: a sound backup, whose rows make up for those that cannot be read.

    Returns:
        The number of rows read, and where the damaged file is now.

    Raises:
        TrainerError: another program has the history open, or the new file cannot be made; the
            damaged file is where it was.
    """
    fresh = home.root / "history.db.new"
    try:
        with alone(home):
            taken, damaged = _rescue(home, fresh, now, copy)
    except OSError as error:
        raise TrainerError(f"the history could not be rescued: {error.strerror}") from error
    except sqlite3.OperationalError as error:
        raise TrainerError(f"the history could not be rescued: {error}", "make room") from error
    return taken, damaged


def _rescue(home: Home, fresh: Path, now: datetime, copy: Path | None) -> tuple[int, Path | None]:
    for side in SIDE_FILES:  # of an attempt that was killed
        beside(fresh, side).unlink(missing_ok=True)
    try:
        make_private(fresh)
        return _fill(fresh, home, copy), swap_in(fresh, home, now)
    except BaseException:
        remove_whole(fresh)
        raise


def _fill(fresh: Path, home: Home, copy: Path | None) -> int:
    """Put all readable rows into a new history; return how many those are."""
    # What is in a backup was written once and never changed, so it goes before damaged rows of
    # the same id.
    sources = [path for path in (copy, home.database) if path is not None and path.exists()]
    taken = 0
    with closing(connect(fresh)) as connection:
        migrate(connection)
        # A rating counts even where the page of its answer is gone.
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("BEGIN IMMEDIATE")
        found = [_read(source, home.backups) for source in sources]
        for table in READERS:
            usual = _defaults(connection, table)
            for row in _each_once(table, [usual | row for one in found for row in one[table]]):
                taken += _take_in(connection, table, row)
        connection.execute("COMMIT")
    return taken


def _defaults(connection: sqlite3.Connection, table: Table) -> dict[str, Any]:
    """Return what stands in the columns of a table that an older version did not have."""
    sql = "SELECT name, dflt_value FROM pragma_table_info(?) WHERE dflt_value IS NOT NULL"
    found = connection.execute(sql, (table.name,)).fetchall()
    return {name: connection.execute(f"SELECT {value}").fetchone()[0] for name, value in found}


def _each_once(table: Table, found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return list({tuple(row.get(column) for column in table.columns): row for row in found}.values())


def _take_in(connection: sqlite3.Connection, table: Table, row: dict[str, Any]) -> bool:
    try:
        return table.insert(connection, row)
    except sqlite3.IntegrityError:  # there already, or a value of the wrong kind
        return False


def _read(source: Path, folder: Path) -> dict[Table, list[dict[str, Any]]]:
    """Return the rows of each table that make sense.

    A copy is read: SQLite may write to a file while it looks for what is missing in it.
    """
    place = Path(tempfile.mkdtemp(prefix=".rescue-", dir=folder))
    try:
        return _read_copy(source, place / "history.db")
    finally:
        # `TemporaryDirectory` never comes back where a file may not be deleted (Python 3.11).
        shutil.rmtree(place, ignore_errors=True)


def _read_copy(source: Path, path: Path) -> dict[Table, list[dict[str, Any]]]:
    for side in SIDE_FILES:
        if beside(source, side).exists():
            shutil.copyfile(beside(source, side), beside(path, side))
    known = _knows_its_tables(path)
    if not known:
        put_new_first_page(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.text_factory = lambda data: data.decode("utf-8", "replace")
        return {table: _rows(connection, path, table, known=known) for table in READERS}


def _knows_its_tables(path: Path) -> bool:
    try:
        with closing(sqlite3.connect(path)) as connection:
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
    sensible = next((one for one in tries if _makes_sense(table, one)), None)
    if sensible is not None:
        found.setdefault(rowid, sensible)


def _makes_sense(table: Table, row: dict[str, Any]) -> bool:
    try:
        READERS[table](row)
    except (ValueError, TypeError, KeyError, AttributeError, IndexError, OverflowError):
        return False
    return True
