"""The signs of a text that somebody brings: plain line ends and blanks, and nothing invisible."""

from __future__ import annotations

import re

from trainer.documents.languages import pattern_of, phrases_of
from trainer.text import without_invisible

_LINE_END = re.compile("\r\n?")
_BREAK = re.compile("[\v\f\x85\u2028\u2029]")
_CUT = re.compile(
    rf"(?<![^\W_])([^\W\d_]{{2,40}})-\n[ \t]*(?!(?:{pattern_of('behind_hyphen')})\b)(?=[a-zß-ÿ])(\S{{1,40}})[ \t]*"
)
"""A word that goes on in the next line behind a hyphen."""
_COMPOUND = phrases_of("keeps_hyphen")
_FEWEST_CUT = 2
_BLANKS = str.maketrans(dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000", " "))


def plain_signs(text: str, *, page_break: str = " ") -> str:
    """Return the text with newlines and common blanks only, without control and invisible signs.

    A soft hyphen, a direction mark or a word joiner that came along from a web page is no part of
    what somebody wrote, and a bank that held one would not be readable again.

    Args:
        text: the text as it was read.
        page_break: what stands for a form feed and its like, which no editor counts as a line.
    """
    text = _BREAK.sub(page_break, _LINE_END.sub("\n", text))
    return without_invisible(text).translate(_BLANKS)


def without_hyphenation(text: str) -> str:
    """Return the text with the words whole that a page cut at the ends of its lines; as many lines.

    One cut word may be a compound and keeps its hyphen; several are how the page was set.
    """
    several = sum(1 for _ in _CUT.finditer(text)) >= _FEWEST_CUT

    def whole(cut: re.Match[str]) -> str:
        hyphen = "" if several and cut[1].lower() not in _COMPOUND else "-"
        return f"{cut[1]}{hyphen}{cut[2]}\n"

    return _CUT.sub(whole, text)
