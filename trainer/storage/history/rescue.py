"""Reading what can still be read of a damaged history."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Any

from trainer.storage.history.opening import open_history

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from trainer.storage.home import Home

TABLES = ("attempts", "reviews", "undos", "overturns", "interviews")
"""What is read; the schedule is rebuilt from it."""

SIDE_FILES = ("", "-wal", "-shm")


def put_aside(home: Home, now: datetime) -> Path | None:
    """Move the history's files out of the way, into `backups`; return the new name, None without.

    Raises:
        OSError: they cannot be moved.
    """
    target = home.backups / f"history-damaged-{now:%Y-%m-%d-%H%M%S}.db"
    moved = None
    for side in SIDE_FILES:
        source = home.database.with_name(home.database.name + side)
        if source.exists():
            source.rename(target.with_name(target.name + side))
            moved = target
    return moved


def rescue(home: Home, now: datetime) -> tuple[int, Path | None]:
    """Make a new history from every row that can be read; the damaged file is kept.

    Returns:
        The number of rows read, and where the damaged file is now.

    Raises:
        OSError: the damaged file cannot be moved.
        TrainerError: the new file cannot be made.
    """
    damaged = put_aside(home, now)
    count = 0
    with closing(open_history(home)) as fresh:
        if damaged is not None:
            for table in TABLES:
                count += fresh.take_in(table, _readable_rows(damaged, table))
    return count, damaged


def _readable_rows(path: Path, table: str) -> list[tuple[Any, ...]]:
    """Return the rows of a table from its beginning and from its end, up to the damage."""
    rows: dict[Any, tuple[Any, ...]] = {}
    with suppress(sqlite3.Error), closing(sqlite3.connect(path)) as connection:
        connection.text_factory = lambda data: data.decode("utf-8", "replace")
        for order in ("ASC", "DESC"):
            with suppress(sqlite3.Error):
                sql = f"SELECT rowid, * FROM {table} ORDER BY rowid {order}"  # noqa: S608
                for rowid, *row in connection.execute(sql):
                    rows[rowid] = tuple(row)
    return [rows[rowid] for rowid in sorted(rows)]
