"""The words of TOML as patterns, shared by the limits, the positions and the explanations.

Quantifiers are possessive, so that no text makes a pattern try twice: each runs in time linear in
what it matches.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_LONG_BASIC = r'"""(?:[^"\\]++|\\.|"(?!""))*+'
_LONG_LITERAL = r"'''(?:[^']++|'(?!''))*+"
_BASIC = r'"(?:[^"\\\n]++|\\[^\n])*+'
_LITERAL = r"'[^'\n]*+"
_COMMENT = r"#[^\n]*+"

STRING = re.compile(
    rf'{_LONG_BASIC}"{{3,5}}|{_LONG_LITERAL}\'{{3,5}}|{_BASIC}"|{_LITERAL}\'', re.DOTALL
)
"""A whole string with its quotes."""

BARE = re.compile(r"[A-Za-z0-9_-]++")
"""A key without quotes."""

BLANK = re.compile(r"[ \t]*+")
"""White space inside a line."""

GAP = re.compile(rf"(?:[ \t\r\n]++|{_COMMENT})*+")
"""White space, line ends and comments."""

SCALAR = re.compile(r"[^,\]}#\r\n]++")
"""A number, date or flag, with the blanks behind it."""

_TOKEN = re.compile(
    rf'{_LONG_BASIC}(?:"{{3,5}}|\\?\Z)|{_LONG_LITERAL}(?:\'{{3,5}}|\Z)|{_BASIC}"?|{_LITERAL}\'?'
    rf"|{_COMMENT}|[A-Za-z0-9_+-]++|[\[\]{{}}=,.]|\n(?:[ \t\r\n]++|{_COMMENT})*+",
    re.DOTALL,
)


def tokens(text: str) -> Iterator[re.Match[str]]:
    """Yield the strings, bare words, signs and gaps between lines of any text, valid TOML or not.

    A string that never ends runs to the end of its line, or of the text where it may have several.
    """
    return _TOKEN.finditer(text)
