"""The coverage map as lines: a row a competency, a sign a story, readable without colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from trainer.rehearsal.coverage import State
from trainer.text import counted
from trainer.ui.document import BLANK, Line, heading, item
from trainer.ui.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer.coach.workspace import Workspace
    from trainer.rehearsal.coverage import Map, Row

STATE_WORDS = {State.GAP: "gap", State.THIN: "thin", State.COVERED: "ok"}
STYLE = {State.GAP: "$error", State.THIN: "$warning", State.COVERED: "$success"}
NAME = 24
MOST_COLUMNS = 40
"""Stories that have a column of their own; more do not fit beside the names on 80 columns."""


def load_map_lines(work: Workspace, *, everything: bool = False) -> list[Line]:
    """Return the map of this home; a job for the coach's thread."""
    from trainer.coach import coverage

    return list(map_lines(coverage.story_map(work, everything=everything)))


def map_lines(seen: Map) -> Iterator[Line]:
    """Yield the map with its advice and its key."""
    wanted = any(row.wanted for row in seen.rows)
    what = "that the job asks for" if wanted else "in all"
    yield heading("In short")
    yield Line(
        plain(
            f"Breadth: {seen.breadth} of {len(seen.rows)} competencies {what} have a story. "
            f"Depth: {seen.depth} of {counted(len(seen.stories), 'story is', 'stories are')} deep."
        )
    )
    for advice in seen.advice:
        yield item(plain(advice))
    yield BLANK
    yield heading("Competencies × stories")
    yield Line(Content.styled(f"{'':<{NAME}}{_numbers(seen)}", "$foreground-muted"))
    rows = sorted(seen.rows, key=lambda row: (_order(row), row.competency))
    for row in rows if wanted else [one for one in rows if one.tagged or one.fitting]:
        yield Line(_row(seen, row))
    if not wanted:
        gaps = [row.competency.replace("-", " ") for row in rows if row.state is State.GAP]
        if gaps:
            yield BLANK
            yield heading("No story yet")
            yield Line(plain(", ".join(gaps)))
    yield BLANK
    yield Line(Content.styled("● the story names it   ○ meant for a question that looks for it",
                              "$foreground-muted"))  # fmt: skip
    yield BLANK
    yield heading("Stories")
    for number, story in enumerate(seen.stories, start=1):
        told = seen.told.get(story.id, 0)
        often = "  told too often" if story.id in seen.overused else ""
        right, asked = seen.chosen.get(story.id, (0, 0))
        found = f", found {right} of {asked} times in the drill" if asked else ""
        text = Content.assemble(
            plain(story.title),
            (
                f"  {counted(len(story.points), 'point')}, told {told}×{found}{often}",
                "$foreground-muted",
            ),
        )
        yield Line(text, Content.styled(f"{number:>3} ", "$primary"), 4)


def _order(row: Row) -> int:
    return list(STATE_WORDS).index(row.state)


def _numbers(seen: Map) -> str:
    return "".join(
        str(number % 10) for number in range(1, min(len(seen.stories), MOST_COLUMNS) + 1)
    )


def _row(seen: Map, row: Row) -> Content:
    signs = "".join(
        "●" if story.id in row.tagged else "○" if story.id in row.fitting else "·"
        for story in seen.stories[:MOST_COLUMNS]
    )
    name = row.competency.replace("-", " ")
    return Content.assemble(
        plain(f"{name[: NAME - 1]:<{NAME}}"),
        signs,
        (f"  {STATE_WORDS[row.state]}", f"bold {STYLE[row.state]}"),
    )
