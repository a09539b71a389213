"""A log (`history.db-wal`) whose file is gone or empty: SQLite would delete it unread."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from trainer.storage.history.damaged_tables import PAGE_SIZE
from trainer.storage.history.swapping import beside

if TYPE_CHECKING:
    from pathlib import Path

_HEADER, _FRAME = 32, 24
"""Bytes before the first frame, and before the page in each (SQLite file format, section 4.1)."""


def is_alone(path: Path) -> bool:
    """Return whether a history's log has something in it while the history itself has nothing."""
    log = beside(path, "-wal")
    there = log.exists() and log.stat().st_size > _HEADER
    return there and not (path.exists() and path.stat().st_size)


def make_file_of_log(path: Path) -> None:
    """Write the pages that are in a log to the file that it belongs to; others stay empty.

    Raises:
        OSError: it cannot be read or written.
    """
    data = beside(path, "-wal").read_bytes()
    with path.open("wb") as file:
        for number, page in _committed(data):
            file.seek((number - 1) * PAGE_SIZE)
            file.write(page)
    beside(path, "-wal").unlink()


def _committed(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Give number and content of every page of a transaction that was finished, the last one last."""
    salt, open_pages = data[16:24], []
    for start in range(_HEADER, len(data) - _FRAME - PAGE_SIZE + 1, _FRAME + PAGE_SIZE):
        frame = data[start : start + _FRAME]
        number, size_after = int.from_bytes(frame[:4], "big"), int.from_bytes(frame[4:8], "big")
        if frame[8:16] != salt or not number:  # left over from an earlier use of the log
            return
        open_pages.append((number, data[start + _FRAME : start + _FRAME + PAGE_SIZE]))
        if size_after:
            yield from open_pages
            open_pages = []
