"""Stories as STAR+R Markdown, as career-ops keeps them, and back without loss."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from trainer.stories.markdown_text import escaped, unescaped
from trainer.stories.model import KeyPoint, Part, Status, Story

LABELS = {
    Part.SITUATION: "S (Situation)",
    Part.TASK: "T (Task)",
    Part.ACTION: "A (Action)",
    Part.RESULT: "R (Result)",
    Part.REFLECTION: "Reflection",
}
_FACTS = {"Role": "role", "Organization": "organization", "Period": "period"}
_KEPT = (
    "id", "competencies", "questions", "strength", "status", "confidential", "notes", "language",
    "source",
)  # fmt: skip
"""What Markdown of this kind has no place for."""
_LETTER = ("name", "telling")
"""What letters call and tell a story; where it is empty it does not stand in the comment."""
_BEST_FOR = "**Best for questions about:**"
_OR, _COUNTS = "  - or: ", "  - counts: "

_PART_OF = {f"**{label}:**": part for part, label in LABELS.items()}
_FACT = re.compile(rf"\*\*({'|'.join(_FACTS)}):\*\* (.*)")
_COMMENT = re.compile(r"<!-- interview-trainer (\{[^\n]*\}) -->\s*")
_AROUND = ("# Story bank", "---", "")
"""Lines around the stories that say nothing."""


def to_markdown(stories: Iterable[Story], asks: Mapping[str, str] | None = None) -> str:
    """Return stories below each other, a rule between two, each key point a bullet.

    Below a key point stand its other wordings and how much it counts. What Markdown of this kind
    has no place for (id, questions, strength, notes …) stands in a comment behind the story;
    `from_markdown` reads all of it back.

    Args:
        stories: the stories.
        asks: question key -> its wording, for “best for”.
    """
    texts = ("\n".join(_lines(story, asks or {})) + "\n" for story in stories)
    return "# Story bank\n\n" + "\n---\n\n".join(texts)


def _lines(story: Story, asks: Mapping[str, str]) -> Iterator[str]:
    yield f"### {escaped(story.title)}"
    yield ""
    for name, key in _FACTS.items():
        if value := getattr(story, key):
            yield f"**{name}:** {escaped(value)}"
            yield ""
    for part in Part:
        points = story.part(part)
        if points:
            yield f"**{LABELS[part]}:**"
            yield ""
            for point in points:
                yield from _point_lines(point)
            yield ""
    best = [competency.replace("-", " ") for competency in story.competencies]
    best += [f"“{escaped(asks[key])}”" for key in story.questions if key in asks]
    if best:
        yield f"{_BEST_FOR} {', '.join(best)}"
        yield ""
    yield f"<!-- interview-trainer {_rest(story)} -->"


def _point_lines(point: KeyPoint) -> Iterator[str]:
    yield f"- {escaped(point.say)}"
    yield from (f"{_OR}{escaped(wording)}" for wording in point.accept)
    if point.weight != 1:
        whole = float(point.weight).is_integer()
        yield f"{_COUNTS}{int(point.weight) if whole else point.weight!r}"


def _rest(story: Story) -> str:
    """Return what has no place of its own as JSON that ends no comment."""
    known = {key: getattr(story, key) for key in _KEPT}
    known |= {key: value for key in _LETTER if (value := getattr(story, key))}
    return json.dumps(known).replace(">", "\\u003e")


# And back


def from_markdown(text: str) -> tuple[list[tuple[Story, int]], str]:
    """Return the stories that `to_markdown` wrote, and the text without them.

    A line that somebody added to one of them goes to its notes. A comment that somebody changed so
    that it makes no sense leaves its story in the text.

    Args:
        text: any document.

    Returns:
        each story with the line it begins in, from 1; and the other text, its lines at their
        places, empty where nothing is left.
    """
    if "<!-- interview-trainer {" not in text:
        return [], text
    lines = text.split("\n")
    stories: list[tuple[Story, int]] = []
    begin = None
    for at, line in enumerate(lines):
        if line.startswith("### "):
            begin = at
        match = _COMMENT.fullmatch(line) if begin is not None else None
        if begin is None or match is None:
            continue
        story = _read(lines[begin:at], match[1])
        if story is not None:
            stories.append((story, begin + 1))
            lines[begin : at + 1] = [""] * (at + 1 - begin)
        begin = None
    left = all(line.strip() in _AROUND for line in lines)
    return stories, "" if stories and left else "\n".join(lines)


def _read(lines: Sequence[str], comment: str) -> Story | None:
    """Return the story of a block, None where its comment or its points make no sense."""
    try:
        return _story(lines, json.loads(comment))
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError):
        return None


def _block(lines: Sequence[str]) -> tuple[dict[str, str], list[KeyPoint], list[str]]:
    """Return the facts of a story, its points, and the lines that `to_markdown` writes not."""
    facts: dict[str, str] = {}
    points: list[KeyPoint] = []
    notes: list[str] = []
    part = None
    for line in filter(str.strip, lines):
        if line.rstrip() in _PART_OF:
            part = _PART_OF[line.rstrip()]
        elif fact := _FACT.fullmatch(line):
            facts[_FACTS[fact[1]]] = fact[2].strip()
        elif part and line.startswith("- "):
            points.append(KeyPoint(part, line[2:].strip()))
        elif part and points and line.startswith("  "):
            points[-1] = _added(points[-1], line)
        elif not line.startswith(_BEST_FOR):
            notes.append(line)
    return facts, points, notes


def _added(point: KeyPoint, line: str) -> KeyPoint:
    """Return a point with what a line below it says."""
    if line.startswith(_OR):
        return replace(point, accept=(*point.accept, line.removeprefix(_OR).strip()))
    if line.startswith(_COUNTS):
        weight = float(line.removeprefix(_COUNTS))
        if not 0 < weight < float("inf"):
            raise ValueError(line)
        return replace(point, weight=weight)
    return replace(point, say=f"{point.say} {line.strip()}")


def _story(lines: Sequence[str], rest: Mapping[str, Any]) -> Story:
    told, points, more = _block(lines[1:])
    if not points:
        raise ValueError(lines[0])
    strength = rest["strength"]
    # The first version wrote no signs of its own into the text, and the wordings here.
    marks = rest.get("points")
    plain = unescaped if marks is None else str
    facts = {key: str(rest.get(key, plain(told.get(key, "")))) for key in _FACTS.values()}
    said = (
        replace(point, say=plain(point.say), accept=tuple(map(plain, point.accept)))
        for point in sorted(points, key=lambda point: list(Part).index(point.part))
    )
    return Story(
        id=str(rest["id"]),
        title=str(rest.get("title", plain(lines[0].removeprefix("### ").strip()))),
        points=tuple(_marked(point, marks or {}) for point in said),
        competencies=tuple(map(str, rest["competencies"])),
        questions=tuple(map(str, rest["questions"])),
        strength=int(strength) if strength is not None else None,
        status=Status(rest["status"]),
        confidential=bool(rest["confidential"]),
        notes="\n".join(filter(None, [str(rest["notes"]), *more])),
        language=str(rest["language"]),
        source=str(rest["source"]),
        **{key: str(rest.get(key, "")) for key in _LETTER},
        **facts,
    )


def _marked(point: KeyPoint, marks: Mapping[str, Any]) -> KeyPoint:
    """Return a point with the wordings and the weight that a comment of the first version holds."""
    accept, weight = marks.get(point.say, (point.accept, point.weight))
    return replace(point, accept=tuple(map(str, accept)), weight=float(weight))
