"""Writing and editing stories in the person's own editor, checked on return."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trainer.coach import later as coach
from trainer.errors import TrainerError
from trainer.text import visible
from trainer.ui.editor import edit
from trainer.ui.question_ticks import add_ticked
from trainer.ui.screens.problems_dialog import NextStep, ProblemsDialog

if TYPE_CHECKING:
    from pathlib import Path

    from trainer.coach.stories import Written
    from trainer.coach.workspace import Workspace
    from trainer.stories.model import Story
    from trainer.ui.screens.base import TrainerScreen


async def write_story(screen: TrainerScreen[Any]) -> Story | None:
    """Write a new story: the template in the editor, checked on return, then in the story bank.

    A story that was begun and kept for later comes first.

    Returns:
        The first of the new stories; None where nothing was added.
    """
    try:
        path = await screen.ask(_story_file)
        while True:
            may_be_open = edit(screen.app, path)
            if may_be_open and not await _is_saved(screen):
                _tell_kept(screen, path)
                return None
            written, wrong = await _adopt(screen, path, keep=may_be_open)
            if not wrong:
                break
            step = await screen.app.push_screen_wait(
                ProblemsDialog("The story isn't in your story bank yet", wrong, new=True)
            )
            if step is NextStep.DISCARD:
                await screen.ask(coach.stories.discard_story_file, path)
                return None
            if step is not NextStep.EDIT:
                _tell_kept(screen, path)
                return None
    except TrainerError as error:
        screen.tell(error)
        return None
    if may_be_open and written is not None and written.unchanged:
        _tell_kept(screen, path)
        return None
    if written is None or written.unchanged or not written.stories:
        screen.notify("Nothing was written, so nothing was added.", markup=False)
        return None
    story = written.stories[0]
    await add_ticked(screen, story.id)
    screen.notify(visible(f"“{story.title}” is in your story bank.", multiline=False), markup=False)
    return story


async def _is_saved(screen: TrainerScreen[Any]) -> bool:
    """Wait until the person has saved in a window that the program cannot see."""
    from trainer.ui.screens.confirm import ConfirmDialog

    dialog = ConfirmDialog(
        "Is your editor still open?",
        "It came back at once, so its window may still be open. Save there, then go on here.",
        yes="I've saved",
        no="Later",
    )
    return await screen.app.push_screen_wait(dialog) is True


def _tell_kept(screen: TrainerScreen[Any], path: Path) -> None:
    text = visible(f"Kept in {path}. Press n to go on with it.", multiline=False)
    screen.notify(text, markup=False)


async def _adopt(
    screen: TrainerScreen[Any], path: Path, *, keep: bool
) -> tuple[Written | None, tuple[str, ...]]:
    """Return what came of the text, and what is wrong with it, one line each."""
    try:
        written = await screen.ask(coach.stories.adopt, path, keep=keep)
    except TrainerError as error:
        return None, (str(error),)
    return written, tuple(str(problem) for problem in written.problems)


async def edit_story(screen: TrainerScreen[Any], story: str) -> bool:
    """Edit the file of a story; where it is wrong afterwards, offer to go on editing.

    Returns:
        Whether the editor was opened, so that what is shown may be old.
    """
    try:
        path = await screen.ask(coach.stories.file_of, story)
        while True:
            if edit(screen.app, path) and not await _is_saved(screen):
                return True
            checked = await screen.ask(_check_file, path)
            if not checked.problems:
                return True
            wrong = tuple(str(problem) for problem in checked.problems)
            step = await screen.app.push_screen_wait(
                ProblemsDialog("The story file has problems", wrong)
            )
            if step is not NextStep.EDIT:
                return True
    except TrainerError as error:
        screen.tell(error)
        return True


def _story_file(work: Workspace) -> Path:
    """Return the story that was begun and kept for later, else a new one."""
    from trainer.coach import stories

    return stories.unfinished_story_file(work) or stories.new_story_file(work)


def _check_file(work: Workspace, path: Path) -> Written:  # noqa: ARG001  every job gets the workspace
    from trainer.coach import stories

    return stories.check_file(path)
