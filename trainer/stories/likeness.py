"""How much two stories are the same experience, told twice."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from trainer.stories.model import Part, Story

TWINS_FROM = 0.6
"""The likeness from which two stories are offered as one (own judgement)."""

SURE_FROM = 0.85
"""The likeness from which they are taken for one before anybody was asked (own judgement)."""

TITLE_SHARE = 0.3
"""How much of the likeness the titles carry."""

_WORD = re.compile(r"[^\W_]{4,}|\w*\d\w*|[\u2e80-\uffff]{2,}")
"""Words that tell two stories apart: no "the" and "und"; each number; two signs of a script without blanks."""

_SAME_POINT = 0.6
"""The share of a key point's words that stand in one of another story where both say the same."""

_FEWEST_COMMON = 3
"""Words in common below which only a story of the very same words is alike."""

_SHARED = (Part.SITUATION, Part.TASK)
"""Parts that several stories of one place have in common."""


MOST_HOLDERS = 200
"""Stories that share a word and are compared for it: two that are one share rarer words, too."""


def likeness(story: Story, other: Story) -> float:
    """Return how alike two stories are, 0..1: the share of words in common, of titles and of points.

    The smaller story counts whole: a stub that stands word for word in a longer telling is the same.
    The situation and the task don't count where there is more: stories of one place share them.
    """
    return _alike(_words_of(story), _words_of(other))


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a story: of its title, of what was done and came of it, and of each such point."""

    title: frozenset[str]
    told: frozenset[str]
    points: tuple[frozenset[str], ...]


class Twins:
    """Stories among which the likest one to another is looked for, again and again."""

    def __init__(self, stories: Iterable[Story]) -> None:
        """Begin with some stories."""
        self._stories: list[tuple[Story, _Words]] = []
        self._holders: dict[str, list[int]] = {}
        for story in stories:
            self.add(story)

    def add(self, story: Story) -> None:
        """Take one more story in."""
        words = _words_of(story)
        for word in words.told:
            self._holders.setdefault(word, []).append(len(self._stories))
        self._stories.append((story, words))

    def nearest(self, story: Story) -> tuple[Story | None, float]:
        """Return the likest story with its likeness; None and 0 where none reaches `TWINS_FROM`.

        Without a word of its key points in common two stories never reach it.
        """
        words = _words_of(story)
        places = {at for word in words.told for at in self._holders.get(word, ())[:MOST_HOLDERS]}
        held = [self._stories[at] for at in places]
        ranked = ((_alike(words, other), story.id, story) for story, other in held)
        alike, _, nearest = max(ranked, key=lambda ranked: ranked[:2], default=(0.0, "", None))
        return (nearest, alike) if alike >= TWINS_FROM else (None, 0.0)


def _alike(mine: _Words, other: _Words) -> float:
    titles = _overlap(mine.title, other.title)
    alike = TITLE_SHARE * titles + (1 - TITLE_SHARE) * _overlap(mine.told, other.told)
    if alike < TWINS_FROM or mine == other:
        return alike
    if len(mine.told & other.told) < _FEWEST_COMMON:
        return 0.0
    fewer, more = sorted((mine, other), key=lambda words: len(words.told))
    held = sum(len(point) for point in fewer.points if _stands_in(point, more.points))
    return TITLE_SHARE * titles + (1 - TITLE_SHARE) * held / sum(map(len, fewer.points))


def _stands_in(point: frozenset[str], points: Iterable[frozenset[str]]) -> bool:
    """Return whether one point says what this one says: words from here and there are not enough, nor are they with other figures."""
    figures = _figures(point)
    return any(
        len(point & other) >= _SAME_POINT * len(point)
        and (not figures or bool(figures & other) or not _figures(other))
        for other in points
    )


def _figures(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if word[0].isdigit())


def told_alike(says: Iterable[str], story: Story) -> float:
    """Return how much of some key points stands in a story, 0..1, in whatever words between them."""
    words = frozenset(word for say in says for word in _words(say))
    told = {word for point in story.points for word in _words(point.say)}
    return len(words & told) / len(words) if words else 0.0


def _words_of(story: Story) -> _Words:
    """Return the words that are the story's own; those of its situation where it has no others."""
    own = [point for point in story.points if point.part not in _SHARED] or story.points
    points = tuple(words for point in own if (words := _words(point.say)))
    return _Words(_words(story.title), frozenset().union(*points), points)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def _overlap(mine: frozenset[str], other: frozenset[str]) -> float:
    fewer = min(len(mine), len(other))
    return len(mine & other) / fewer if fewer else 0.0
