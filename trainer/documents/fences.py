"""Fences of code: where each closes, and the one around a whole document."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

_FENCE = re.compile(r"^[ \t]{0,12}(`{3,}|~{3,})(.*)$")
_LONGEST = 8
"""Signs of a fence that are told apart."""
_OF_A_CHAT = {"", "md", "markdown", "text", "txt"}
"""What a chat writes behind the fence around a document that it hands out."""


def opens_fence(row: str) -> bool:
    """Return whether a row has the form of an opening fence, closed below or not."""
    match = _match(row)
    return match is not None and not (match[1][0] == "`" and "`" in match[2])


def fences_in(rows: Sequence[str]) -> Mapping[int, int]:
    """Return the index of each row that may open a fence -> that of the row which closes it; none where nobody does."""
    ends: dict[int, int] = {}
    nearest: dict[tuple[str, int], int] = {}
    for at in range(len(rows) - 1, -1, -1):
        match = _match(rows[at])
        if match is None:
            continue
        sign, length = match[1][0], min(len(match[1]), _LONGEST)
        if opens_fence(rows[at]) and (sign, length) in nearest:
            ends[at] = nearest[sign, length]
        if not match[2].strip():
            nearest |= {(sign, shorter): at for shorter in range(3, length + 1)}
    return ends


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
