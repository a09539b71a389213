"""A larger text over a screen: pasted or typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.one_at_a_time import one_at_a_time
from trainer.ui.plain import plain
from trainer.ui.screens.base import TrainerDialog
from trainer.ui.screens.confirm import wants_to_leave
from trainer.ui.widgets.answer_editor import AnswerEditor
from trainer.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from trainer.coach.workspace import Workspace

Result = TypeVar("Result")

PASTE_COMMANDS = (
    Command("paste.take", scheme.DONE, "take", "Take it", "Use the text.", priority=True),
    Command("paste.cancel", scheme.BACK, "leave", "Back", "Go back; nothing is added."),
)


class PasteDialog(TrainerDialog[Result], Generic[Result]):
    """Answers with what was read in the text, and keeps a text that cannot be read; Escape with None.

    Attributes:
        text: what was taken.
    """

    CSS_PATH = ["dialogs.tcss", "paste_dialog.tcss"]
    COMMANDS_HERE: ClassVar = PASTE_COMMANDS

    def __init__(
        self,
        title: str,
        about: str,
        placeholder: str,
        read: Callable[[Workspace, str], Result],
        text: str = "",
        *,
        take: str = "Take it",
        may_be_empty: bool = False,
    ) -> None:
        """Make the dialog.

        Args:
            title: what is pasted.
            about: what comes of it.
            placeholder: what stands in the empty field.
            read: makes something of the text; runs on the coach's thread. Its TrainerError is said.
            text: what it begins with.
            take: what its button says.
            may_be_empty: whether a text that was emptied is taken, too.
        """
        super().__init__()
        self.text = ""
        self._title, self._about = title, about
        self._take, self._may_be_empty = take, may_be_empty
        self._placeholder, self._text, self._read = placeholder, text, read

    def compose(self) -> ComposeResult:
        """Lay out the field and the buttons."""
        with Vertical(classes="dialog"):
            yield Static(plain(self._title), classes="dialog-title")
            yield Static(plain(self._about), classes="quiet")
            yield AnswerEditor(self._placeholder)
            with Horizontal(classes="buttons"):
                yield KeyButton(scheme.BACK, "Back", "leave")
                yield KeyButton(scheme.DONE, self._take, "take")

    def on_mount(self) -> None:
        """Begin with the text there is."""
        self.query_one(AnswerEditor).start(self._text)

    @property
    def has_unsaved(self) -> bool:
        """Whether there is a text, and another than at first."""
        text, before = self.query_one(AnswerEditor).answer.strip(), self._text.strip()
        return text != before and (bool(text) or self._may_be_empty)

    @one_at_a_time
    async def action_leave(self) -> None:
        """Go back; where something was typed, only after asking."""
        if not self.has_unsaved or await wants_to_leave(self.app):
            self.dismiss(None)

    @one_at_a_time
    async def action_take(self) -> None:
        """Answer with what is in the text, where there is any."""
        self.text = self.query_one(AnswerEditor).answer.strip()
        if not self.text and not self._may_be_empty:
            self.dismiss(None)
            return
        with self.taking_no_words():
            read = await self.ask(self._read, self.text)
        self.dismiss(read)
