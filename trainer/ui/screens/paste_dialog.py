"""A larger text over a screen: pasted or typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal, Vertical
from textual.widgets import Button, Static

from trainer.ui.commands import Command, bindings
from trainer.ui.one_at_a_time import one_at_a_time
from trainer.ui.plain import plain
from trainer.ui.screens.base import TrainerDialog
from trainer.ui.screens.confirm import leaves
from trainer.ui.widgets.answer_editor import AnswerEditor

if TYPE_CHECKING:
    from textual.app import ComposeResult

PASTE_COMMANDS = (
    Command("paste.take", "ctrl+j,f5", "take", "Take it", "Take the text.", priority=True),
    Command("paste.cancel", "escape", "leave", "Back", "Go back; nothing is taken."),
)


class PasteDialog(TrainerDialog[str]):
    """Answers with the text; Escape with None."""

    CSS_PATH = ["dialogs.tcss", "paste_dialog.tcss"]
    COMMANDS_HERE: ClassVar = PASTE_COMMANDS
    BINDINGS = bindings(PASTE_COMMANDS)

    def __init__(self, title: str, about: str, placeholder: str, text: str = "") -> None:
        """Make the dialog.

        Args:
            title: what is pasted.
            about: what comes of it.
            placeholder: what stands in the empty field.
            text: what it begins with.
        """
        super().__init__()
        self._title, self._about = title, about
        self._placeholder, self._text = placeholder, text

    def compose(self) -> ComposeResult:
        """Lay out the field and the buttons."""
        with Vertical(classes="dialog"):
            yield Static(plain(self._title), classes="dialog-title")
            yield Static(plain(self._about), classes="quiet")
            yield AnswerEditor(self._placeholder)
            with Horizontal(classes="buttons"):
                yield Button("Back  esc", id="paste-back", compact=True)
                yield Button("Take it  f5", id="paste-take", variant="primary", compact=True)

    def on_mount(self) -> None:
        """Begin with the text there is."""
        self.query_one(AnswerEditor).start(self._text)

    @property
    def has_unsaved(self) -> bool:
        """Whether there is a text, and another than at first."""
        return self.query_one(AnswerEditor).answer.strip() not in ("", self._text.strip())

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Do what the button says."""
        event.stop()
        if event.button.id == "paste-take":
            self.action_take()
        else:
            self.action_leave()

    @one_at_a_time
    async def action_leave(self) -> None:
        """Go back; where something was typed, only after asking."""
        if not self.has_unsaved or await leaves(self.app):
            self.dismiss(None)

    def action_take(self) -> None:
        """Answer with the text, where there is any."""
        self.dismiss(self.query_one(AnswerEditor).answer.strip() or None)
