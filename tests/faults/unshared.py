"""A disk on which programs cannot share memory, as far as SQLite can tell."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    import pytest

_GENUINE = sqlite3.connect


class _Connection(sqlite3.Connection):
    """Beside whose file a folder has the name of what would be shared; SQLite finds out by itself."""

    def __init__(self, name, *arguments, **named) -> None:
        path = str(name)
        if path.startswith("file:"):
            path = unquote(path.removeprefix("file://").partition("?")[0])
        self._shared = None if path in ("", ":memory:") else Path(f"{path}-shm")
        if self._shared is not None:
            with suppress(FileExistsError):
                self._shared.mkdir()
        super().__init__(name, *arguments, **named)

    def close(self) -> None:
        super().close()
        if self._shared is not None:
            with suppress(OSError):
                self._shared.rmdir()


def refuse_shared_memory(patch: pytest.MonkeyPatch) -> None:
    """Let no database that is opened from now on have shared memory."""

    def connect(name, **named):
        return _GENUINE(name, factory=_Connection, **named)

    patch.setattr("sqlite3.connect", connect)
