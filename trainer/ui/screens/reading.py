"""A page to read on a screen of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import work

from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.screens.page_screen import PageScreen

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.ui.components.document import Line

READING_COMMANDS = (
    Command("reading.back", scheme.BACK | scheme.ENTER, "close", "Back", "Go back.", old="q"),
)


class ReadingScreen(PageScreen[None]):
    """Shows lines that the coach gives."""

    CSS_PATH = "pages.tcss"
    COMMANDS_HERE: ClassVar = READING_COMMANDS
    HELP_TEXT = "A page to read. Arrow keys, Page Up and Page Down scroll it; Escape goes back."

    def __init__(self, title: str, load: Callable[[Workspace], list[Line]]) -> None:
        """Make the page.

        Args:
            title: what it shows, in one or two words.
            load: gives its lines; runs on the coach's thread.
        """
        super().__init__(title)
        self._load = load

    def on_mount(self) -> None:
        """Read what is to be shown."""
        self._show()

    @work(exclusive=True)
    async def _show(self) -> None:
        await self.fill(self._load)
