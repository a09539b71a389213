"""Whether a file is a history of ours that this version understands, without touching it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from trainer.errors import TrainerError
from trainer.storage.history.damage import HistoryDamaged
from trainer.storage.history.migrations import APPLICATION_ID, MIGRATIONS

if TYPE_CHECKING:
    from pathlib import Path

_MAGIC = b"SQLite format 3\0"


def refuse_unfit(path: Path) -> None:
    """Refuse a file that must not be written.

    SQLite keeps user_version at byte 60 and the application id at byte 68, big-endian (the SQLite
    database file format, section 1.3), so that most files are judged without opening a database,
    which could leave files beside it.

    Raises:
        TrainerError: it was made by a newer version, is not ours, or is damaged.
        sqlite3.DatabaseError: it cannot be looked into.
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        header = file.read(72)
    if not header:
        return
    if not header.startswith(_MAGIC):
        raise HistoryDamaged("it does not begin as a history does")
    version = int.from_bytes(header[60:64], "big")
    application = int.from_bytes(header[68:72], "big")
    if application == 0 or _has_log(path):
        application, version, empty = _look_into(path)
        if empty and application == 0:
            return
    if application != APPLICATION_ID:
        raise TrainerError(f"{path} belongs to another program", "choose another home")
    if version > len(MIGRATIONS):
        raise TrainerError(
            f"{path} was made by a newer version of Interview Trainer",
            "update the program; the file was not touched",
        )


def is_ours(path: Path) -> bool:
    """Return whether a file is a history, whatever its version and its name; it is not opened."""
    try:
        if not path.is_file():  # a pipe would be waited for
            return False
        with path.open("rb") as file:
            header = file.read(72)
    except OSError:
        return False
    return header.startswith(_MAGIC) and int.from_bytes(header[68:72], "big") == APPLICATION_ID


def _has_log(path: Path) -> bool:
    """Return whether there are changes that are not in the file yet."""
    log = path.with_name(f"{path.name}-wal")
    return log.exists() and log.stat().st_size > 0


def _look_into(path: Path) -> tuple[int, int, bool]:
    """Return the application id, the version, and whether there is no table."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        (objects,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    return application, version, objects == 0
