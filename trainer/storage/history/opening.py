"""Opening the history: settings of the file, its version, and steps up to the newest one."""

from __future__ import annotations

import os
import sqlite3
from contextlib import ExitStack, closing
from typing import TYPE_CHECKING

from trainer.errors import TrainerError
from trainer.storage.history.damage import HistoryDamaged
from trainer.storage.history.migrations import MIGRATIONS
from trainer.storage.history.store import History
from trainer.storage.home import FILE_MODE, Home, HomeUnwritable

if TYPE_CHECKING:
    from pathlib import Path

APPLICATION_ID = 0x49545231
"""“ITR1”: what tells our file from other SQLite files."""

BUSY_MILLISECONDS = 5000


def open_history(home: Home) -> History:
    """Open the home's history, making or migrating it where needed.

    Raises:
        HomeUnwritable: the file cannot be made.
        TrainerError: it was made by a newer version, is damaged, or is not ours.
    """
    path = home.database
    try:
        _make_private(path)
        version = _version(path)
        _refuse_newer(version, path)
        with ExitStack() as opened:
            connection = opened.enter_context(closing(_connect(str(path))))
            _bring_up_to_date(connection, home)
            opened.pop_all()  # all went well: the connection stays open
    except sqlite3.OperationalError as error:
        raise HomeUnwritable(f"{path} cannot be opened: {error}") from error
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:  # the latter: a broken schema
        raise HistoryDamaged(str(error)) from error
    return History(connection)


def _bring_up_to_date(connection: sqlite3.Connection, home: Home) -> None:
    """Migrate an older history, after a copy of it; refuse a newer one."""
    # What other programs have not yet moved from the log into the file counts, too.
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    _refuse_newer(version, home.database)
    if 0 < version < len(MIGRATIONS):
        before = home.backups / f"history-before-version-{len(MIGRATIONS)}.db"
        if not before.exists():
            connection.execute("VACUUM INTO ?", (str(before),))
            before.chmod(FILE_MODE)
    _migrate(connection)


def _refuse_newer(version: int, path: Path) -> None:
    if version > len(MIGRATIONS):
        raise TrainerError(
            f"{path} was made by a newer version of Interview Trainer",
            "update the program; the file was not touched",
        )


def open_history_in_memory() -> History:
    """Return an empty history that is gone when the program ends."""
    connection = _connect(":memory:")
    _migrate(connection)
    return History(connection)


def _make_private(path: Path) -> None:
    """Make the file before SQLite does, so that it and its side files are the owner's only."""
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, FILE_MODE))
        if path.stat().st_mode & 0o077:
            path.chmod(FILE_MODE)
    except OSError as error:
        raise HomeUnwritable(f"{path} cannot be written: {error.strerror}") from error


def _version(path: Path) -> int:
    """Return the schema's version without touching the file: read from its header (0 when new).

    SQLite keeps user_version at byte 60 and the application id at byte 68, big-endian
    (the SQLite database file format, section 1.3).
    """
    with path.open("rb") as file:
        header = file.read(72)
    if not header:
        return 0
    if not header.startswith(b"SQLite format 3\0"):
        raise TrainerError(f"{path} is not a history", "move it away, or see `trainer doctor`")
    if int.from_bytes(header[68:72], "big") not in (0, APPLICATION_ID):
        raise TrainerError(f"{path} belongs to another program", "choose another home")
    return int.from_bytes(header[60:64], "big")


def _connect(name: str) -> sqlite3.Connection:
    connection = sqlite3.connect(name, timeout=BUSY_MILLISECONDS / 1000, isolation_level=None)
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
    # Where WAL is impossible (network file systems) SQLite answers with the mode that stays.
    connection.execute("PRAGMA journal_mode = WAL")
    for setting in ("synchronous = FULL", "foreign_keys = ON", "trusted_schema = OFF"):
        connection.execute(f"PRAGMA {setting}")
    return connection


def _migrate(connection: sqlite3.Connection) -> None:
    """Run the steps that are missing, each in one transaction with its record."""
    while (version := connection.execute("PRAGMA user_version").fetchone()[0]) < len(MIGRATIONS):
        connection.execute("BEGIN IMMEDIATE")
        try:
            now = connection.execute("PRAGMA user_version").fetchone()[0]
            if now == version:
                for statement in statements(MIGRATIONS[version]):
                    connection.execute(statement)
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute(f"PRAGMA user_version = {version + 1}")
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise


def statements(script: str) -> list[str]:
    """Return the single statements of a script (executescript would commit in between)."""
    found, rest = [], ""
    for piece in script.split(";"):
        rest += piece + ";"
        if sqlite3.complete_statement(rest):
            if rest.strip(" \n;"):
                found.append(rest.strip())
            rest = ""
    return found
