"""What tells that a row makes sense, table by table."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from trainer.storage.history import debrief_rows, mock_rows, names, rows, spoken, tables

if TYPE_CHECKING:
    import sqlite3

    from trainer.storage.history.tables import Row, Table

READERS: dict[Table, Callable[[Row], object]] = {
    tables.ATTEMPTS: rows.attempt_of,
    tables.FOLLOWS: rows.follows_of,
    tables.SPOKEN: spoken.spoken_of_row,
    tables.REVIEWS: rows.review_of,
    tables.UNDOS: rows.undo_of,
    tables.OVERTURNS: rows.overturn_of,
    tables.INTERVIEWS: debrief_rows.interview_of,
    tables.INTERVIEW_DETAILS: debrief_rows.details_make_sense,
    tables.ASKED: debrief_rows.asked_of,
    tables.DECISIONS: debrief_rows.decision_of,
    tables.LETTERS: debrief_rows.letter_of,
    tables.STORY_NAMES: names.name_of,
    tables.MOCKS: mock_rows.plan_of,
    tables.MOCK_TURNS: mock_rows.turn_of,
}
"""What makes a value of a row, for all tables of the truth."""


def makes_sense(table: Table, row: Row) -> bool:
    """Return whether a row of a table can be read as what it should be."""
    try:
        READERS[table](row)
    except (ValueError, TypeError, KeyError, AttributeError, IndexError, OverflowError):
        return False
    return True


def defaults(connection: sqlite3.Connection, table: Table) -> dict[str, Any]:
    """Return what stands in the columns of a table that an older version did not have.

    Args:
        connection: to a history of this version.
        table: which.
    """
    sql = "SELECT name, dflt_value FROM pragma_table_info(?) WHERE dflt_value IS NOT NULL"
    found = connection.execute(sql, (table.name,)).fetchall()
    return {name: connection.execute(f"SELECT {value}").fetchone()[0] for name, value in found}
