"""The fields above a document, between two rules."""

from __future__ import annotations

import re
from collections.abc import Sequence

_ENDS = {"---": ("---", "..."), "+++": ("+++",)}
_FIELD = re.compile(r"[\w\"'-]+[ \t]*[:=]")
_MORE = ("-", "#", " ", "\t", "]", "}", '"', "'")
"""Beginnings of a line that goes on with a field, or says something about it."""
_LONGEST = 400
"""Lines of the longest front matter; a first rule without an end within them is only a rule."""


def front_matter_end(rows: Sequence[str]) -> int:
    """Return how many rows the front matter has with both its rules; 0 without front matter."""
    ends = _ENDS.get(rows[0].strip(), ()) if rows else ()
    fields = 0
    for at in range(1, min(len(rows), _LONGEST) if ends else 0):
        row = rows[at]
        if row.strip() in ends:
            return at + 1 if fields else 0
        if _FIELD.match(row):
            fields += 1
        elif row.startswith("##") or (row.strip() and not row.startswith(_MORE)):
            return 0
    return 0
