"""Share out the points behind a combined label: "S/T", "Result & Reflection"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer.stories.reading.labels import Field

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_CUES: Mapping[Field, re.Pattern[str]] = {
    Field.TASK: re.compile(
        r"\b(?:tasked|my (?:task|job|goal|role|responsibility)|needed to|had to|have to|responsible|was asked|were asked|"
        r"asked (?:me )?to|goal|objective|aim(?:ed)?|mandate|supposed to|deadline|wanted to|must|in charge|i owned|"
        r"aufgabe|sollte|musste|ziel|tarea|debía|tenía que|objetivo)\b|과제|목표|해야|맡",
        re.IGNORECASE,
    ),
    Field.REFLECTION: re.compile(
        r"\b(?:learn(?:ed|t|ing)?|lesson|next time|in hindsight|looking back|would (?:have )?(?:do|done|start|ask|also|now|not)|"
        r"i'd|taught me|takeaway|realized|realised|differently|gelernt|nächstes mal|aprend\w+)\b|배웠|배운|다음에는",
        re.IGNORECASE,
    ),
    Field.RESULT: re.compile(
        r"\d\s*%|\b(?:result(?:ed|s)?|reduced|increased|improved|saved|grew|cut|dropped|fell|rose|achieved|shipped|launched|"
        r"delivered|ergebnis|resultado)\b|결과|줄었|늘었",
        re.IGNORECASE,
    ),
    Field.ACTION: re.compile(
        r"^(?:so |then |first,? )?(?:i|we)\b|^(?:built|led|wrote|designed|created|made|set up)\b",
        re.IGNORECASE,
    ),
}
"""What speaks for a part against the part that its label names before it."""


def shared_out(fields: Sequence[Field], points: Sequence[str]) -> list[tuple[Field, list[str]]]:
    """Return the points of each field, in order; each point goes to one field.

    The first field keeps what comes before the first point that speaks for the next one. Where
    none does, the last point is the last field's, if there are points for all.
    """
    if len(fields) == 1 or not points:
        return [(fields[0], list(points))]
    first, *further = fields
    cue = _CUES.get(further[0])
    cut = next((at for at, point in enumerate(points) if at and cue and cue.search(point)), 0)
    if not cut:
        cut = len(points) - len(further) if len(points) > len(further) else len(points)
    return [(first, list(points[:cut])), *shared_out(further, points[cut:])]
