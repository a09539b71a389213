"""Interviews as rows of a list: those ahead, and those that are over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from trainer.ui.components.lines import beside, wrapped
from trainer.ui.components.rows import LEFT, Uneven
from trainer.ui.components.section import section
from trainer.ui.pages.interview_lines import day_of
from trainer.ui.plain import plain

if TYPE_CHECKING:
    from trainer.coach.interview_rows import InterviewRow

STATE = 12
"""Cells of how far an interview is, at a row's end."""


def interview_look() -> Uneven:
    """Return how the rows look."""
    return Uneven(_row, more=_more, title=_title)


def _title(before: InterviewRow | None, row: InterviewRow, width: int) -> list[Content]:
    if before is not None and before.is_over == row.is_over:
        return []
    gap = [Content("")] if before is not None else []
    return [*gap, section(width - 1, "Behind you" if row.is_over else "Ahead")]


def _row(row: InterviewRow, width: int) -> list[Content]:
    """Return company and role, when it is, and of one that is over what is still to do."""
    known = row.interview
    role = plain(f"  {known.role}" if known.role else "", "$quiet")
    left = Content.assemble(" " * LEFT, plain(known.company, "$ink"), role)
    if not row.is_over:
        return [beside(width - 1, left, plain(row.when, "bold $accent"))]
    state = plain(row.state, "$quiet").truncate(STATE, ellipsis=True, pad=True)
    return [beside(width, left, Content.assemble(plain(row.when, "$quiet"), "   ", state))]


def _more(row: InterviewRow, width: int) -> list[Content]:
    """Return the day, the stage and who asks."""
    known = row.interview
    people = ", ".join(interviewer.name for interviewer in known.interviewers)
    parts = (day_of(known), known.round.words, people)
    words = " · ".join(part for part in parts if part)
    return wrapped(words, width - 1, "$quiet", indent=LEFT + 2)
