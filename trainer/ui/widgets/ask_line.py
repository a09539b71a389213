"""What a grade asks, with the keys that answer it; nobody has to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from trainer.ui.components.hint import hints
from trainer.ui.plain import plain

if TYPE_CHECKING:
    from trainer.coach.rehearsal_values import Asked


class AskLine(Static):
    """The question that is open; without one it takes no room."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    AskLine {
        display: none;
        height: auto;
        max-height: 4;
        max-width: 100;

        &.-asking { display: block; }
    }
    """

    def show(self, asks: Sequence[Asked]) -> None:
        """Show the first of the questions, nothing without one."""
        self.set_class(bool(asks), "-asking")
        if asks:
            self.update(question(asks[0]))


def question(asked: Asked) -> Content:
    """Return a question, and below it the keys that answer it."""
    ways = [("y", asked.yes), *([("e", "news, correct my story")] if asked.news else [])]
    return Content.assemble(("? ", "bold $warning"), plain(asked.text), "\n  ", hints(*ways))
