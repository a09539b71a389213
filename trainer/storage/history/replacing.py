"""Writing a history anew from rows, and putting it in the place of the one that is there."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from typing import TYPE_CHECKING, Any

from trainer.rehearsal.model import Card, Review
from trainer.storage.history.connecting import connect
from trainer.storage.history.migrations import migrate
from trainer.storage.history.ready import make_private
from trainer.storage.history.standing import LoneFile
from trainer.storage.history.store import History
from trainer.storage.history.swapping import beside, remove_whole, swap_in

if TYPE_CHECKING:
    from pathlib import Path

    from trainer.storage.history.tables import Table
    from trainer.storage.home import Home

Rebuild = Callable[[list[Review]], Mapping[str, Card]]
"""Makes the schedule from all reviews that were not taken back, oldest first."""


def replace_history(
    home: Home, name: str, fill: Callable[[sqlite3.Connection], int], rebuild: Rebuild
) -> tuple[int, Path | None]:
    """Make a new history and put it in its place, finished with its schedule, not before.

    Args:
        home: whose history it becomes; nobody may have it open.
        name: what the old one is called in `backups`, without `.db`.
        fill: puts rows into the new one and returns how many.
        rebuild: makes the schedule.

    Returns:
        What `fill` returned, and where the old history is now.

    Raises:
        OSError: it could not be done; the old history is where it was.
        sqlite3.DatabaseError: the same.
    """
    fresh = beside(home.database, ".new")
    remove_whole(fresh)  # of an attempt that was killed
    try:
        make_private(fresh)
        with closing(connect(fresh)) as connection:
            taken = _write(connection, fill, rebuild)
        return taken, swap_in(fresh, home, name)
    except BaseException:
        remove_whole(fresh)
        raise


def _write(
    connection: sqlite3.Connection, fill: Callable[[sqlite3.Connection], int], rebuild: Rebuild
) -> int:
    # All in the file itself and on the disk with the commit: a log beside it would stay behind.
    connection.execute("PRAGMA journal_mode = DELETE")
    migrate(connection)
    # A rating counts even where the page of its answer is gone.
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    taken = fill(connection)
    history = History(LoneFile(connection))
    for card in rebuild(history.reviews()).values():
        history.put_card(card)
    connection.execute("COMMIT")
    return taken


def take_in(connection: sqlite3.Connection, table: Table, row: dict[str, Any]) -> bool:
    """Put a row into a new history; return whether it could be."""
    try:
        return table.insert(connection, row)
    except sqlite3.IntegrityError:  # there already, or a value of the wrong kind
        return False
