"""How well a story fits a question.

Kept apart from the matcher: a session asks for it before its first question is painted, and neither
stems nor tables are worth waiting for there.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.questions.model import Question
    from trainer.stories.model import Story

NAMED = 1.0
SHARED = 0.9
WORDS = 0.15
WORDS_ALONE = 0.4
MOST = 0.95
"""Own judgement: a story that names the question fits it; else what counts are the competencies
they share, then the words; words alone never reach the fit from which a question is asked."""

_WORD = re.compile(r"[^\W\d_]{5,}")


def fit(story: Story, question: Question) -> float:
    """Return how well a story fits a question, 0..1.

    1 where the story names the question; else by the competencies they share, where it is one that a
    story answers, and by the longer words of the question that stand in the story.
    """
    if question.key in story.questions:
        return NAMED
    wanted = set(question.competencies) if question.kind.is_told else set()
    shared = len(wanted.intersection(story.competencies)) / len(wanted) if wanted else 0.0
    asked = _words((question.ask,))
    overlap = len(asked & _words(_told(story))) / len(asked) if asked else 0.0
    return min(MOST, SHARED * shared + WORDS * overlap) if shared else WORDS_ALONE * overlap


def _told(story: Story) -> tuple[str, ...]:
    return (story.title, *(point.say for point in story.points))


@lru_cache(maxsize=4096)
def _words(texts: tuple[str, ...]) -> frozenset[str]:
    """Return the words of five letters and more; shorter ones say little about a topic."""
    return frozenset(word for text in texts for word in _WORD.findall(text.casefold()))
