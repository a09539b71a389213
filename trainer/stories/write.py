"""Stories as canonical TOML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trainer.stories.format import FORMAT
from trainer.stories.model import KeyPoint, Part, Status, Story

if TYPE_CHECKING:
    from collections.abc import Iterable


def write(stories: Iterable[Story]) -> str:
    """Return a story file that parses to the same stories; comments of older files are not in it."""
    import tomli_w  # noqa: PLC0415  only where a file is made

    tables = [_table(story) for story in stories]
    return tomli_w.dumps({"format": FORMAT, "story": tables}, multiline_strings=False)


def _table(story: Story) -> dict[str, Any]:
    table: dict[str, Any] = {
        "id": story.id,
        "title": story.title,
        "role": story.role,
        "organization": story.organization,
        "period": story.period,
        "competencies": list(story.competencies),
        "questions": list(story.questions),
        "strength": story.strength,
        "status": None if story.status is Status.ACTIVE else str(story.status),
        "confidential": story.confidential or None,
        "notes": story.notes,
        "language": None if story.language == "en" else story.language,
        "source": story.source,
    }
    table |= {str(part): [_point(point) for point in story.part(part)] for part in Part}
    return {key: value for key, value in table.items() if value not in (None, "", [])}


def _point(point: KeyPoint) -> str | dict[str, Any]:
    if not point.accept and point.weight == 1:
        return point.say
    table: dict[str, Any] = {"say": point.say}
    if point.accept:
        table["accept"] = list(point.accept)
    if point.weight != 1:
        table["weight"] = point.weight
    return table
