"""What an empty home offers: three ways to start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from trainer.coach.home import HomeView

WELCOME = (
    "Rehearse your own stories until you can tell them. You write down a story once, then you are "
    "asked for it and answer from memory; the program shows which of your points you said and "
    "asks again when you are about to forget. Everything stays on this machine."
)

WAYS = (
    ("sample", "t", "Try it on sample stories", "An invented person's stories; nothing is kept."),
    (
        "write_here",
        "w",
        "Write a first story",
        "Its parts side by side, each with what it is for.",
    ),
    (
        "take_in",
        "f",
        "Import what you have",
        "Markdown, a résumé, notes; you see it before anything is saved.",
    ),
)
"""Action of Home, its key, what it does, and what to expect."""


class WaysToStart(Vertical):
    """The welcome and the three ways; selecting one posts the option list's own message."""

    DEFAULT_CSS = """
    WaysToStart {
        display: none;
        height: auto;

        & > Static { height: auto; margin-bottom: 1; max-width: 90; }
        & > OptionList {
            height: auto; max-width: 90; padding: 0; background: $background;
            &, &:focus { border: none; background: $background; background-tint: transparent; }
            & > .option-list--option { padding: 0 1 0 0; }
            & > .option-list--option-highlighted, &:focus > .option-list--option-highlighted {
                color: $foreground; background: $cursor; text-style: none;
            }
        }
    }
    """

    def compose(self) -> ComposeResult:
        """Lay out the welcome and the list."""
        yield Static(WELCOME, markup=False)
        yield Static("Three ways to start", classes="heading")
        yield OptionList(id="ways")

    def show(self, view: HomeView) -> None:
        """Appear where the story bank is empty."""
        was, self.display = self.display, view.is_new
        if not self.display:
            return
        ways = self.query_one(OptionList)
        if not ways.option_count:
            ways.add_options(_option(*way) for way in WAYS)
        if not was:
            ways.highlighted = 0
            ways.focus()


def _option(action: str, key: str, what: str, detail: str) -> Option:
    prompt = Content.assemble(
        (f" {key}  ", "bold"), (what, "bold"), "\n    ", (detail, "$foreground-muted")
    )
    return Option(prompt, id=action)
