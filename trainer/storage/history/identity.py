"""Whether a file is a history of ours that this version understands, without touching it."""

from __future__ import annotations

import sqlite3
import stat
from contextlib import closing
from typing import TYPE_CHECKING

from trainer.errors import TrainerError
from trainer.storage.history.connecting import lacks_shared_memory, uri_of
from trainer.storage.history.damage import HistoryDamaged
from trainer.storage.history.migrations import APPLICATION_ID, MIGRATIONS
from trainer.storage.history.swapping import SIDE_FILES, beside

if TYPE_CHECKING:
    from pathlib import Path

_MAGIC = b"SQLite format 3\0"


def refuse_what_never_ends(path: Path) -> None:
    """Refuse a history that is no file, or has something beside it that opening would wait for.

    Raises:
        TrainerError: a pipe, a socket or a device has one of the names; or a folder the history's.
        OSError: it cannot be looked at.
    """
    for side in SIDE_FILES:
        try:
            mode = beside(path, side).stat().st_mode
        except FileNotFoundError:
            continue
        if not stat.S_ISREG(mode) and (side == "" or not stat.S_ISDIR(mode)):
            raise TrainerError(
                f"{beside(path, side)} isn't a file", "move it away, or choose another --home DIR"
            )


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
    refuse_what_never_ends(path)
    with path.open("rb") as file:
        header = file.read(72)
    if not header:
        return
    if not header.startswith(_MAGIC):
        raise HistoryDamaged("it isn't one of its histories")
    version = int.from_bytes(header[60:64], "big")
    application = int.from_bytes(header[68:72], "big")
    if application == 0 or _has_log(path):
        application, version, empty = _look_into(path)
        if empty and application == 0:
            return
    if application != APPLICATION_ID:
        raise TrainerError(f"{path} belongs to another program", "choose another home")
    if version > len(MIGRATIONS):
        raise too_new(path)


def too_new(path: Path) -> TrainerError:
    """Return what is told of a history that was made by a newer version."""
    return TrainerError(
        f"{path} was made by a newer version of Interview Trainer",
        "update the program; the file wasn't touched",
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
    """Return the application id, the version, and whether there is no table.

    Where the disk shares no memory between programs, the log cannot be read without being changed;
    then it is left out.
    """
    try:
        return _told_by(f"{uri_of(path)}?mode=ro")
    except sqlite3.OperationalError as error:
        if not lacks_shared_memory(error):
            raise
        return _told_by(f"{uri_of(path)}?mode=ro&immutable=1")


def _told_by(uri: str) -> tuple[int, int, bool]:
    with closing(sqlite3.connect(uri, uri=True)) as connection:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        (objects,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    return application, version, objects == 0
