"""Limits that a text keeps before it is parsed, so that no file can hang the program.

tomllib needs eleven seconds and 1.5 GB for a dotted key of 20,000 parts, recurses without end into
nested brackets and raises a bare ValueError at an integer of 5,000 digits. The limits lie far
above what a bank needs and keep every answer within about a second.
"""

from __future__ import annotations

from typing import NoReturn

from trainer.toml.problems import FormatError, Problem
from trainer.toml.tokens import tokens

MOST_BYTES = 2_000_000
"""Size of a file: some 2,500 stories."""

MOST_DEPTH = 32
"""Brackets open at one time; a story needs three."""

MOST_KEY_PARTS = 8
"""Parts of a dotted key; both formats need one."""

MOST_WORD = 200
"""Characters of a number or of a key without quotes."""

MOST_VALUES = 100_000
"""Values, list entries and tables of a file: more than a dense bank of `MOST_BYTES` holds."""

BOM = "\ufeff"


def decode(data: bytes, source: str) -> str:
    """Return the text of a file; line ends and a byte order mark stay as they are.

    Raises:
        FormatError: it is too large, not UTF-8, or not text.
    """
    _check_size(len(data), source)
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        _refuse(source, 1, "the file is UTF-16", "save it as UTF-8")
    if b"\0" in data:
        line = data.count(b"\n", 0, data.index(b"\0")) + 1
        _refuse(
            source, line, "this isn't a text file (there's a NUL byte in it)", "save it as UTF-8"
        )
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        what = f"the file isn't UTF-8 (byte 0x{data[error.start]:02x})"
        _refuse(source, line, what, "save it as UTF-8")


def check_bounds(text: str, source: str) -> None:
    """Refuse a text that would take the parser long.

    Raises:
        FormatError: naming the line of the first thing that is too much.
    """
    _check_size(len(text), source)
    _check_characters(text, source)
    depth = dots = values = 0
    for token in tokens(text):
        first = text[token.start()]
        if first in "[{":
            depth += 1
        elif first in "]}":
            depth -= 1
        elif first == ".":
            dots += 1
        if first in "[{=,\n":
            dots = 0
            values += first != "\n"
        if too_much := _too_much(depth, dots, values, token.end() - token.start(), first):
            _refuse(source, text.count("\n", 0, token.start()) + 1, *too_much)


def _too_much(
    depth: int, dots: int, values: int, length: int, first: str
) -> tuple[str, str] | None:
    if depth > MOST_DEPTH:
        return f"brackets are nested more than {MOST_DEPTH} deep", "close some"
    if dots >= MOST_KEY_PARTS:
        return f"a key has more than {MOST_KEY_PARTS} parts", "shorten it"
    if values > MOST_VALUES:
        return f"the file has more than {MOST_VALUES:,} values", "split it into several files"
    if length > MOST_WORD and first not in "\"'#\n":
        return f"a number or key is longer than {MOST_WORD} characters", "put texts in quotes"
    return None


def _check_size(size: int, source: str) -> None:
    if size > MOST_BYTES:
        megabytes = MOST_BYTES // 1_000_000
        _refuse(source, 0, f"the file is larger than {megabytes} MB", "split it into several files")


def _check_characters(text: str, source: str) -> None:
    """Refuse what an editor's line count or a later save would stumble over."""
    if text.count("\r") != text.count("\r\n"):
        bare = text.replace("\r\n", "  ").index("\r")
        line = text.count("\n", 0, bare) + 1
        what = "there's a carriage return on its own"
        _refuse(source, line, what, "save it with LF or CRLF line ends")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        what = f"a lone surrogate (U+{ord(text[error.start]):04X})"
        _refuse(source, line, what, "remove it")


def _refuse(source: str, line: int, what: str, fix: str) -> NoReturn:
    raise FormatError((Problem(source, line, "", what, fix),))
