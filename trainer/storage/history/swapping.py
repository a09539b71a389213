"""Putting another history in the place of the one that is there, which is kept.

SQLite would apply the old history's log to the new one, and without its log the old one lacks its
last rows. So the new one first gets a name that says “this is the history”, and only then the old
log goes; whoever opens the home finishes what a killed program left there.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from itertools import count
from typing import TYPE_CHECKING

from trainer.storage import files

if TYPE_CHECKING:
    from pathlib import Path

    from trainer.storage.home import Home

SIDE_FILES = ("", "-wal", "-shm", "-journal")
"""What SQLite adds to the name of a database for the files that belong to it; first its own."""

_HOLDING_ROWS = ("-wal", "-journal", "")
"""Those that hold rows, the file itself last: where it has its name, the others have theirs."""


def beside(path: Path, side: str) -> Path:
    """Return the name of one of the files that belong to a database."""
    return path.with_name(path.name + side)


def remove_whole(path: Path) -> None:
    """Delete a history that was not finished, with its side files; what cannot be stays unused."""
    for side in SIDE_FILES:
        files.remove(beside(path, side))


def decided(home: Home) -> Path:
    """Return the name of a whole history that takes the place of `history.db` next."""
    return beside(home.database, ".decided")


def swap_in(fresh: Path, home: Home, name: str) -> Path | None:
    """Put a finished, durable history in its place; the one that was there goes to `backups`.

    A program that is killed at any moment leaves the old one with all that belongs to it, or the
    new one; then `finish_swap` has to be called before the home's history is opened.

    Args:
        fresh: the new one, in the home's folder.
        home: whose history it becomes.
        name: what the old one is called in `backups`, without `.db`.

    Returns:
        Where the old one is now; None where there was none.

    Raises:
        OSError: it could not be done; everything is where it was.
    """
    _forget_second_names(home)
    kept = free_name(home.backups / f"{name}.db")
    old = [side for side in _HOLDING_ROWS if beside(home.database, side).exists()]
    try:
        for side in old:
            _name_too(beside(home.database, side), beside(kept, side))
        files.sync_folder(home.backups)
        fresh.replace(decided(home))
    except OSError:
        _forget(kept, old)
        raise
    files.sync_folder(home.root)
    try:
        finish_swap(home)
    except OSError:
        with suppress(OSError):  # then the new one stays decided, and the next start goes on
            _take_back(kept, old, home)
        raise
    return kept if "" in old else None


def finish_swap(home: Home) -> None:
    """Put the history that was decided on in its place; call it only where nobody has one open.

    Raises:
        OSError: it could not be done; the old one is where it was, perhaps without its log.
    """
    for side in SIDE_FILES[1:]:
        beside(home.database, side).unlink(missing_ok=True)
    files.sync_folder(home.root)  # the log must not come back with a power cut
    files.put(decided(home), home.database)


def _take_back(kept: Path, old: list[str], home: Home) -> None:
    for side in old:
        place = beside(home.database, side)
        if not place.exists():
            _name_too(beside(kept, side), place)
    decided(home).rename(beside(home.database, ".new"))
    _forget(kept, old)


def _forget(kept: Path, old: list[str]) -> None:
    for side in reversed(old):
        files.remove(beside(kept, side))


def _forget_second_names(home: Home) -> None:
    """Delete the names that a killed swap gave to the history that is still in its place."""
    if home.database.exists():
        for path in home.backups.glob("history-*.db"):
            if path.samefile(home.database):
                _forget(path, list(_HOLDING_ROWS))


def _name_too(path: Path, name: Path) -> None:
    """Give a file a second name, or copy it where the file system knows only one name a file."""
    try:
        os.link(path, name)
    except OSError:
        unfinished = name.with_name(f".{name.name}.tmp")
        try:
            shutil.copy2(path, unfinished)
            files.put(unfinished, name)
        except BaseException:
            files.remove(unfinished)
            raise
    files.sync(name)


def free_name(path: Path) -> Path:
    """Return a name that nothing has yet: the path, or one with a number behind it."""
    names = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in count(2))
    return path if not path.exists() else next(name for name in names if not name.exists())
