"""Stories as canonical TOML: fields in the order of the format, defaults left out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from trainer.stories.format import FORMAT
from trainer.stories.model import KeyPoint, Part, Status, Story
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
    first: dict[str, Any] = {
        "id": story.id,
        "title": story.title,
        "name": story.name,
        "telling": story.telling,
        "role": story.role,
        "organization": story.organization,
        "period": story.period,
        "competencies": story.competencies,
        "questions": story.questions,
    }
    parts = {str(part): tuple(map(_point, story.part(part))) for part in Part}
    last = {
        "strength": story.strength,
        "status": "" if story.status is Status.ACTIVE else str(story.status),
        "confidential": story.confidential or None,
        "notes": story.notes,
        "language": "" if story.language == "en" else story.language,
        "source": story.source,
    }
    return {
        key: value for key, value in (first | parts | last).items() if value not in ("", (), None)
    }


def _point(point: KeyPoint) -> str | dict[str, Any]:
    table: dict[str, Any] = {"say": point.say}
    if point.accept:
        table["accept"] = point.accept
    if point.weight != 1:
        whole = point.weight.is_integer()
        table["weight"] = int(point.weight) if whole else point.weight
    return table if len(table) > 1 else point.say
