"""Rehearsing: the question, the grade, aloud, with a friend, spoken, which story."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.ui.screens.speak import SpeakScreen
from trainer.voice.listening import Now

from .scene import AT_80, SMALL, Scene

if TYPE_CHECKING:
    from textual.pilot import Pilot

ANSWER = (
    "Checkout took 2.3 seconds and nobody knew why. I traced real purchases and found the fraud "
    "check blocked everything. We moved the cart into Redis, and it went from 2.3 s to 300 ms."
)
DOUBTFUL = (
    "Checkout took 2.3 seconds. I moved the cart to Redis, and we got finance to think about the "
    "fraud check. Latency went from 2.3 s to 400 ms. Abandonment fell to 9 percent."
)
GRADED = ("r", ANSWER, "f5")


@dataclass
class Speaking:
    """An answer under way: half a minute is said, loudly enough."""

    problem: None = None

    def look(self) -> Now:
        """Return how it stands."""
        return Now(32.0, -25.0, opened=True)

    def end(self, *, keep: bool) -> None:
        """Nothing was recorded."""


async def speak(pilot: Pilot[None]) -> None:
    """Speak half a minute of the answer."""
    screen = SpeakScreen(pilot.app.screen.asking, lambda _: Speaking())
    pilot.app.push_screen(screen)
    from tests.snapshots.settled import settle

    await settle(pilot)
    screen._look()


SCENES = {
    "rehearse": Scene("The question alone, and room for an answer.", "RehearseScreen", ("r",)),
    "rehearse-hint": Scene(
        "The question, an answer under way, and the hint.",
        "RehearseScreen", ("r", ANSWER, "f3", "f3"), sizes=SMALL,
    ),
    "read-first": Scene(
        "A story never told, read once before it is.", "ReadFirstScreen", ("s", "end", "r", "f2", "t")
    ),
    "grade": Scene(
        "The marked answer, the key points with their verdicts, the four ratings.",
        "GradeScreen", GRADED, sizes=SMALL,
    ),
    "grade-answer": Scene("The answer with its marks in place of the points.", "GradeScreen", (*GRADED, "v"), sizes=AT_80),
    "grade-asks": Scene(
        "One question above the ratings where the grade isn't sure, with the keys that answer it.",
        "GradeScreen", ("r", DOUBTFUL, "f5"), sizes=SMALL,
    ),
    "grade-probe": Scene("What they ask next, and room for the answer.", "RehearseScreen", (*GRADED, "a")),
    "grade-why": Scene("Why a point has its verdict.", "GradeScreen", (*GRADED, "w")),
    "correct-story": Scene(
        "The point as it is and as it would be, what is new selected.",
        "WordingDialog", ("r", DOUBTFUL, "f5", "e"),
    ),
    "session-end": Scene("What a session brought.", "SessionEndScreen", (*GRADED, "3", "escape")),
    "recovery": Scene(
        "Text that was never handed in, offered back on Home.",
        "RecoveryDialog", ("r", ANSWER, "escape", "y"), sizes=SMALL,
    ),
    "recovery-text": Scene("The whole of such a text.", "TextDialog", ("r", ANSWER, "escape", "y", "v")),
    "aloud": Scene(
        "The clock before speaking, with the question above it.", "AloudScreen", ("r", "f2", "v"), sizes=SMALL
    ),
    "aloud-ticks": Scene("The points to tick after speaking.", "AloudScreen", ("r", "f2", "v", "space", "space", "s")),
    "partner": Scene(
        "What a friend who asks sees: the question, the clock, the points to tick, one ticked.",
        "PartnerScreen", ("r", "f2", "a", "s", "p"), sizes=SMALL,
    ),
    "say-it-ways": Scene("The two ways to say an answer aloud.", "ChoiceDialog", ("r", "f2", "v"), "voice"),
    "speak": Scene("The clock and the level while somebody speaks.", "SpeakScreen", ("r", speak), "voice"),
    "drill-begins": Scene("The drill says what it is before its clock runs.", "DrillScreen", ("g", "w")),
    "drill": Scene("A question, and the stories to choose from.", "DrillScreen", ("g", "w", "enter")),
    "drill-answered": Scene("How well each story fits, after the choice.", "DrillScreen", ("g", "w", "enter", "2")),
}  # fmt: skip
