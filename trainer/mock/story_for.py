"""Which story surely is about something that somebody wants: only such a one is named beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from trainer.documents.competency_words import competencies_in
from trainer.grading import meaning
from trainer.grading.tokens import tokenize
from trainer.interviews.bearing import likeness
from trainer.text import primary

if TYPE_CHECKING:
    from trainer.stories.model import Story

SHORTEST = 3
"""Letters of a word that tells what a story is about, at least: “CRM”, and no “b” of “A/B”."""

LONG = 6
"""Letters of the stem of a word that tells by itself what a story in another language is about (own judgement: “zendesk”)."""

LIKE_FROM = 0.1
"""Likeness (-1..1) from which an English story with one telling word of a wish in its title is about it: of 24 such
pairs in ten recorded homes the 13 right ones but one reach it, and of the 11 others three."""

POINT_FROM = 0.45
"""Likeness (-1..1) of one key point that has two telling words of a wish from which its story is about it: of about 25
such pairs in the same homes four reach it, all of them right."""

TWO = 2
"""Telling words that a wish and a key point share where that's no chance (own judgement)."""


def story_for(wish: str, bank: Sequence[Story]) -> Story | None:
    """Return the one story that is about a wish, None where there's none, or where two might be.

    It's the one with the most of the wish's telling words in its title, else one of which a single point is so near
    that nobody wonders, else the only one that is noted to show what the wish names, where all are noted.

    Args:
        wish: what somebody cares about, or a line of the job's text.
        bank: the stories that are told, all of them: a word that most of them have tells nothing.
    """
    known = {story.id: _words(story) for story in bank}
    titles = {
        story.id: len(_telling(wish, story, known) & _stems(story.title, story.language))
        for story in bank
    }
    most = max(titles.values(), default=0)
    if most:
        found = [one for one in bank if titles[one.id] == most]
        if len(found) > 1 or _is_like(wish, found[0], most):
            return found[0] if len(found) == 1 else None
    held = [one for one in bank if _is_held(wish, one, known)]
    if held:
        return max(held, key=lambda one: _nearest_point(wish, one))
    named = set(competencies_in(wish, sentence=True))
    noted = [one for one in bank if not named.isdisjoint(one.competencies)]
    return noted[0] if len(noted) == 1 and all(one.competencies for one in bank) else None


def _telling(wish: str, story: Story, known: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Return the words of a wish that a story has, and of more than one story at most half have."""
    return frozenset(
        stem
        for stem in _stems(wish, story.language) & known[story.id]
        if (times := sum(stem in each for each in known.values())) == 1 or times * 2 <= len(known)
    )


def _is_like(wish: str, story: Story, shared: int) -> bool:
    """Return whether a story with so many telling words of a wish in its title is about it."""
    if shared >= TWO:
        return True
    if primary(story.language) == meaning.LANGUAGE:
        return likeness(wish, story) >= LIKE_FROM
    both = _stems(wish, story.language) & _stems(story.title, story.language)
    return any(len(one) >= LONG for one in both)


def _is_held(wish: str, story: Story, known: Mapping[str, frozenset[str]]) -> bool:
    """Return whether one key point is so near to a wish that its story is about it.

    In a language that the table of meanings doesn't know it has all of the wish's words, two at least.
    """
    points = [_stems(point.say, story.language) for point in story.points]
    if primary(story.language) == meaning.LANGUAGE:
        telling = _telling(wish, story, known)
        is_shared = any(len(telling & point) >= TWO for point in points)
        return is_shared and _nearest_point(wish, story) >= POINT_FROM
    wanted = _stems(wish, story.language)
    return len(wanted) >= TWO and any(wanted <= point for point in points)


def _nearest_point(wish: str, story: Story) -> float:
    """Return how near the nearest key point of a story is to a wish, -1..1; 0 in a language nobody knows."""
    if primary(story.language) != meaning.LANGUAGE:
        return 0.0
    like = meaning.vector(wish)
    return max(
        (meaning.cosine(like, meaning.vector(point.say)) for point in story.points), default=0.0
    )


def _words(story: Story) -> frozenset[str]:
    return _stems("\n".join((story.title, *(point.say for point in story.points))), story.language)


def _stems(text: str, language: str) -> frozenset[str]:
    """Return the stems of the words that may tell something: no figure, and no single letter."""
    return frozenset(
        one.stem
        for one in tokenize(text, language)
        if not one.is_stop and one.number is None and len(one.word) >= SHORTEST
    )
