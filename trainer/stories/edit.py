"""Changes to a story file in place: comments, order and every untouched byte stay as they are."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from trainer.errors import TrainerError
from trainer.stories.format import MOST_ACCEPTED, parse

if TYPE_CHECKING:
    from collections.abc import Callable

    from tomlkit import TOMLDocument

    from trainer.stories.model import Part, Story

BOM = "\ufeff"


def add_accept(text: str, story: str, point: int, wording: str) -> str:
    """Return the text with one more accepted wording for a key point.

    Args:
        text: the file's text.
        story: id of the story.
        point: index into `Story.points`.
        wording: what to accept; one that is there already changes nothing.

    Raises:
        TrainerError: there is no such story or point, or it has the most wordings already.
        FormatError: the text is not a story file.
    """
    before = _story_of(text, story)
    if not 0 <= point < len(before.points):
        raise TrainerError(f"“{before.title}” has no key point {point + 1}")
    target = before.points[point]
    if wording in (target.say, *target.accept):
        return text
    if len(target.accept) >= MOST_ACCEPTED:
        raise TrainerError(
            f"this key point has {MOST_ACCEPTED} accepted wordings already",
            "remove one in the story's file first",
        )
    points = list(before.points)
    points[point] = replace(target, accept=(*target.accept, wording))
    part, number = _place(before, point)
    return _changed(
        text,
        replace(before, points=tuple(points)),
        lambda document: _accept(_table_of(document, story)[str(part)], number, wording),
    )


def _story_of(text: str, story: str) -> Story:
    for candidate in parse(text):
        if candidate.id == story:
            return candidate
    raise TrainerError(f"the file has no story “{story}”")


def _place(story: Story, point: int) -> tuple[Part, int]:
    """Return the part of a key point and its index inside the part."""
    part = story.points[point].part
    return part, sum(other.part is part for other in story.points[:point])


def _table_of(document: TOMLDocument, story: str) -> Any:
    tables: Any = document["story"]
    return next(table for table in tables if table["id"] == story)


def _accept(points: Any, number: int, wording: str) -> None:
    import tomlkit  # noqa: PLC0415  20 ms that only an edit needs

    entry = points[number]
    if isinstance(entry, str):
        table = tomlkit.inline_table()
        table["say"] = entry
        table["accept"] = [wording]
        points[number] = table
    elif "accept" in entry:
        entry["accept"].append(wording)
    else:
        entry["accept"] = [wording]


def _changed(text: str, wanted: Story, change: Callable[[TOMLDocument], None]) -> str:
    """Return the text after a change, proved to have changed nothing but what was wanted."""
    import tomlkit  # noqa: PLC0415  20 ms that only an edit needs

    mark = BOM if text.startswith(BOM) else ""
    document = tomlkit.parse(text.removeprefix(BOM))
    change(document)
    edited = mark + tomlkit.dumps(document)
    expected = tuple(wanted if story.id == wanted.id else story for story in parse(text))
    if parse(edited).stories != expected:
        raise TrainerError("the file could not be edited in place", "edit it in your editor")
    return edited
