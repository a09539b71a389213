"""Read stories that come as values: a record of JSON or YAML with the parts of a story is one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trainer.documents.lines import Kind, Line
from trainer.documents.values import words_of_key
from trainer.stories.reading.labels import any_parts
from trainer.stories.reading.making import made_of_row
from trainer.stories.reading.model import Found, Left
from trainer.stories.reading.resume.fields import texts_in
from trainer.stories.reading.tables import StoryRow, columns_of, named_cells

if TYPE_CHECKING:
    from trainer.documents.values import Places

_FEWEST_PARTS = 3
"""Parts that a record names to be a story, and no position of a résumé with results."""


def stories_of_values(values: Any, places: Places) -> tuple[list[Found], list[Left]] | None:
    """Return the stories of a list of records, and the records that are none; None where all are none.

    Args:
        values: as `trainer.documents.values` parsed them: a record, a list of them, or a mapping that
            holds the list.
        places: finds the lines of the document.
    """
    found: list[Found] = []
    left: list[Left] = []
    for record in _records(values):
        story = _story(record, places) if isinstance(record, dict) else None
        if story is not None:
            found.append(story)
        elif words := " ".join(texts_in(record)):
            left.append(Left(places.line_of(words), words))
    return (found, left) if found else None


def _records(values: Any) -> list[Any]:
    if isinstance(values, dict):
        lists = [value for value in values.values() if isinstance(value, list)]
        inner = [value for value in lists if value and isinstance(value[0], dict)]
        return inner[0] if len(inner) == 1 else [values]
    return values if isinstance(values, list) else []


def _story(record: dict[str, Any], places: Places) -> Found | None:
    columns = columns_of([words_of_key(str(key)) for key in record])
    if any_parts(label for label, _ in columns) < _FEWEST_PARTS:
        return None
    cells = [
        "<br>".join(" ".join(text.split()) for text in texts_in(value)) for value in record.values()
    ]
    number = places.line_of(
        next((text for value in record.values() for text in texts_in(value)), "")
    )
    made = made_of_row(StoryRow(Line(Kind.ROW, number, ""), named_cells(columns, cells)), 0)
    return made.filling.found(made.title, made.line) if made else None
