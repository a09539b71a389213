"""A connection to a history: its settings, and the journal that the disk allows.

With a log beside it (WAL) a history is stored fastest, and read while it is written. The programs that
use it share a piece of memory then, which some disks do not offer: drives of Windows under WSL, folders
of a virtual machine, many network disks. There SQLite says that it will keep a log, and fails at the
next statement. Such a history has a rollback journal, which is as safe (docs/decisions/0010).
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from trainer.storage.history.waiting import STATEMENT_MILLISECONDS, is_held

_SETTINGS = ("synchronous = FULL", "foreign_keys = ON", "trusted_schema = OFF")

_NO_SHARED_MEMORY = {
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PROTOCOL,
    sqlite3.SQLITE_READONLY,
}
"""What SQLite says of a log whose shared memory it cannot have; the lower eight bits of the code."""


def connect(path: Path) -> sqlite3.Connection:
    """Return a connection to a history with its settings, and with a log where there can be one.

    Raises:
        sqlite3.DatabaseError: it cannot be opened, or is no database.
    """
    connection = _opened(path)
    try:
        _keep_log(connection, path)
        return _with_settings(connection)
    except BaseException as error:
        connection.close()
        if not lacks_shared_memory(error):
            raise
    _leave_log(path)
    return _with_settings(_opened(path))


def connect_alone(path: Path) -> sqlite3.Connection:
    """Return a connection to a file that nobody else can have open, such as a copy to look into.

    It needs no shared memory, also where the file has a log.

    Raises:
        sqlite3.DatabaseError: it cannot be opened.
    """
    connection = _opened(path)
    try:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    except BaseException:
        connection.close()
        raise
    return connection


def connect_in_memory() -> sqlite3.Connection:
    """Return a connection to a history that is gone when the program ends."""
    return _with_settings(sqlite3.connect(":memory:", isolation_level=None, uri=True))


def has_log(connection: sqlite3.Connection) -> bool:
    """Return whether a history has a log, as it has wherever programs can share memory."""
    return bool(connection.execute("PRAGMA journal_mode").fetchone() == ("wal",))


def uri_of(path: Path) -> str:
    """Return a path as SQLite takes it, whatever bytes its name is made of."""
    return path.absolute().as_uri()


def lacks_shared_memory(error: BaseException) -> bool:
    """Return whether an error is what SQLite says of a log for which memory cannot be shared."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    return isinstance(error, sqlite3.OperationalError) and code & 0xFF in _NO_SHARED_MEMORY


def _opened(path: Path) -> sqlite3.Connection:
    timeout = STATEMENT_MILLISECONDS / 1000
    return sqlite3.connect(uri_of(path), timeout=timeout, isolation_level=None, uri=True)


def _with_settings(connection: sqlite3.Connection) -> sqlite3.Connection:
    try:
        for setting in _SETTINGS:
            connection.execute(f"PRAGMA {setting}")
    except BaseException:
        connection.close()
        raise
    return connection


def _keep_log(connection: sqlite3.Connection, path: Path) -> None:
    """Go over to a log where that is possible, and find out whether it works.

    Raises:
        sqlite3.OperationalError: it does not.
    """
    if not has_log(connection):
        # Tried elsewhere first: another program may be using the history as it is.
        if not _memory_is_shared(path.parent):
            return
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if not is_held(error):  # then its own journal holds, which is only slower
                raise
    try:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")
    except sqlite3.OperationalError as error:
        if not is_held(error):  # who waits for another program shares something with it
            raise


def _memory_is_shared(folder: Path) -> bool:
    """Return whether programs can share memory in a folder, as a small database there shows."""
    place = ""
    try:
        place = tempfile.mkdtemp(prefix=".trying-", dir=folder)
        with closing(sqlite3.connect(Path(place) / "try.db", isolation_level=None)) as connection:
            connection.execute("PRAGMA synchronous = OFF")
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("CREATE TABLE tried (once INTEGER)")
            return has_log(connection)
    except (OSError, sqlite3.Error):
        return False
    finally:
        if place:
            shutil.rmtree(place, ignore_errors=True)


def _leave_log(path: Path) -> None:
    """Put what is in the log into the history, and go over to a rollback journal.

    A program that has a history for itself alone keeps in its own memory what else is shared.

    Raises:
        sqlite3.DatabaseError: another program has it open, or it cannot be written.
    """
    with closing(connect_alone(path)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
