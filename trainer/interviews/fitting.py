"""How well a story fits what was asked, where no bank surely has the question.

Then three things speak for a story: the words as they were heard, the bank's questions that are near to
them, each with a discount, and what the question and the story are about. A story that was made for one
of those questions must not vanish because its question is only perhaps the one.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from trainer import grading
from trainer.interviews.bearing import likeness
from trainer.interviews.impact import FIT_FROM, Fit

if TYPE_CHECKING:
    from trainer.questions.model import Question
    from trainer.stories.model import Story

MOST_NEAR = 3
"""Questions near to what was heard that lend their fit."""

LENT_FROM = 0.33
LENT = 0.5
LENT_MORE_FROM = 0.5
LENT_MORE = 0.7
"""A match from the first score on lends half of its fit, from the other one on 0.7 of it: what is named
is workable either way and never strong, what shares competencies a stretch or workable (own judgement)."""

ABOUT_IT = 0.35
NEAR_IT = 0.25
"""Likeness of what was heard and a story (-1..1) from which it is workable, or a stretch; see `bearing`."""


def fit_as_heard(
    story: Story, heard: Question, near: Iterable[tuple[Question, float]] = ()
) -> float:
    """Return how well a story fits a question as it was heard, 0..1.

    Args:
        story: the story.
        heard: the question in the person's words, with what it looks for.
        near: the bank's questions that it may be, each with the score of its match, 0..1.
    """
    lent = max((_discount(score) * grading.fit(story, one) for one, score in near), default=0.0)
    return max(grading.fit(story, heard), lent, _about(heard.ask, story))


def _discount(score: float) -> float:
    if score >= LENT_MORE_FROM:
        return LENT_MORE
    return LENT if score >= LENT_FROM else 0.0


def _about(heard: str, story: Story) -> float:
    """Return the least fit of a story that is about what was asked; 0 where it is not."""
    found = likeness(heard, story)
    if found >= ABOUT_IT:
        return FIT_FROM[Fit.WORKABLE]
    return FIT_FROM[Fit.STRETCH] if found >= NEAR_IT else 0.0
