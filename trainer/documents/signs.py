"""The signs of a text that somebody brings: plain line ends and blanks, and nothing invisible."""

from __future__ import annotations

import re

from trainer.text import without_invisible

_BREAKS = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_BLANKS = str.maketrans(dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000", " "))


def plain_signs(text: str) -> str:
    """Return the text with newlines and common blanks only, without control and invisible signs.

    A soft hyphen, a direction mark or a word joiner that came along from a web page is no part of
    what somebody wrote, and a bank that held one would not be readable again.
    """
    return without_invisible(_BREAKS.sub("\n", text)).translate(_BLANKS)
