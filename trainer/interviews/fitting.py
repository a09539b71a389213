"""How well a story fits what was asked in a person's own words.

Where no bank surely has the question, five things speak for a story: the words as they were heard, what
those look for, the bank's questions that are near to them, each with a discount, what the question and the
story are about, and a title that names it; the last also where a bank has it. A story that was made for one
of those questions must not vanish because its question is only perhaps the one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from trainer import grading
from trainer.documents.competency_words import competencies_in
from trainer.documents.languages import finder_of
from trainer.interviews.bearing import likeness
from trainer.interviews.impact import FIT_FROM, Fit
from trainer.text import primary

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

NAMING = 5
"""Letters of a word that names what a title is about; a shorter one is too often chance (own judgement)."""


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
    return max(
        grading.fit(story, heard),
        lent,
        _by_words(heard.ask, story),
        _about(heard.ask, story),
        fit_by_title(heard.ask, story),
    )


def _discount(score: float) -> float:
    if score >= LENT_MORE_FROM:
        return LENT_MORE
    return LENT if score >= LENT_FROM else 0.0


def _by_words(heard: str, story: Story) -> float:
    """Return the least fit of a story that shows something which the words of a question look for; else 0."""
    sought = competencies_in(heard, asked=True)
    return 0.0 if set(sought).isdisjoint(story.competencies) else FIT_FROM[Fit.STRETCH]


def asks_for_most(heard: str) -> bool:
    """Return whether a question asks for the most or the best of its kind, whatever that shows."""
    return _most().search(heard) is not None


@cache
def _most() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{finder_of('most_of_all').pattern})\b", re.IGNORECASE)


def _about(heard: str, story: Story) -> float:
    """Return the least fit of a story that is about what was asked; 0 where it is not."""
    found = likeness(heard, story)
    if found >= ABOUT_IT:
        return FIT_FROM[Fit.WORKABLE]
    return FIT_FROM[Fit.STRETCH] if found >= NEAR_IT else 0.0


def fit_by_title(heard: str, story: Story) -> float:
    """Return the least fit of a story whose title has a telling word of what was asked; 0 without one.

    “How do you get people to report things?” asks for “Getting the near-miss reports up”, though no bank
    has the question: it's workable where half of what the question is about stands in the title.
    """
    language = primary(story.language)
    asked = grading.telling_words(heard, language)
    shared = asked & grading.telling_words(story.title, language)
    if not any(len(word) >= NAMING for word in shared):
        return 0.0
    return FIT_FROM[Fit.WORKABLE if 2 * len(shared) >= len(asked) else Fit.STRETCH]
