"""Read stories that come as values: a record of JSON or YAML with the parts of a story is one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from trainer.documents.headings import speaks_of_stories
from trainer.documents.lines import Kind, Line
from trainer.documents.values import Places, words_of_key
from trainer.stories.reading.label_words import Field, look_up
from trainer.stories.reading.labels import any_parts
from trainer.stories.reading.making import made_of_row
from trainer.stories.reading.model import Found, Left
from trainer.stories.reading.own_labels import parts_of_columns
from trainer.stories.reading.resume.fields import sections_of_resume, texts_in
from trainer.stories.reading.tables import Column, StoryRow, columns_of, named_cells, titled
from trainer.stories.reading.telling_cells import is_told_in, telling_row

_FEWEST_PARTS = 3
"""Parts that a record names to be a story, and no position of a résumé with results."""
_FEWEST_BESIDE = 2
"""The same beside such a record."""
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class _Record:
    """A mapping in a document of values, the key that it stands under, and the row that it makes.

    Attributes:
        told: the row of a mapping of which one value tells the whole story, not its columns.
    """

    name: str
    fields: dict[str, Any]
    columns: list[Column]
    told: StoryRow | None

    @property
    def parts(self) -> int:
        """How many parts of a story it names."""
        return any_parts(label for label, _ in self.columns)

    @property
    def is_story(self) -> bool:
        """Return whether it names the parts of a story, or one of its values tells all of it."""
        return self.parts >= _FEWEST_BESIDE or self.told is not None


def stories_of_values(values: Any, places: Places) -> tuple[list[Found], list[Left]] | None:
    """Return the stories among values, and what is none; None where no record is a story.

    Args:
        values: as `trainer.documents.values` parsed them. A story is a record, wherever it stands: in
            a list, or under its title; its parts may be a record of their own in it.
        places: finds the lines of the document.
    """
    sections = sections_of_resume(values)
    records = list(_records(values if sections else _with_own_keys(values), ""))
    told = [record for record in records if isinstance(record, _Record)]
    sure = any(record.parts >= _FEWEST_PARTS or (record.told and not sections) for record in told)
    if sections > 1 or not sure:
        return None
    stories: list[Found] = []
    left: list[Left] = []
    for record in records:
        story = _story(record, places) if isinstance(record, _Record) and record.is_story else None
        if story is not None:
            stories.append(story)
        elif words := " ".join(texts_in(record.fields if isinstance(record, _Record) else record)):
            left.append(Left(places.line_of(words), words))
    return (stories, left) if stories else None


def _with_own_keys(value: Any, depth: int = 0) -> Any:
    """Return a value; keys that records of one list share, made up for the parts of stories, are those of the parts."""
    if isinstance(value, dict) and depth <= _DEEPEST:
        return {key: _with_own_keys(inner, depth + 1) for key, inner in value.items()}
    if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
        return value
    names = {key: words_of_key(str(key)) for inner in value for key in inner}
    rows = [[" ".join(texts_in(row.get(key, ""))) for key in names] for row in value]
    meant = parts_of_columns(list(names.values()), rows)
    return [{meant.get(names[key], key): told for key, told in row.items()} for row in value]


def _records(value: Any, name: str, depth: int = 0) -> Iterator[Any]:
    """Yield the mappings in a value that hold no other that tells more, and the texts beside them."""
    if isinstance(value, list) and any(isinstance(inner, dict) for inner in value):
        for inner in value:
            yield from _records(inner, "", depth + 1)
    elif not isinstance(value, dict) or depth > _DEEPEST:
        yield value
    elif (record := _record(value, name)).is_story or not any(
        isinstance(inner, dict | list) for inner in value.values()
    ):
        yield record
    else:
        for key, inner in value.items():
            yield from _records(inner, key, depth + 1)


def _record(value: dict[str, Any], name: str) -> _Record:
    """Return a mapping with what its inner ones say, where they name parts."""
    inner = [
        key
        for key, inner in value.items()
        if isinstance(inner, dict) and _Record("", {}, _columns(inner), None).is_story
    ]
    fields: dict[str, Any] = {}
    for key, below in value.items():
        fields |= below if [key] == inner else {key: below}
    record = _Record(name, fields, _columns(fields), None)
    return record if record.is_story else replace(record, told=_row(fields))


def _row(fields: dict[str, Any]) -> StoryRow | None:
    """Return a mapping as a row, where one of its texts tells a whole story."""
    if not any(isinstance(value, str) and is_told_in(_cell([value])) for value in fields.values()):
        return None
    cells = [_cell(texts_in(value)) for value in fields.values()]
    return telling_row([words_of_key(str(key)) for key in fields], cells)


def _cell(texts: Iterable[str]) -> str:
    return "<br>".join(line for text in texts for row in text.split("\n") if (line := row.strip()))


def _columns(fields: dict[str, Any]) -> list[Column]:
    return columns_of([words_of_key(str(key)) for key in fields])


def _story(record: _Record, places: Places) -> Found | None:
    texts = [
        ["yes"] if value is True else list(texts_in(value)) for value in record.fields.values()
    ]  # “confidential: true” says something of the story, “favorite: false” doesn't
    line = Line(Kind.ROW, places.line_of(next(chain(*texts), "")), "")
    cells = ["<br>".join(" ".join(text.split()) for text in told) for told in texts]
    named = named_cells(record.columns, cells)
    if not any(label and label.fields[0] is Field.TITLE and cell for label, _, cell in named):
        named = (titled(_title(record.name)), *named)
    row = replace(record.told, line=line) if record.told else StoryRow(line, named)
    made = made_of_row(row, 0)
    return made.filling.found(made.title, made.line) if made else None


def _title(key: str) -> str:
    """Return the title that the key of a record is; empty for "story_1" and "stories"."""
    words = words_of_key(key)
    return "" if speaks_of_stories(words) or look_up(words) else words
