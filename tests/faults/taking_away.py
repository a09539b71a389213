"""A history that somebody takes away, and what is in the one that's left."""

from __future__ import annotations

from tests.storage.conftest import make_attempt
from trainer.storage.history import open_history
from trainer.storage.home import open_home as make_home

SIDES = ("", "-wal", "-shm")


def remove(home, *sides):
    for side in sides or SIDES:
        (home.root / f"history.db{side}").unlink(missing_ok=True)


def ids(home):
    """Return the ids of the answers that a program that starts now would find."""
    history = open_history(home)
    found = {attempt.id for attempt in history.attempts()}
    assert history.check() == ""
    history.close()
    return found


def another(folder, *names):
    """Return the file of another history with answers of its own, closed."""
    other = make_home(folder)
    history = open_history(other)
    for name in names:
        history.record_attempt(make_attempt(name))
    history.close()
    return other.database
