"""The cheat sheet as lines: who asks, a story a topic with its figures, what to ask, the notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from trainer.cells import cells
from trainer.coach.cheat_sheet_text import (
    NO_STORIES,
    NO_STORY,
    blocks,
    heading,
    notes_of,
    people,
    time_line,
    title_of,
    topic_of,
)
from trainer.ui.components.document import BLANK, Line
from trainer.ui.components.lines import beside
from trainer.ui.components.section import section
from trainer.ui.plain import plain

if TYPE_CHECKING:
    from trainer.coach.cheat_sheet import CheatSheet, Told

LABEL = 22
"""Cells of a topic's name at most; a longer one pushes its story to the right."""


def head_lines(sheet: CheatSheet) -> list[Line]:
    """Return with whom it is, when, who asks and what they care about."""
    lines = [
        Line(plain(heading(sheet), "bold")),
        Line(plain(time_line(sheet), "$quiet")),
    ]
    for about, cares in people(sheet):
        lines.append(Line(plain(about)))
        if cares:
            lines.append(Line(plain(f"cares about: {cares}", "$quiet"), indent=2))
    return lines


def sheet_lines(
    sheet: CheatSheet, width: int, *, dense: bool = False
) -> tuple[list[Line], list[Line]]:
    """Return the topics, and beside or below them what to ask and the notes.

    Args:
        sheet: what is on it.
        width: cells of a row.
        dense: whether a topic takes one line only: the figures that fit beside its title.
    """
    return list(_topics(sheet, width, dense=dense)), list(_beside(sheet, width))


def _title(text: str, width: int, figure: str = "") -> Line:
    return Line(section(width, text, figure))


def _topics(sheet: CheatSheet, width: int, *, dense: bool) -> Iterator[Line]:
    for name, rows in blocks(sheet):
        yield _title(name, width, "one story each" if rows is sheet.rows else "")
        longest = max(cells(topic_of(row)) for row in rows)
        label = min(LABEL, longest) + 2 if longest else 0
        for row in rows:
            yield from _topic(row, label, width, dense=dense)
        yield BLANK
    if not blocks(sheet):
        yield Line(plain(NO_STORIES))
        yield BLANK


def _topic(row: Told, label: int, width: int, *, dense: bool) -> Iterator[Line]:
    mark, indent = plain(topic_of(row), "$quiet"), label
    if mark.cell_length > LABEL:  # in the posting's own words: a line of its own
        yield Line(mark)
        mark = Content("")
    if row.topic.story is None:
        yield Line(Content.styled(NO_STORY, "$partly"), mark, indent)
        return
    story, figures = (
        plain(title_of(row), "bold"),
        plain(" · ".join(row.figures), "$said"),
    )
    between = width - indent - story.cell_length - figures.cell_length
    if between >= 2:
        yield Line(Content.assemble(story, " " * between, figures), mark, indent)
        return
    if dense:
        fitting = _fitting(row.figures, width - indent - story.cell_length - 2)
        told = beside(width - indent, story, fitting) if fitting else story
        yield Line(told, mark, indent)
        return
    yield Line(story, mark, indent)
    if row.figures:
        yield Line(figures, indent=indent)


def _fitting(figures: Sequence[str], room: int) -> Content:
    """Return as many figures as fit into cells, the first ones; none where a title leaves no room."""
    for number in range(len(figures), 0, -1):
        found = plain(" · ".join(figures[:number]), "$said")
        if found.cell_length <= room:
            return found
    return Content("")


def _beside(sheet: CheatSheet, width: int) -> Iterator[Line]:
    for person, asked in sheet.asked:
        yield _title(f"Ask {person.name}", width)
        for number, ask in enumerate(asked, start=1):
            yield Line(plain(ask), Content.styled(f"{number}", "bold"), 3)
        yield BLANK
    if notes := notes_of(sheet):
        yield _title("Your notes", width)
        yield from (Line(plain(line or " ")) for line in notes.split("\n"))
