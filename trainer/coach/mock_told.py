"""Which story an answer of a mock interview told, named, or only pointed at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from trainer.coach.which_story import (
    TOLD_BESIDE_FROM,
    find_beside,
    find_told,
    is_meant,
    is_named,
)
from trainer.coach.which_story import grade as told_grade
from trainer.grading.scoring import is_surely_said
from trainer.mock.course import answers
from trainer.mock.model import Reason
from trainer.mock.told_again import recalls
from trainer.stories.model import Status

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.mock.answer import Answer
    from trainer.mock.course import Standing
    from trainer.mock.model import Slot, Turn
    from trainer.stories.model import Story


def told_by(work: Workspace, slot: Slot, said: str, *, anew: bool = False) -> Story | None:
    """Return the story that an answer surely tells, or the planned one that it perhaps tells.

    At a question that needs none it takes most of it: whoever introduces themselves mentions many. Of
    the person's own questions none is told.
    """
    stories = {
        story.id: story for story in work.stories().stories if story.status is not Status.RETRACTED
    }
    if not slot.wants_story:
        least = 0.0 if anew else TOLD_BESIDE_FROM
        theirs = slot.reason is Reason.TO_ASK
        beside = [] if theirs else find_beside(said, tuple(stories.values()))[:1]
        return next((stories[one.story] for one in beside if one.score >= least), None)
    found = find_told(said, tuple(stories.values()))
    planned = work.history.names.now(slot.likely)
    if not found.ids:
        return None
    best = stories[found.ids[0]]
    if not found.perhaps and (anew or is_meant(best, said)):
        return best
    # One point that is surely said is enough where it was expected, or asked for as an example.
    points = told_grade(best, said, "").points if anew or best.id == planned else ()
    return best if any(map(is_surely_said, points)) else None


def mentions_one(work: Workspace, slot: Slot, said: str) -> bool:
    """Return whether an answer to “Why us?” mentions one of the stories."""
    if slot.reason is not Reason.WHY_US:
        return False
    stories = [story for story in work.stories().stories if story.status is not Status.RETRACTED]
    return bool(find_beside(said, stories))


def names_one(work: Workspace, said: str) -> bool:
    """Return whether an answer has the title of a story."""
    return any(is_named(story, said) for story in work.stories().stories)


def told_elsewhere(work: Workspace, at: Standing) -> set[str]:
    """Return the ids of the stories that other questions were answered with; an introduction tells none.

    By what an answer told in the end: its beginning may have sounded like another one.
    """
    ends = [told[-1] for told in answers(work.history.mocks.turns(at.plan.id)) if told[-1].attempt]
    slots = at.plan.slots
    elsewhere = [one for one in ends if one.place != at.place]
    ids = {one.attempt for one in elsewhere if slots[one.place].reason is not Reason.OPENER}
    found = [work.history.attempt(one) for one in ids]
    return {one.story for one in found if one is not None and one.grade is not None}


def only_recalls(heard: Answer, at: Standing, turns: Sequence[Turn]) -> bool:
    """Return whether a few words only point at what was told to another question."""
    told = [turn for turn in turns if turn.place != at.place and turn.place >= 0]
    before = (one.said for one in told if at.plan.slots[one.place].wants_story)
    return recalls(heard.text, before, at.plan.language)
