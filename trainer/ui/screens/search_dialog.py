"""A question with many answers: typing narrows them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from textual.containers import Vertical
from textual.widgets import Input, Static

from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.components.hint import hints
from trainer.ui.components.rows import Column, Even
from trainer.ui.plain import plain
from trainer.ui.screens.base import TrainerDialog
from trainer.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from trainer.ui.components.way import Way

SEARCH_COMMANDS = (
    Command(
        "pick-one.take", scheme.ENTER, "take", "Take", "Take the chosen answer.", priority=True
    ),
    Command(
        "pick-one.down", scheme.DOWN, "move(1)", "Next", "Go to the next answer.", priority=True
    ),
    Command(
        "pick-one.up", scheme.UP, "move(-1)", "Before", "Go to the answer before.", priority=True
    ),
    Command("pick-one.cancel", scheme.BACK, "cancel", "Back", "Go back without an answer."),
)


class SearchDialog(TrainerDialog[str]):
    """Answers with the id of the way that was taken; Escape with None."""

    CSS_PATH = ["dialogs.tcss", "search_dialog.tcss"]
    COMMANDS_HERE: ClassVar = SEARCH_COMMANDS
    COLUMNS: ClassVar[tuple[Column[Way], ...]] = (
        Column("", 0, lambda way: way.label),
        Column("", 20, lambda way: way.detail, "$foreground-muted", from_width=44),
    )

    def __init__(self, title: str, ways: Sequence[Way]) -> None:
        """Make the question.

        Args:
            title: the question, short.
            ways: the answers; the first is chosen.
        """
        super().__init__()
        self._title, self._ways = title, tuple(ways)
        self._narrowed = ""  # what the list was narrowed by

    def compose(self) -> ComposeResult:
        """Lay out the question, the search and the answers."""
        with Vertical(classes="dialog"):
            yield Static(plain(self._title), classes="dialog-title")
            yield Input(placeholder="type to narrow", select_on_focus=False)
            yield RowList[Any](Even.columns(self.COLUMNS))
            yield Static(hints(("↑ ↓", "Move"), ("Enter", "Choose"), ("Esc", "Back")))

    def on_mount(self) -> None:
        """Show all answers and put the keys on the search."""
        rows = self.query_one(RowList)
        rows.show(self._ways)
        rows.styles.max_height = max(1, len(self._ways))
        self.query_one(Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep the answers that hold all words."""
        event.stop()
        self._narrow(event.value)

    def _narrow(self, typed: str) -> None:
        self._narrowed = typed
        words = typed.casefold().split()
        self.query_one(RowList).show(
            [
                way
                for way in self._ways
                if all(word in f"{way.label} {way.detail}".casefold() for word in words)
            ]
        )

    def on_row_list_selected(self, event: RowList.Selected) -> None:
        """Answer with what was clicked."""
        event.stop()
        self.dismiss(event.row.id)

    def action_take(self) -> None:
        """Answer with what is chosen; the news of the last key may still wait in line."""
        typed = self.query_one(Input).value
        if typed != self._narrowed:
            self._narrow(typed)
        row = self.query_one(RowList).row
        if row is not None:
            self.dismiss(row.id)

    def action_move(self, rows: int) -> None:
        """Move the cursor."""
        self.query_one(RowList).cursor += rows
