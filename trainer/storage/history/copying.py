"""Copies of a whole history, made while it is in use."""

from __future__ import annotations

import errno
import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from trainer.storage import files
from trainer.storage.history.connecting import uri_of
from trainer.storage.history.names import bare
from trainer.storage.home import FILE_MODE
from trainer.storage.locks import let_go, locked, open_lock, try_lock

if TYPE_CHECKING:
    from pathlib import Path

_STEPS = 10_000
"""SQLite's steps between two looks at the clock: about a thousandth of a second."""


def copy_whole(
    connection: sqlite3.Connection,
    target: Path,
    *,
    once: bool = False,
    within: float | None = None,
) -> bool:
    """Write a compact, consistent copy; its name is there only when it is whole and durable.

    Args:
        connection: the history.
        target: the copy's name; what has it now is replaced.
        once: leave a copy of that name that is there already.
        within: seconds after which it is given up; None to wait as long as it takes.

    Returns:
        Whether a copy was written; with `within` another program may be at it this moment.

    Raises:
        OSError: it could not be put there, or not in time.
        sqlite3.DatabaseError: the history could not be read, or the copy not be written.
    """
    # One lock and one unfinished file for all copies: what a kill leaves behind is used again.
    unfinished = target.with_name("history.tmp")
    with _the_only_one(unfinished, wait=within is None) as alone:
        if not alone or (once and target.exists()):
            return False
        try:
            unfinished.unlink(missing_ok=True)
            # SQLite takes an empty file, so that the copy is the owner's only from its first byte.
            os.close(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FILE_MODE))
            with bare(connection), _in_time(connection, within):
                connection.execute("VACUUM INTO ?", (uri_of(unfinished),))
            files.sync(unfinished)
            files.put(unfinished, target)
        except BaseException:
            files.remove(unfinished)
            raise
    return True


@contextmanager
def _the_only_one(unfinished: Path, *, wait: bool) -> Iterator[bool]:
    if wait:
        with locked(unfinished):
            yield True
        return
    descriptor = open_lock(unfinished.with_name(f".{unfinished.name}.lock"))
    try:
        yield try_lock(descriptor)
    finally:
        let_go(descriptor)


@contextmanager
def _in_time(connection: sqlite3.Connection, within: float | None) -> Iterator[None]:
    """Interrupt what a connection does when its time is over.

    Raises:
        TimeoutError: it was.
    """
    if within is None:
        yield
        return
    end = time.monotonic() + within
    connection.set_progress_handler(lambda: time.monotonic() > end, _STEPS)
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
            raise TimeoutError(errno.ETIMEDOUT, "it takes too long") from error
        raise
    finally:
        connection.set_progress_handler(None, _STEPS)
