"""The fields above a document that holds a single story: where it was, when, what it shows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from trainer.documents.competency_words import competencies_in
from trainer.documents.lines import Kind
from trainer.stories.reading.labels import Field, look_up

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trainer.documents.lines import Line
    from trainer.stories.reading.model import Found, Reading

_SINGLE = (Field.ROLE, Field.ORGANIZATION, Field.PERIOD)


def with_front_fields(reading: Reading, lines: Sequence[Line]) -> Reading:
    """Return the reading, its only story with the fields above it; they are not left then."""
    if len(reading.found) != 1:
        return reading
    (story,) = reading.found
    used: set[int] = set()
    for numbers, name, value in _fields(lines):
        known = look_up(name)
        field = known[0][0] if known else None
        if field in _SINGLE:
            story = _with(story, field, value)
        elif field is Field.COMPETENCIES:
            named = dict.fromkeys((*story.competencies, *competencies_in(value.replace("/", ", "))))
            story = replace(story, competencies=tuple(named))
        elif field is not Field.OTHER:
            continue
        if field not in _SINGLE:
            story = replace(story, notes="\n".join(filter(None, (story.notes, f"{name}: {value}"))))
        used |= numbers
    left = tuple(piece for piece in reading.left if piece.line not in used)
    return replace(reading, found=(story,), left=left)


def _with(story: Found, field: Field, value: str) -> Found:
    """Return the story with a field that it did not have."""
    if field is Field.ROLE and not story.role:
        return replace(story, role=value)
    if field is Field.ORGANIZATION and not story.organization:
        return replace(story, organization=value)
    return replace(story, period=value) if field is Field.PERIOD and not story.period else story


def _fields(lines: Sequence[Line]) -> Iterator[tuple[set[int], str, str]]:
    """Yield each field: the lines it stands on, its name, and its values with commas between."""
    fields: list[tuple[set[int], str, list[str]]] = []
    for line in lines:
        if line.kind is not Kind.MATTER:
            continue
        name, colon, value = line.text.partition(":")
        if line.text.startswith("-") and fields:
            fields[-1][0].add(line.number)
            fields[-1][2].append(line.text.lstrip("- "))
        elif colon and name.strip():
            fields.append(({line.number}, name.strip(), [value]))
    for numbers, name, values in fields:
        bare = ", ".join(value.strip(" []\"'") for value in values if value.strip(" []\"'"))
        if bare:
            yield numbers, name, bare.replace('"', "")
