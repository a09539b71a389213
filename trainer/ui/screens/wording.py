"""Words for a key point, one's own or corrected: shown, and open to change, before they are written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Static
from textual.widgets.input import Selection

from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.one_at_a_time import one_at_a_time
from trainer.ui.plain import plain
from trainer.ui.screens.base import TrainerDialog
from trainer.ui.screens.confirm import wants_to_leave
from trainer.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from textual.app import ComposeResult

WORDING_COMMANDS = (
    Command(
        "wording.keep",
        scheme.DONE,
        "keep",
        "Keep",
        "Write these words into your story.",
        priority=True,
    ),
    Command("wording.cancel", scheme.BACK, "leave", "Back", "Go back; your story stays as it is."),
)


@dataclass(frozen=True, slots=True)
class Asking:
    """What the dialog says around the words: title, what stands above both texts, the button."""

    title: str
    above: str
    between: str
    button: str


KEEPING = Asking("Keep your own wording", "From now on these words count as saying", "", "Keep")
CORRECTING = Asking("Correct your story", "It says now", "From now on", "Correct")


class WordingDialog(TrainerDialog[str]):
    """Answers with the words to write into the story; Escape with None."""

    CSS_PATH = "dialogs.tcss"
    COMMANDS_HERE: ClassVar = WORDING_COMMANDS

    def __init__(
        self,
        point: str,
        wording: str,
        asking: Asking = KEEPING,
        *,
        note: str = "",
        new: tuple[int, int] | None = None,
    ) -> None:
        """Make the question.

        Args:
            point: the key point's own words.
            wording: what to begin with; may be empty.
            asking: what is asked.
            note: what the person should know before they write it.
            new: where what is new in the wording begins and ends; it is selected.
        """
        super().__init__()
        self._point, self._wording, self._asking, self._note = point, wording, asking, note
        self._new = new

    def compose(self) -> ComposeResult:
        """Lay out the point, the wording and the buttons."""
        begin = plain(self._wording).plain
        words = Input(begin, placeholder="the words that you used", select_on_focus=False)
        if self._new and begin == self._wording:
            words.selection = Selection(*self._new)
        with Vertical(classes="dialog"):
            yield Static(self._asking.title, classes="dialog-title")
            yield Static(self._asking.above, classes="quiet")
            yield Static(plain(f"“{self._point}”"), classes="block")
            if self._asking.between:
                yield Static(self._asking.between, classes="quiet")
            yield words
            yield Static(plain(self._note), classes="quiet")
            with Horizontal(classes="buttons"):
                yield KeyButton(scheme.BACK, "Back", "leave")
                yield KeyButton(scheme.ENTER, self._asking.button, "keep")

    @property
    def has_unsaved(self) -> bool:
        """Whether the wording is another than at first."""
        return self.query_one(Input).value.strip() not in ("", self._wording.strip())

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep it."""
        event.stop()
        self.action_keep()

    @one_at_a_time
    async def action_leave(self) -> None:
        """Go back; where something was typed, only after asking."""
        if not self.has_unsaved or await wants_to_leave(self.app):
            self.dismiss(None)

    def action_keep(self) -> None:
        """Answer with the words, where there are any."""
        words = self.query_one(Input).value.strip()
        self.dismiss(words or None)
