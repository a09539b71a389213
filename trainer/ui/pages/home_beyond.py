"""The third column of a very wide Home: what the job asks for, and which part slips.

No key point stands there: whoever is about to tell a story from memory shouldn't read it first.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content

from trainer.rehearsal.periods import Span
from trainer.ui.pages.coverage_lines import map_lines
from trainer.ui.pages.part_lines import part_lines

if TYPE_CHECKING:
    from trainer.coach.statistics import Points
    from trainer.rehearsal.coverage import Map

MOST_ROWS = 10
"""Rows of the map, its title included: what a job asks for, or where it's unknown, where stories are thin."""


@dataclass(frozen=True, slots=True)
class Beyond:
    """What the column says: which story shows what, and how much of each part comes back."""

    seen: Map
    points: Points


def beyond_lines(beyond: Beyond, width: int) -> list[Content]:
    """Return the column: the parts, once one was told, and below them the head of the map."""
    told = any(part.share is not None for part in beyond.points.parts)
    parts = part_lines(beyond.points.parts, Span.WEEK, width) if told else []
    seen = map_lines(beyond.seen, width, MOST_ROWS)
    return [*parts, *([Content("")] if seen and parts else []), *seen]
