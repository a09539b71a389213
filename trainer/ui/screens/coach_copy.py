"""What goes out to a coach, read before it is written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.screens.page_screen import PageScreen
from trainer.ui.widgets.page import Page

if TYPE_CHECKING:
    from trainer.ui.components.document import Line

COACH_COPY_COMMANDS = (
    Command(
        "coach_copy.write",
        scheme.ENTER | scheme.DONE,
        "write",
        "Write it",
        "Choose where it's written.",
    ),
    Command("coach_copy.back", scheme.BACK, "leave", "Back", "Write nothing."),
)


class CoachCopyScreen(PageScreen[bool]):
    """A page with all that a coach would read; answers whether it is to be written."""

    CSS_PATH = "pages.tcss"
    COMMANDS_HERE: ClassVar = COACH_COPY_COMMANDS
    HELP_TEXT = (
        "This is all that a coach would read: your stories' titles, but none of your answers "
        "and nothing of what the stories say. "
        "Enter writes it, Escape doesn't."
    )

    def __init__(self, lines: Sequence[Line]) -> None:
        """Make the page of what goes out."""
        super().__init__("For a coach", "this is all of it")
        self._lines = lines

    def on_mount(self) -> None:
        """Show it."""
        self.query_one(Page).show(list(self._lines))

    def action_write(self) -> None:
        """Write it."""
        self.dismiss(True)

    def action_leave(self) -> None:
        """Write nothing."""
        self.dismiss(False)
