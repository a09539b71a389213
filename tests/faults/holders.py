"""Another program that holds the history, as one that copies or synchronises it does."""

from __future__ import annotations

import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=5)
if sys.argv[2] == "alone":
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
connection.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.readline()
"""


@contextmanager
def held(database: Path, *, alone: bool = False) -> Iterator[None]:
    """Let another program hold a history while a block runs.

    Args:
        database: the history's file.
        alone: whether it cannot even be read; only where no program has it open.
    """
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(database), "alone" if alone else "writing"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout.readline() == "held\n"
        try:
            yield
        finally:
            other.stdin.close()
            other.wait(10)
