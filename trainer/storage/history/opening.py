"""Opening the history."""

from __future__ import annotations

import sqlite3
from contextlib import ExitStack, closing
from typing import TYPE_CHECKING

from trainer.errors import TrainerError
from trainer.storage.history import log
from trainer.storage.history.connecting import connect_in_memory, uri_of
from trainer.storage.history.damage import HistoryDamaged, is_damage
from trainer.storage.history.holding import alone, hold
from trainer.storage.history.identity import refuse_unfit
from trainer.storage.history.migrations import migrate
from trainer.storage.history.putting_back import finish_putting_back, is_unfinished
from trainer.storage.history.ready import connect_ready
from trainer.storage.history.standing import HistoryFile, LoneFile
from trainer.storage.history.store import History
from trainer.storage.history.swapping import decided
from trainer.storage.history.waiting import Patience
from trainer.storage.home import Home, HomeUnwritable
from trainer.storage.locks import let_go

if TYPE_CHECKING:
    from pathlib import Path


def open_history(home: Home) -> History:
    """Open the home's history, making or migrating it where needed.

    Raises:
        HomeUnwritable: the file cannot be made or written.
        TrainerError: it was made by a newer version, is damaged, is not ours, or another program
            holds it.
    """
    path = home.database
    with ExitStack() as opened:
        try:
            if decided(home).exists():  # a program was killed while it replaced the history
                with alone(home):
                    pass
            opened.callback(let_go, hold(home))
            if log.is_alone(path) and not is_unfinished(home):
                raise HistoryDamaged("its file is gone or empty, its log isn't")
            connection = opened.enter_context(
                closing(Patience().until_free(lambda: connect_ready(home)))
            )
            finish_putting_back(connection, home)
        except OSError as error:
            reason = error.strerror or str(error)
            raise HomeUnwritable(f"{path} can't be written: {reason}") from error
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            if is_damage(error):
                raise HistoryDamaged(str(error)) from error
            raise HomeUnwritable(f"{path} can't be opened: {error}") from error
        return History(HistoryFile(home, connection, opened.pop_all()))


def open_history_in_memory(home: Home | None = None) -> History:
    """Return a history that is gone when the program ends.

    Args:
        home: where a history may be that can be read, but not written: what is in it is known in
            memory, too.
    """
    connection = connect_in_memory()
    unread = ""
    if home is not None:
        next_one = decided(home)
        unread = _read_into(connection, next_one if next_one.exists() else home.database)
    migrate(connection)
    return History(LoneFile(connection), unread=unread)


def _read_into(connection: sqlite3.Connection, path: Path) -> str:
    """Read a history into memory; return why it could not be, empty where it was or is not there."""
    # In a folder that cannot be written SQLite reads a file in WAL mode only if it is told that
    # nobody writes to it.
    reason = ""
    for way in ("mode=ro", "mode=ro&immutable=1"):
        try:
            refuse_unfit(path)
            with closing(sqlite3.connect(f"{uri_of(path)}?{way}", uri=True)) as source:
                source.backup(connection)
                return ""
        except FileNotFoundError:
            return ""
        except OSError as error:
            reason = error.strerror or str(error)
        except (sqlite3.Error, TrainerError) as error:
            reason = error.message if isinstance(error, TrainerError) else str(error)
    return reason
