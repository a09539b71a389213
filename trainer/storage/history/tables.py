"""The tables of the history: their names and columns, as every statement lists them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    import sqlite3


class Row(Protocol):
    """One row, whose values are asked for by the names of their columns."""

    def __getitem__(self, column: str, /) -> Any:
        """Return the value of a column."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table; the order of its columns means nothing, in the file it may be another.

    Attributes:
        name: as SQL knows it.
        columns: all of them.
        key: the column that tells two rows apart; empty where only their whole content does.
        time: the column that says when a row was recorded or changed; empty where none does.
        lasting: whether a row that was recorded is never changed.
    """

    name: str
    columns: tuple[str, ...]
    key: str = ""
    time: str = ""
    lasting: bool = True

    def identity(self, row: Row) -> object:
        """Return what tells a row from all others of this table."""
        return row[self.key] if self.key else tuple(row[column] for column in self.columns)

    def when(self, row: Row) -> str:
        """Return the time of a row as it is stored, which sorts; empty where it has none."""
        return str(row[self.time]) if self.time else ""

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
        sql = f"INSERT OR {otherwise} INTO main.{self.name} ({names}) VALUES ({places})"  # noqa: S608
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
    key="id",
    time="started",
)
FOLLOWS = Table("follows", ("attempt", "how", "earlier"))
REVIEWS = Table(
    "reviews",
    ("id", "attempt", "story", "rating", "recalled", "at", "utc_offset"),
    key="id",
    time="at",
)
UNDOS = Table("undos", ("review", "at"), key="review", time="at")
OVERTURNS = Table("overturns", ("attempt", "point", "verdict", "at"), time="at")
SCHEDULE = Table(
    "schedule",
    (
        "story",
        "stability",
        "difficulty",
        "due",
        "last_review",
        "recalled",
        "reviews",
        "lapses",
        "rating",
        "utc_offset",
    ),
    key="story",
    lasting=False,
)
INTERVIEWS = Table(
    "interviews",
    ("id", "company", "role", "round", "at", "utc_offset", "competencies"),
    key="id",
    lasting=False,
)
INTERVIEW_DETAILS = Table(
    "interview_details", ("interview", "details"), key="interview", lasting=False
)
ASKED = Table(
    "asked", ("id", "interview", "position", "at", "noted"), key="id", time="at", lasting=False
)
DECISIONS = Table("decisions", ("interview", "item", "include", "reason", "at"), time="at")
LETTERS = Table("letters", ("id", "interview", "recipient", "state"), key="id", lasting=False)
STORY_NAMES = Table("story_names", ("old", "new", "at"), time="at")
MOCKS = Table("mocks", ("id", "at", "interview", "plan"), key="id", time="at")
MOCK_TURNS = Table("mock_turns", ("id", "mock", "at", "turn"), key="id", time="at")
SPOKEN = Table("spoken", ("attempt", "facts"), key="attempt")

TABLES = (
    ATTEMPTS,
    FOLLOWS,
    SPOKEN,
    REVIEWS,
    UNDOS,
    OVERTURNS,
    SCHEDULE,
    INTERVIEWS,
    INTERVIEW_DETAILS,
    ASKED,
    DECISIONS,
    LETTERS,
    STORY_NAMES,
    MOCKS,
    MOCK_TURNS,
)
"""All of them."""

TRUTH = tuple(table for table in TABLES if table is not SCHEDULE)
"""Those that nothing else can be made from: the schedule is rebuilt from the reviews."""


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
