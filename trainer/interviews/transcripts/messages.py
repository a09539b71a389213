"""Messages one below the other, each with fields above it: ``From: Ana``, ``Sent: …``, then the words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from trainer.documents.languages import phrases_of
from trainer.interviews.transcripts.names import folded, is_name

_FIELD = re.compile(r"([^\W\d_][\w -]{1,14}):\s+(\S.{0,200})")
_BEHIND_NAME = re.compile(r"\s*[(<\[].{0,100}$")
_FEWEST = 2
_FIELDS = phrases_of("letter_fields") | phrases_of("speaker_column") | phrases_of("start_column")


def without_fields(rows: Sequence[str]) -> Sequence[str]:
    """Return the lines with the sender alone above each message, where two people send messages.

    A message's fields are two lines or more below each other, the first with its sender; among them
    are two that letters or tables of talk have.
    """
    plain = [*rows]
    senders: set[str] = set()
    at = 0
    for blank, group in groupby(rows, lambda row: not row.strip()):
        size = len(block := [*group])
        fields = [] if blank else [_FIELD.fullmatch(row.strip()) for row in block]
        count = next((index for index, field in enumerate(fields) if not field), len(fields))
        known = [bool(field) and folded(field[1]) in _FIELDS for field in fields[:count] if field]
        name = _BEHIND_NAME.sub("", fields[0][2]) if known and fields[0] else ""
        if sum(known) >= _FEWEST and known[0] and is_name(name):
            senders.add(folded(name))
            plain[at : at + count] = [f"{name}:", *[""] * (count - 1)]
        at += size
    return plain if len(senders) >= _FEWEST else rows
