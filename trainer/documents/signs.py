"""The signs of a text that somebody brings: plain line ends and blanks, and nothing invisible."""

from __future__ import annotations

import re
import unicodedata

from trainer.errors import TrainerError
from trainer.text import without_invisible

_LINE_END = re.compile("\r\n?")
_BREAK = re.compile("[\v\f\x85\u2028\u2029]")
_BLANKS = str.maketrans(dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000", " "))
_ACCENTS = re.compile("[\u0300-\u036f]")
_WHOLE_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
MOST_BYTES = 5_000_000
"""Bytes of UTF-8 of the longest text that is read: fifty story banks, or fifty hours of talk."""


def check_size(text: str, what: str, way: str) -> None:
    """Check that a text, such as “The file”, is no longer than `MOST_BYTES`; `way` is the hint, what to do.

    Raises:
        TrainerError: it is longer.
    """
    if len(text) > MOST_BYTES or len(text.encode("utf-8", "replace")) > MOST_BYTES:
        raise TrainerError(f"{what} is longer than {MOST_BYTES // 1_000_000} MB", way)


def plain_signs(text: str, *, page_break: str = " ") -> str:
    """Return the text with newlines and common blanks only, without control and invisible signs.

    A soft hyphen, a direction mark or a word joiner that came along from a web page is no part of
    what somebody wrote, and a bank that held one would not be readable again. `page_break` stands for
    a form feed and its like, which no editor counts as a line.
    """
    text = _BREAK.sub(page_break, _LINE_END.sub("\n", text))
    return without_invisible(text).translate(_BLANKS)


def without_accents(text: str) -> str:
    """Return a text without capitals and accents, as people type “acao” for “ação”."""
    apart = unicodedata.normalize("NFD", text.casefold())
    return unicodedata.normalize("NFC", _ACCENTS.sub("", apart))


def words_in(text: str) -> list[str]:
    """Return the words of a text without case, each apostrophe a straight one."""
    return [word.replace("’", "'") for word in _WHOLE_WORD.findall(text.casefold())]
