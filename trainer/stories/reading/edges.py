"""The edges of a story among the lines of its section: what leads it, what stands behind its last part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.documents.lines import Kind, Line
from trainer.stories.reading.chunks import is_marked_as_title
from trainer.stories.reading.lines import is_to_tick
from trainer.stories.reading.sections import BOLD_ONLY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer.stories.reading.entries import Entry


def with_told_apart(entries: Sequence[Entry]) -> tuple[list[Entry], list[Line]]:
    """Return the entries, and the lines from where a bold line behind the last part heads prose."""
    last = max((at for at, entry in enumerate(entries) if entry.is_part), default=-1)
    for at in range(last + 1, len(entries) - 1):
        line, following = entries[at].line, entries[at + 1]
        apart = line.loose and entries[at].label is None and following.label is None
        bold = BOLD_ONLY.match(line.text) and following.line.kind is Kind.TEXT
        if apart and (bold or (line.kind is Kind.TEXT and is_to_tick(following.line))):
            return list(entries[:at]), [entry.line for entry in entries[at:]]
    return list(entries), []


def begins_marked(entries: Sequence[Entry]) -> bool:
    """Return whether a line that is bold or slanted as a whole stands first, above the parts."""
    first = next((entry for entry in entries if entry.line.text), None)
    return first is not None and first.label is None and is_marked_as_title(first.line.text)


def without_footer(entries: Sequence[Entry]) -> list[Entry]:
    """Return the entries without what stands after a rule behind the last label."""
    last = max((at for at, entry in enumerate(entries) if entry.label), default=len(entries))
    for at in range(last + 1, len(entries)):
        if entries[at].line.kind is Kind.RULE:
            return list(entries[:at])
    return list(entries)
