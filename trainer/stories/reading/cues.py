"""Which part of a story a sentence sounds like: what it names, and how people tell it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from trainer.documents.clauses import is_deed
from trainer.documents.languages import pattern_of
from trainer.stories.reading.labels import PARTS, Field

_SUREST_FIRST = (Field.REFLECTION, Field.RESULT, Field.TASK, Field.SITUATION, Field.ACTION)
_BEFORE_DEEDS = (Field.SITUATION, Field.TASK)
_FIGURE = r"|\d\s?%"
_CHANGE = r"|from \d.{0,30} to \d"
_FEWEST_NAMED = 2
"""Parts that sentences must name for a telling to be shared out among the parts."""


@cache
def _pattern(*keys: str) -> re.Pattern[str]:
    words = "|".join(filter(None, (pattern_of(f"part_cues.{key}") for key in keys))) or "(?!)"
    figures = _FIGURE + _CHANGE if Field.RESULT in keys else ""
    return re.compile(rf"(?:\b|(?=[가-힣]))(?:{words})(?:\b|(?<=[가-힣])){figures}", re.IGNORECASE)


def parts_of(sentences: Sequence[str]) -> list[Field]:
    """Return the part of each sentence of a story told freely.

    What has no sign of its own belongs to what came before it, at the beginning to the situation.
    """
    parts: list[Field] = []
    for sentence in sentences:
        sounds = (part for part in _SUREST_FIRST if _pattern(part).search(sentence))
        cue = _named(sentence) or next(sounds, None)
        if cue is Field.RESULT and not parts:
            cue = None  # a story begins with how things stood, numbers or not
        before = parts[-1] if parts else Field.SITUATION
        if cue is None and parts and before in _BEFORE_DEEDS and is_deed(sentence):
            cue = Field.ACTION
        parts.append(cue or before)
    return parts


def names_parts(sentences: Sequence[str]) -> bool:
    """Return whether sentences say themselves what they are: "My task was …", "As a result …"."""
    return len(set(map(_named, sentences)) - {None}) >= _FEWEST_NAMED


def _named(sentence: str) -> Field | None:
    return next((part for part in PARTS if _pattern(f"named-{part}").search(sentence)), None)


def shared_out(fields: Sequence[Field], points: Sequence[str]) -> list[tuple[Field, list[str]]]:
    """Return the points behind a combined label ("S/T") for each field; each point goes to one.

    The first field keeps what comes before the first point that speaks for the next one. Where
    none does, the last point is the last field's, if there are points for all.
    """
    if len(fields) == 1 or not points:
        return [(fields[0], list(points))]
    first, *further = fields
    cue = _pattern(further[0], f"maybe-{further[0]}")
    cut = next((at for at, point in enumerate(points) if at and cue.search(point)), 0)
    if not cut:
        cut = len(points) - len(further) if len(points) > len(further) else len(points)
    return [(first, list(points[:cut])), *shared_out(further, points[cut:])]
