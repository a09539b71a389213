"""A story as a sheet to write on: each part a text, one key point a line.

A line that begins with `=` is another way to say the point above it; `*2` at a line's end is the
point's weight.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from trainer.errors import TrainerError
from trainer.stories.format import MOST_ACCEPTED, MOST_WEIGHT
from trainer.stories.model import KeyPoint, Part, Story

_WEIGHT = re.compile(r"\s\*(\d{1,3}(?:\.\d+)?)$")
_BULLET = re.compile(r"^(?:[-–•*]\s+)")


def part_text(story: Story, part: Part) -> str:
    """Return a part of a story as text."""
    lines = []
    for point in story.part(part):
        weight = f" *{point.weight:g}" if point.weight != 1 else ""
        lines.append(f"{' '.join(point.say.split())}{weight}")
        lines += [f"= {' '.join(wording.split())}" for wording in point.accept]
    return "\n".join(lines)


def parse_part(text: str, part: Part) -> tuple[KeyPoint, ...]:
    """Return the key points of a part's text.

    Raises:
        TrainerError: an accepted wording stands above every point, there are more of them than
            help, or a weight cannot be.
    """
    points: list[KeyPoint] = []
    for line in filter(None, (_BULLET.sub("", row.strip()) for row in text.split("\n"))):
        if line.startswith("="):
            points[-1:] = [_accepting(points, line[1:].strip(), part)]
            continue
        weight = _WEIGHT.search(line)
        value = float(weight[1]) if weight else 1.0
        if not 0 < value <= MOST_WEIGHT:
            raise TrainerError(
                f"{part}: “*{value:g}” can't be a weight", f"above 0, at most {MOST_WEIGHT}"
            )
        say = line[: weight.start()].strip() if weight else line
        points.append(KeyPoint(part, say, (), value))
    return tuple(points)


def _accepting(points: list[KeyPoint], wording: str, part: Part) -> KeyPoint:
    if not points or not wording:
        raise TrainerError(f"{part}: “=” belongs below a key point", "write the point above it")
    if len(points[-1].accept) >= MOST_ACCEPTED:
        raise TrainerError(
            f"{part}: a point takes {MOST_ACCEPTED} other wordings", "more of them make false hits"
        )
    return replace(points[-1], accept=(*points[-1].accept, wording))


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on the sheet.

    Attributes:
        title: the title.
        competencies: with commas between them.
        strength: 1 to 5 as text, empty where none is given.
        status: active, resting or retracted.
        confidential: whether it never goes into a letter.
        parts: each part's text.
        name: what it is called in a letter, as in “I told you about …”.
        telling: the sentences that tell it there.
    """

    title: str
    competencies: str
    strength: str
    status: str
    confidential: bool
    parts: Mapping[Part, str]
    name: str = ""
    telling: str = ""


def merged(mine: Sheet, loaded: Sheet, now: Sheet) -> tuple[Sheet, tuple[str, ...]]:
    """Return a sheet with what was changed on it, and the rest as it stands in the file now.

    Args:
        mine: the sheet as it was written.
        loaded: as it was when the writing began.
        now: as the file has it now; somebody may have changed it meanwhile.

    Returns:
        The sheet, and the names of what was changed here and there in different ways; there the
        sheet has what was written here.
    """
    values: dict[str, object] = {}
    both: list[str] = []
    for name in ("title", "competencies", "strength", "status", "confidential", "name", "telling"):
        ours, old, theirs = (getattr(sheet, name) for sheet in (mine, loaded, now))
        values[name] = ours if _words(ours) != _words(old) else theirs
        both += [name] if len({_words(ours), _words(old), _words(theirs)}) == 3 else []
    parts: dict[Part, str] = {}
    for part in Part:
        ours, old, theirs = (sheet.parts[part] for sheet in (mine, loaded, now))
        parts[part] = ours if _lines(ours) != _lines(old) else theirs
        both += [part.value] if len({_lines(ours), _lines(old), _lines(theirs)}) == 3 else []
    return replace(mine, parts=parts, **values), tuple(both)  # type: ignore[arg-type]


def _words(value: object) -> str:
    return " ".join(str(value).split())


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for row in text.split("\n") if (line := _words(row)))


def sheet_of(story: Story) -> Sheet:
    """Return a story as a sheet."""
    return Sheet(
        title=story.title,
        competencies=", ".join(story.competencies),
        strength=str(story.strength or ""),
        status=story.status.value,
        confidential=story.confidential,
        parts={part: part_text(story, part) for part in Part},
        name=story.name,
        telling=story.telling,
    )
