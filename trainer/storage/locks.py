"""Locks between programs; where the platform or the file system has none, they do nothing."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

if sys.platform != "win32":
    import fcntl


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
        _lock(descriptor, shared=shared, wait=False)
    except BlockingIOError:
        return False
    except OSError:  # some network file systems know no locks
        return True
    return True


def _lock(descriptor: int, *, shared: bool = False, wait: bool) -> None:
    # Windows has no such locks: two programs at once are told apart by the file's digest only.
    if sys.platform != "win32":
        kind = fcntl.LOCK_SH if shared else fcntl.LOCK_EX
        fcntl.flock(descriptor, kind if wait else kind | fcntl.LOCK_NB)


def let_go(descriptor: int) -> None:
    """Let go of a lock; that the file system does not like to close it changes nothing."""
    with suppress(OSError):
        os.close(descriptor)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock of a file (a sibling, `.NAME.lock`) while a block runs.

    Raises:
        OSError: the sibling cannot be made.
    """
    descriptor = open_lock(path.parent / f".{path.name}.lock")
    try:
        with suppress(OSError):  # as in try_lock: the digest is left to tell two programs apart
            _lock(descriptor, wait=True)
        yield
    finally:
        let_go(descriptor)
