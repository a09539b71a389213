"""The cheat sheet of an interview: one story a topic, and nothing that must be read for long."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.interviews.impact import strength
from trainer.interviews.model import Interview, Need

if TYPE_CHECKING:
    from trainer.stories.model import Story

MOST_TOPICS = 10
"""Topics on one sheet; more stories than that nobody keeps apart in an interview (own judgement)."""

_ORDER = (Need.MUST_HAVE, Need.UNKNOWN, Need.NICE_TO_HAVE)


@dataclass(frozen=True, slots=True)
class Topic:
    """What they may ask about, and the story that answers it.

    Attributes:
        competency: what the job asks for, or what a story shows where the job is not known; empty for
            a story that stands for itself.
        need: how much the job asks for it.
        story: the story to tell; None where no story shows it.
        perhaps: whether the story says nowhere that it shows this, and only its words sound like it.
    """

    competency: str
    need: Need
    story: Story | None
    perhaps: bool = False


def topics(
    interview: Interview,
    stories: Mapping[str, Sequence[Story]],
    perhaps: Mapping[str, Sequence[Story]] | None = None,
) -> tuple[Topic, ...]:
    """Return one story a topic, must-haves first; a story that is taken gives way to a free one.

    Where nothing is known of the job, the strongest stories come first, each with what it shows before
    all else and no other story here shows.

    Args:
        interview: what is known of the interview.
        stories: competency -> the stories that show it, those that name it first.
        perhaps: the same of stories that only sound like it, for what no other story shows.
    """
    if not interview.wanted:
        return _by_strength(stories)
    rows: list[Topic] = []
    taken: set[str] = set()
    for wanted in sorted(interview.wanted, key=lambda one: _ORDER.index(one.need)):
        name = wanted.competency
        sure = _best(stories.get(name, ()), taken)
        story = sure or _best((perhaps or {}).get(name, ()), taken)
        rows.append(Topic(name, wanted.need, story, perhaps=story is not sure))
        taken |= {story.id} if story else set()
    return tuple(rows[:MOST_TOPICS])


def _by_strength(stories: Mapping[str, Sequence[Story]]) -> tuple[Topic, ...]:
    """Return the strongest stories, each under its first competency that is still free."""
    every = {story.id: story for row in stories.values() for story in row}
    topics: dict[str, Topic] = {}
    for story in sorted(every.values(), key=lambda story: -strength(story)):
        name = next(
            (competency for competency in story.competencies if competency not in topics), None
        )
        if name is not None:
            topics[name] = Topic(name, Need.UNKNOWN, story)
    return tuple(topics.values())[:MOST_TOPICS]


def others_than(rows: Sequence[Topic], stories: Sequence[Story]) -> tuple[Topic, ...]:
    """Return the stories that stand beside no topic, strongest first, as topics without a name.

    Args:
        rows: the topics of the sheet; together they are MOST_TOPICS at most.
        stories: those that may be told.
    """
    taken = {row.story.id for row in rows if row.story}
    free = sorted(
        (story for story in stories if story.id not in taken), key=lambda story: -strength(story)
    )
    return tuple(Topic("", Need.UNKNOWN, one) for one in free[: max(0, MOST_TOPICS - len(rows))])


def _best(stories: Sequence[Story], taken: set[str]) -> Story | None:
    """Return the strongest story that is free; without one the strongest."""
    return min(stories, key=lambda story: (story.id in taken, -strength(story)), default=None)
