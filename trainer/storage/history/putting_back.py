"""Putting an open history back under its name, which another program took from it."""

from __future__ import annotations

import sqlite3
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.errors import TrainerError
from trainer.storage import files
from trainer.storage.history.copying import copy_whole
from trainer.storage.history.ready import connect_ready
from trainer.storage.history.swapping import SIDE_FILES, beside, free_name, remove_whole
from trainer.storage.history.union import is_empty, lacks, take_in
from trainer.storage.history.waiting import HistoryBusy, Patience
from trainer.storage.home import Home, open_home
from trainer.storage.locks import locked

if TYPE_CHECKING:
    from pathlib import Path

REMOVED = "Another program removed history.db. It's back, with everything in it."
JOINED = (
    "Another program put a different history.db in place of yours. What's in either is there now, "
    "and the other one as it was is kept as {}."
)
MOVED = (
    "Another program put something else in place of history.db. Yours is back, and what was there "
    "is kept as {}."
)


@dataclass(frozen=True, slots=True)
class PutBack:
    """A history under its name again: a connection to it, and what the person must be told."""

    connection: sqlite3.Connection
    news: tuple[str, ...]


def put_back(
    ours: sqlite3.Connection, home: Home, names: tuple[tuple[int, int] | None, ...]
) -> PutBack:
    """Give everything of an open history its name again; nothing that has the name now is lost.

    Args:
        ours: the open history, whose file lost its name or its log.
        home: whose history it is.
        names: device and inode of its file and of what belongs to it.

    Raises:
        OSError: it could not be done; `ours` still has everything.
        sqlite3.Error: as above.
        TrainerError: another program is replacing the history.
    """
    open_home(home.root)
    with locked(home.database):
        whole = _unfinished(home)
        remove_whole(whole)
        copy_whole(ours, whole)
        for side in SIDE_FILES[1:]:  # SQLite would take our log for that of the file that is there
            if _is_one_of(beside(home.database, side), names):
                files.remove(beside(home.database, side))
        if not _is_one_of(home.database, names):
            joined = _joined(home, whole)
            if joined is not None:
                return joined
        return _alone(home, whole, names)


def finish_putting_back(connection: sqlite3.Connection, home: Home) -> None:
    """Take in what a program that was killed while it put a history back left of it.

    Raises:
        OSError: it cannot be read.
        sqlite3.Error: as above.
    """
    whole = _unfinished(home)
    if whole.exists():
        with locked(home.database):
            if whole.exists():  # nobody else was faster
                take_in(connection, whole)
                remove_whole(whole)


def is_unfinished(home: Home) -> bool:
    """Return whether a program was killed while it put a history back."""
    return _unfinished(home).exists()


def _unfinished(home: Home) -> Path:
    return home.root / "history.db.back"


def _joined(home: Home, whole: Path) -> PutBack | None:
    """Take everything into the history that has the name now; None where there is none of ours."""
    if not home.database.exists():
        return None
    with ExitStack() as opened:
        try:
            connection = Patience().until_free(lambda: connect_ready(home))
            opened.callback(connection.close)
            news = _take_in(connection, home, whole)
        except HistoryBusy:
            raise
        except (sqlite3.DatabaseError, TrainerError, UnicodeDecodeError, OSError):
            return None
        opened.pop_all()
    remove_whole(whole)
    return PutBack(connection, news)


def _take_in(connection: sqlite3.Connection, home: Home, whole: Path) -> tuple[str, ...]:
    """Take everything of ours into the history that was found; return what must be told of it."""
    if not lacks(connection, whole):
        return ()
    if is_empty(connection):
        news = REMOVED
    else:
        kept = free_name(home.backups / "history-found.db")
        copy_whole(connection, kept)
        news = JOINED.format(kept)
    Patience().until_free(lambda: take_in(connection, whole))
    return (news,)


def _alone(home: Home, whole: Path, names: tuple[tuple[int, int] | None, ...]) -> PutBack:
    """Put the whole history under its name, after what is there was moved to the backups."""
    kept = free_name(home.backups / "history-found.db")
    moved = False
    for side in SIDE_FILES:
        path = beside(home.database, side)
        if _is_one_of(path, names):
            files.remove(path)
        elif path.exists():
            path.rename(beside(kept, side))
            moved = True
    files.put(whole, home.database)
    return PutBack(connect_ready(home), (MOVED.format(kept) if moved else REMOVED,))


def _is_one_of(path: Path, names: tuple[tuple[int, int] | None, ...]) -> bool:
    try:
        found = path.stat()
    except OSError:
        return False
    return (found.st_dev, found.st_ino) in names
