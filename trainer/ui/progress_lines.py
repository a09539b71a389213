"""Progress as lines of a page: what the coach says in plain characters, with a little colour."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from textual.content import Content

from trainer.coach.progress_text import sections
from trainer.ui.document import BLANK, Line, heading, item
from trainer.ui.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer.coach.progress_text import Section
    from trainer.coach.statistics import Points, Progress, Standing


FIRST = 3
"""Sections of the first column; with the others in the second both are about as long."""


def progress_lines(
    progress: Progress, standing: Standing | None, points: Points | None, width: int
) -> tuple[list[Line], list[Line]]:
    """Return both columns for rows of a width (cells); what is None is still being read."""
    lost = _unreadable(progress)
    if not progress.attempts:
        return [*lost, *_nothing_yet()], []
    shown = [_lines(one) for one in sections(progress, standing, points, width)]
    return [*lost, *chain(*shown[:FIRST])], list(chain(*shown[FIRST:]))


def _unreadable(progress: Progress) -> Iterator[Line]:
    for line in progress.unreadable:
        yield Line(plain(line), Content.styled("✗ ", "$error"), 2)
    if progress.unreadable:
        yield BLANK


def _lines(section: Section) -> Iterator[Line]:
    yield heading(section.title)
    for row in section.rows:
        yield Line(plain(row))
    if section.note:
        yield Line(plain(section.note, "$foreground-muted"))
    yield BLANK


def _nothing_yet() -> Iterator[Line]:
    """Yield what this screen will show, and how to get there."""
    yield heading("Nothing rehearsed yet")
    yield Line(plain("Every answer that you hand in and rate leaves a trace here:"))
    for what in (
        "how much of your stories comes back, week by week, by story and by part of STAR+R",
        "the key points that you leave out again and again",
        "what falls due on which day, up to the interview",
        "how a story went in the room beside the rehearsal before it",
        "the time you practised",
    ):
        yield item(plain(what))
    yield BLANK
    key = Content.styled("r", "bold $primary")
    yield Line(Content.assemble("Press ", key, " to tell a story; one is enough for a start."))
