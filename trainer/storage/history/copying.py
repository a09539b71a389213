"""Copies of a whole history, made while it is in use."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from trainer.storage import files
from trainer.storage.home import FILE_MODE
from trainer.storage.locks import locked

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path


def copy_whole(connection: sqlite3.Connection, target: Path, *, once: bool = False) -> bool:
    """Write a compact, consistent copy; its name is there only when it is whole and durable.

    Args:
        connection: the history.
        target: the copy's name; what has it now is replaced.
        once: leave a copy of that name that is there already.

    Returns:
        Whether a copy was written.

    Raises:
        OSError: it could not be put there.
        sqlite3.DatabaseError: the history could not be read, or the copy not be written.
    """
    # One lock and one unfinished file for all copies: what a kill leaves behind is used again.
    unfinished = target.with_name("history.tmp")
    with locked(unfinished):
        if once and target.exists():
            return False
        try:
            unfinished.unlink(missing_ok=True)
            # SQLite takes an empty file, so that the copy is the owner's only from its first byte.
            os.close(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FILE_MODE))
            connection.execute("VACUUM INTO ?", (str(unfinished),))
            files.sync(unfinished)
            files.put(unfinished, target)
        except BaseException:
            files.remove(unfinished)
            raise
    return True
