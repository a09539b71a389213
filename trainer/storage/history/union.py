"""Two histories of one person as one: nothing that either knows is lost."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from trainer.storage.history.connecting import uri_of
from trainer.storage.history.tables import SCHEDULE, TABLES, TRUTH, Table

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path


def is_empty(connection: sqlite3.Connection) -> bool:
    """Return whether nothing was ever stored in a history.

    Raises:
        sqlite3.DatabaseError: it cannot be read.
    """
    return not any(
        connection.execute(f"SELECT EXISTS (SELECT 1 FROM {table.name})").fetchone()[0]  # noqa: S608
        for table in TABLES
    )


def lacks(connection: sqlite3.Connection, other: Path) -> bool:
    """Return whether another history, of this version, has anything that this one has not.

    Raises:
        sqlite3.DatabaseError: one of them cannot be read.
    """
    with _attached(connection, other):
        return any(
            connection.execute(f"SELECT EXISTS ({_missing(table)})").fetchone()[0]
            for table in TRUTH
        )


def take_in(connection: sqlite3.Connection, other: Path) -> None:
    """Add everything of another history of this version, in one transaction.

    Where both have a row that can be changed, such as an interview, the other's counts; of a
    story's schedule the one that more ratings made.

    Raises:
        sqlite3.DatabaseError: one of them cannot be read or written; nothing was changed.
    """
    with _attached(connection, other):
        connection.execute("BEGIN IMMEDIATE")
        try:
            for table in TABLES:
                otherwise = "IGNORE" if table.lasting else "REPLACE"
                columns = ", ".join(table.columns)
                connection.execute(
                    f"INSERT OR {otherwise} INTO main.{table.name} ({columns}) {_missing(table)}"
                )
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def _missing(table: Table) -> str:
    """Return the query for the other's rows that are not here, as they are, in their order."""
    columns = ", ".join(table.columns)
    rows = f"SELECT {columns} FROM other.{table.name} AS theirs"  # noqa: S608
    if table is SCHEDULE:
        more = "ours.story = theirs.story AND ours.reviews >= theirs.reviews"
        return f"{rows} WHERE NOT EXISTS (SELECT 1 FROM main.schedule AS ours WHERE {more})"  # noqa: S608
    here = f"SELECT {columns} FROM main.{table.name}"  # noqa: S608
    return f"{rows} WHERE ({columns}) NOT IN ({here}) ORDER BY theirs.rowid"


@contextmanager
def _attached(connection: sqlite3.Connection, other: Path) -> Iterator[None]:
    connection.execute("ATTACH ? AS other", (uri_of(other),))
    try:
        yield
    finally:
        connection.execute("DETACH other")
