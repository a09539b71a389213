"""The line at the top of every screen: product, screen, and what matters now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from trainer.ui.plain import plain

if TYPE_CHECKING:
    from textual.app import ComposeResult


class TitleLine(Horizontal):
    """Product name and screen on the left, what matters now on the right."""

    DEFAULT_CSS = """
    TitleLine {
        dock: top;
        height: 1;
        padding: 0 2;
        background: $panel;

        & > #title-screen { width: auto; text-style: bold; }
        & > #title-now { width: 1fr; text-align: right; color: $text-muted; text-wrap: nowrap;
                         text-overflow: ellipsis; padding-left: 2; }
    }
    """

    now: reactive[str] = reactive("")
    """What matters now, on the right; plain text."""

    def __init__(self, screen: str, now: str = "") -> None:
        """Make the line.

        Args:
            screen: the name of the screen.
            now: what matters now; may be set later through `now`.
        """
        super().__init__()
        self._screen_name = screen
        self.set_reactive(TitleLine.now, now)

    def compose(self) -> ComposeResult:
        """Lay out the two sides."""
        yield Static(
            Content.assemble(("Interview Trainer", "$primary"), " · ", self._screen_name),
            id="title-screen",
        )
        yield Static(plain(self.now), id="title-now")

    def watch_now(self, now: str) -> None:
        """Show the new right side."""
        if self.is_mounted:
            self.query_one("#title-now", Static).update(plain(now))
