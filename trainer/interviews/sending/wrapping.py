"""Lines of at most so many columns, whatever the script."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

_NOT_FIRST = frozenset("、。，．・：；？！ー々」』）］｝〉》】〕’”…‥ゝゞ〜～")
"""Marks that do not begin a line: the core of Unicode's line breaking classes CL, NS and EX."""

_NOT_LAST = frozenset("「『（［｛〈《【〔‘“")
"""Marks that do not end a line: class OP."""

_SKIN_TONES = frozenset("\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")


def columns(text: str) -> int:
    """Return how many columns a terminal gives a text: two for a wide character, none for a mark."""
    return sum(map(_width, text))


def _width(character: str) -> int:
    if character.isascii():
        return 1
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def wrap(line: str, width: int) -> list[str]:
    """Return a line in pieces of at most `width` columns.

    It is broken at blanks, which are lost there, and beside wide characters, where their scripts
    are broken; never inside a word of narrow letters, so that a long link stays whole, and never
    between a letter and its marks.
    """
    rows: list[str] = []
    row, used = "", 0
    for piece in _pieces(line):
        size = columns(piece)
        if row.strip(" ") and used + columns(piece.rstrip(" ")) > width:
            rows.append(row.rstrip(" "))
            row, used = "", 0
            piece = piece.lstrip(" ")  # noqa: PLW2901 - a blank at a break is lost
            size = columns(piece)
        row += piece
        used += size
    return [*rows, row.rstrip(" ")]


def _pieces(line: str) -> Iterator[str]:
    """Yield what must stay together: a word with the blanks behind it, or one wide character."""
    piece = ""
    for character in line:
        if piece and _may_break(piece[-1], character, piece):
            yield piece
            piece = ""
        piece += character
    if piece:
        yield piece


def _may_break(before: str, after: str, piece: str) -> bool:
    if after == " " or piece.isspace():
        return False
    if before == " ":
        return True
    if "\u200d" in (before, after) or _width(after) == 0 or after in _SKIN_TONES:
        return False
    if after in _NOT_FIRST or before in _NOT_LAST:
        return False
    # The last character that is no mark says whether a wide one stands before.
    base = next((one for one in reversed(piece) if _width(one)), " ")
    return base not in _NOT_LAST and (_width(base) == 2 or _width(after) == 2)
