"""Changes to a story file in place: comments, order and every untouched byte stay as they are.

Each change is proved before it is handed out: the changed text is parsed again, and its stories
are those of before with nothing different but what was asked for.
"""

from __future__ import annotations

from dataclasses import MISSING, fields, replace
from typing import TYPE_CHECKING, Any

from trainer.errors import TrainerError
from trainer.stories.format import MOST_ACCEPTED, parse
from trainer.stories.model import KeyPoint, Part, Status, Story
from trainer.stories.write import write
from trainer.toml import edits
from trainer.toml.bounds import BOM
from trainer.toml.positions import Positions
from trainer.toml.problems import FormatError, quoted

if TYPE_CHECKING:
    from trainer.toml.scan import Path

SETTABLE = frozenset(field.name for field in fields(Story)) - {"id", "points"}
"""Fields that `set_field` sets. The id is not among them: attempts are known by it; points have parts."""


def add_accept(text: str, story_id: str, point: int, wording: str) -> str:
    """Return the text with one more accepted wording for a key point.

    Args:
        text: the file's text.
        story_id: id of the story.
        point: index into `Story.points`.
        wording: what to accept; one that is there already changes nothing.

    Raises:
        TrainerError: there is no such story or point, it has the most wordings already, or the
            wording is empty.
        FormatError: the text is not a story file.
    """
    number, story = _find(text, story_id)
    wording = wording.strip()
    if not wording:
        raise TrainerError("the accepted wording is empty", "mark the words to accept")
    if not 0 <= point < len(story.points):
        raise TrainerError(f"{quoted(story.title)} has no key point {point + 1}")
    target = story.points[point]
    if wording in (target.say, *target.accept):
        return text
    if len(target.accept) >= MOST_ACCEPTED:
        raise TrainerError(
            f"this key point already has {MOST_ACCEPTED} accepted wordings",
            "remove one in the story's file first",
        )
    points = list(story.points)
    points[point] = replace(target, accept=(*target.accept, wording))
    before = sum(other.part is target.part for other in story.points[:point])
    path = ("story", number, str(target.part), before)
    return _proved(text, _accepting(text, path, wording), replace(story, points=tuple(points)))


def set_field(
    text: str,
    story_id: str,
    field: str,
    value: str | int | bool | Status | tuple[str, ...] | None,
) -> str:
    """Return the text with another value for one of a story's `SETTABLE` fields.

    Args:
        text: the file's text.
        story_id: id of the story.
        field: its name.
        value: the value; None, or an empty one, removes an optional field.

    Raises:
        TrainerError: there is no such story or field, or the value may not stand there.
        FormatError: the text is not a story file.
    """
    if field not in SETTABLE:
        raise TrainerError(f"{quoted(field)} can't be set here", "edit the story's file")
    number, story = _find(text, story_id)
    path = ("story", number, field)
    given = path in Positions(text).spans
    if value is None or value in ("", ()):
        if not given:
            return text
        return _proved(text, edits.without_key(text, path), _with(story, field, _default(field)))
    if getattr(story, field) == value and given:
        return text
    if given:
        changed = edits.replaced(text, path, edits.literal(value))
    else:
        changed = edits.with_key(text, path[:-1], field, value)
    return _proved(text, changed, _with(story, field, value))


def set_part(text: str, story_id: str, part: Part, points: tuple[KeyPoint, ...]) -> str:
    """Return the text with other key points in one part of a story.

    Where as many points stand as before, only those that differ are touched; otherwise the part is
    written anew, and comments inside its list are lost.

    Args:
        text: the file's text.
        story_id: id of the story.
        part: which part.
        points: its key points, in order; none removes the part.

    Raises:
        TrainerError: there is no such story, it would have no key point left, or a point may not
            stand there.
        FormatError: the text is not a story file.
    """
    number, story = _find(text, story_id)
    before = story.part(part)
    if before == points:
        return text
    rest = {other: story.part(other) for other in Part} | {part: points}
    wanted = replace(story, points=tuple(point for other in Part for point in rest[other]))
    if not wanted.points:
        raise TrainerError("a story needs at least one key point", "write one before you remove it")
    path: Path = ("story", number, str(part))
    if not points:
        return _proved(text, edits.without_key(text, path), wanted)
    if path not in Positions(text).spans:
        changed = edits.with_key(text, path[:-1], str(part), ())
        return _proved(text, edits.replaced(changed, path, _list(points)), wanted)
    if len(before) != len(points):
        return _proved(text, edits.replaced(text, path, _list(points)), wanted)
    changed = text
    for index, (old, new) in enumerate(zip(before, points, strict=True)):
        if old != new:
            changed = edits.replaced(changed, (*path, index), _entry(new))
    return _proved(text, changed, wanted)


def _list(points: tuple[KeyPoint, ...]) -> str:
    lines = "".join(f"  {_entry(point)},\n" for point in points)
    return f"[\n{lines}]"


def _entry(point: KeyPoint) -> str:
    """Return a key point as TOML source: a text, or an inline table."""
    if not point.accept and point.weight == 1:
        return edits.literal(point.say)
    pairs = [f"say = {edits.literal(point.say)}"]
    if point.accept:
        pairs.append(f"accept = {edits.literal(point.accept)}")
    if point.weight != 1:
        pairs.append(f"weight = {point.weight:g}")
    return f"{{ {', '.join(pairs)} }}"


def add_story(text: str, story: Story) -> str:
    """Return the text with one more story at its end; an empty text becomes a story file.

    Raises:
        TrainerError: the text has a story with this id or lists its stories in brackets, or the
            story is one that no file may hold.
        FormatError: the text is not a story file.
    """
    if not text.removeprefix(BOM).strip():
        return text + write([story])
    before = parse(text)
    if any(other.id == story.id for other in before):
        raise TrainerError(f"there's already a story {quoted(story.id)}", "give it another id")
    line_end = edits.newline(text)
    # The heading `[[story]]` begins what is added; the format key stands in the text already.
    added = write([story]).partition("\n\n")[2].replace("\n", line_end)
    gap = line_end if text.endswith("\n") else line_end * 2
    return _same_stories(f"{text}{gap}{added}", (*before, story))


def remove_story(text: str, story_id: str) -> str:
    """Return the text without a story and the comment lines directly above it.

    Raises:
        TrainerError: there is no such story, it is the only one, or the text lists its stories
            in brackets.
        FormatError: the text is not a story file.
    """
    number, _ = _find(text, story_id)
    rest = tuple(story for story in parse(text) if story.id != story_id)
    if not rest:
        raise TrainerError(f"{quoted(story_id)} is the only story in its file", "remove the file")
    return _same_stories(edits.without_table(text, ("story", number)), rest)


def _find(text: str, story_id: str) -> tuple[int, Story]:
    for number, story in enumerate(parse(text)):
        if story.id == story_id:
            return number, story
    raise TrainerError(f"the file has no story {quoted(story_id)}", "it may have been renamed")


def _accepting(text: str, path: Path, wording: str) -> str:
    """Return the text with an accepted wording at a key point, in whichever form it stands."""
    spans = Positions(text).spans
    if (*path, "accept") in spans:
        return edits.with_entry(text, (*path, "accept"), wording)
    span = spans[path]
    said = text[span.start : span.end]
    if said.startswith(("{", "[")):
        return edits.with_key(text, path, "accept", (wording,))
    source = f"{{ say = {said}, accept = {edits.literal((wording,))} }}"
    return edits.replaced(text, path, source)


def _default(field: str) -> Any:
    default = next(known.default for known in fields(Story) if known.name == field)
    if default is MISSING:
        raise TrainerError(f"a story needs its {field}", "write something")
    return default


def _with(story: Story, field: str, value: Any) -> Story:
    return replace(story, **{field: value})


def _proved(text: str, changed: str, story: Story) -> str:
    """Return the changed text if it holds just this change."""
    wanted = tuple(story if old.id == story.id else old for old in parse(text))
    return _same_stories(changed, wanted)


def _same_stories(changed: str, wanted: tuple[Story, ...]) -> str:
    if _stories(changed) != wanted:
        raise TrainerError("the file can't be changed in place", "change it in your editor")
    return changed


def _stories(text: str) -> tuple[Story, ...]:
    """Return the stories of a changed text, none where the change broke it."""
    try:
        return parse(text).stories
    except FormatError:
        return ()
