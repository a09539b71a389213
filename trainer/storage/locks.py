"""Locks between programs; where the platform or the file system has none, they do nothing."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows: two programs at once are told apart by the file's digest only
    fcntl = None  # type: ignore[assignment]


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
    if fcntl is None:
        return True
    try:
        fcntl.flock(descriptor, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # some network file systems know no locks
        return True
    return True


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
        _wait_for_lock(descriptor)
        yield
    finally:
        let_go(descriptor)


def _wait_for_lock(descriptor: int) -> None:
    if fcntl is None:
        return
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
    except OSError:  # as in try_lock: the digest is what is left to tell two programs apart
        return
