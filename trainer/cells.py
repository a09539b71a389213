"""How many columns of a terminal a text takes, and text set, cut and filled to columns.

Letters of East Asian scripts and emoji take two, marks above or below a letter none: what is counted in
characters stands in no column. See docs/decisions/0018-cells-in-the-command-line.md.
"""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_JOINER = "\u200d"
_AS_EMOJI = "\ufe0f"
_JAMO = range(0x1160, 0x1200)
"""Medial and final letters of a Korean syllable, drawn into the first one's cells."""
_TONES = range(0x1F3FB, 0x1F400)
"""Skin tones, drawn into the emoji before them."""
_NO_CELL = ("Mn", "Me", "Cf")
"""Unicode's categories of what stands over, around or invisibly between letters."""

_RUN = re.compile(r"\s+|\S+")


def cells(text: str) -> int:
    """Return how many columns of a terminal a text of one line takes."""
    if text.isascii():
        return len(text)
    return sum(map(_cells_of_letter, _letters(text)))


def cut(text: str, room: int, end: str = "…") -> str:
    """Return a text of one line, cut so that with `end` it takes at most `room` columns."""
    if cells(text) <= room:
        return text
    kept, left = [], room - cells(end)
    for letter in _letters(text):
        left -= _cells_of_letter(letter)
        if left < 0:
            break
        kept.append(letter)
    return f"{''.join(kept)}{end}"


def filled(text: str, room: int) -> str:
    """Return a text with blanks behind it, so that it takes at least `room` columns."""
    return text + " " * (room - cells(text))


def wrap(text: str, room: int, indent: str = "", first: str = "") -> str:
    """Return text set in lines of at most `room` columns.

    A line breaks at blanks, and beside any letter of two columns: such scripts have no blanks. What is
    longer than a line is broken where the line ends.

    Args:
        text: the text, without line breaks.
        room: columns, those of the indents included.
        indent: what every line but the first begins with.
        first: what the first line begins with.
    """
    if f"{text}{indent}{first}".isascii():
        return textwrap.fill(
            text, room, initial_indent=first, subsequent_indent=indent, break_on_hyphens=False
        )
    lines, line, used = [], "", 0
    blank, left = "", room - cells(first)
    for piece in _pieces(text, room - max(cells(indent), cells(first))):
        if piece.isspace():
            blank = piece if line else ""
            continue
        need = cells(piece)
        if line and used + cells(blank) + need > left:
            lines.append(line)
            line, used, blank, left = "", 0, "", room - cells(indent)
        line += blank + piece
        used += cells(blank) + need
        blank = ""
    lines.append(line)
    return f"\n{indent}".join([f"{first}{lines[0]}".rstrip(), *lines[1:]])


def _pieces(text: str, most: int) -> Iterator[str]:
    """Yield blanks, and what no line may break in: words, single wide letters, parts of too long words."""
    for run in _RUN.findall(text):
        if run.isspace() or (run.isascii() and len(run) <= most):
            yield run
            continue
        word, used = "", 0
        for letter in _letters(run):
            wide = _cells_of_letter(letter)
            if word and (wide > 1 or used + wide > most):
                yield word
                word, used = "", 0
            if wide > 1:
                yield letter
            else:
                word, used = word + letter, used + wide
        if word:
            yield word


def _letters(text: str) -> Iterator[str]:
    """Yield what a person sees as one letter or sign: with its marks, joined emoji as one."""
    whole = ""
    for char in text:
        joins = whole.endswith(_JOINER) or (whole and _takes_no_cell(char))
        if whole and not joins:
            yield whole
            whole = ""
        whole += char
    if whole:
        yield whole


@lru_cache(maxsize=4096)
def _cells_of_letter(letter: str) -> int:
    first = letter[0]
    if _takes_no_cell(first):
        return 0
    if unicodedata.east_asian_width(first) in "WF":
        return 2
    return 2 if _AS_EMOJI in letter else 1


@lru_cache(maxsize=4096)
def _takes_no_cell(char: str) -> bool:
    code = ord(char)
    return unicodedata.category(char) in _NO_CELL or code in _JAMO or code in _TONES
