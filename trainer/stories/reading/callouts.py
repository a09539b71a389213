"""Boxes beside a story: a remark in a quote, behind which the part it interrupts goes on."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from trainer.stories.reading.labels import Field, Label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trainer.stories.reading.entries import Entry

_NAME = re.compile(r"\*\*([^*\n]{1,80}?):\*\*")


def with_callouts(entries: Sequence[Entry]) -> Iterator[Entry]:
    """Yield the entries; the first line of a box is a label, and behind the box the part goes on.

    Where parts stand outside of boxes, a box called “Numbers” is none of them.
    """
    part: Label | None = None
    in_box = False
    apart = any(entry.is_part and not entry.line.quoted for entry in entries)
    for entry in entries:
        quoted = entry.line.quoted
        remark = entry.label is None or (entry.is_part and apart)
        name = _NAME.fullmatch(entry.line.text) if quoted and remark else None
        label = Label((Field.OTHER,), name[1], "", weak=True) if name else entry.label
        if in_box and not quoted and label is None and part is not None and entry.line.text:
            label = replace(part, name=part.fields[0].value, rest=entry.line.text)
        if label is not None and label.is_part:
            part = label
        in_box = quoted and (in_box if label is None else not label.is_part)
        yield replace(entry, label=label)
