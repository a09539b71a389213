"""Stories as STAR+R Markdown, as career-ops keeps them; `reading` reads it back without loss."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from trainer.stories.model import Part, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from trainer.stories.model import Story

LABELS = {
    Part.SITUATION: "S (Situation)",
    Part.TASK: "T (Task)",
    Part.ACTION: "A (Action)",
    Part.RESULT: "R (Result)",
    Part.REFLECTION: "Reflection",
}


_COMMENT = re.compile(r"<!-- interview-trainer (\{[^\n]*\}) -->")


def to_markdown(stories: Iterable[Story], asks: Mapping[str, str] | None = None) -> str:
    """Return stories below each other, a rule between two, each key point a bullet.

    What Markdown of this kind has no place for (accepted wordings, weights, strength …) stands in a
    comment behind the story, so that nothing is lost on the way there and back.

    Args:
        stories: the stories.
        asks: question key -> its wording, for “best for”.
    """
    texts = ("\n".join(_lines(one, asks or {})) + "\n" for one in stories)
    return "# Story bank\n\n" + "\n---\n\n".join(texts)


def _lines(story: Story, asks: Mapping[str, str]) -> Iterator[str]:
    yield f"### {_one_line(story.title)}"
    yield ""
    facts = (("Role", story.role), ("Organization", story.organization), ("Period", story.period))
    for name, value in facts:
        if value:
            yield f"**{name}:** {_one_line(value)}"
            yield ""
    for part in Part:
        points = story.part(part)
        if points:
            yield f"**{LABELS[part]}:**"
            yield ""
            yield from (f"- {_one_line(point.say)}" for point in points)
            yield ""
    best = [one.replace("-", " ") for one in story.competencies]
    best += [f"“{asks[key]}”" for key in story.questions if key in asks]
    if best:
        yield f"**Best for questions about:** {', '.join(best)}"
        yield ""
    yield f"<!-- interview-trainer {_rest(story)} -->"


def _rest(story: Story) -> str:
    """Return what has no place of its own as JSON that ends no comment."""
    points = {
        point.say: [list(point.accept), point.weight]
        for point in story.points
        if point.accept or point.weight != 1
    }
    known = {
        "title": story.title,
        "id": story.id,
        "competencies": story.competencies,
        "questions": story.questions,
        "strength": story.strength,
        "status": story.status,
        "confidential": story.confidential,
        "notes": story.notes,
        "language": story.language,
        "source": story.source,
        "role": story.role,
        "organization": story.organization,
        "period": story.period,
        "points": points,
    }
    return json.dumps(known).replace(">", "\\u003e")


def with_rest(story: Story, text: str) -> Story:
    """Return a story that was read from Markdown with what a comment behind it adds.

    A comment that somebody changed so that it makes no sense adds nothing.
    """
    rest = _rests(text).get(story.title)
    try:
        return _added(story, rest) if rest is not None else story
    except (KeyError, TypeError, ValueError, AttributeError):
        return story


@lru_cache(maxsize=1)
def _rests(text: str) -> dict[str, dict[str, Any]]:
    """Return title -> what the first comment of that title adds; a text is read once for all stories."""
    found: dict[str, dict[str, Any]] = {}
    for match in _COMMENT.finditer(text):
        try:
            rest = json.loads(match[1])
        except (ValueError, RecursionError):
            continue
        if isinstance(rest, dict):
            found.setdefault(_one_line(str(rest.get("title"))), rest)
    return found


def _added(story: Story, rest: dict[str, Any]) -> Story:
    marks = rest["points"]
    points = tuple(
        replace(
            point, accept=tuple(map(str, marks[point.say][0])), weight=float(marks[point.say][1])
        )
        if point.say in marks
        else point
        for point in story.points
    )
    strength = rest["strength"]
    return replace(
        story,
        id=str(rest["id"]),
        title=str(rest["title"]),
        points=points,
        competencies=tuple(map(str, rest["competencies"])),
        questions=tuple(map(str, rest["questions"])),
        strength=int(strength) if strength is not None else None,
        status=Status(rest["status"]),
        confidential=bool(rest["confidential"]),
        notes=str(rest["notes"]),
        language=str(rest["language"]),
        source=str(rest["source"]),
        role=str(rest["role"]),
        organization=str(rest["organization"]),
        period=str(rest["period"]),
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())
