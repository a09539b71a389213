"""Bare Textual apps that the program is compared with: `python -m benchmarks.bare [home|one]`.

Without an argument: a header, an editor, a footer. With `home`: the widgets of Home, as many and of the
same kinds, with texts as long, and nothing behind them. With `one`: one text, what any app costs.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from textual.app import App
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Footer, Header, OptionList, Static, TextArea

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


class OneWidget(App[None]):
    """What any app at all costs."""

    def compose(self) -> ComposeResult:
        """Show one text."""
        yield Static(MARK)


class BareHome(App[None]):
    """What Home's widgets cost: twelve texts, a hidden list, a footer of eight keys."""

    CSS = """
    #title { dock: top; height: 1; }
    #title Static { width: 1fr; }
    #banner { dock: top; margin-top: 1; height: auto; }
    .block { height: auto; }
    #hidden { display: none; }
    """
    BINDINGS = [(letter, f"do('{letter}')", f"Does {letter}") for letter in "abcdefgh"]  # noqa: RUF012  Textual's own way

    def compose(self) -> ComposeResult:
        """Show them as Home does."""
        words = "so many words of a text "
        with Horizontal(id="title"):
            yield Static(MARK)
            yield Static(words[:14])
        yield Static(words * 2, id="banner")
        with VerticalScroll(can_focus=False), Vertical(classes="block"):
            with Vertical(classes="block"):
                for length in (14, 156, 9, 54):
                    yield Static((words * 10)[:length], classes="block")
            with Vertical(classes="block"):
                for length in (5, 250):
                    yield Static((words * 15)[:length], classes="block")
            with Vertical(id="hidden"):
                yield Static(words * 10)
                yield Static(words)
                yield OptionList()
        yield Footer(show_command_palette=False)

    def action_do(self, letter: str) -> None:
        """Do nothing; the footer groups keys of one action."""


if __name__ == "__main__":
    chosen = {"home": BareHome, "one": OneWidget}.get(" ".join(sys.argv[1:]), BareApp)
    chosen().run()
