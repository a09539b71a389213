"""Fences of code: where each closes, and the one around a whole document."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

_FENCE = re.compile(r"^[ \t]{0,12}(`{3,}|~{3,})(.*)$")
_LONGEST = 8
"""Signs of a fence that are told apart."""
_OF_A_CHAT = {"", "md", "markdown", "text", "txt"}
"""What a chat writes behind the fence around a document that it hands out."""


class Fences:
    """Knows where an opened fence closes; one that nobody closes is none."""

    def __init__(self, rows: Sequence[str]) -> None:
        self._closings: dict[tuple[str, int], list[int]] = {}
        for at, row in enumerate(rows):
            found = _match(row)
            if found and not found[2].strip():
                for length in range(3, min(len(found[1]), _LONGEST) + 1):
                    self._closings.setdefault((found[1][0], length), []).append(at)

    def opens(self, row: str) -> bool:
        """Return whether a row has the form of an opening fence, closed below or not."""
        found = _match(row)
        return found is not None and not (found[1][0] == "`" and "`" in found[2])

    def end(self, at: int, row: str) -> int | None:
        """Return the index of the row that closes the fence which a row opens; None without one."""
        found = _match(row)
        if found is None or not self.opens(row):
            return None
        closings = self._closings.get((found[1][0], min(len(found[1]), _LONGEST)), [])
        place = bisect_right(closings, at)
        return closings[place] if place < len(closings) else None


def unwrapped(rows: Sequence[str]) -> Sequence[str]:
    """Return the rows without a fence around the whole document, as a chat hands it out."""
    filled = [at for at, row in enumerate(rows) if row.strip()]
    if len(filled) < 3:
        return rows
    first, last = filled[0], filled[-1]
    opening, closing = _match(rows[first]), _match(rows[last])
    inner = sum(1 for at in filled[1:-1] if _match(rows[at]))
    if not opening or not closing or closing[2].strip() or inner % 2:
        return rows
    if opening[2].strip().lower() not in _OF_A_CHAT:
        return rows
    return ["" if at in (first, last) else row for at, row in enumerate(rows)]


def _match(row: str) -> re.Match[str] | None:
    return _FENCE.match(row) if "```" in row or "~~~" in row else None
