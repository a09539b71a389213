"""The bare Textual app that the program is compared with: a header, an editor, a footer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App
from textual.widgets import Footer, Header, TextArea

if TYPE_CHECKING:
    from textual.app import ComposeResult

MARK = "bare-and-ready"


class BareApp(App[None]):
    """What any app with an editor costs."""

    TITLE = MARK
    CSS = "TextArea { height: 1fr; }"

    def compose(self) -> ComposeResult:
        """Show the three."""
        yield Header()
        yield TextArea(soft_wrap=True)
        yield Footer()

    def on_mount(self) -> None:
        """Let typing go into the editor."""
        self.query_one(TextArea).focus()


if __name__ == "__main__":
    BareApp().run()
