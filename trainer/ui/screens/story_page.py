"""One story on a screen of its own."""

from __future__ import annotations

from typing import ClassVar

from textual import work

from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.pages.story_lines import load_story_lines
from trainer.ui.screens.page_screen import PageScreen
from trainer.ui.writing import edit_story

STORY_COMMANDS = (
    Command("story.rehearse", scheme.REHEARSE, "rehearse", "Rehearse", "Rehearse this story."),
    Command(
        "story.write", scheme.EDIT, "write", "Edit", "Write this story, its parts side by side."
    ),
    Command(
        "story.edit",
        scheme.OWN_EDITOR,
        "edit",
        "Own editor",
        "Edit this story's file in your own editor.",
    ),
    Command("story.reload", scheme.RELOAD, "reload", "Reload", "Read the file again.", shown=False),
    Command("story.back", scheme.BACK, "close", "Back", "Go back to the list."),
)


class StoryPageScreen(PageScreen[None]):
    """One story: its key points by part, its history, the questions it fits."""

    CSS_PATH = "pages.tcss"
    COMMANDS_HERE: ClassVar = STORY_COMMANDS
    HELP_TEXT = (
        "One story with its key points by part. Lines that begin with “also” are other wordings "
        "that count as saying the point. Below it: the questions it fits and how your answers went."
    )

    def __init__(self, story: str) -> None:
        """Make the page of the story with an id."""
        super().__init__("Stories", story)
        self._story = story

    def on_screen_resume(self) -> None:
        """Read the story, again after each other screen."""
        self.reload()

    @work(exclusive=True)
    async def reload(self) -> None:
        """Read the story and show it."""
        await self.fill(load_story_lines, self._story)

    def action_reload(self) -> None:
        """Read the file again."""
        self.reload()

    def action_rehearse(self) -> None:
        """Rehearse this story."""
        self.navigation.open_rehearsal(story=self._story)

    @work(exclusive=True, group="dialog")
    async def action_write(self) -> None:
        """Write this story in the story editor."""
        await self.navigation.edit_story(self._story)
        self.reload()

    @work(exclusive=True, group="dialog")
    async def action_edit(self) -> None:
        """Edit this story's file."""
        await edit_story(self, self._story)
        self.reload()
