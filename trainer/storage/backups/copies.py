"""What lies in `backups`, and what is in it."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from trainer.errors import TrainerError
from trainer.storage.history.connecting import uri_of
from trainer.storage.history.identity import refuse_unfit
from trainer.storage.history.swapping import beside
from trainer.storage.history.tables import ATTEMPTS, INTERVIEWS, TRUTH, Table
from trainer.text import counted

if TYPE_CHECKING:
    from pathlib import Path

    from trainer.storage.history import History
    from trainer.storage.home import Home

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_DATED = re.compile(r"history-\d{4}-\d\d-\d\d(-\d{6}(-\d+)?)?\.db")


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of the history.

    Attributes:
        path: the file.
        day: when it was made.
        answers: how many answers are in it; 0 where it is not sound.
        ratings: how many ratings, without those taken back.
        sound: whether it was read, is whole, and can be used by this version.
        interviews: how many interviews.
        rows: how many rows of all kinds that a person's doing brought.
    """

    path: Path
    day: date
    answers: int
    ratings: int
    sound: bool
    interviews: int = 0
    rows: int = 0

    @property
    def holds(self) -> str:
        """What is in it, for a sentence: "3 answers and 1 interview"."""
        kinds = ((self.answers, "answer"), (self.interviews, "interview"))
        return " and ".join(counted(n, kind) for n, kind in kinds if n) or "what you noted"


def copies(home: Home) -> list[Copy]:
    """Return all copies, newest first: those of days, and what a restore or a step kept."""
    found = [look_into(path) for path in home.backups.glob("history-*.db")]
    return sorted(found, key=lambda copy: (copy.day, copy.path.name), reverse=True)


def dated(home: Home) -> list[Path]:
    """Return the copies that were made day by day, newest first, unread."""
    found = [p for p in home.backups.glob("history-*.db") if _DATED.fullmatch(p.name)]
    return sorted(found, key=lambda path: (day_of(path), path.stem), reverse=True)


def day_of(path: Path) -> date:
    """Return the day in a copy's name, or else of its last change.

    Raises:
        OSError: its name has none, and it cannot be looked at.
    """
    named = _DAY.search(path.name)
    with suppress(ValueError):
        if named:
            return date.fromisoformat(named.group())
    return datetime.fromtimestamp(path.stat().st_mtime, UTC).date()


def look_into(path: Path) -> Copy:
    """Return what is in a copy; it is read from end to end."""
    copy = Copy(path, day_of(path), 0, 0, sound=False)
    if not path.is_file():  # a pipe would be waited for
        return copy
    try:
        refuse_unfit(path)
        with closing(reading(path)) as connection:
            if connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
                return copy
            rows = rows_in(connection)
            sql = "SELECT count(*) FROM reviews WHERE id NOT IN (SELECT review FROM undos)"
            (ratings,) = connection.execute(sql).fetchone()
    except (sqlite3.DatabaseError, UnicodeDecodeError, TrainerError, OSError):
        return copy
    return Copy(path, copy.day, rows[ATTEMPTS], ratings, True, rows[INTERVIEWS], sum(rows.values()))


def sound(path: Path) -> bool:
    """Return whether a copy is a history of this version or an older one, with nothing wrong."""
    return look_into(path).sound


def newest_sound(home: Home) -> Path | None:
    """Return the newest copy of a day that has answers and can be used, else with anything; or None."""
    usable = [copy for copy in map(look_into, dated(home)) if copy.sound]
    best = max(usable, key=lambda copy: (bool(copy.answers), bool(copy.rows)), default=None)
    return best.path if best else None


def fullest(home: Home) -> Copy | None:
    """Return the sound copy of a day with the most answers, of those the newest with the most rows.

    None without any that has something in it.
    """
    held = [(_held(path), path) for path in dated(home)]  # the newest first, and it stays so
    for (_, rows), path in sorted(held, key=lambda pair: pair[0], reverse=True):
        copy = look_into(path) if rows else None
        if copy is not None and copy.sound:
            return copy
    return None


def _held(path: Path) -> tuple[int, int]:
    """Return how many answers, and rows of all kinds, a copy says it has, without a closer look."""
    try:
        refuse_unfit(path)
        with closing(reading(path)) as connection:
            rows = rows_in(connection)
    except (sqlite3.DatabaseError, UnicodeDecodeError, TrainerError, OSError):
        return 0, 0
    return rows[ATTEMPTS], sum(rows.values())


def emptied_from(home: Home, history: History) -> Copy | None:
    """Return the fullest copy where the history has nothing of what it had; None where all is well.

    Answers are never deleted: a history without any, where a copy has some, is not the one that it
    was. One with answers is; and so is one in which a person has noted something since.
    """
    if history.has_answers():
        return None
    full = fullest(home)
    if full is not None and (full.answers or history.is_empty()):
        return full
    return None


def reading(path: Path) -> sqlite3.Connection:
    """Return a connection that only reads; a copy without a log is not even locked.

    Raises:
        sqlite3.DatabaseError: it cannot be opened.
    """
    alone = not any(beside(path, side).exists() for side in ("-wal", "-journal"))
    way = "mode=ro&immutable=1" if alone else "mode=ro"
    return sqlite3.connect(f"{uri_of(path)}?{way}", uri=True)


@dataclass(frozen=True, slots=True)
class Lacking:
    """What a copy has and the history has not: answers, rows of all kinds together, interviews."""

    answers: int
    rows: int
    interviews: int


def lacking(mine: sqlite3.Connection, path: Path) -> Lacking:
    """Return what a copy of a history has that is not in the history itself.

    Args:
        mine: to the history.
        path: the copy.

    Raises:
        TrainerError: the copy cannot be read whole.
    """
    counts = {}
    try:
        refuse_unfit(path)
        with closing(reading(path)) as copy:
            for table in TRUTH:
                here = _telling_apart(mine, table)
                names = _telling_apart(copy, table)
                shared = tuple(name for name in names if name in here) if here else names
                known = _values(mine, table, shared) if here else set()
                counts[table] = len(_values(copy, table, shared) - known)
    except (sqlite3.DatabaseError, UnicodeDecodeError, OSError) as error:
        raise TrainerError(f"{path} can't be read: {error}") from error
    return Lacking(counts[ATTEMPTS], sum(counts.values()), counts[INTERVIEWS])


def _telling_apart(connection: sqlite3.Connection, table: Table) -> tuple[str, ...]:
    """Return the columns that tell rows apart, of those in the file; none where it has no table."""
    sql = "SELECT name FROM pragma_table_info(?)"
    there = {name for (name,) in connection.execute(sql, (table.name,))}
    wanted = (table.key,) if table.key else table.columns
    return tuple(name for name in wanted if name in there)


def _values(connection: sqlite3.Connection, table: Table, names: tuple[str, ...]) -> set[object]:
    if not names:
        return set()
    return set(connection.execute(f"SELECT {', '.join(names)} FROM {table.name}"))  # noqa: S608


def behind(history: History, path: Path) -> bool:
    """Return whether the history has more rows of any kind than a copy of it.

    Raises:
        TrainerError: one of them cannot be read.
    """
    try:
        with closing(reading(path)) as copy:
            theirs, ours = rows_in(copy), rows_in(history.access.connection)
    except (sqlite3.DatabaseError, UnicodeDecodeError, OSError) as error:
        raise TrainerError(f"{path} can't be read: {error}") from error
    return any(theirs[table] < ours[table] for table in TRUTH)


def rows_in(connection: sqlite3.Connection) -> dict[Table, int]:
    """Return table -> how many rows it has; 0 for one that an older history does not know.

    Raises:
        sqlite3.DatabaseError: it cannot be read.
    """
    return {table: _count(connection, table) for table in TRUTH}


def _count(connection: sqlite3.Connection, table: Table) -> int:
    if not _telling_apart(connection, table):
        return 0
    return int(connection.execute(f"SELECT count(*) FROM {table.name}").fetchone()[0])  # noqa: S608
