"""The fields above a document, as note apps write them between rules: its title, where, when, tags."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trainer.documents.lines import Kind, Line
from trainer.stories.reading.labels import Label, look_up


def fields_above(lines: Sequence[Line]) -> Iterator[tuple[list[Line], Label]]:
    """Yield the fields of the front matter: the lines of each, and its label with the values."""
    fields: list[tuple[str, list[Line], list[str]]] = []
    for line in lines:
        name, colon, value = line.text.partition(":")
        if line.kind is Kind.MATTER and line.text.startswith("-") and fields:
            fields[-1][1].append(line)
            fields[-1][2].append(line.text.lstrip("- "))
        elif line.kind is Kind.MATTER and colon and name.strip():
            fields.append((name.strip(), [line], [value]))
    for name, own, values in fields:
        known = look_up(name)
        bare = ", ".join(text for value in values if (text := value.strip(" []\"'")))
        if known and bare:
            yield own, Label(known[0], name, bare.replace('"', ""))
