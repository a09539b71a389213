"""Opening the history: whether it is ours, its settings, and steps up to the newest version."""

from __future__ import annotations

import os
import sqlite3
from contextlib import ExitStack, closing, contextmanager, suppress
from typing import TYPE_CHECKING

from trainer.errors import TrainerError
from trainer.storage.history import log
from trainer.storage.history.copying import copy_whole
from trainer.storage.history.damage import HistoryDamaged, is_damage
from trainer.storage.history.identity import refuse_unfit
from trainer.storage.history.migrations import MIGRATIONS, migrate, version_of
from trainer.storage.history.store import History
from trainer.storage.history.swapping import decided, finish_swap
from trainer.storage.home import FILE_MODE, Home, HomeUnwritable
from trainer.storage.locks import let_go, open_lock, try_lock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BUSY_MILLISECONDS = 5000


def open_history(home: Home) -> History:
    """Open the home's history, making or migrating it where needed.

    Raises:
        HomeUnwritable: the file cannot be made or written.
        TrainerError: it was made by a newer version, is damaged, or is not ours.
    """
    path = home.database
    with ExitStack() as opened:
        try:
            if decided(home).exists():  # a program was killed while it replaced the history
                with alone(home):
                    pass
            opened.callback(let_go, _lock(home, shared=True))
            if log.is_alone(path):
                raise HistoryDamaged("its file is gone or empty, its log is not")
            make_private(path)
            refuse_unfit(path)
            connection = opened.enter_context(closing(connect(path)))
            _bring_up_to_date(connection, home)
        except OSError as error:
            reason = error.strerror or str(error)
            raise HomeUnwritable(f"{path} cannot be written: {reason}") from error
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            if is_damage(error):
                raise HistoryDamaged(str(error)) from error
            raise HomeUnwritable(f"{path} cannot be opened: {error}") from error
        return History(connection, opened.pop_all().close)


def open_history_in_memory(home: Home | None = None) -> History:
    """Return a history that is gone when the program ends.

    Args:
        home: where a history may be that can be read, but not written: what is in it is known in
            memory, too.
    """
    connection = connect(":memory:")
    unread = ""
    if home is not None:
        next_one = decided(home)
        unread = _read_into(connection, next_one if next_one.exists() else home.database)
    migrate(connection)
    return History(connection, connection.close, unread=unread)


def _read_into(connection: sqlite3.Connection, path: Path) -> str:
    """Read a history into memory; return why it could not be, empty where it was or is not there."""
    # In a folder that cannot be written SQLite reads a file in WAL mode only if it is told that
    # nobody writes to it.
    reason = ""
    for way in ("mode=ro", "mode=ro&immutable=1"):
        try:
            refuse_unfit(path)
            with closing(sqlite3.connect(f"{path.as_uri()}?{way}", uri=True)) as source:
                source.backup(connection)
                return ""
        except FileNotFoundError:
            return ""
        except OSError as error:
            reason = error.strerror or str(error)
        except (sqlite3.Error, TrainerError) as error:
            reason = error.message if isinstance(error, TrainerError) else str(error)
    return reason


@contextmanager
def alone(home: Home) -> Iterator[None]:
    """Keep every program from opening the history while a block runs.

    What a program that was killed while it replaced the history left to do is done first.

    Raises:
        OSError: the lock's file cannot be made.
        TrainerError: a program has it open.
    """
    descriptor = _lock(home, shared=False)
    try:
        if decided(home).exists():
            finish_swap(home)
        yield
    finally:
        let_go(descriptor)


def _lock(home: Home, *, shared: bool) -> int:
    descriptor = open_lock(home.root / ".history.lock")
    if try_lock(descriptor, shared=shared):
        return descriptor
    let_go(descriptor)
    if shared:
        raise TrainerError("the history is being brought back by another program", "try again")
    raise TrainerError("another program has the history open", "close it and try again")


def make_private(path: Path) -> None:
    """Make the file before SQLite does, so that it and its side files are the owner's only.

    Raises:
        OSError: it cannot be made or written.
    """
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, FILE_MODE))
    if not os.access(path, os.R_OK | os.W_OK):
        raise PermissionError(13, "Permission denied", str(path))
    if path.stat().st_mode & 0o077:
        path.chmod(FILE_MODE)


def connect(path: Path | str) -> sqlite3.Connection:
    """Return a connection with the settings of every history.

    Raises:
        sqlite3.DatabaseError: it cannot be opened, or is no database.
    """
    connection = sqlite3.connect(path, timeout=BUSY_MILLISECONDS / 1000, isolation_level=None)
    try:
        connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
        # Network file systems cannot do it, and another program may be switching at this moment;
        # either way the file's own mode holds, which is as safe and only slower.
        with suppress(sqlite3.OperationalError):
            connection.execute("PRAGMA journal_mode = WAL")
        for setting in ("synchronous = FULL", "foreign_keys = ON", "trusted_schema = OFF"):
            connection.execute(f"PRAGMA {setting}")
    except BaseException:
        connection.close()
        raise
    return connection


def _bring_up_to_date(connection: sqlite3.Connection, home: Home) -> None:
    """Migrate an older history, after a copy of it."""
    version = version_of(connection)
    if 0 < version < len(MIGRATIONS):
        copy_whole(connection, home.backups / f"history-before-version-{version + 1}.db", once=True)
    migrate(connection)
