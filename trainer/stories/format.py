"""The story bank as TOML: what it may hold, its check, and its reading."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from trainer.competencies import COMPETENCIES, current
from trainer.stories.model import KeyPoint, Part, Status, Story, StoryBank
from trainer.toml import fields
from trainer.toml.checking import Format, competency_notes, tables

if TYPE_CHECKING:
    from trainer.toml.problems import Problem
    from trainer.toml.scan import Path

FORMAT = "story-bank/1"

MOST_ACCEPTED = 3
"""Accepted wordings of a key point that help; more of them make false hits."""

NAME_IN_LETTER = 200
"""Characters of a story's name in a letter: it is a part of a sentence."""

MOST_WEIGHT = 100
"""The largest weight: one point may count a hundred times a plain one."""

_POINT = (
    fields.Field(
        "say",
        "The key point in your own words",
        required=True,
        longest=fields.TEXT,
        example='"Moved the cart to Redis"',
    ),
    fields.Field(
        "accept",
        "Up to three other ways to say it that count as well",
        many=True,
        longest=fields.TEXT,
        example='["put the cart into memory"]',
    ),
    fields.Field(
        "weight",
        "How much the point counts against the others, 1 by default",
        fields.Kind.NUMBER,
        above=0,
        most=MOST_WEIGHT,
        example="2",
    ),
)


def _part(part: Part, about: str, example: str) -> fields.Field:
    return fields.Field(
        str(part), about, many=True, longest=fields.TEXT, table=_POINT, example=example
    )


_PARTS = (
    _part(Part.SITUATION, "How things stood", '["12 % of carts were abandoned"]'),
    _part(Part.TASK, "What you had to do", '["Asked to halve it before the holidays"]'),
    _part(Part.ACTION, "What you did, one step an entry", '["Moved the cart to Redis"]'),
    _part(Part.RESULT, "What came of it, with a number", '["Abandonment down to 7 %"]'),
    _part(Part.REFLECTION, "What you learned from it", '["Would measure on phones first"]'),
)

_STORY = (
    fields.own_id('"checkout-latency"'),
    fields.Field(
        "title",
        "What you call the story",
        required=True,
        example='"Checkout six times faster"',
    ),
    fields.Field(
        "name",
        "What it is in a letter, as in “I told you about …”",
        longest=NAME_IN_LETTER,
        example='"the night our trucks went silent"',
    ),
    fields.Field(
        "telling",
        "How you'd say it to a colleague in two sentences, with the result",
        longest=fields.TEXT,
        example='"I moved the cart to Redis. Abandonment went from 12 % to 7 %."',
    ),
    fields.Field("role", "What you were then", example='"Product manager"'),
    fields.Field("organization", "Where it happened", example='"Acme"'),
    fields.Field("period", "When it happened", example='"2019"'),
    fields.ids(
        "competencies",
        "What the story shows, best from the common list",
        '["delivering-results", "ownership"]',
        longest=fields.LINE,
    ),
    fields.Field(
        "questions",
        "The questions this story is for",
        many=True,
        pattern=f"{fields.ID}/{fields.ID}",
        like="a question as bank/question",
        example='["behavioral/most-successful-project"]',
    ),
    *_PARTS,
    fields.Field(
        "strength",
        "How strong you find the story, 1 to 5",
        fields.Kind.INTEGER,
        least=1,
        most=5,
        example="4",
    ),
    fields.Field(
        "status",
        "active (by default), resting: not rehearsed now, or retracted: not told any more",
        choices=tuple(Status),
        example='"active"',
    ),
    fields.Field(
        "confidential", "Whether to keep it out of every letter", fields.Kind.FLAG, example="true"
    ),
    fields.Field("notes", "Anything else; never graded", longest=fields.PAGES),
    fields.language_field("the story"),
    fields.Field("source", "Where the story comes from", longest=fields.ASK),
)

ORDER = tuple(field.name for field in _STORY)
"""The fields of a story as a file that is made anew has them."""

_BANK = (
    fields.format_field(FORMAT),
    fields.Field(
        "story",
        "The stories, each under a heading [[story]]",
        many=True,
        required=True,
        table=_STORY,
        only_tables=True,
        example="[[story]]",
    ),
)


def parse(text: str, source: str = "story bank") -> StoryBank:
    """Return the stories of a TOML text.

    Args:
        text: the text; a byte order mark and CRLF line ends are accepted.
        source: the file's name for messages.

    Raises:
        FormatError: with every error of the text.
    """
    data = _FILE.values(text, source)
    return StoryBank(tuple(_story(entry) for entry in data["story"]), source)


def check(content: str | bytes, source: str = "story bank") -> tuple[Problem, ...]:
    """Return every error and note of a story file, in line order."""
    return _FILE.problems(content, source)


def schema() -> dict[str, Any]:
    """Return the JSON Schema of a story file, for editors that complete and underline."""
    from trainer.toml.schema import document  # noqa: PLC0415  one command needs it

    made = document("Story bank", "Your own stories, told as STAR+R", _BANK)
    made["properties"]["story"]["items"]["anyOf"] = [
        {"required": [str(part)], "properties": {str(part): {"minItems": 1}}} for part in Part
    ]
    return made


def _rules(checker: fields.Checker, data: dict[str, Any]) -> Iterator[Problem]:
    for path, story in tables(data, "story"):
        if not any(story.get(part) for part in Part):
            fix = f"add one, such as result = {_PARTS[3].example}"
            yield checker.problem(path, "the story has no key point", fix)


def _notes(checker: fields.Checker, data: dict[str, Any]) -> Iterator[Problem]:
    yield from competency_notes(checker, data, "story", COMPETENCIES)
    for path, story in tables(data, "story"):
        for part in Part:
            yield from _accepted_notes(checker, story, (*path, str(part)))


def _accepted_notes(
    checker: fields.Checker, story: dict[str, Any], path: Path
) -> Iterator[Problem]:
    points = story.get(str(path[-1]))
    for number, point in enumerate(points if isinstance(points, list) else ()):
        accepted = point.get("accept") if isinstance(point, dict) else None
        if isinstance(accepted, list) and len(accepted) > MOST_ACCEPTED:
            what = f"{len(accepted)} accepted wordings make false hits"
            fix = f"keep the best {MOST_ACCEPTED}"
            yield checker.problem((*path, number, "accept"), what, fix, note=True)


def _story(entry: dict[str, Any]) -> Story:
    rest: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in entry.items()
        if key not in tuple(Part)
    }
    status = Status(rest.pop("status", Status.ACTIVE))
    points = tuple(_point(part, point) for part in Part for point in entry.get(part, ()))
    rest["competencies"] = current(rest.get("competencies", ()))
    return Story(points=points, status=status, **rest)


def _point(part: Part, entry: str | dict[str, Any]) -> KeyPoint:
    if isinstance(entry, str):
        return KeyPoint(part, entry)
    weight = float(entry.get("weight", 1))
    return KeyPoint(part, entry["say"], tuple(entry.get("accept", ())), weight)


_FILE = Format(FORMAT, "story", _BANK, _rules, _notes)
