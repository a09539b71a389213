"""Question banks in a file or a folder of this machine."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.errors import TrainerError
from trainer.storage import files
from trainer.storage.bank_sources.found import MOST_BYTES, BankFile, Fetched, Room, Stop, is_bank
from trainer.storage.paths import path_of

if TYPE_CHECKING:
    from trainer.storage.bank_sources.source import Source


def fetch_path(source: Source, stop: Stop | None = None) -> Fetched:
    """Return the one bank of a file, or the banks of a folder and the folders in it.

    Symbolic links inside a folder are not followed: they could point anywhere.

    Raises:
        TrainerError: it can't be read, is too large or takes too long, or holds no question bank.
    """
    path = path_of(source.url)
    if not path.is_dir():
        return Fetched((BankFile(path.name, files.load(path, limit=MOST_BYTES).data),))
    found: list[BankFile] = []
    skipped: list[str] = []
    room = Room(str(path), stop)
    for file in _toml_files(path, room):
        name = str(file.relative_to(path))
        size, why = _size_of(file)
        room.take(size)
        data = b"" if why else files.load(file, limit=MOST_BYTES).data
        if why or not is_bank(data):
            skipped.append(f"{name}: {why or 'no question bank'}")
            continue
        room.keep()
        found.append(BankFile(name, data))
    if not found:
        raise TrainerError(f"{path} has no question bank in it", "name a file, or another folder")
    return Fetched(tuple(found), tuple(skipped))


def _toml_files(folder: Path, room: Room) -> Iterator[Path]:
    for root, folders, names in os.walk(folder, followlinks=False):
        room.look(files=len(names) + len(folders))
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.endswith(".toml") and not name.startswith("."):
                yield Path(root) / name


def _size_of(path: Path) -> tuple[int, str]:
    """Return the bytes that are to be read of a file, and why none are."""
    try:
        found = path.lstat()
    except OSError as error:
        return 0, error.strerror or "can't be read"
    if stat.S_ISLNK(found.st_mode):
        return 0, "a link, not followed"
    if not stat.S_ISREG(found.st_mode):
        return 0, "not a regular file"
    return (0, "too large") if found.st_size > MOST_BYTES else (found.st_size, "")
