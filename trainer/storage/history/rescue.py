"""Reading what can still be read of a damaged history."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import ExitStack, closing, contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trainer.errors import TrainerError
from trainer.storage import files
from trainer.storage.history import rows
from trainer.storage.history.first_page import put_new_first_page
from trainer.storage.history.migrations import migrate
from trainer.storage.history.opening import alone, connect, make_private

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from trainer.storage.home import Home

TABLES: dict[str, Callable[[tuple[Any, ...]], object]] = {
    "attempts": rows.attempt_of,
    "reviews": rows.review_of,
    "undos": rows.undo_of,
    "overturns": rows.overturn_of,
    "interviews": rows.interview_of,
}
"""What is read, and what tells that a row makes sense; the schedule is rebuilt from it."""

SIDE_FILES = ("", "-wal", "-shm", "-journal")

MOST_FAILURES = 20_000
"""Places of a table that are tried in vain before its rest is given up: about a second."""


def put_aside(home: Home, now: datetime) -> Path | None:
    """Move the history's files out of the way, into `backups`; return the new name, None without.

    Raises:
        OSError: they cannot be moved.
    """
    target = _free_name(home.backups / f"history-damaged-{now:%Y-%m-%d-%H%M%S}.db")
    moved = None
    for side in SIDE_FILES:
        source = _beside(home.database, side)
        if source.exists():
            source.rename(_beside(target, side))
            moved = target
    return moved


def _free_name(path: Path) -> Path:
    names = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in count(2))
    return path if not path.exists() else next(name for name in names if not name.exists())


def _beside(path: Path, side: str) -> Path:
    return path.with_name(path.name + side)


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
            for side in SIDE_FILES:
                _beside(fresh, side).unlink(missing_ok=True)
            make_private(fresh)
            taken = _fill(fresh, home, copy)
            damaged = put_aside(home, now)
            files.put(fresh, home.database)
    except OSError as error:
        raise TrainerError(f"the history could not be rescued: {error.strerror}") from error
    except sqlite3.OperationalError as error:
        raise TrainerError(f"the history could not be rescued: {error}", "make room") from error
    return taken, damaged


def _fill(fresh: Path, home: Home, copy: Path | None) -> int:
    """Put all readable rows into a new history; return how many those are."""
    # What is in a backup was written once and never changed, so it goes before damaged rows of
    # the same id.
    sources = [path for path in (copy, home.database) if path is not None and path.exists()]
    taken = 0
    with closing(connect(fresh)) as connection, ExitStack() as stack:
        copies = [stack.enter_context(_opened_copy(source, home.backups)) for source in sources]
        migrate(connection)
        # A rating counts even where the page of its answer is gone.
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("BEGIN IMMEDIATE")
        for table in TABLES:
            found = dict.fromkeys(row for opened in copies for row in _readable_rows(opened, table))
            taken += sum(_take_in(connection, table, row) for row in found)
        connection.execute("COMMIT")
    return taken


def _take_in(connection: sqlite3.Connection, table: str, row: tuple[Any, ...]) -> bool:
    """Insert a row if it makes sense; an attempt without a readable grade is still an answer."""
    if table == "attempts" and not _makes_sense(table, row):
        row = (*row[:-1], None)
    if not _makes_sense(table, row):
        return False
    places = ",".join("?" * len(row))
    try:
        return connection.execute(f"INSERT INTO {table} VALUES ({places})", row).rowcount > 0  # noqa: S608
    except sqlite3.IntegrityError:  # there already, or a value of the wrong kind
        return False


def _makes_sense(table: str, row: tuple[Any, ...]) -> bool:
    try:
        TABLES[table](row)
    except (ValueError, TypeError, KeyError, AttributeError, IndexError, OverflowError):
        return False
    return True


@contextmanager
def _opened_copy(source: Path, folder: Path) -> Iterator[sqlite3.Connection]:
    """Open a copy: SQLite may write to a file while it looks for what is missing in it."""
    with tempfile.TemporaryDirectory(prefix=".rescue-", dir=folder) as place:
        path = Path(place) / "history.db"
        for side in SIDE_FILES:
            if _beside(source, side).exists():
                shutil.copyfile(_beside(source, side), _beside(path, side))
        if not _knows_its_tables(path):
            put_new_first_page(path)
        with closing(sqlite3.connect(path)) as connection:
            connection.text_factory = lambda data: data.decode("utf-8", "replace")
            yield connection


def _knows_its_tables(path: Path) -> bool:
    try:
        with closing(sqlite3.connect(path)) as connection:
            for table in TABLES:
                connection.execute(f"SELECT * FROM {table} LIMIT 0")  # noqa: S608
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return False
    return True


def _readable_rows(connection: sqlite3.Connection, table: str) -> Iterator[tuple[Any, ...]]:
    """Give the rows of a table, stepping over those that cannot be read."""
    sql = f"SELECT rowid, * FROM {table} WHERE rowid > ? ORDER BY rowid"  # noqa: S608
    last = failures = 0
    with suppress(sqlite3.DatabaseError, UnicodeDecodeError, OverflowError):
        connection.execute(f"{sql} LIMIT 0", (last,))  # fails where there is no such table
        while failures < MOST_FAILURES:
            try:
                for rowid, *row in connection.execute(sql, (last,)):
                    last = rowid
                    yield tuple(row)
            except sqlite3.DatabaseError:
                last += 1
                failures += 1
            else:
                return
