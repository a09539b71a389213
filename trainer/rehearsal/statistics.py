"""What rehearsing has brought, as figures: recall over time, by story and by part, time practised.

All shares are 0..1, all days are local days of the place and time where the answer was given. A
telling is a whole rehearsal of one story, typed or aloud; retries and probes are none, because
they follow right after the story was seen.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.rehearsal.periods import Period, place
from trainer.stories.model import Part, Status, Story

if TYPE_CHECKING:
    from datetime import date

    from trainer.rehearsal.model import Card


@dataclass(frozen=True, slots=True)
class Telling:
    """One rated telling of a story: the local day, and the share of it that was told, 0..1."""

    story: str
    day: date
    recalled: float


@dataclass(frozen=True, slots=True)
class Practice:
    """What was answered on one local day: how many answers, and the seconds spent on them."""

    day: date
    answers: int
    seconds: float


@dataclass(frozen=True, slots=True)
class PartTold:
    """What was told of one part of STAR+R on one local day, in weights of key points.

    Attributes:
        part: the part.
        day: the day.
        told: weight of the key points that were told; partly counts half.
        whole: weight of all its key points in the stories told that day; above 0.
    """

    part: Part
    day: date
    told: float
    whole: float


@dataclass(frozen=True, slots=True)
class Recall:
    """Mean recall of some tellings, 0..1; None where there was none."""

    share: float | None
    tellings: int


@dataclass(frozen=True, slots=True)
class StoryRecall:
    """How one story fared.

    Attributes:
        story: its id.
        title: its title.
        recall: all its tellings in the periods together.
        last: recall the last time it was told, however long ago.
        predicted: predicted recall now.
        over_time: mean recall per period, None where it was not told.
    """

    story: str
    title: str
    recall: Recall
    last: float
    predicted: float
    over_time: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class PartRecall:
    """How one part of STAR+R fared: share told in all periods together, and per period."""

    part: Part
    share: float | None
    over_time: tuple[float | None, ...]


def recall_over_time(tellings: Iterable[Telling], periods: Sequence[Period]) -> tuple[Recall, ...]:
    """Return the mean recall of the tellings of each period, in the order of the periods."""
    found: list[list[float]] = [[] for _ in periods]
    for telling in tellings:
        number = place(periods, telling.day)
        if number is not None:
            found[number].append(telling.recalled)
    return tuple(Recall(mean(shares), len(shares)) for shares in found)


def practice_over_time(
    practice: Iterable[Practice], periods: Sequence[Period]
) -> tuple[Practice, ...]:
    """Return answers and seconds of each period; its `day` is the first of the period."""
    answers, seconds = [0] * len(periods), [0.0] * len(periods)
    for one in practice:
        number = place(periods, one.day)
        if number is not None:
            answers[number] += one.answers
            seconds[number] += one.seconds
    counted = enumerate(periods)
    return tuple(Practice(one.start, answers[at], seconds[at]) for at, one in counted)


def recall_by_story(
    stories: Iterable[Story],
    tellings: Iterable[Telling],
    cards: Mapping[str, Card],
    last: Mapping[str, float],
    predicted: Mapping[str, float],
    periods: Sequence[Period],
) -> tuple[StoryRecall, ...]:
    """Return how each story fared that was ever rated, the least remembered first.

    Args:
        stories: the story bank; retracted stories are left out.
        tellings: all that are in the periods; others do not count.
        cards: story id -> card.
        last: story id -> recall the last time it was told. A rating whose answer was lost with a
            damaged file has none: then what was rated counts.
        predicted: story id -> predicted recall now, for the stories that have a card.
        periods: what `over_time` is counted in.
    """
    by_story: dict[str, list[Telling]] = defaultdict(list)
    for telling in tellings:
        by_story[telling.story].append(telling)
    rows = [
        _story_recall(
            story,
            by_story[story.id],
            last.get(story.id, cards[story.id].recalled),
            predicted[story.id],
            periods,
        )
        for story in stories
        if story.status is not Status.RETRACTED and story.id in cards
    ]
    return tuple(sorted(rows, key=lambda row: (row.predicted, row.title, row.story)))


def _story_recall(
    story: Story,
    tellings: Sequence[Telling],
    last: float,
    predicted: float,
    periods: Sequence[Period],
) -> StoryRecall:
    told = [telling for telling in tellings if place(periods, telling.day) is not None]
    return StoryRecall(
        story=story.id,
        title=story.title,
        recall=Recall(mean([telling.recalled for telling in told]), len(told)),
        last=last,
        predicted=predicted,
        over_time=tuple(recall.share for recall in recall_over_time(told, periods)),
    )


def recall_by_part(told: Iterable[PartTold], periods: Sequence[Period]) -> tuple[PartRecall, ...]:
    """Return how each part of STAR+R fared, in their order."""
    sums: dict[Part, list[list[float]]] = {part: [[0.0, 0.0] for _ in periods] for part in Part}
    for one in told:
        number = place(periods, one.day)
        if number is not None:
            sums[one.part][number][0] += one.told
            sums[one.part][number][1] += one.whole
    return tuple(
        PartRecall(
            part,
            _share(sum(got for got, _ in rows), sum(whole for _, whole in rows)),
            tuple(_share(got, whole) for got, whole in rows),
        )
        for part, rows in sums.items()
    )


def _share(got: float, whole: float) -> float | None:
    return got / whole if whole > 0 else None


def mean(shares: Sequence[float]) -> float | None:
    """Return the mean of shares; None without any."""
    return sum(shares) / len(shares) if shares else None
