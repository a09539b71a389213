"""What a grade asks, with the keys that answer it; nobody has to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from trainer.ui.plain import plain

if TYPE_CHECKING:
    from textual.events import Click

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

    _asked: Asked | None = None

    def show(self, asks: Sequence[Asked]) -> None:
        """Show the first of the questions, nothing without one."""
        self._asked = asks[0] if asks else None
        self.set_class(bool(asks), "-asking")
        if asks:
            self.update(question(asks[0]))

    async def on_click(self, event: Click) -> None:
        """Answer in the way under the pointer; the ways are the last row."""
        if self._asked is None or event.y != self.size.height - 1:
            return
        start = len(INDENT)
        for key, label, action in _ways(self._asked):
            end = start + len(key) + 1 + len(label)
            if start <= event.x < end:
                event.stop()
                await self.screen.run_action(action)
            start = end + len(GAP)


INDENT, GAP = "  ", "   "
"""What stands before the ways, and between them."""


def _ways(asked: Asked) -> list[tuple[str, str, str]]:
    """Return the ways to answer: key, what it says, action of the screen."""
    ways = [("y", asked.yes, "yes")]
    if asked.news:
        ways.append(("e", "news, correct my story", "news"))
    return ways


def question(asked: Asked) -> Content:
    """Return a question, and below it the keys that answer it."""
    ways = [Content.assemble((key, "bold $primary"), f" {label}") for key, label, _ in _ways(asked)]
    return Content.assemble(
        ("? ", "bold $warning"), plain(asked.text), f"\n{INDENT}", Content(GAP).join(ways)
    )
