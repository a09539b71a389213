"""Tables with a theme for each row and a project for each column, or turned: each cell tells what there was of both.

It's the “Interview Preparation Grid” of “Cracking the Coding Interview” (McDowell, 2015).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from trainer.documents.competency_words import competencies_in
from trainer.documents.inline import plain
from trainer.documents.telling import tells
from trainer.stories.reading.label_words import Field, look_up, part_named
from trainer.stories.reading.labels import Label
from trainer.stories.reading.tables import Cell, StoryRow, Table, tables_in, titled

if TYPE_CHECKING:
    from trainer.documents.lines import Line

_FEWEST_THEMES = 2
"""Themes, and projects, of a grid."""


def grid_rows(lines: Sequence[Line]) -> tuple[dict[int, StoryRow], set[int]]:
    """Return the cells of grids as rows with a story, and where the rows stand that hold nothing else."""
    rows: dict[int, StoryRow] = {}
    heads: set[int] = set()
    for table in tables_in(lines):
        grid = _cells_of_grid(table)
        told = Counter(at for at, _ in grid)
        heads |= {min(table)} if grid else set()
        heads |= {at for at in told if told[at] == len(_filled(table[at]))}
        rows |= {
            len(lines) * nth + at: StoryRow(lines[at], cells)
            for nth, (at, cells) in enumerate(grid, 1)
        }
    return rows, heads


def _cells_of_grid(table: Table) -> list[tuple[int, tuple[Cell, ...]]]:
    """Return the stories of a table that is a grid, each with the index of its row; none for others."""
    _, *projects = next(iter(table.values()))
    cells = [
        (at, name, project, plain(cell))
        for at, (name, *_) in list(table.items())[1:]
        for to, cell in _filled(table[at])
        for project in projects[to : to + 1]
    ]
    if any(map(competencies_in, projects)):
        cells = [(at, theme, name, cell) for at, name, theme, cell in cells]
    cells = [own for own in cells if competencies_in(own[1])]
    themes, named = {theme for _, theme, _, _ in cells}, {project for *_, project, _ in cells}
    told = sum(tells(cell) for *_, cell in cells)
    unfit = any(not name or look_up(name) for name in named)
    parts = sum(part_named(theme) is not None for theme in themes)
    unfit = unfit or 2 * parts >= len(themes) or min(len(themes), len(named)) < _FEWEST_THEMES
    if unfit or 2 * told < len(cells):
        return []
    return [
        (
            at,
            (
                titled(f"{project} – {theme}"),
                (Label((Field.COMPETENCIES,), "Theme", ""), "Theme", theme),
                (Label((Field.ACTION,), "", ""), "", cell),
            ),
        )
        for at, theme, project, cell in cells
    ]


def _filled(cells: Sequence[str]) -> list[tuple[int, str]]:
    """Return the cells behind the first that hold something, with their places."""
    return [(to, cell) for to, cell in enumerate(cells[1:]) if any(map(str.isalnum, cell))]
