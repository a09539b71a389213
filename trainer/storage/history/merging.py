"""Taking in the rows of another copy of the history, which went its own way for a while."""

from __future__ import annotations

import json
import sqlite3
import stat
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from trainer.errors import TrainerError
from trainer.storage.history.borrowing import borrowed
from trainer.storage.history.connecting import connect_alone
from trainer.storage.history.damage import HistoryDamaged
from trainer.storage.history.holding import alone
from trainer.storage.history.identity import refuse_unfit
from trainer.storage.history.migrations import migrate
from trainer.storage.history.readers import makes_sense
from trainer.storage.history.replacing import Rebuild, replace_history, take_in
from trainer.storage.history.tables import (
    ASKED,
    ATTEMPTS,
    INTERVIEW_DETAILS,
    LETTERS,
    TRUTH,
    numbered,
)
from trainer.storage.history.weaving import woven

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from trainer.storage.history.tables import Table
    from trainer.storage.home import Home

    Rows = dict[Table, list[dict[str, Any]]]

_JSON = {INTERVIEW_DETAILS: "details", LETTERS: "state"}
"""Columns with several values, each of which may be filled in one copy and empty in the other."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What another copy of the history brought.

    Attributes:
        answers: how many answers were not in the history before.
        others: how many ratings, interviews, questions of debriefs, decisions and letters.
        differing: how many of them both have, and not the same.
        kept: where the history before is now; None where nothing was added.
    """

    answers: int
    others: int
    differing: int
    kept: Path | None


class _Damaged(TrainerError):  # noqa: N818  it is a state of the file, too
    """A copy that cannot be read whole."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is damaged", "nothing was added; try another copy")


def merge(home: Home, other: Path, now: datetime, rebuild: Rebuild) -> Merged:
    """Take in what another copy of the history has and this one has not.

    What both have stays as this one has it, and where it is empty there, the other fills it in; of
    the questions of a debrief the one that was changed last counts. The other file is only read.

    Args:
        home: whose history it is.
        other: the other copy, of this version or an older one.
        now: names the file in which the history before is kept.
        rebuild: makes the schedule from the ratings of both.

    Raises:
        TrainerError: the other file is no sound copy of a history, or is this one itself; or the
            history could not be written. Nothing was changed.
    """
    try:
        refuse_strange(home, other)
        with alone(home):
            theirs = _read(other, home)
            ours = _own(home)
            return _merge(
                home, ours, theirs, f"history-before-merge-{now:%Y-%m-%d-%H%M%S}", rebuild
            )
    except OSError as error:
        raise TrainerError(f"nothing was added: {error.strerror or error}") from error
    except sqlite3.OperationalError as error:
        raise TrainerError(f"nothing was added: {error}", "make room and try again") from error


def refuse_strange(home: Home, other: Path) -> None:
    """Refuse a file that is no copy of a history, or that is the history itself.

    Raises:
        TrainerError: it is not there, another kind of file, another program's, newer, or this one.
        OSError: it cannot be read.
    """
    try:
        kind = other.stat()
    except FileNotFoundError:
        raise TrainerError(f"{other} doesn't exist", "check the name") from None
    except ValueError:
        raise TrainerError(f"{other} can't be the name of a file", "check the name") from None
    if not stat.S_ISREG(kind.st_mode):
        raise TrainerError(f"{other} isn't a file", "name a copy of your history")
    if home.database.exists() and other.samefile(home.database):
        raise TrainerError(f"{other} is your history itself", "name another copy of it")
    try:
        refuse_unfit(other)
    except HistoryDamaged:
        raise TrainerError(f"{other} isn't a history", "name a copy of your history") from None
    if not kind.st_size:
        raise TrainerError(f"{other} is empty", "name a copy of your history")


def _own(home: Home) -> Rows:
    if not home.database.exists():
        return {table: [] for table in TRUTH}
    try:
        return _read(home.database, home)
    except _Damaged as error:
        raise HistoryDamaged("its rows cannot all be read") from error


def _read(path: Path, home: Home) -> Rows:
    """Return all rows of a sound history, brought up to this version.

    Raises:
        _Damaged: a row cannot be read, or makes no sense.
        OSError: it cannot be copied to be looked into.
    """
    with borrowed(path, home.backups) as copy, closing(connect_alone(copy)) as connection:
        try:
            migrate(connection)
            if connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
                raise _Damaged(path)
            found = {table: [row for _, row in numbered(connection, table.name)] for table in TRUTH}
        except (sqlite3.DatabaseError, UnicodeDecodeError):
            raise _Damaged(path) from None
    if not all(makes_sense(table, row) for table in TRUTH for row in found[table]):
        raise _Damaged(path)
    return found


def _merge(home: Home, ours: Rows, theirs: Rows, name: str, rebuild: Rebuild) -> Merged:
    new, differing, changed = dict.fromkeys(TRUTH, 0), 0, False
    both: Rows = {}
    for table in TRUTH:
        known = {table.identity(row): row for row in ours[table]}
        settled: dict[object, dict[str, Any]] = {}
        for row in theirs[table]:
            mine = known.get(table.identity(row))
            if mine is None:
                new[table] += 1
            elif mine != row:
                differing += 1
                settled[table.identity(row)] = _settled(table, mine, row)
        changed = changed or any(row != known[one] for one, row in settled.items())
        rows = woven(ours[table], theirs[table], table.identity, table.when)
        both[table] = [settled.get(table.identity(row), row) for row in rows]
    kept = None
    if changed or any(new.values()):
        _, kept = replace_history(home, name, lambda db: _fill(db, both), rebuild)
    others = sum(new.values()) - new[ATTEMPTS]
    return Merged(new[ATTEMPTS], others, differing, kept)


def _settled(table: Table, mine: dict[str, Any], theirs: dict[str, Any]) -> dict[str, Any]:
    """Return the row for what both have and not the same."""
    if table is ASKED:
        return max(mine, theirs, key=table.when)
    column = _JSON.get(table)
    if column is None:
        return mine
    filled = json.loads(mine[column])
    for name, value in json.loads(theirs[column]).items():
        filled[name] = filled.get(name) or value
    return mine | {column: json.dumps(filled, ensure_ascii=True)}


def _fill(connection: sqlite3.Connection, both: Rows) -> int:
    return sum(take_in(connection, table, row) for table in TRUTH for row in both[table])
