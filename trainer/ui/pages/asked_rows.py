"""What they asked as rows of a list: each question in full, and what is noted of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from trainer.ui.components.hint import hint, sentence
from trainer.ui.components.lines import wrapped
from trainer.ui.components.rows import LEFT, Uneven
from trainer.ui.components.section import section
from trainer.ui.pages.asked_lines import DID, heard_by

if TYPE_CHECKING:
    from trainer.coach.debrief import Row

NAME = 11
"""Cells of what a fact is called."""

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
    return wrapped(sentence(words, "$quiet"), width - 1, indent=TEXT)


def chosen_lines(row: Row, width: int) -> list[Content]:
    """Return what is noted of the chosen question: facts, then what was said in full."""
    asked = row.asked
    told = " + ".join(f"“{title}”" for title in row.stories)
    facts = (
        ("You told", f"perhaps {told}" if told and row.perhaps else told or "none of your stories"),
        ("It felt", asked.feeling or ""),
        ("They were", DID[asked.reaction] if asked.reaction else ""),
        ("Asked by", asked.by),
        ("Heard by", heard_by(asked) if asked.alone else ""),
        ("", "It still bothers you." if asked.nags else ""),
    )
    rows = wrapped(asked.heard, width, "bold $ink")
    for name, value in facts:
        if value:
            first = Content.styled(name, "$quiet")
            rows += wrapped(value, width, "$ink", indent=NAME, first=first)
    rows += [Content(""), section(width, "What you said")]
    if not asked.said.strip():
        return [*rows, hint("F3", "note what you said, as you remember it")]
    return [
        *rows,
        *(line for text in asked.said.split("\n") for line in wrapped(text, width, "$ink")),
    ]
