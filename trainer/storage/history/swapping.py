"""Putting another history in the place of the one that is there, which is kept."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from itertools import count
from typing import TYPE_CHECKING

from trainer.storage import files

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from trainer.storage.home import Home

SIDE_FILES = ("", "-wal", "-shm", "-journal")
"""What SQLite adds to the name of a database for the files that belong to it; first its own."""


def beside(path: Path, side: str) -> Path:
    """Return the name of one of the files that belong to a database."""
    return path.with_name(path.name + side)


def remove_whole(path: Path) -> None:
    """Delete a history that was not finished, with its side files; what cannot be stays unused."""
    for side in SIDE_FILES:
        files.remove(beside(path, side))


def swap_in(fresh: Path, home: Home, now: datetime) -> Path | None:
    """Put a finished history in its place; the one that was there goes to `backups`.

    At no moment is the home without a history: a program that is killed in between leaves the old
    one or the new one.

    Returns:
        Where the old one is now; None where there was none.

    Raises:
        OSError: it could not be done; everything is where it was.
    """
    kept = _free_name(home.backups / f"history-damaged-{now:%Y-%m-%d-%H%M%S}.db")
    old = [side for side in SIDE_FILES if beside(home.database, side).exists()]
    try:
        for side in old:
            _name_too(beside(home.database, side), beside(kept, side))
        for side in old:
            if side:  # SQLite would apply the old one's log to the new one
                beside(home.database, side).unlink()
        files.put(fresh, home.database)
    except OSError:
        for side in old:
            with suppress(OSError):
                _put_back(beside(kept, side), beside(home.database, side))
        raise
    return kept if old else None


def _name_too(path: Path, name: Path) -> None:
    """Give a file a second name, or copy it where the file system knows only one name a file."""
    try:
        os.link(path, name)
    except OSError:
        shutil.copy2(path, name)


def _put_back(kept: Path, place: Path) -> None:
    if place.exists():
        kept.unlink()
    else:
        kept.rename(place)


def _free_name(path: Path) -> Path:
    names = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in count(2))
    return path if not path.exists() else next(name for name in names if not name.exists())
