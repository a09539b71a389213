"""Tables: rows that are the parts of one story, and rows or columns that are stories."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from trainer.documents.headings import Says, says
from trainer.documents.inline import plain
from trainer.documents.languages import name_of, phrases_of
from trainer.documents.lines import BREAK, Kind, Line, cells_of, runs
from trainer.documents.sentences import sentences
from trainer.documents.telling import advises, tells
from trainer.stories.reading.label_words import FACTS, Field, look_up, part_named
from trainer.stories.reading.labels import Label, any_parts
from trainer.stories.reading.placeholders import is_instruction, is_placeholder
from trainer.stories.reading.titles import short_form

_BULLET = re.compile(r"^(?:[-*+•]|\d{1,2}[.)])\s+")
_SENTENCE_ENDS = (".", "!", "?", "。")
_COUNT = re.compile(r"\W*\d{1,3}\W*")
_LETTER = re.compile(r"[^\W\d]")
_ASIDE = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_ALTERNATIVE = re.compile(r"\s*[/&+]\s*")
_LONGEST_NAME = 200
_FEWEST_PARTS = 2
"""Parts of a story that the heading of a table of stories must name."""
_FEWEST_SIDE_BY_SIDE = 3
"""Columns of a table in which stories stand side by side: the names of the parts, and two stories."""
_BESIDE_DEEDS = frozenset({Field.PERIOD, Field.RESULT, Field.COMPETENCIES, Field.ORGANIZATION, Field.ROLE,
                           Field.BEST_FOR, Field.SITUATION, Field.REFLECTION})  # fmt: skip
"""Columns of which a log of deeds has at least one."""
_BESIDE_PLAIN_DEEDS = frozenset({Field.PERIOD, Field.RESULT})
"""Columns beside which one that is only called “What” tells deeds."""
_TASK = (Field.TASK,)
_DONE = frozenset({Field.ACTION, Field.RESULT})
"""Columns behind which one that could tell the deed only names it."""
_GROUPS = FACTS | {Field.COMPETENCIES}
"""Columns whose cells say what some of the rows have in common."""
_NAMES_AND_TELLS = (Field.TITLE, Field.ACTION)
"""What the column of a log holds that says what was done."""
Table = dict[int, list[str]]
"""The cells of each row of a table, by the index of its line."""
Column = tuple[Label | None, str]
"""The label that the heading of a column is, and the heading."""
Cell = tuple[Label | None, str, str]
"""The same, and what stands in the cell."""


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A row of a table of stories, its title before the other cells; what one cell tells is cut into lines."""

    line: Line
    cells: tuple[Cell, ...]
    told: tuple[Line, ...] = ()


def titled(title: str) -> Cell:
    """Return the cell with the title of a story."""
    return Label((Field.TITLE,), "", ""), "", title


def tables_in(lines: Sequence[Line]) -> list[Table]:
    """Return the tables in some lines, without the rows that part a heading from what is below it."""
    rows = (at for at, line in enumerate(lines) if line.kind is Kind.ROW)
    tables = runs(rows, lambda at, to: to == at + 1 and not lines[to].loose)
    return [{at: cells_of(lines[at].text) for at in table} for table in tables]


def part_rows(lines: Sequence[Line]) -> dict[int, Label]:
    """Return the rows whose first cell names a part, by index, where a table has two or more."""
    rows: dict[int, Label] = {}
    for table in tables_in(lines):
        labels = {
            at: Label(known[0], first.strip("* "), " — ".join(filter(None, others)))
            for at, (first, *others) in table.items()
            if others and (known := look_up(first))
        }
        if any_parts(labels.values()) >= _FEWEST_PARTS and not _columns(list(table.values())):
            rows |= labels
            begin, *below = table
            title = _title_of(table[begin]) if labels.keys() >= set(below) else ""
            rows |= {begin: Label((Field.TITLE,), "", title)} if title else {}
    return rows


def _columns(rows: Sequence[Sequence[str]]) -> list[Column]:
    """Return what the columns of a table hold; none where the first cells below name parts of a story.

    A table with a column of titles, themes or employers has a story in each row, though a theme may
    be called “Learning”.
    """
    columns = columns_of(rows[0]) or _evidence(rows)
    kinds = [label.fields[0] if label else Field.OTHER for label, _ in columns]
    if Field.TITLE in kinds[1:] or not _GROUPS.isdisjoint(kinds):
        return columns
    return [] if sum(part_named(cells[0]) is not None for cells in rows[1:]) > 1 else columns


def _evidence(rows: Sequence[Sequence[str]]) -> list[Column]:
    """Return the columns of a table with a deed, in a sentence, for each thing that an employer asks for; none for others."""
    columns = [_column(name.strip("*_ :")) for name in rows[0]]
    if len(columns) < _FEWEST_PARTS or not asks_for(columns[0][1]):
        return []
    name = columns[1][1]
    cells = [plain(row[1]) for row in rows[1:] if len(row) > 1 and row[1]]
    deeds = sum(tells(cell) and not sentences(cell)[1:] for cell in cells)
    if not deeds or 2 * deeds < len(cells):
        return []
    columns[0] = Label((Field.OTHER,), columns[0][1], ""), columns[0][1]
    columns[1] = Label(_NAMES_AND_TELLS, name, ""), name
    return columns


def story_rows(lines: Sequence[Line]) -> tuple[dict[int, StoryRow], set[int]]:
    """Return the rows of tables with a story in each row, by index, and where their headings stand."""
    rows: dict[int, StoryRow] = {}
    headings: set[int] = set()
    for table in tables_in(lines):
        begin, *below = table
        columns = _columns(list(table.values()))
        if not columns:
            own = [(lines[at], cells) for at, cells in table.items()]
            stories = _side_by_side(own) or _below_each_other(own)
            headings |= set(table) if stories else set()
            rows |= {len(lines) * nth + begin: row for nth, row in enumerate(stories, 1)}
            continue
        headings.add(begin)
        told: dict[int, list[Cell]] = {}
        for at in below:
            if told and _goes_on(columns, table[at]):
                headings.add(at)
            else:
                told[at] = []
            told[max(told)] += named_cells(columns, table[at])
        rows |= {at: StoryRow(lines[at], tuple(cells)) for at, cells in told.items()}
    return rows, headings


def _goes_on(columns: Sequence[Column], cells: Sequence[str]) -> bool:
    """Return whether a row has a part, but neither a number, a title nor the first part: it goes on above."""
    fields = [label.fields[0] if label else Field.OTHER for label, _ in columns]
    filled = [field for field, cell in zip(fields, cells, strict=False) if cell]
    parts = [field for field in fields if field.is_part]
    begins = {Field.TITLE, *parts[:1]} if Field.TITLE in fields else set(fields)
    counted = any(map(_COUNT.fullmatch, cells))
    return not counted and begins.isdisjoint(filled) and any(field.is_part for field in filled)


def _below_each_other(rows: Sequence[tuple[Line, list[str]]]) -> list[StoryRow]:
    """Return the stories of a table with a part in each row, the story's name before it or merged; else none."""
    width = min((len(cells) for _, cells in rows[1:]), default=0)
    part = next(
        (at for at in range(1, width - 1) if all(look_up(cells[at]) for _, cells in rows[1:])), 0
    )
    headed = part and not part_named("".join(rows[0][1][part : part + 1]))
    stories: list[tuple[str, Line, list[Cell]]] = []
    for line, cells in rows[bool(headed) :] if part else ():
        name = next(filter(_LETTER.search, reversed(cells[:part])), "")
        if name and (not stories or stories[-1][0] != name):
            stories.append((name, line, []))
        known = look_up(cells[part])
        if not (stories and known):
            return []
        label = Label(known[0], cells[part], "")
        texts = _lines_of(" — ".join(filter(None, cells[part + 1 :])))
        stories[-1][2].extend((label, cells[part], text) for text in texts)
    if any(any_parts(label for label, _, _ in told) < _FEWEST_PARTS for _, _, told in stories):
        return []
    return [StoryRow(line, (titled(name), *told)) for name, line, told in stories]


def _side_by_side(rows: Sequence[tuple[Line, list[str]]]) -> list[StoryRow]:
    """Return the stories of a table with a story in each column, its parts below each other; else none."""
    (line, head), *below = rows
    parts = [(known, cells) for _, cells in below if (known := part_named(cells[0]))]
    columns = list(zip(*(cells[1:] for _, cells in parts), strict=False))
    head = next((cells for _, cells in below if is_column(cells[0], "title_columns")), head)
    told = len(columns) == len(head) - 1 and all(map(_is_told, columns))
    if len(parts) < _FEWEST_PARTS or len(head) < _FEWEST_SIDE_BY_SIDE or not told:
        return []
    if any(not name or look_up(name) or says(name) is Says.EXPLANATION for name in head[1:]):
        return []
    labels = [(Label(known[0], cells[0], ""), cells[0]) for known, cells in parts]
    stories = zip(head[1:], columns, strict=True)
    return [
        StoryRow(
            line,
            (
                titled(name),
                *(
                    (*label, own)
                    for label, text in zip(labels, texts, strict=True)
                    for own in _lines_of(text)
                ),
            ),
        )
        for name, texts in stories
    ]


def _is_told(cells: Sequence[str]) -> bool:
    """Return whether the cells of a column tell parts of a story, and don't explain them."""
    texts = list(filter(None, cells))
    told = sum(text.count(" ") > 1 for text in texts)
    explained = sum(is_instruction(text) or is_placeholder(text) or advises(text) for text in texts)
    return told >= _FEWEST_PARTS and 2 * explained < len(texts) < 2 * told


def _title_of(head: Sequence[str]) -> str:
    """Return the title in the first row of a table that is one story; empty for one that heads columns."""
    first, *beside = head
    texts = list(filter(None, beside))
    if is_column(first, "title_columns") and len(texts) == 1:
        first, texts = texts[0], []
    elif " " not in first.strip():  # “Part”, below the heading that is the title
        return ""
    return "" if texts or look_up(first) else first


def columns_of(header: Sequence[str]) -> list[Column]:
    """Return the columns of a table of stories, or of a log of deeds; none for other tables."""
    columns = [_column(" ".join(name.split())[:_LONGEST_NAME].strip("*_ :")) for name in header]
    deeds = (at for at, (_, name) in enumerate(columns) if is_column(name, "deed_columns"))
    deed = next(deeds, -1)
    beside = {label.fields[0] for at, (label, _) in enumerate(columns) if label and at != deed}
    if deed < 0 and beside >= _BESIDE_PLAIN_DEEDS:
        plainly = phrases_of("plain_deed_columns")
        deed = next((at for at, (_, name) in enumerate(columns) if name.casefold() in plainly), -1)
    label, name = columns[0] if columns else (None, "")
    if label and label.is_part and label.weak and asks_for(name):
        columns[0] = Label((Field.OTHER,), name, ""), name
    elif label and label.weak and label.fields == _TASK and Field.SITUATION in beside:
        columns[0] = None, name  # “Job”, “Problem”, “What I did”: it names the story
    if any_parts(label for label, _ in columns) < _FEWEST_PARTS:
        if deed < 0 or not beside & _BESIDE_DEEDS:
            return []
        columns[deed] = Label(_NAMES_AND_TELLS, columns[deed][1], ""), columns[deed][1]
        return columns
    titles = [at for at, (_, name) in enumerate(columns) if is_column(name, "title_columns")]
    titles += [at for at in [deed_that_names([name for _, name in columns])] if at >= 0]
    unknown = (
        at for at, column in enumerate(columns) if column[0] is None and _LETTER.search(column[1])
    )
    for at in [*titles, *unknown][:1]:
        columns[at] = Label((Field.TITLE,), columns[at][1], ""), columns[at][1]
    return columns


def deed_that_names(header: Sequence[str]) -> int:
    """Return the column that names what another one tells, with its result: “Achievement”, “What I did”, “Result”; -1 for none."""
    fields = [label.fields[0] if label else Field.OTHER for label, _ in map(_column, header)]
    first = next((at for at, field in enumerate(fields) if field.is_part), len(fields))
    deeds = (at for at, name in enumerate(header[: first + 1]) if is_column(name, "deed_columns"))
    deed = next(deeds, -1)
    return deed if {*fields[:deed], *fields[deed + 1 :]} >= _DONE else -1


def _column(name: str) -> Column:
    """Return a column with the label that its name is; what an employer asks for is a note."""
    names = (name, _ALTERNATIVE.split(name)[0], name.rpartition(":")[2])
    known = next(filter(None, map(look_up, names)), None)
    if known is None or known[0][0] is Field.DRAFT:
        return (Label((Field.OTHER,), name, "") if asks_for(name) else None), name
    return Label(known[0], name, "", weak=known[1]), name


def asks_for(name: str) -> bool:
    """Return whether a column holds what an employer asks for: “Job requirement”."""
    return not phrases_of("asked_columns").isdisjoint(name.casefold().split())


def is_column(name: str, kind: str) -> bool:
    """Return whether a column's name is one of a kind, or ends in it: "My STAR+R story (short)"."""
    words = _ASIDE.sub("", name.casefold()).split()
    ends = {0, *range(max(0, len(words) - 3), len(words))}
    return any(name_of(" ".join(words[at:]), kind) for at in ends)


def named_cells(columns: Sequence[Column], cells: Sequence[str]) -> tuple[Cell, ...]:
    """Return the cells with their columns, the title first, each line of a cell apart."""
    more: list[Column] = [(None, "")] * (len(cells) - len(columns))
    named: list[Cell] = []
    for (of_column, name), cell in zip([*columns, *more], cells, strict=False):
        label = of_column
        if (label is None or label.fields == (Field.TITLE,)) and _COUNT.fullmatch(cell):
            continue
        if label and label.fields == _NAMES_AND_TELLS:
            named.append((Label((Field.TITLE,), name, ""), name, short_form(plain(cell))))
            label = Label((Field.ACTION,), name, "")
        named += [(label, name, _BULLET.sub("", line.strip())) for line in _lines_of(cell)]
    return tuple(sorted(named, key=lambda cell: not (cell[0] and cell[0].fields[0] is Field.TITLE)))


def _lines_of(cell: str) -> list[str]:
    """Return the lines of a cell, those joined that go on with a small letter in a text of sentences."""
    lines = BREAK.split(cell)
    if not lines[-1].rstrip().endswith(_SENTENCE_ENDS):
        return lines
    ends = (*_SENTENCE_ENDS, ":", ";")
    whole = runs(lines, lambda line, two: two[:1].islower() and not line.rstrip().endswith(ends))
    return [" ".join((*map(str.rstrip, run[:-1]), run[-1])) for run in whole]
