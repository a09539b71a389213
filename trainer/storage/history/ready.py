"""Making a history's file ready for use: the owner's only, one of ours, and of the newest version."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING

from trainer.storage.history.connecting import connect, uri_of
from trainer.storage.history.copying import copy_whole
from trainer.storage.history.identity import refuse_unfit, refuse_what_never_ends, too_new
from trainer.storage.history.migrations import MIGRATIONS, migrate, version_of
from trainer.storage.home import FILE_MODE, Home, keep_from_others

if TYPE_CHECKING:
    from pathlib import Path


def connect_ready(home: Home) -> sqlite3.Connection:
    """Return a connection to a home's history, made or migrated where needed.

    Raises:
        OSError: the file cannot be made or written.
        TrainerError: it is not ours, was made by a newer version, or is damaged.
        sqlite3.DatabaseError: it cannot be opened, or is damaged.
    """
    path = home.database
    refuse_what_never_ends(path)
    make_private(path)
    refuse_unfit(path)
    connection = connect(path)
    try:
        _bring_up_to_date(connection, home)
    except BaseException:
        connection.close()
        raise
    return connection


def make_private(path: Path) -> None:
    """Make the file before SQLite does, so that it and its side files are the owner's only.

    Raises:
        OSError: it cannot be made or written.
    """
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, FILE_MODE))
    if not os.access(path, os.R_OK | os.W_OK):
        raise PermissionError(13, "Permission denied", str(path))
    keep_from_others(path, FILE_MODE)


def _bring_up_to_date(connection: sqlite3.Connection, home: Home) -> None:
    """Migrate an older history, after a copy of it."""
    version = version_of(connection)
    if version > len(MIGRATIONS):  # as its log says, which could not be read before
        raise too_new(home.database)
    if 0 < version < len(MIGRATIONS):
        copy_whole(connection, _place_before(home, connection, version + 1), once=True)
    migrate(connection)


def _place_before(home: Home, connection: sqlite3.Connection, version: int) -> Path:
    """Return where the copy before a step goes; one that holds something else is not in its way.

    A history of an older version may come back later, with other answers than at the first step.
    """
    places = [f"history-before-version-{version}{end}.db" for end in ("", "-2", "-3", "-4")]
    for path in (home.backups / name for name in places):
        if not path.exists() or _sizes_in(path) == _sizes(connection):
            return path
    return home.backups / places[-1]


def _sizes_in(path: Path) -> tuple[int, ...]:
    try:
        with closing(sqlite3.connect(f"{uri_of(path)}?mode=ro", uri=True)) as copy:
            return _sizes(copy)
    except sqlite3.DatabaseError:
        return ()


def _sizes(connection: sqlite3.Connection) -> tuple[int, ...]:
    tables = ("attempts", "reviews", "interviews")  # every version has them
    counts = [connection.execute(f"SELECT count(*) FROM {table}").fetchone() for table in tables]  # noqa: S608
    return tuple(count for (count,) in counts)
