"""The key points that come back least."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from trainer.grading.model import Verdict
from trainer.grading.scoring import WORTH
from trainer.stories.model import Part, Status, Story

SEEN_OFTEN_ENOUGH = 2
"""Tellings from which a key point is judged: one miss says little."""

TELLINGS_READ = 5
"""How many of a story's last tellings are looked at: with FADING all that came before them
would make up about a sixth of the sum."""

FADING = 0.7
"""What a telling counts against the next newer one.

That an exponentially fading proportion of successes predicts the next answer better than a plain
one or one over a window is measured by Galyardt and Goldin (2015, Move Your Lamp Post, Journal of
Educational Data Mining 7(2), 83-108); this rate is our own judgement.
"""

WEAK_BELOW = 0.75
"""Recall from which a key point is no longer called weak (own judgement)."""


@dataclass(frozen=True, slots=True)
class PointTold:
    """One key point in one telling.

    Attributes:
        story: id of the story.
        say: the key point's wording when it was told.
        verdict: the person's own where they overturned it.
        ago: how many tellings of the story came after it; 0 for the last one.
    """

    story: str
    say: str
    verdict: Verdict
    ago: int


@dataclass(frozen=True, slots=True)
class WeakPoint:
    """A key point that is often left out.

    Attributes:
        story: id of the story.
        title: its title.
        part: the point's STAR+R part.
        say: its wording.
        recall: fading mean of its verdicts, 0..1; see FADING.
        said: in how many of the tellings it was said in full.
        tellings: in how many tellings it was asked for, at most TELLINGS_READ.
        told: its verdict in each of them, the oldest first.
    """

    story: str
    title: str
    part: Part
    say: str
    recall: float
    said: int
    tellings: int
    told: tuple[Verdict, ...]


def weak_points(stories: Iterable[Story], told: Iterable[PointTold]) -> tuple[WeakPoint, ...]:
    """Return the weak key points of active stories, the weakest first.

    Only points that the story still has in that wording count, and only those asked for at least
    SEEN_OFTEN_ENOUGH times. Among equals the heavier one comes first, then the one seen more often.
    """
    seen: dict[tuple[str, str], list[PointTold]] = defaultdict(list)
    for one in told:
        seen[one.story, one.say].append(one)
    found = [
        (-point.weight, WeakPoint(story.id, story.title, point.part, point.say, *_fared(rows)))
        for story in stories
        if story.status is Status.ACTIVE
        for point in story.points
        if len(rows := seen.get((story.id, point.say), [])) >= SEEN_OFTEN_ENOUGH
    ]
    found.sort(key=lambda pair: (pair[1].recall, pair[0], -pair[1].tellings, pair[1].story))
    return tuple(point for _, point in found if point.recall < WEAK_BELOW)


def _fared(rows: Sequence[PointTold]) -> tuple[float, int, int, tuple[Verdict, ...]]:
    """Return the fading mean, how often it was said and asked for, and each verdict."""
    whole = sum(FADING**row.ago for row in rows)
    recall = sum(FADING**row.ago * WORTH[row.verdict] for row in rows) / whole
    told = tuple(row.verdict for row in sorted(rows, key=lambda row: -row.ago))
    return recall, told.count(Verdict.SAID), len(told), told
