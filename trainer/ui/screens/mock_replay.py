"""A mock interview replayed, question by question."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.pages.mock_lines import replay_lines
from trainer.ui.screens.page_screen import PageScreen
from trainer.ui.widgets.page import Page
from trainer.ui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from trainer.mock.exchange import Exchange

REPLAY_COMMANDS = (
    Command(
        "replay.next",
        scheme.DONE | scheme.ENTER,
        "next",
        "Next question",
        "Go on to the next question.",
    ),
    Command("replay.back", scheme.BACK, "leave", "Back", "Go back to the report."),
)


class MockReplayScreen(PageScreen[int]):
    """What they asked, what was said in turns, and what was heard; answers with the last one's place."""

    CSS_PATH = "pages.tcss"
    COMMANDS_HERE: ClassVar = REPLAY_COMMANDS
    HELP_TEXT = (
        "Your mock interview once more, one question after the other: what they asked, what you said, "
        "what they asked on, and what they heard of your story. Enter goes on, Escape goes back."
    )

    def __init__(self, exchanges: Sequence[Exchange], place: int) -> None:
        """Make the page of the question at a place."""
        super().__init__("Mock interview", "once more")
        self._exchanges, self._place = exchanges, place

    def on_mount(self) -> None:
        """Show the question that was chosen."""
        self._show()

    def _show(self) -> None:
        page = self.query_one(Page)
        page.show(list(replay_lines(self._exchanges[self._place])))
        page.scroll_home(animate=False)
        self.query_one(TitleLine).now = f"question {self._place + 1} of {len(self._exchanges)}"

    def action_next(self) -> None:
        """Show the next question; after the last one, the report."""
        if self._place + 1 >= len(self._exchanges):
            self.dismiss(self._place)
            return
        self._place += 1
        self._show()

    def action_leave(self) -> None:
        """Go back to the report, where this question is chosen."""
        self.dismiss(self._place)
