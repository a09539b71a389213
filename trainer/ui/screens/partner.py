"""Practise with a friend: they read the question aloud, press the clock, and tick what they hear."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Container
from textual.widgets import Digits, Static

from trainer.text import clock_text
from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.components.hint import sentence
from trainer.ui.plain import plain
from trainer.ui.screens.aloud import AloudScreen
from trainer.ui.stopwatch import Stopwatch
from trainer.ui.widgets.key_line import KeyLine
from trainer.ui.widgets.point_list import PointList
from trainer.ui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from textual.app import ComposeResult

PARTNER_COMMANDS = (
    Command("partner.clock", scheme.MARK, "clock", "Clock", "Start the clock, and stop it.",
            priority=True),
    Command("partner.said", scheme.SAID, "verdict('said')", "Said", "They said this point."),
    Command("partner.partly", scheme.PARTLY, "verdict('partly')", "Partly", "They said a part of it."),
    Command("partner.missed", scheme.MISSED, "verdict('missed')", "Not said", "They didn't say it after all."),
    Command("partner.done", scheme.DONE | scheme.ENTER, "grade", "Done", "Stop, and show them the result.",
            priority=True),
    Command("partner.back", scheme.BACK, "back", "Back", "Go back to answering alone."),
)  # fmt: skip


class PartnerScreen(AloudScreen):
    """The screen is the friend's, who asks; answers as `AloudScreen` does."""

    COMMANDS_HERE: ClassVar = PARTNER_COMMANDS
    HELP_TEXT = (
        "For the friend who asks: turn the screen so that only you see it. Read the question aloud. "
        "Space starts the clock. As the story comes, ↑ and ↓ choose a point, s ticks it, p says that "
        "a part of it came. F5 ends it and shows both of you the result; then comes the next question."
    )

    def compose(self) -> ComposeResult:
        """Lay out the question, the clock and the points, all in view from the start."""
        yield TitleLine("With a friend", f"{clock_text(self._asked.seconds)} for the answer")
        with Container(classes="page", id="aloud"):
            yield Static("Read this aloud. Keep the screen to yourself.", classes="quiet")
            yield Static(plain(self._asked.asked, "bold"), id="asked")
            yield Digits("0:00", id="digits")
            yield Static(
                sentence("Press Space to start the clock. Tick what you hear.", ""), id="say"
            )
            yield PointList(waits=True)
        yield KeyLine()

    def _begin(self) -> None:
        """Show the points at once: they are for the friend."""
        self._show_points()

    def action_clock(self) -> None:
        """Start the clock, or stop it; started again it goes on from where it stood."""
        if self._watch is None or not self._watch.runs:
            self._watch = Stopwatch(self._clock, self._elapsed)
            said = "Press Space to stop the clock. Tick what you hear: s for said, p for partly."
        else:
            self._watch.stop(self._watch.seconds)
            said = "Stopped. Press F5 to see the result."
        self.query_one("#say", Static).update(sentence(said, ""))
