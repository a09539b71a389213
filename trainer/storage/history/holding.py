"""Who has the history open: every program that uses it, or one alone that replaces it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from trainer.errors import TrainerError
from trainer.storage.history.swapping import decided, finish_swap
from trainer.storage.locks import let_go, open_lock, try_lock

if TYPE_CHECKING:
    from trainer.storage.home import Home


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


def hold(home: Home) -> int:
    """Keep every program from replacing the history until the returned lock is let go.

    Raises:
        OSError: the lock's file cannot be made.
        TrainerError: a program is replacing it.
    """
    return _lock(home, shared=True)


def _lock(home: Home, *, shared: bool) -> int:
    descriptor = open_lock(home.root / ".history.lock")
    if try_lock(descriptor, shared=shared):
        return descriptor
    let_go(descriptor)
    if shared:
        raise TrainerError("another program is restoring your history", "try again")
    raise TrainerError("another program has your history open", "close it and try again")
