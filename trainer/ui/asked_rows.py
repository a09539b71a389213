"""What they asked as rows of a list: each question in full, and what is noted of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from trainer.ui.components.lines import wrapped
from trainer.ui.components.rows import LEFT, Uneven
from trainer.ui.components.section import section

if TYPE_CHECKING:
    from trainer.coach.debrief import Row

TEXT = LEFT + len("✓ ")
"""Cells before the text of a row."""


def asked_look(rows: Sequence[Row]) -> Uneven:
    """Return how the rows look, below a title that counts them."""

    def title(before: Row | None, _row: Row, width: int) -> list[Content]:
        if before is not None:
            return []
        noted = sum(is_noted(row) for row in rows)
        figure = f"what you said: {noted} of {len(rows)} noted"
        return [section(width - 1, "They asked", figure)]

    return Uneven(_row, more=_more, title=title)


def is_noted(row: Row) -> bool:
    """Return whether what was said, or which story, is noted."""
    return bool(row.asked.said.strip()) or row.asked.settled


def _row(row: Row, width: int) -> list[Content]:
    """Return the question in full, and whether something is noted of it."""
    mark = ("✓ ", "bold $said") if is_noted(row) else ("· ", "$quiet")
    first = Content.assemble(" " * LEFT, mark)
    return wrapped(row.asked.heard, width - 1, "$ink", indent=TEXT, first=first)


def _more(row: Row, width: int) -> list[Content]:
    """Return which story was told, how it felt, or how to say so."""
    told = " + ".join(f"“{title}”" for title in row.stories)
    perhaps = "perhaps you told" if row.perhaps else "you told"
    parts = (
        f"{perhaps} {told}" if told else "",
        f"felt {row.asked.feeling}" if row.asked.feeling else "",
        "" if is_noted(row) else "press F3 to note what you said",
    )
    words = " · ".join(part for part in parts if part) or "none of your stories"
    return wrapped(words, width - 1, "$quiet", indent=TEXT)
