"""Locks between programs; where the platform or the file system has none, they do nothing."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

if sys.platform != "win32":
    import fcntl

MOST_SECONDS = 5.0
"""How long a file that another program is writing is waited for; a store takes a moment."""

STEP = 0.01
"""Seconds between two tries."""


def open_lock(path: Path) -> int:
    """Open the file that a lock is taken on, making it where there is none; return its number.

    Raises:
        OSError: it cannot be made.
    """
    return os.open(path, os.O_RDWR | os.O_CREAT, 0o600)


def try_lock(descriptor: int, *, shared: bool = False) -> bool:
    """Take a lock without waiting; False only where another program holds it.

    The lock is let go when the descriptor is closed, also by the program's death.
    """
    try:
        _lock(descriptor, shared=shared)
    except BlockingIOError:
        return False
    except OSError:  # some network file systems know no locks
        return True
    return True


def _lock(descriptor: int, *, shared: bool) -> None:
    # Windows has no such locks: two programs at once are told apart by the file's digest only.
    if sys.platform != "win32":
        kind = fcntl.LOCK_SH if shared else fcntl.LOCK_EX
        fcntl.flock(descriptor, kind | fcntl.LOCK_NB)


def let_go(descriptor: int) -> None:
    """Let go of a lock; that the file system does not like to close it changes nothing."""
    with suppress(OSError):
        os.close(descriptor)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock of a file (a sibling, `.NAME.lock`) while a block runs.

    Raises:
        OSError: the sibling cannot be made, or another program holds its lock for too long.
    """
    descriptor = open_lock(path.parent / f".{path.name}.lock")
    try:
        _wait_for(descriptor)
        yield
    finally:
        let_go(descriptor)


def _wait_for(descriptor: int) -> None:
    end = time.monotonic() + MOST_SECONDS
    while not try_lock(descriptor):
        if time.monotonic() > end:
            raise OSError(errno.EBUSY, "another program is using it")
        time.sleep(STEP)
