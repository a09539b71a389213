"""How much two stories are the same experience, told twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trainer.stories.model import Story

    _Bag = tuple[frozenset[str], frozenset[str]]
    """The words of a title and those of the key points."""

TWINS_FROM = 0.6
"""The likeness from which two stories are offered as one (own judgement)."""

TITLE_SHARE = 0.3
"""How much of the likeness the titles carry."""

_WORD = re.compile(r"[^\W_]{3,}")


MOST_HOLDERS = 200
"""Stories that share a word and are compared for it: two that are one share rarer words, too."""


def likeness(one: Story, other: Story) -> float:
    """Return how alike two stories are, 0..1: the share of words in common, of titles and of points.

    The smaller story counts whole: a stub that stands word for word in a longer telling is the same.
    """
    return _alike((_words(one.title), _told(one)), (_words(other.title), _told(other)))


class Twins:
    """Stories among which the likest one to another is looked for, again and again."""

    def __init__(self, stories: Iterable[Story]) -> None:
        """Begin with some stories."""
        self._stories: list[tuple[Story, _Bag]] = []
        self._holders: dict[str, list[int]] = {}
        for story in stories:
            self.add(story)

    def add(self, story: Story) -> None:
        """Take one more story in."""
        bag = (_words(story.title), _told(story))
        for word in bag[1]:
            self._holders.setdefault(word, []).append(len(self._stories))
        self._stories.append((story, bag))

    def nearest(self, story: Story) -> tuple[Story | None, float]:
        """Return the likest story with its likeness; None and 0 where none reaches `TWINS_FROM`.

        Without a word of its key points in common two stories never reach it.
        """
        bag = (_words(story.title), _told(story))
        places = {at for word in bag[1] for at in self._holders.get(word, ())[:MOST_HOLDERS]}
        alike = max(
            (
                (_alike(bag, other), one.id, at)
                for at, (one, other) in ((at, self._stories[at]) for at in places)
            ),
            default=(0.0, "", -1),
        )
        return (self._stories[alike[2]][0], alike[0]) if alike[0] >= TWINS_FROM else (None, 0.0)


def _alike(one: _Bag, other: _Bag) -> float:
    titles = _overlap(one[0], other[0])
    return TITLE_SHARE * titles + (1 - TITLE_SHARE) * _overlap(one[1], other[1])


def told_alike(says: Iterable[str], story: Story) -> float:
    """Return how much of some key points stands in a story, 0..1, in whatever words between them."""
    words = frozenset(word for say in says for word in _words(say))
    return len(words & _told(story)) / len(words) if words else 0.0


def _told(story: Story) -> frozenset[str]:
    return frozenset(word for point in story.points for word in _words(point.say))


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    fewer = min(len(one), len(other))
    return len(one & other) / fewer if fewer else 0.0
