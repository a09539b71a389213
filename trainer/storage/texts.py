"""Texts that people bring along: lists, notes, résumés, transcripts. Bounded, so that reading ends soon."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from trainer.errors import TrainerError
from trainer.storage import files
from trainer.storage.paths import path_of

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES = 5_000_000

MOST_LINES = 20_000
"""Lines that the readers of lists and notes take about a second for; a long book has half of it."""

PIPE = "-"
"""Stands for standard input in the place of a file's name."""


def load_text(name: str | Path, *, lines: int | None = None) -> str:
    """Return the text of a file, or of standard input for `-`.

    Args:
        name: the file; `~` is the person's own folder.
        lines: how many it may have; any number without.

    Raises:
        TrainerError: it cannot be read, is too large, or is not UTF-8.
    """
    if name == PIPE:
        return text_of(sys.stdin.buffer.read(MOST_BYTES + 1), "standard input", lines=lines)
    path = path_of(name)
    return text_of(files.load(path, limit=MOST_BYTES).data, path.name, lines=lines)


def text_of(data: bytes, name: str, *, lines: int | None = None) -> str:
    """Return bytes as text.

    Raises:
        TrainerError: they are too many, too many lines, or not UTF-8.
    """
    if len(data) > MOST_BYTES:
        raise TrainerError(f"{name} is larger than {MOST_BYTES // 1_000_000} MB", "split it")
    if lines is not None and data.count(b"\n") > lines:
        raise TrainerError(f"{name} has more than {lines:,} lines", "split it")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise TrainerError(f"{name} is not UTF-8 text", "save it as UTF-8") from None
