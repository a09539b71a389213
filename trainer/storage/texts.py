"""Texts that people bring along: lists, notes, résumés, transcripts. Bounded, so that reading ends soon."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from trainer.documents import foreign
from trainer.errors import TrainerError
from trainer.storage import files
from trainer.storage.paths import path_of

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES = 5_000_000

MOST_FILE = 25_000_000
"""Bytes of a file with more than words in it: a Word document with pictures."""

MOST_LINES = 20_000
"""Lines that the readers of lists and notes take about a second for; a long book has half of it."""

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
"""Begin what Notepad and Excel call Unicode."""

_ASCII = 0x7F
_WESTERN = frozenset(
    "äöüÄÖÜßéèêëàâáãåçñíìîïóòôõúùûÉÈÊÀÂÁÅÇÑÍÓÚØøÆæ€£§°–—‘’“”„…·«»¿¡º".encode("cp1252")
)
"""Bytes beyond ASCII that texts of Western Europe hold."""
_MOST_HIGH = 0.2
"""Part of the bytes that they may be."""

PIPE = "-"
"""Stands for standard input in the place of a file's name."""


def load_text(name: str | Path, *, lines: int | None = None) -> str:
    """Return the text of a file, or of standard input for `-`.

    Args:
        name: the file; `~` is the person's own folder.
        lines: how many it may have; any number without.

    Raises:
        TrainerError: it cannot be read, is too large, or is no text.
    """
    if name == PIPE:
        return text_of(sys.stdin.buffer.read(MOST_FILE + 1), "standard input", lines=lines)
    path = path_of(name)
    return text_of(files.load(path, limit=MOST_FILE).data, path.name, lines=lines)


def text_of(data: bytes, name: str, *, lines: int | None = None) -> str:
    """Return bytes as text; a Word document as Markdown.

    Raises:
        TrainerError: they are too many, too many lines, or neither.
    """
    text = _decoded(data, name)
    if lines is not None and text.count("\n") > lines:
        raise TrainerError(f"{name} has more than {lines:,} lines", "split it")
    return text


def _decoded(data: bytes, name: str) -> str:
    kind = foreign.kind_of(data, name)
    if kind == foreign.WORD:
        # 50 ms that only those wait for who bring one.
        from trainer.documents.word import markdown_of  # noqa: PLC0415

        try:
            text = markdown_of(data)
        except TrainerError as error:
            raise TrainerError(f"{name}: {error.message}", error.hint) from error
        if len(text) > MOST_BYTES:
            raise _too_large(name)
        return text
    if kind:
        raise foreign.refusal(name, kind)
    if len(data) > MOST_BYTES:
        raise _too_large(name)
    try:
        return data.decode("utf-16" if data.startswith(_UTF_16) else "utf-8-sig")
    except UnicodeDecodeError:
        if (western := _of_windows(data)) is not None:
            return western
        raise TrainerError(f"{name} isn't UTF-8 text", "save it as UTF-8") from None


def _of_windows(data: bytes) -> str | None:
    """Return a text in the letters of Western Windows, as Excel writes its sheets; None for others.

    Few of its letters have an accent, and there are no signs among them that such a text hardly has:
    letters of other alphabets look like both.
    """
    high = [byte for byte in data if byte > _ASCII]
    if len(high) > _MOST_HIGH * len(data) or not _WESTERN.issuperset(high):
        return None
    return data.decode("cp1252")


def _too_large(name: str) -> TrainerError:
    return TrainerError(f"{name} is larger than {MOST_BYTES // 1_000_000} MB", "split it")
