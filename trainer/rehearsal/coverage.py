"""The coverage map: which competencies the stories show, where there are gaps, what is overused."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from trainer.competencies import read_as
from trainer.stories.model import Status, Story
from trainer.text import counted

ENOUGH_STORIES = 2
"""Stories a competency that the job asks for should have: one is used up by the first question."""

FEW, MANY = 8, 12
"""Deep stories that serve most interviews: advice common among interview coaches, no measurement."""

DEEP_POINTS = 6
"""Key points from which a story counts as deep (own judgement)."""

OVERUSED_SHARE = 0.4
OVERUSED_FROM = 5
"""The share of all tellings, of at least so many, from which a story is told too often."""


class State(StrEnum):
    """How well a competency is covered."""

    GAP = "gap"
    THIN = "thin"
    COVERED = "covered"


@dataclass(frozen=True, slots=True)
class Row:
    """One competency of the map.

    Attributes:
        competency: its name.
        tagged: ids of the stories that name it.
        fitting: ids of further stories that fit questions which look for it.
        wanted: whether the next interview asks for it.
    """

    competency: str
    tagged: tuple[str, ...]
    fitting: tuple[str, ...]
    wanted: bool

    @property
    def state(self) -> State:
        """Gap without a story, thin with one."""
        count = len(self.tagged) + len(self.fitting)
        if not count:
            return State.GAP
        return State.THIN if count < ENOUGH_STORIES else State.COVERED


@dataclass(frozen=True, slots=True)
class Map:
    """The coverage map.

    Attributes:
        rows: competencies: those the job asks for, or all that any story or question has.
        stories: the columns: active stories in the bank's order.
        told: story id -> how often it was told, in rehearsals and interviews.
        overused: ids of the stories that are told too often.
        advice: what to do, most helpful first, each one sentence.
        chosen: story id -> of the times it was the right one in the drill: how often it was
            chosen, and how often it was asked for.
    """

    rows: tuple[Row, ...]
    stories: tuple[Story, ...]
    told: Mapping[str, int]
    overused: tuple[str, ...]
    advice: tuple[str, ...]
    chosen: Mapping[str, tuple[int, int]] = field(default_factory=dict)

    @property
    def breadth(self) -> int:
        """How many of the competencies have a story."""
        return sum(row.state is not State.GAP for row in self.rows)

    @property
    def depth(self) -> int:
        """How many stories are deep."""
        return sum(len(story.points) >= DEEP_POINTS for story in self.stories)


def coverage(
    stories: Sequence[Story],
    competencies: Sequence[str],
    fits: Mapping[str, Iterable[str]],
    told: Mapping[str, int],
    *,
    wanted: bool,
) -> Map:
    """Return the map.

    Args:
        stories: the story bank; only active ones count.
        competencies: the rows, in order.
        fits: competency -> ids of stories that fit a question which looks for it.
        told: story id -> how often it was told.
        wanted: whether the rows are what the next interview asks for.
    """
    active = tuple(story for story in stories if story.status is Status.ACTIVE)
    ids = {story.id for story in active}
    rows = []
    for name in competencies:
        tagged = tuple(story.id for story in active if name in story.competencies)
        more = tuple(one for one in fits.get(name, ()) if one in ids and one not in tagged)
        rows.append(Row(name, tagged, more, wanted))
    overused = _overused({one: told.get(one, 0) for one in ids})
    return Map(tuple(rows), active, told, overused, _advice(active, rows, overused, told))


def _overused(told: Mapping[str, int]) -> tuple[str, ...]:
    whole = sum(told.values())
    if whole < OVERUSED_FROM or len(told) < ENOUGH_STORIES:
        return ()
    return tuple(one for one, count in told.items() if count / whole >= OVERUSED_SHARE)


def _advice(
    stories: Sequence[Story], rows: Sequence[Row], overused: Sequence[str], told: Mapping[str, int]
) -> tuple[str, ...]:
    titles = {story.id: story.title for story in stories}
    whole = sum(told.get(story.id, 0) for story in stories)
    found = []
    gaps = [read_as(row.competency) for row in rows if row.state is State.GAP and row.wanted]
    thin = [read_as(row.competency) for row in rows if row.state is State.THIN and row.wanted]
    if gaps:
        found.append(
            f"The job asks for {_few(gaps)}, and none of your stories shows "
            f"{'that: write one that does' if len(gaps) == 1 else f'any of them: write a story about {gaps[0]} first'}."
        )
    if thin:
        only = "Only one story shows" if len(thin) == 1 else "You have only one story each for"
        second = "a second" if len(thin) == 1 else "a second for each"
        found.append(f"{only} {_few(thin)}, and you can tell it only once: find {second}.")
    if len(stories) < FEW:
        found.append(
            f"You have {counted(len(stories), 'active story', 'active stories')}; {FEW} to {MANY} deep ones "
            "serve most interviews."
        )
    shallow = [story.title for story in stories if len(story.points) < DEEP_POINTS]
    if shallow:
        found.append(
            f"Short of key points: {_few(shallow)}. {DEEP_POINTS} or more make a story worth telling."
        )
    often = ((titles[one], told[one]) for one in overused)
    found += [f"You told “{one}” {n} of {whole} times: try another one." for one, n in often]
    return tuple(found)


def _few(names: Sequence[str], most: int = 4) -> str:
    shown = ", ".join(names[:most])
    return f"{shown} and {len(names) - most} more" if len(names) > most else shown
