"""Which of many stories an answer tells."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from trainer.grading.align import listen
from trainer.grading.model import StoryMatch
from trainer.grading.recall import told_share
from trainer.grading.spoken_language import in_its_language
from trainer.grading.tokens import MOST_GRADED, tokenize
from trainer.text import primary

if TYPE_CHECKING:
    from trainer.stories.model import Story

CANDIDATES = 6
"""Stories that are graded in full; the index brings the told one among them."""

NEARLY = 0.6
"""Share of the rare words of a story beside which another one is told, too. Of 1,905 other stories that
halves and thirds of the twelve samples told as well as the one named, it loses 34, and never the best."""


class StoryIndex:
    """Stories by the stems of their key points, for asking again and again."""

    def __init__(self, stories: Sequence[Story]) -> None:
        self.stories = tuple(stories)
        self._last: tuple[str, int, str, list[StoryMatch]] | None = None
        self._holders: dict[str, list[int]] = {}
        spoken = [in_its_language(story) for story in self.stories]
        self._languages = sorted({primary(story.language) for story in spoken})
        for number, story in enumerate(spoken):
            for stem in _stems(story):
                self._holders.setdefault(stem, []).append(number)

    def rank(self, answer: str, limit: int = 5, beside: str = "") -> list[StoryMatch]:
        """Return the stories that an answer tells, best first, none that it tells nothing of.

        The answer asked last is remembered: what was read while it was typed is handed in as it is.
        """
        if self._last is None or self._last[:3] != (answer, limit, beside):
            self._last = (answer, limit, beside, self._ranked(answer, limit, beside))
        return list(self._last[3])

    def _ranked(self, answer: str, limit: int, beside: str) -> list[StoryMatch]:
        near = self._near(answer)
        if beside:
            floor = NEARLY * max(
                (share for n, share in near if self.stories[n].id == beside), default=0
            )
            near = [
                (n, share) for n, share in near if share >= floor and self.stories[n].id != beside
            ]
        graded = []
        for number, share in near[: max(CANDIDATES, limit)]:
            score, sure = told_share(self.stories[number], answer)
            if score > 0:
                graded.append((score, sure + 0.3 * share, -number, self.stories[number].id))
        graded.sort(reverse=True)
        return [StoryMatch(story, score) for score, _, _, story in graded[:limit]]

    def _near(self, answer: str) -> list[tuple[int, float]]:
        """Return story numbers with how much of the answer's rare words they hold, best first."""
        points: Counter[int] = Counter()
        for language in self._languages:
            spoken = listen(answer, language).tokens
            for stem in {token.stem for token in spoken if not token.is_stop}:
                holders = self._holders.get(stem, ())
                weight = math.log(1 + len(self.stories) / (1 + len(holders))) if holders else 0.0
                for number in holders:
                    points[number] += weight  # type: ignore[assignment]
        top = max(points.values(), default=1.0) or 1.0
        return [(number, value / top) for number, value in points.most_common(50)]

    def holds(self, stories: Sequence[Story]) -> bool:
        """Return whether these are the very stories that were indexed."""
        return len(stories) == len(self.stories) and all(
            story is other for story, other in zip(stories, self.stories, strict=True)
        )


def _stems(story: Story) -> set[str]:
    return {
        token.stem
        for point in story.points
        for text in (point.say, *point.accept)
        for token in tokenize(text, story.language)
        if not token.is_stop
    }


_last: list[StoryIndex] = []
"""The index of the stories asked last: a bank seldom changes between two answers."""


def rank_stories(
    answer: str, stories: Sequence[Story], *, limit: int = 5, beside: str = ""
) -> list[StoryMatch]:
    """Return the stories that an answer tells, best first, none that it tells nothing of.

    Args:
        answer: the text as given.
        stories: all that may have been told; indexed at first use, kept until others are asked.
        limit: how many to return at most.
        beside: id of a story that is known to be meant. It is left out, and so is whatever holds clearly
            fewer of the answer's rare words, which spares grading it.
    """
    if not (_last and _last[0].holds(stories)):
        _last[:] = [StoryIndex(stories)]
    return _last[0].rank(answer[:MOST_GRADED], limit, beside)
