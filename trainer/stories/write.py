"""Stories as canonical TOML: fields in the order of the format, defaults left out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from trainer.stories.format import FORMAT, ORDER
from trainer.stories.model import KeyPoint, Part, Story
from trainer.text import visible


def write(stories: Iterable[Story]) -> str:
    """Return a story file that `parse` reads as the same stories.

    It is made anew; to change a file that a person wrote, use `trainer.stories.edit`.
    """
    import tomli_w  # noqa: PLC0415  only where a file is made

    text = tomli_w.dumps({"format": FORMAT, "story": [_table(story) for story in stories]})
    return text if text.isascii() else "".join(map(_escaped, text))


def _escaped(character: str) -> str:
    """Return a character as it may stand in a quoted string that is printed."""
    if character.isascii() or visible(character) == character:
        return character
    code = ord(character)
    return f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"


def _table(story: Story) -> dict[str, Any]:
    """Return the fields of a story that differ from their defaults, in the order of the format."""
    held: dict[str, Any] = {
        field.name: value
        for field in fields(story)
        if (value := getattr(story, field.name)) not in (field.default, "", ())
    }
    held |= {str(part): tuple(map(_point, points)) for part in Part if (points := story.part(part))}
    return {name: held[name] for name in ORDER if name in held}


def _point(point: KeyPoint) -> str | dict[str, Any]:
    table: dict[str, Any] = {"say": point.say}
    if point.accept:
        table["accept"] = point.accept
    if point.weight != 1:
        whole = point.weight.is_integer()
        table["weight"] = int(point.weight) if whole else point.weight
    return table if len(table) > 1 else point.say
