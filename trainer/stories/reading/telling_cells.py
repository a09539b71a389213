"""Tables in which one cell tells a whole story: “Name, Details”, the cards of a board as a sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from trainer.documents.clauses import speaks_to_somebody
from trainer.documents.inline import plain
from trainer.documents.lines import BREAK, Kind, Line
from trainer.documents.sentences import bare_sentences, count_words
from trainer.stories.reading.cues import tells_whole
from trainer.stories.reading.label_words import Field, look_up, part_named
from trainer.stories.reading.labels import Label, any_parts, label_of
from trainer.stories.reading.lines import cut
from trainer.stories.reading.tables import (
    Column,
    StoryRow,
    asks_for,
    is_column,
    named_cells,
    tables_in,
)

_FEWEST_LABELS = 2
_SHORTEST = 12
"""Words of the shortest text that tells a whole story."""
_LONGEST_NAME = 12
"""Words of the longest name of a story, or question that it answers."""


def telling_rows(lines: Sequence[Line]) -> tuple[dict[int, StoryRow], set[int]]:
    """Return the rows with a story in one of their cells, by index, and where the heads of such tables stand."""
    rows: dict[int, StoryRow] = {}
    heads: set[int] = set()
    for table in tables_in(lines):
        (begin, head), *filled = table.items()
        place = _place_of_telling([cells for _, cells in filled])
        columns = _columns(head, [cells for _, cells in filled], place)
        told = {
            at: _row(lines[at], columns, cells, place)
            for at, cells in filled
            if columns and place < len(cells) and is_told_in(cells[place])
        }
        rows |= told
        heads |= {begin} if told else set()
    return rows, heads


def telling_row(head: Sequence[str], cells: Sequence[str]) -> StoryRow | None:
    """Return a record as a row, where one of its values tells a whole story and another names it; else None."""
    place = _place_of_telling([cells])
    columns = _columns(head, [cells], place)
    return _row(Line(Kind.ROW, 0, ""), columns, cells, place) if columns else None


def _row(line: Line, columns: Sequence[Column], cells: Sequence[str], place: int) -> StoryRow:
    told = cut("\n".join(BREAK.split(cells[place])))
    beside = [*cells[:place], "", *cells[place + 1 :]]
    lines = tuple(replace(own, number=line.number) for own in told)
    return StoryRow(line, named_cells(columns, beside), lines)


def _place_of_telling(rows: Sequence[Sequence[str]]) -> int:
    """Return the only column whose cells mostly tell whole stories; -1 for none."""
    width = max(map(len, rows), default=0)
    columns = [[row[at] for row in rows if at < len(row) and row[at]] for at in range(width)]
    places = [
        at
        for at, cells in enumerate(columns)
        if cells and 2 * sum(map(is_told_in, cells)) >= len(cells)
    ]
    return places[0] if len(places) == 1 else -1


def _columns(head: Sequence[str], rows: Sequence[Sequence[str]], telling: int) -> list[Column]:
    """Return what the columns hold beside the one that tells; none where nothing says what that tells of.

    The title stands in the column that is called so, else in the first of short texts, all different.
    """
    known = [
        None if at == telling or part_named(name) else look_up(name) for at, name in enumerate(head)
    ]
    names = [
        at for at, name in enumerate(head) if at != telling and is_column(name, "title_columns")
    ]
    for at in () if names else range(len(head)):
        texts = [row[at] for row in rows if at < len(row)]
        differ = len(set(texts)) == len(texts) and all(
            0 < count_words(text) <= _LONGEST_NAME for text in texts
        )
        free = at != telling and not (known[at] or asks_for(head[at]))
        names += [at] if differ and free else []
    if telling < 0 or not (names or any(known) or any(map(asks_for, head))):
        return []
    fields = [meaning[0] if meaning else (Field.OTHER,) for meaning in known]
    return [
        (Label((Field.TITLE,) if [at] == names[:1] else fields[at], name, ""), name)
        for at, name in enumerate(head)
    ]


def is_told_in(cell: str) -> bool:
    """Return whether a cell tells what somebody did, in labelled lines or in sentences of their own."""
    rows = BREAK.split(cell)
    if any_parts(map(label_of, rows)) >= _FEWEST_LABELS:
        return True
    told = plain(" ".join(rows))
    sentences = bare_sentences(told)
    if count_words(told) < _SHORTEST or any(map(speaks_to_somebody, sentences)):
        return False
    return tells_whole(sentences, fewest=2)
