"""The story bank as TOML: what it may hold, its check, and its reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trainer.competencies import COMPETENCIES
from trainer.stories.model import KeyPoint, Part, Status, Story, StoryBank
from trainer.toml import bounds, reading, schema
from trainer.toml.fields import ID, Checker, Field, Kind
from trainer.toml.positions import Positions
from trainer.toml.problems import FormatError, Problem
from trainer.toml.shared import competency_notes, format_problem, repeated_ids

if TYPE_CHECKING:
    from collections.abc import Iterator

FORMAT = "story-bank/1"
MOST_ACCEPTED = 3
"""Accepted wordings a key point keeps; more bring other facts with them and false hits."""

_POINT = (
    Field("say", "the key point in your own words", required=True),
    Field("accept", "other ways to say it", many=True),
    Field("weight", "how much it counts against the others, 1 by default", Kind.NUMBER, above=0),
)
_PARTS = {
    Part.SITUATION: "What it was like before",
    Part.TASK: "What you were asked or decided to do",
    Part.ACTION: "What you did, one step a line",
    Part.RESULT: "What came of it, with a number",
    Part.REFLECTION: "What you learned or would do differently",
}
STORY = (
    Field(
        "id",
        "A short name that never changes",
        required=True,
        pattern=ID,
        like="made of small letters, digits and hyphens",
    ),
    Field("title", "What you call the story", required=True),
    Field("role", "Your role then"),
    Field("organization", "Where it happened"),
    Field("period", "When it happened"),
    Field(
        "competencies",
        "What the story shows",
        many=True,
        pattern=ID,
        like="a word in small letters and hyphens",
    ),
    Field(
        "questions",
        "Questions it is meant for",
        many=True,
        pattern=f"{ID}/{ID}",
        like="a question as bank/question",
    ),
    *(Field(str(part), about, many=True, table=_POINT) for part, about in _PARTS.items()),
    Field("strength", "How strong the story is, 1 to 5", Kind.INTEGER, least=1, most=5),
    Field("status", "Whether it is rehearsed", choices=tuple(Status)),
    Field("confidential", "Whether it must never be put into a letter", Kind.FLAG),
    Field("notes", "Anything else, never graded"),
    Field("language", "Language of the story, such as en or de"),
    Field("source", "Where it comes from"),
)
FILE = (
    Field("format", f'Always "{FORMAT}"', required=True),
    Field("story", "The stories", many=True, table=STORY, only_tables=True),
)


def schema_of_file() -> dict[str, Any]:
    """Return the JSON Schema of a story file."""
    return schema.document("Story bank", "Stories told as STAR+R for Interview Trainer", FILE)


def parse(text: str, source: str = "story bank") -> StoryBank:
    """Return the stories of a TOML text.

    Args:
        text: the text; a byte order mark and any line ends are accepted.
        source: the file's name for messages.

    Raises:
        FormatError: with every problem of the text.
    """
    data = reading.read(text, source)
    errors = tuple(p for p in _problems(data, text, source) if not p.note)
    if errors:
        raise FormatError(errors)
    return StoryBank(tuple(_story(table) for table in data["story"]), source)


def check(text: str | bytes, source: str = "story bank") -> tuple[Problem, ...]:
    """Return every problem and note of a story file, by line."""
    try:
        decoded = bounds.decode(text, source) if isinstance(text, bytes) else text
        return _problems(reading.read(decoded, source), decoded, source)
    except FormatError as error:
        return error.problems


def _problems(data: dict[str, Any], text: str, source: str) -> tuple[Problem, ...]:
    positions = Positions(text.removeprefix("\ufeff").replace("\r\n", "\n"))
    checker = Checker(source, positions)
    wrong = format_problem(checker, data, FORMAT)
    if wrong:
        return (wrong,)
    return tuple(sorted(_all(checker, data), key=lambda problem: problem.line))


def _all(checker: Checker, data: dict[str, Any]) -> Iterator[Problem]:
    yield from checker.table(data, FILE, ())
    stories = data.get("story")
    if not isinstance(stories, list) or not stories:
        if not isinstance(stories, list):
            yield checker.problem((), "no story", "add a [[story]]")
        return
    tables = [(("story", n), table) for n, table in enumerate(stories) if isinstance(table, dict)]
    yield from repeated_ids(checker, tables)
    for path, table in tables:
        if not any(table.get(part) for part in Part):
            yield checker.problem(path, "a story without a key point", "add one, say a result")
        yield from competency_notes(checker, table, path, COMPETENCIES)
        yield from _too_many_accepted(checker, table, path)


def _too_many_accepted(checker: Checker, table: dict[str, Any], path: Any) -> Iterator[Problem]:
    for part in Part:
        points = table.get(part)
        for number, point in enumerate(points if isinstance(points, list) else ()):
            accepted = point.get("accept") if isinstance(point, dict) else None
            if isinstance(accepted, list) and len(accepted) > MOST_ACCEPTED:
                yield checker.problem(
                    (*path, str(part), number, "accept"),
                    f"{len(accepted)} accepted wordings",
                    f"keep the {MOST_ACCEPTED} best",
                )


def _story(table: dict[str, Any]) -> Story:
    points = tuple(_point(part, entry) for part in Part for entry in table.get(part, ()))
    lists: dict[str, Any] = {
        key: tuple(table.get(key, ())) for key in ("competencies", "questions")
    }
    rest: dict[str, Any] = {
        key: value for key, value in table.items() if key not in {*map(str, Part), *lists, "status"}
    }
    return Story(points=points, status=Status(table.get("status", "active")), **lists, **rest)


def _point(part: Part, entry: str | dict[str, Any]) -> KeyPoint:
    if isinstance(entry, str):
        return KeyPoint(part, entry)
    weight = float(entry.get("weight", 1.0))
    return KeyPoint(part, entry["say"], tuple(entry.get("accept", ())), weight)
