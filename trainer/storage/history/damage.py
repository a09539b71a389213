"""What a person is told when the history cannot be read or written."""

from __future__ import annotations

import sqlite3

from trainer.errors import TrainerError

_PASSING = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PROTOCOL,
}
"""Faults of the surroundings, which say nothing about what is in the file."""


class HistoryDamaged(TrainerError):  # noqa: N818  it is a state of the file, too
    """The history's file is damaged; it is left as it is."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"your history is damaged ({reason})",
            "`trainer backup --restore` restores the newest good backup, `trainer backup --rescue` saves what can "
            "still be read; the damaged file is kept",
        )


def is_passing(error: BaseException) -> bool:
    """Return whether the surroundings are at fault: a full disk, a lock, missing rights."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    # The lower eight bits are the kind of error; the others say more about it.
    return isinstance(error, sqlite3.OperationalError) and code & 0xFF in _PASSING


def is_damage(error: BaseException) -> bool:
    """Return whether the file is at fault.

    A text that is no UTF-8, a table that is gone, a page that makes no sense. The finer kinds of
    `DatabaseError` (a broken constraint, a wrong number of values) are mistakes of the program.
    """
    if isinstance(error, sqlite3.OperationalError):
        return not is_passing(error)
    return type(error) is sqlite3.DatabaseError or isinstance(error, UnicodeDecodeError)
