"""What an empty home offers: what this is for, and four ways to start."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

if TYPE_CHECKING:
    from textual.app import ComposeResult

WELCOME = Content.assemble(
    ("Rehearse your own stories until you can tell them,\n", "bold $ink"),
    ("and after the interview send the part you forgot.", "bold $ink"),
    ("\n\nEverything stays on this computer. No account, no network.", "$quiet"),
)

WAYS = (
    ("sample", "Look around first", "An invented person's stories; nothing is kept."),
    ("write_here", "Write a first story", "Five short parts; three lines are enough to begin."),
    (
        "app.open('telling')",
        "Tell it first",
        "Two rough minutes; you sort it afterwards.",
    ),
    (
        "take_in",
        "Import what you have",
        "Markdown, a résumé, notes; you check it first.",
    ),
)
"""Action of Home, what it does, and what to expect."""


class WaysList(OptionList):
    """The ways; a figure takes the one with that number."""

    BINDINGS: ClassVar = [
        Binding(str(number), f"nth({number})", show=False) for number in range(1, len(WAYS) + 1)
    ]

    def action_nth(self, number: int) -> None:
        """Take the way with a number."""
        self.highlighted = number - 1
        self.action_select()


class WaysToStart(Vertical):
    """The welcome and the ways; selecting one posts the option list's own message."""

    DEFAULT_CSS = """
    WaysToStart {
        height: auto;

        & > Static { height: auto; margin-bottom: 1; }
        & > OptionList { height: auto; max-height: 100%; }
        & > OptionList > .option-list--option { padding: 0 1 0 0; }
    }
    """

    def compose(self) -> ComposeResult:
        """Lay out the welcome and the list."""
        yield Static(WELCOME, markup=False)
        yield WaysList(*(_option(number, *way) for number, way in enumerate(WAYS, 1)), id="ways")

    def on_mount(self) -> None:
        """Let the keys be on the first way."""
        ways = self.query_one(WaysList)
        ways.highlighted = 0
        ways.focus()


def _option(number: int, action: str, what: str, detail: str) -> Option:
    prompt = Content.assemble(
        (f"  {number}  ", "bold $accent"), (what, "bold $ink"), "\n     ", (detail, "$quiet")
    )
    return Option(prompt, id=action)
