"""What a new draft would change in an edited letter: each change to take or to leave."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical
from textual.widgets import Static

from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.components.hint import hints
from trainer.ui.pages.letter_lines import change_text
from trainer.ui.screens.base import TrainerDialog
from trainer.ui.widgets.mark_list import MarkList

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.content import Content

    from trainer.interviews.letter.merging import Change

CHANGES_COMMANDS = (
    Command("changes.take", scheme.ENTER | scheme.DONE, "take", "Take marked", "Take over what's marked.",
            priority=True),
    Command("changes.all", scheme.MARK_ALL, "all", "Mark all", "Mark every change."),
    Command("changes.cancel", scheme.BACK, "cancel", "Leave", "Leave the letter as it is."),
)  # fmt: skip


DIALOG = 92
FRAME = 14
"""Cells of the dialog at most, as its style says; and those of its frame, the mark and a scrollbar."""


class ChangesDialog(TrainerDialog[list[int]]):
    """Answers with the numbers of the changes to take; Escape with None."""

    CSS_PATH = ["dialogs.tcss", "changes_dialog.tcss"]
    COMMANDS_HERE: ClassVar = CHANGES_COMMANDS

    def __init__(self, changes: Sequence[Change]) -> None:
        """Make the question."""
        super().__init__()
        self._changes = tuple(changes)

    def compose(self) -> ComposeResult:
        """Lay out the changes."""
        with Vertical(classes="dialog"):
            yield Static("A new draft is there; your letter isn't touched", classes="dialog-title")
            yield Static("− is your letter, + the new draft", classes="quiet")
            yield MarkList(self._texts())
            yield Static(
                hints(
                    ("Space", "Mark"),
                    ("Ctrl+A", "Mark all"),
                    ("Enter", "Take marked"),
                    ("Esc", "Leave"),
                )
            )

    def _texts(self) -> list[tuple[str, Content]]:
        width = max(8, min(DIALOG, self.app.size.width - 4) - FRAME)
        return [
            (str(number), change_text(change, width)) for number, change in enumerate(self._changes)
        ]

    def on_resize(self) -> None:
        """Break the lines where the dialog now ends."""
        self.query_one(MarkList).say(self._texts())

    def action_all(self) -> None:
        """Mark every change."""
        self.query_one(MarkList).mark_all()

    def action_take(self) -> None:
        """Answer with what is marked."""
        self.dismiss([int(one) for one in self.query_one(MarkList).marked])
