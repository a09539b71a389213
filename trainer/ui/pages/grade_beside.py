"""What stands beside a grade on a very wide screen: the last tellings, and what may come next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from trainer.rehearsal.fingerprint import of_grade, of_share
from trainer.text import counted
from trainer.ui.components.document import BLANK, Line, heading, item
from trainer.ui.components.meter import meter
from trainer.ui.components.moons import MOONS, fingerprint
from trainer.ui.plain import plain

if TYPE_CHECKING:
    from trainer.coach.rehearsal_values import Graded
    from trainer.coach.workspace import Workspace
    from trainer.rehearsal.telling import Told

LAST_TELLINGS = 5
"""Tellings of the story that are listed, this one among them."""

WHEN = 16
"""Cells of when a telling was, and the gap behind it."""

METER = 10
"""Cells of the meter beside a telling."""


def load_beside_lines(work: Workspace, graded: Graded) -> list[Line]:
    """Return what stands beside a grade; a job for the coach's thread."""
    from trainer.coach import stories  # only on the coach's thread

    story = graded.story
    told = stories.last_tellings(work, story.id, LAST_TELLINGS) if story else ()
    return list(beside_lines(graded, told))


def beside_lines(graded: Graded, told: Sequence[tuple[Told, str]]) -> Iterator[Line]:
    """Yield the last tellings of the story, and their next questions.

    Args:
        graded: the grade.
        told: the story's last tellings, newest first, each with when it was in words.
    """
    if told:
        yield heading("The last times you told it", counted(len(told), "telling"))
        yield from (_telling(one, ago) for one, ago in told)
        yield BLANK
    question = graded.task.question
    if question is not None and question.probes:
        yield heading("What they may ask next", str(len(question.probes)))
        yield from (item(plain(probe), "?", "$quiet") for probe in question.probes)


def _telling(told: Told, ago: str) -> Line:
    when = plain(ago, "$quiet")
    if told.attempt.grade is None or told.share is None:
        return Line(Content.styled("only a part was asked for", "$quiet"), when, WHEN)
    marks = fingerprint(of_grade(told.attempt.grade))
    bar = meter(told.recall, METER, MOONS[of_share(told.recall)][1])
    again = f"  {told.best:.0%} after trying again" if told.best > told.recall else ""
    share = (f" {told.recall:>4.0%}", "$ink")
    return Line(Content.assemble(marks, "  ", bar, share, (again, "$quiet")), when, WHEN)
