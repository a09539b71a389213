"""The file of an opened history, which other programs may take away under it.

A program that keeps folders in step may delete `history.db`, or put another one in its place, while
it is open here. SQLite goes on with the file that has no name any more, and all that is stored is gone
when the program ends. So around every store the name is looked at, and the file put back.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from typing import TYPE_CHECKING

from trainer.errors import TrainerError
from trainer.storage.history.holding import hold
from trainer.storage.history.putting_back import put_back
from trainer.storage.history.swapping import beside
from trainer.storage.locks import let_go

if TYPE_CHECKING:
    from contextlib import ExitStack

    from trainer.storage.home import Home

Names = tuple[tuple[int, int] | None, ...]
"""Device and inode of a history, its log, and the memory of both; None for what is not there."""

PARTS = ("", "-wal", "-shm")
"""What has to stay as long as the history is open, by the ends of the names."""


class HistoryFile:
    """A history on disk, for as long as it is open.

    Attributes:
        connection: to it; another one after it was put back.
        news: what the person must be told of it, one sentence each.
    """

    def __init__(self, home: Home, connection: sqlite3.Connection, held: ExitStack) -> None:
        """Take over an open file, and what lets go of it and of its lock."""
        self.connection = connection
        self.news: list[str] = []
        self._home = home
        self._held = held
        self._paths = [str(beside(home.database, side)) for side in PARTS]
        self._names = self._names_now()

    def secure(self) -> None:
        """Make sure that the open file is the one that has the name; put it back if it is not.

        Raises:
            TrainerError: it cannot be put back.
        """
        if self._names_now() != self._names:
            try:
                self._put_back()
            except (OSError, sqlite3.Error) as error:
                reason = getattr(error, "strerror", None) or str(error)
                raise TrainerError(
                    f"another program removed {self._home.database}, and it can't be put back: "
                    f"{reason}",
                    "make room, or let the folder be written again, and try once more",
                ) from error

    def _put_back(self) -> None:
        fresh = put_back(self.connection, self._home, self._names)
        _leave_open(self.connection)
        self.connection = fresh.connection
        self._names = self._names_now()
        # The old lock may be one of a folder that is gone.
        self._held.callback(let_go, hold(self._home))
        self.news.extend(fresh.news)

    def _names_now(self) -> Names:
        return tuple(map(_name, self._paths))

    def close(self) -> None:
        """Close the file and let go of its lock; closing twice is harmless."""
        self.connection.close()  # another one than was opened first, if it was put back
        self._held.close()


class LoneFile:
    """A history that no other program can come near: in memory, or not under its name yet.

    Attributes:
        connection: to it.
        news: nothing.
        refusal: what is raised where something shall be stored; without, it is.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Make the file of a connection."""
        self.connection = connection
        self.news: list[str] = []
        self.refusal: TrainerError | None = None

    def secure(self) -> None:
        """Refuse what is to be stored, where it was agreed that memory is not enough.

        Raises:
            TrainerError: the refusal.
        """
        if self.refusal is not None:
            raise self.refusal

    def close(self) -> None:
        """Let go of it; memory forgets everything."""
        self.connection.close()


def _name(path: str) -> tuple[int, int] | None:
    try:
        found = os.stat(path)  # noqa: PTH116  at every store, and four times as fast
    except OSError:
        return None
    return (found.st_dev, found.st_ino)


def _leave_open(connection: sqlite3.Connection) -> None:
    """Use a connection no more, and never close it.

    The last one to close a history deletes its log by name, and that name may be another's now. A
    thread that waits for ever is what Python keeps until the very end of the program.
    """
    threading.Thread(
        target=lambda _: threading.Event().wait(), args=(connection,), daemon=True
    ).start()
