"""The tables of the history: their names and columns, as every statement lists them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping


class Row(Protocol):
    """One row, whose values are asked for by the names of their columns."""

    def __getitem__(self, column: str, /) -> Any:
        """Return the value of a column."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table; the order of its columns means nothing, in the file it may be another."""

    name: str
    columns: tuple[str, ...]

    @property
    def listed(self) -> str:
        """The columns for a SELECT, each with the name of the table before it."""
        return ", ".join(f"{self.name}.{column}" for column in self.columns)

    @property
    def selected(self) -> str:
        """The beginning of a query for whole rows, up to the name of the table."""
        return f"SELECT {self.listed} FROM {self.name}"  # noqa: S608

    def insert(
        self, db: sqlite3.Connection, values: Mapping[str, Any], *, otherwise: str = "ABORT"
    ) -> bool:
        """Put in a row; return whether that changed anything.

        Args:
            db: where a transaction runs.
            values: column -> value, of all columns.
            otherwise: what happens where a row of the same key is there: ABORT, IGNORE or REPLACE.

        Raises:
            sqlite3.DatabaseError: it could not be put in.
        """
        places = ", ".join(f":{column}" for column in self.columns)
        names = ", ".join(self.columns)
        sql = f"INSERT OR {otherwise} INTO {self.name} ({names}) VALUES ({places})"  # noqa: S608
        return db.execute(sql, values).rowcount > 0


ATTEMPTS = Table(
    "attempts",
    (
        "id",
        "mode",
        "question",
        "asked",
        "story",
        "started",
        "utc_offset",
        "seconds",
        "answer",
        "grade",
    ),
)
REVIEWS = Table("reviews", ("id", "attempt", "story", "rating", "recalled", "at", "utc_offset"))
UNDOS = Table("undos", ("review", "at"))
OVERTURNS = Table("overturns", ("attempt", "point", "verdict", "at"))
SCHEDULE = Table(
    "schedule",
    ("story", "stability", "difficulty", "due", "last_review", "recalled", "reviews", "lapses"),
)
INTERVIEWS = Table(
    "interviews", ("id", "company", "role", "round", "at", "utc_offset", "competencies")
)
INTERVIEW_DETAILS = Table("interview_details", ("interview", "details"))
ASKED = Table("asked", ("id", "interview", "position", "at", "noted"))
DECISIONS = Table("decisions", ("interview", "item", "include", "reason", "at"))
LETTERS = Table("letters", ("id", "interview", "recipient", "state"))

TABLES = (
    ATTEMPTS,
    REVIEWS,
    UNDOS,
    OVERTURNS,
    SCHEDULE,
    INTERVIEWS,
    INTERVIEW_DETAILS,
    ASKED,
    DECISIONS,
    LETTERS,
)
"""All of them."""


def numbered(
    connection: sqlite3.Connection, table: str, order: str = "ASC"
) -> Iterator[tuple[int, dict[str, Any]]]:
    """Give every row of a table with its number and all columns that are in this file.

    For files of other versions, which may have fewer columns or more, and for damaged ones: what
    comes before the damage is given.

    Raises:
        sqlite3.DatabaseError: from here on nothing can be read.
    """
    found = connection.execute(f"SELECT rowid, * FROM {table} ORDER BY rowid {order}")  # noqa: S608
    names = [column[0] for column in found.description[1:]]
    for number, *values in found:
        yield number, dict(zip(names, values, strict=True))
