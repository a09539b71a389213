"""A text in a line of Markdown, where its signs are signs, and back."""

from __future__ import annotations

import re
import unicodedata

from trainer.text import visible

_SIGNS = re.compile(r"[\\`*\[]|(?<![^\W_])_|_(?![^\W_])|~(?=~)|(?<=~)~|<(?=[A-Za-z/!?])")
_FIRST = re.compile(r"^(\d*)([-+>#=.)])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_SPACES = re.compile(r"^ | $|(?<= ) |[^\S ]")
_ESCAPED = re.compile(r"\\([\\`*\[_~<\-+>#=.)])|&(?:#(\d{1,7})|amp);")


def escaped(text: str) -> str:
    """Return a text as one line of Markdown that shows it as it is; `unescaped` gives it back.

    Signs of Markdown have a backslash before them; what one line cannot hold, blanks that Markdown
    would drop, and characters that hide or command are written as their number.
    """
    text = _SIGNS.sub(r"\\\g<0>", _ENTITY.sub("&amp;", text))
    text = _FIRST.sub(r"\1\\\2", text)
    text = _SPACES.sub(lambda match: _number(match[0]), text)
    if visible(text) != text:
        text = "".join(map(_harmless, text))
    return text


def unescaped(text: str) -> str:
    """Return the text that `escaped` made a line of."""
    return _ESCAPED.sub(lambda match: match[1] or (chr(int(match[2])) if match[2] else "&"), text)


def _number(sign: str) -> str:
    return f"&#{ord(sign)};"


def _harmless(sign: str) -> str:
    hides = visible(sign) != sign or unicodedata.category(sign)[0] in "CMZ"
    return _number(sign) if sign != " " and hides else sign
