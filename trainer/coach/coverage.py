"""The coverage map of this home, and the drill that trains choosing the right story."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from trainer import grading
from trainer.coach import interviews
from trainer.coach.find import asked_of
from trainer.coach.mock_unfinished import hidden_answers
from trainer.coach.unreadable import unreadable_lines
from trainer.competencies import COMPETENCIES, TOPICS
from trainer.errors import TrainerError
from trainer.questions.model import Kind, Question
from trainer.rehearsal.coverage import Map, Row, coverage
from trainer.rehearsal.queue import FITTING
from trainer.storage import drill_results
from trainer.storage.drill_results import load_choices
from trainer.stories.model import Status, Story
from trainer.text import primary

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace

CHOICES = 4
"""Stories to choose from in the drill."""

CLEAR_FROM = 0.6
"""Fit from which a story is a good answer, so that the question can be asked in the drill."""

NEAR = 0.1
"""How much worse another story may fit and still count as right; own judgement, like the fits."""


def story_map(work: Workspace, *, everything: bool = False) -> Map:
    """Return the coverage map: for the next interview what its job asks for, else all competencies.

    Args:
        work: the opened home.
        everything: all competencies although an interview is ahead.
    """
    shelf = work.stories()
    stories, unread = shelf.stories, unreadable_lines(shelf)
    interview = interviews.next_interview(work)
    wanted = interview.competencies if interview and not everything else ()
    rows = wanted or _all(stories)
    told = work.history.tellings.story_counts(hidden_answers(work))
    fits = _fits(work, stories, frozenset(rows))
    seen = coverage(stories, rows, fits, told, wanted=bool(wanted))
    chosen = {
        story: (choice.right, choice.asked) for story, choice in load_choices(work.home).items()
    }
    # Nobody can say what is missing where no story can be read.
    advice = (*unread, *seen.advice) if stories or not unread else unread
    return replace(seen, chosen=chosen, advice=advice)


def rows_for(work: Workspace, competencies: Sequence[str]) -> tuple[Row, ...]:
    """Return which stories show some competencies; without any, the listed ones that a story shows."""
    stories = work.stories().stories
    rows = tuple(competencies) or _all(stories)
    seen = coverage(
        stories, rows, _fits(work, stories, frozenset(rows)), {}, wanted=bool(competencies)
    )
    return tuple(row for row in seen.rows if competencies or row.tagged)


def _all(stories: tuple[Story, ...]) -> tuple[str, ...]:
    """Return the listed competencies and those that stories name beyond them."""
    own = {competency for story in stories for competency in story.competencies}
    return (*COMPETENCIES, *sorted(own - {*COMPETENCIES, *TOPICS}))


def _fits(
    work: Workspace, stories: tuple[Story, ...], rows: frozenset[str]
) -> dict[str, list[str]]:
    """Return competency -> stories meant for a question that looks for it first."""
    looked_for: dict[str, set[str]] = defaultdict(set)
    for question in work.banks().questions:
        for one in rows.intersection(question.competencies[:1]):
            looked_for[one].add(question.key)
    return {
        one: [story.id for story in stories if not keys.isdisjoint(story.questions)]
        for one, keys in looked_for.items()
    }


# Which story?


@dataclass(frozen=True, slots=True)
class DrillTask:
    """A question and the stories to choose from; `best` is the id of the one that fits best."""

    question: Question
    choices: tuple[Story, ...]
    fits: dict[str, float]

    @property
    def best(self) -> float:
        """The fit of the story that fits best."""
        return max(self.fits.values())

    def is_right(self, story: str) -> bool:
        """Return whether a story fits about as well as the best of the choices."""
        return self.fits.get(story, 0.0) >= max(FITTING, self.best - NEAR)


def record_choice(work: Workspace, task: DrillTask, story: str) -> None:
    """Record what was chosen, for the map; telling the story is counted elsewhere.

    Args:
        work: the opened home.
        task: what was asked.
        story: id of the story that was chosen; empty where the time was up.

    Raises:
        TrainerError: it cannot be written.
    """
    best = max(task.choices, key=lambda choice: task.fits[choice.id])
    if work.writable:
        drill_results.record_choice(work.home, best.id, right=task.is_right(story))


def drill(work: Workspace, number: int = 10, seed: int | None = None) -> tuple[DrillTask, ...]:
    """Return questions that only ask which story to tell.

    Raises:
        TrainerError: there are too few stories, or none fits any question.
    """
    stories = [story for story in work.stories().stories if story.status is Status.ACTIVE]
    if len(stories) < 2:
        raise TrainerError("you need at least two stories to choose from", "write a second one")
    chance = random.Random(seed if seed is not None else work.now().timestamp())  # noqa: S311
    tasks = []
    spoken = {primary(story.language) for story in stories}
    behavioral = (one for one in asked_of(work) if one.kind is Kind.BEHAVIORAL)
    asked = [one for one in behavioral if primary(one.language) in spoken]
    chance.shuffle(asked)
    for question in asked:
        fits = {story.id: grading.fit(story, question) for story in stories}
        right = [story for story in stories if fits[story.id] >= CLEAR_FROM]
        if not right or len(right) > len(stories) // 2 + 1:
            continue
        best = max(right, key=lambda one: fits[one.id])
        others = [story for story in stories if story.id != best.id]
        chosen = [best, *chance.sample(others, min(CHOICES - 1, len(others)))]
        chance.shuffle(chosen)
        tasks.append(DrillTask(question, tuple(chosen), {one.id: fits[one.id] for one in chosen}))
        if len(tasks) == number:
            break
    if not tasks:
        raise TrainerError(
            "none of your stories fits a question yet",
            "add competencies or questions to your stories",
        )
    return tuple(tasks)
