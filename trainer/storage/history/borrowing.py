"""Looking into a history file without touching it or what lies beside it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from trainer.storage.history.swapping import SIDE_FILES, beside


@contextmanager
def borrowed(source: Path, folder: Path) -> Iterator[Path]:
    """Give a copy of a history with its log, which may be changed; it is gone after the block.

    Args:
        source: the history; nobody may be writing to it.
        folder: where the copy is made, hidden.

    Raises:
        OSError: it cannot be read, or there is no room.
    """
    place = Path(tempfile.mkdtemp(prefix=".rescue-", dir=folder))
    path = place / "history.db"
    try:
        for side in SIDE_FILES:
            if beside(source, side).exists():
                shutil.copyfile(beside(source, side), beside(path, side))
        yield path
    finally:
        # `TemporaryDirectory` never comes back where a file may not be deleted (Python 3.11).
        shutil.rmtree(place, ignore_errors=True)
