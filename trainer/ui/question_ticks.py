"""Which questions are to ask for stories that were just written: shown to tick, the sure ones ticked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from trainer.coach import later as coach
from trainer.ui.coached_app import telling
from trainer.ui.components.way import Way
from trainer.ui.screens.pick_dialog import PickDialog

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.stories.model import Story
    from trainer.ui.screens.base import TrainerScreen


async def tick_questions(
    screen: TrainerScreen[Any], stories: Sequence[Story]
) -> dict[str, list[str]] | None:
    """Show the questions that fit stories; return id of a story -> keys of those that are ticked.

    Returns:
        None where the person goes back; nothing where none fits.
    """
    rows = await screen.ask(coach.question_proposals.proposals, stories)
    if not rows:
        return {}
    several = len({story.id for story, _ in rows}) > 1
    ways, at = [], ""
    for number, (story, one) in enumerate(rows):
        if several and story.id != at:
            ways.append(Way("", story.title))
            at = story.id
        ways.append(Way(str(number), one.question.ask))
    title = f"Which questions would you answer with {'these' if several else 'it'}?"
    marked = [str(number) for number, (_, one) in enumerate(rows) if one.sure]
    ticked = await screen.app.push_screen_wait(PickDialog(title, ways, marked))
    if ticked is None:
        return None
    keys: dict[str, list[str]] = {}
    for story, one in (rows[int(number)] for number in ticked):
        keys.setdefault(story.id, []).append(one.question.key)
    return keys


async def add_ticked(screen: TrainerScreen[Any], story: str, *, new: bool = True) -> None:
    """Show the questions that fit a story that was just saved, and let it name those ticked.

    Args:
        screen: what asks.
        story: its id.
        new: whether it is; of another one they are shown where one is sure, so that mending a word
            asks nothing.
    """
    with telling(screen.app):
        found = await screen.ask(_worth_asking, story, new=new)
        ticked = await tick_questions(screen, [found]) if found else None
        if ticked:
            await screen.ask(coach.question_proposals.add_questions, story, ticked[story])


def _worth_asking(work: Workspace, story: str, *, new: bool) -> Story | None:
    from trainer.coach.find import find_story

    found = find_story(work, story)
    return (
        found
        if new or any(one.sure for _, one in coach.question_proposals.proposals(work, [found]))
        else None
    )
