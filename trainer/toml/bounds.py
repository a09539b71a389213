"""Limits that a TOML text keeps before it is parsed, so that no file can hang the program.

tomllib needs eleven seconds and 1.5 GB for a dotted key of 20,000 parts, recurses without end into
nested brackets and raises a bare ValueError at an integer of 5,000 digits. A story bank needs none
of that.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer.toml.problems import FormatError, Problem

if TYPE_CHECKING:
    from typing import NoReturn

MOST_BYTES = 4_000_000
MOST_DEPTH = 32
MOST_KEY_PARTS = 16
MOST_DIGITS = 400

_TOKEN = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*(?:""""?"?|\Z)'
    r"|'''(?:[^']|'(?!''))*(?:''''?'?|\Z)"
    r'|"(?:[^"\\\n]|\\.)*"?'
    r"|'[^'\n]*'?"
    r"|\#[^\n]*"
    r"|[\[\]{}]"
    r"|\d[\d_]{400,}"
    r"|\n"
    r"|(?:[\w-]+[ \t]*\.[ \t]*){16,}",
    re.DOTALL,
)


def decode(data: bytes, source: str) -> str:
    """Return the text of a file.

    Raises:
        FormatError: it is too large, not UTF-8, or not text.
    """
    if len(data) > MOST_BYTES:
        megabytes = MOST_BYTES // 1_000_000
        _refuse(source, 0, f"larger than {megabytes} MB", "split it into several files")
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        _refuse(source, 1, "UTF-16 text", "save it as UTF-8")
    if b"\0" in data:
        line = data.count(b"\n", 0, data.index(b"\0")) + 1
        _refuse(source, line, "not a text file (a NUL byte)", "save it as UTF-8 text")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        _refuse(source, line, f"not UTF-8 (byte 0x{data[error.start]:02x})", "save it as UTF-8")


def _refuse(source: str, line: int, what: str, fix: str) -> NoReturn:
    raise FormatError((Problem(source, line, "", what, fix),))


def check_bounds(text: str, source: str) -> None:
    """Refuse a text that would take the parser long.

    Raises:
        FormatError: naming the line of the first thing that is too much.
    """
    depth, line = 0, 1
    for match in _TOKEN.finditer(text):
        token = match.group()
        first = token[0]
        if first == "\n":
            line += 1
            continue
        if first in "[{":
            depth += 1
            if depth > MOST_DEPTH:
                _refuse(source, line, f"brackets nested deeper than {MOST_DEPTH}", "flatten it")
        elif first in "]}":
            depth = max(0, depth - 1)
        elif first.isdigit() and len(token) > MOST_DIGITS and "." not in token:
            _refuse(source, line, f"a number of more than {MOST_DIGITS} digits", "shorten it")
        elif first not in "\"'#":
            _refuse(source, line, f"a key of more than {MOST_KEY_PARTS} parts", "shorten it")
        line += token.count("\n")
