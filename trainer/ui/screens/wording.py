"""Keeping one's own wording: shown, and open to change, before it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal, Vertical
from textual.widgets import Button, Input, Static

from trainer.ui.commands import Command, bindings
from trainer.ui.one_at_a_time import one_at_a_time
from trainer.ui.plain import plain
from trainer.ui.screens.base import TrainerDialog
from trainer.ui.screens.confirm import leaves

if TYPE_CHECKING:
    from textual.app import ComposeResult

WORDING_COMMANDS = (
    Command("wording.keep", "ctrl+j,f5", "keep", "Keep", "Keep this wording.", priority=True),
    Command("wording.cancel", "escape", "leave", "Back", "Go back; nothing is kept."),
)


class WordingDialog(TrainerDialog[str]):
    """Answers with the wording to keep; Escape with None."""

    CSS_PATH = "dialogs.tcss"
    COMMANDS_HERE: ClassVar = WORDING_COMMANDS
    BINDINGS = bindings(WORDING_COMMANDS)

    def __init__(self, point: str, wording: str) -> None:
        """Make the question.

        Args:
            point: the key point's own words.
            wording: what to begin with; may be empty.
        """
        super().__init__()
        self._point, self._wording = point, wording

    def compose(self) -> ComposeResult:
        """Lay out the point, the wording and the buttons."""
        with Vertical(classes="dialog"):
            yield Static("Keep your own wording", classes="dialog-title")
            yield Static("From now on these words count as saying", classes="quiet")
            yield Static(plain(f"“{self._point}”"), classes="block")
            yield Input(
                plain(self._wording).plain,
                placeholder="the words that you used",
                select_on_focus=False,
            )
            yield Static("It is written into the story's file, beside the point.", classes="quiet")
            with Horizontal(classes="buttons"):
                yield Button("Back  esc", id="back")
                yield Button("Keep  ⏎", id="keep", variant="primary")

    @property
    def has_unsaved(self) -> bool:
        """Whether the wording is another than at first."""
        return self.query_one(Input).value.strip() not in ("", self._wording.strip())

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep it."""
        event.stop()
        self.action_keep()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Do what the button says."""
        event.stop()
        if event.button.id == "keep":
            self.action_keep()
        else:
            self.action_leave()

    @one_at_a_time
    async def action_leave(self) -> None:
        """Go back; where something was typed, only after asking."""
        if not self.has_unsaved or await leaves(self.app):
            self.dismiss(None)

    def action_keep(self) -> None:
        """Answer with the words, where there are any."""
        words = self.query_one(Input).value.strip()
        self.dismiss(words or None)
