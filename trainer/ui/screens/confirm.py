"""A question with two answers, asked before something cannot be taken back easily."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.components.hint import sentence
from trainer.ui.plain import plain
from trainer.ui.screens.base import TrainerDialog
from trainer.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from textual.app import App, ComposeResult

CONFIRM_COMMANDS = (
    Command("confirm.yes", scheme.YES, "yes", "Yes", "Do it."),
    Command("confirm.no", scheme.NO | scheme.BACK, "no", "No", "Leave everything as it is."),
)


class ConfirmDialog(TrainerDialog[bool]):
    """Answers True only where the person says so; Escape is no."""

    CSS_PATH = "dialogs.tcss"
    COMMANDS_HERE: ClassVar = CONFIRM_COMMANDS

    def __init__(self, title: str, text: str, *, yes: str = "Yes", no: str = "No") -> None:
        """Make the question.

        Args:
            title: the question, short.
            text: what will happen; plain text, may have several lines.
            yes: the label that does it.
            no: the label that does not; it has the focus.
        """
        super().__init__()
        self._texts = (title, text, yes, no)

    def compose(self) -> ComposeResult:
        """Lay out question and buttons."""
        title, text, yes, no = self._texts
        with Vertical(classes="dialog"):
            yield Static(plain(title), classes="dialog-title")
            yield Static(sentence(text, ""))
            with Horizontal(classes="buttons"):
                yield KeyButton(scheme.NO, no, "no")
                yield KeyButton(scheme.YES, yes, "yes")

    def on_mount(self) -> None:
        """Put the focus on the harmless answer."""
        self.query_one("#no").focus()

    def action_yes(self) -> None:
        """Answer yes."""
        self.dismiss(True)

    def action_no(self) -> None:
        """Answer no."""
        self.dismiss(False)


async def wants_to_leave(app: App[Any]) -> bool:
    """Ask whether to go away from what was typed and has no place yet; from a worker."""
    dialog = ConfirmDialog(
        "Leave what you typed?", "It isn't stored anywhere yet.", yes="Leave", no="Stay"
    )
    return await app.push_screen_wait(dialog) is True
