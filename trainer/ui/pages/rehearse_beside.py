"""What stands beside the answer on a wide screen: how the session goes, and what helps who is stuck."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from trainer.rehearsal.fingerprint import of_grade
from trainer.stories.model import Part
from trainer.ui.components.hint import hint
from trainer.ui.components.lines import wrapped
from trainer.ui.components.moons import NOT_TOLD, fingerprint
from trainer.ui.components.section import section
from trainer.ui.rehearse_commands import is_offered

if TYPE_CHECKING:
    from trainer.ui.session import Answered, Session

MARKS = len(Part) + 2
"""Cells of a fingerprint and the gap behind it."""

MOST_COMING = 5
"""Coming questions that have a row of their own."""

HELPS = (
    ("hint", "F3", "which story is meant, then its parts"),
    ("read", "F2 t", "read it first, then tell it"),
    ("aloud", "F2 v", "say it aloud instead"),
    ("skip", "F2 z", "later: put it at the end"),
)
"""Action, its keys, and what it does for somebody who is stuck."""


def beside_lines(session: Session, width: int) -> list[Content]:
    """Return the session as fingerprints, the coming questions nameless, and the keys that help."""
    rows = [section(width, "This session", session.position)]
    for answered in session.answered:
        rows += wrapped(answered.graded.task.asked, width, indent=MARKS, first=_marks(answered))
    if session.asking is not None:
        here = Content.styled("  ▸", "bold $accent")
        rows += wrapped(session.asking.asked, width, "bold $ink", indent=MARKS, first=here)
    rows += _coming(len(session.answered) + 1, len(session.waiting) - 1)
    helps = [hint(key, what) for action, key, what in HELPS if is_offered(action, session)]
    return [*rows, Content(""), section(width, "Stuck?"), *helps] if helps else rows


def _marks(answered: Answered) -> Content:
    grade = answered.graded.after or answered.graded.grade
    return fingerprint(of_grade(grade) if grade else (None,) * len(Part))


def _coming(number: int, many: int) -> list[Content]:
    sign, style = NOT_TOLD
    rows = [
        Content.assemble((sign * len(Part), style), "  ", (f"question {number + one}", "$quiet"))
        for one in range(1, min(many, MOST_COMING) + 1)
    ]
    if many > MOST_COMING:
        rows.append(Content.styled(f"{' ' * MARKS}and {many - MOST_COMING} more", "$quiet"))
    return rows
