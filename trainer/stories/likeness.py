"""How much two stories are the same experience, told twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.stories.model import Story

TWINS_FROM = 0.6
"""The likeness from which two stories are offered as one (own judgement)."""

TITLE_SHARE = 0.3
"""How much of the likeness the titles carry."""

_WORD = re.compile(r"[^\W_]{3,}")


def likeness(one: Story, other: Story) -> float:
    """Return how alike two stories are, 0..1: the share of words in common, of titles and of points.

    The smaller story counts whole: a stub that stands word for word in a longer telling is the same.
    """
    titles = _overlap(_words(one.title), _words(other.title))
    points = _overlap(_told(one), _told(other))
    return TITLE_SHARE * titles + (1 - TITLE_SHARE) * points


def _told(story: Story) -> frozenset[str]:
    return frozenset(word for point in story.points for word in _words(point.say))


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    fewer = min(len(one), len(other))
    return len(one & other) / fewer if fewer else 0.0
