"""A page to read on a screen of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import work

from trainer.errors import TrainerError
from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.screens.base import TrainerScreen
from trainer.ui.widgets.key_line import KeyLine
from trainer.ui.widgets.page import Page
from trainer.ui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from trainer.coach.workspace import Workspace
    from trainer.ui.document import Line

READING_COMMANDS = (
    Command("reading.back", scheme.BACK | scheme.ENTER, "close", "Back", "Go back.", old="q"),
)


class ReadingScreen(TrainerScreen[None]):
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
        super().__init__()
        self._title, self._load = title, load

    def compose(self) -> ComposeResult:
        """Lay out title, page and keys."""
        yield TitleLine(self._title)
        yield Page()
        yield KeyLine()

    def on_mount(self) -> None:
        """Read what is to be shown."""
        self.query_one(Page).focus()
        self._show()

    @work(exclusive=True)
    async def _show(self) -> None:
        try:
            self.query_one(Page).show(await self.ask(self._load))
        except TrainerError as error:
            self.tell(error)
            self.dismiss()
