"""Which part of a story a sentence sounds like: what it names, and how people tell it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache

from trainer.documents.clauses import is_deed, is_outcome
from trainer.documents.languages import pattern_of
from trainer.stories.reading.labels import PARTS, Field

_SUREST_FIRST = (Field.REFLECTION, Field.RESULT, Field.TASK, Field.SITUATION, Field.ACTION)
_BEFORE_DEEDS = (Field.SITUATION, Field.TASK)
_FIGURE = r"|\d\s?%"
_CHANGE = r"|from \d.{0,30} to \d"
_STANDS = re.compile(
    rf"((?:[\w'’-]+[ ,]+){{0,8}}?)(?:{pattern_of('part_cues.stands')})\b", re.IGNORECASE
)
_FEWEST_BULLETS = 3
"""Bullets without labels from which on the first may say how things stood."""
_FEWEST_TOLD = 4
"""Sentences of a telling whose task and end are known by how they begin."""
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


def parts_of_bullets(bullets: Sequence[str], before: Field, free: Collection[Field]) -> list[Field]:
    """Return the part of each bullet that stands beside one with a label.

    Args:
        bullets: what they say, in order.
        before: the part of the label; what has no sign of its own goes on with it.
        free: the parts that the story labels nowhere; the others begin at their labels.
    """
    parts: list[Field] = []
    for bullet in bullets:
        part = _sound_of(bullet, before)
        before = part if part in free and PARTS.index(part) > PARTS.index(before) else before
        parts.append(before)
    deeds = [at for at, part in enumerate(parts) if part is Field.ACTION]
    for at in reversed(deeds[1:] if Field.RESULT in free else []):
        if not is_outcome(bullets[at]):
            break
        parts[at] = Field.RESULT
    return parts


def _sound_of(bullet: str, before: Field) -> Field:
    """Return the part that a bullet surely is, else the one before it: “Had to …” is a task."""
    if is_deed(bullet):
        return Field.ACTION
    if _pattern(Field.REFLECTION).search(bullet):
        return Field.REFLECTION
    if _pattern(Field.TASK).search(bullet) or _pattern(f"maybe-{Field.TASK}").match(bullet):
        return Field.TASK
    return before


def parts_of_deeds(bullets: Sequence[str]) -> list[Field]:
    """Return the part of each bullet of a story without labels: what was done, but for its ends.

    The first one may say how things stood (“The night shift was short”), the last ones what one
    would do another time.
    """
    parts = [Field.ACTION] * len(bullets)
    if len(bullets) >= _FEWEST_BULLETS and _stands(bullets[0]):
        parts[0] = Field.SITUATION
    for at in range(len(bullets) - 1, 0, -1):
        if is_deed(bullets[at]) or not _pattern(Field.REFLECTION).search(bullets[at]):
            break
        parts[at] = Field.REFLECTION
    return parts


def _stands(bullet: str) -> bool:
    """Return whether a bullet begins with how things stood or what was wanted."""
    found = _STANDS.match(bullet)
    return found is not None and (not found[1] or not is_deed(bullet))


def names_parts(sentences: Sequence[str]) -> bool:
    """Return whether sentences say themselves what they are: "My task was …", "As a result …".

    “I had to …” and, later, “In the end …” behind a beginning that is no deed do, too.
    """
    if len(set(map(_named, sentences)) - {None}) >= _FEWEST_NAMED:
        return True
    if len(sentences) < _FEWEST_TOLD or is_deed(sentences[0]):
        return False
    task = next((at for at, one in enumerate(sentences) if _pattern(Field.TASK).search(one)), None)
    ends = [] if task is None else sentences[task + 1 :]
    return any(map(_pattern(Field.RESULT).search, ends))


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
