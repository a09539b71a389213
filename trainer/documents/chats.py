"""A chat that somebody forwards: the day, time and sender before each message taken off."""

from __future__ import annotations

import re

_SENDER = re.compile(
    r"\W{0,3}\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s{1,3}\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?\]?"
    r"\s{0,3}(?:[-–]\s{1,3})?[^:\n]{1,40}:\s",
    re.IGNORECASE,
)
_SHARE = 0.6
"""Least share of lines with a sender; the others go on with a message."""


def without_senders(text: str) -> str:
    """Return a chat's messages without what the messenger wrote before them; other texts as they are."""
    rows = text.split("\n")
    sent = [_SENDER.match(row) for row in rows]
    if sum(map(bool, sent)) < max(2, _SHARE * sum(bool(row.strip()) for row in rows)):
        return text
    return "\n".join(
        row[sender.end() :] if sender else row for row, sender in zip(rows, sent, strict=True)
    )
