"""A question with several answers, one below the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.components.hint import hints, sentence
from trainer.ui.plain import plain
from trainer.ui.screens.base import TrainerDialog

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from trainer.ui.components.way import Way

CHOICE_COMMANDS = (
    Command("choice.cancel", scheme.BACK, "cancel", "Back", "Go back without an answer."),
)


class ChoiceDialog(TrainerDialog[str]):
    """Answers with the id of the way that was taken; Escape with None."""

    CSS_PATH = ["dialogs.tcss", "choice.tcss"]
    COMMANDS_HERE: ClassVar = CHOICE_COMMANDS

    def __init__(self, title: str, ways: Sequence[Way], text: str = "") -> None:
        """Make the question.

        Args:
            title: the question, short.
            ways: the answers; the first is chosen.
            text: what to know before; plain text, may have several lines.
        """
        super().__init__()
        self._title, self._ways, self._text = title, tuple(ways), text

    def compose(self) -> ComposeResult:
        """Lay out the question and its answers."""
        with Vertical(classes="dialog"):
            yield Static(plain(self._title), classes="dialog-title")
            if self._text:
                yield Static(sentence(self._text, ""), classes="choice-text")
            yield OptionList(*(_option(way) for way in self._ways))
            yield Static(hints(("Enter", "Choose"), ("Esc", "Back")))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Answer."""
        event.stop()
        self.dismiss(event.option_id)


def _option(way: Way) -> Option:
    lines = [plain(way.label, "bold")]
    if way.detail:
        lines.append(plain(way.detail, "$foreground-muted"))
    return Option(Content("\n").join(lines), id=way.id)
