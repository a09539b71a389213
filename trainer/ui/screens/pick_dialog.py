"""A question with any number of answers, one below the other."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.components.hint import hints
from trainer.ui.plain import plain
from trainer.ui.screens.base import TrainerDialog
from trainer.ui.widgets.mark_list import MarkList

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from trainer.ui.components.way import Way

PICK_COMMANDS = (
    Command(
        "pick.take",
        scheme.ENTER | scheme.DONE,
        "take",
        "Take",
        "Take what's marked.",
        priority=True,
    ),
    Command("pick.cancel", scheme.BACK, "cancel", "Back", "Go back without an answer."),
)


class PickDialog(TrainerDialog[list[str]]):
    """Answers with the ids of what is marked, in the list's order; Escape with None."""

    CSS_PATH = ["dialogs.tcss", "choice.tcss"]
    COMMANDS_HERE: ClassVar = PICK_COMMANDS

    def __init__(self, title: str, ways: Sequence[Way], marked: Collection[str]) -> None:
        """Make the question.

        Args:
            title: the question, short.
            ways: the answers; one without an id is a heading.
            marked: ids of those that are marked at first.
        """
        super().__init__()
        self._title, self._ways, self._marked = title, tuple(ways), frozenset(marked)

    def compose(self) -> ComposeResult:
        """Lay out the question and its answers."""
        with Vertical(classes="dialog"):
            yield Static(plain(self._title), classes="dialog-title")
            yield MarkList([(way.id, _label(way)) for way in self._ways], self._marked)
            yield Static(hints(("Space", "Mark"), ("Enter", "Done"), ("Esc", "Back")))

    def action_take(self) -> None:
        """Answer with what is marked."""
        self.dismiss(self.query_one(MarkList).marked)


def _label(way: Way) -> Content:
    if not way.id:
        return plain(way.label, "bold")
    detail = f"  {way.detail}" if way.detail else ""
    return Content.assemble(plain(way.label), plain(detail, "$foreground-muted"))
