"""What a grade asks, with the keys that answer it; nobody has to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from trainer.ui.plain import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

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
        link-style: none;
        link-color: $foreground;

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
    ways = [_way("y", asked.yes, "screen.yes")]
    if asked.news:
        ways.append(_way("e", "news, correct my story", "screen.news"))
    return Content.assemble(
        ("? ", "bold $warning"), plain(asked.text), "\n  ", Content("   ").join(ways)
    )


def _way(key: str, label: str, action: str) -> Content:
    return Content.assemble((key, "bold $primary"), " ", (label, f"@click={action}"))
