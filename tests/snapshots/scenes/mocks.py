"""The mock interview: the question, its report, and what was heard."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tests.snapshots.settled import settle
from trainer.coach import mock
from trainer.coach.mock_parts import Part
from trainer.coach.mock_spoken import ToPutRight
from trainer.mock.model import MockPlan, Reason, Slot, Step, Tone, Turn
from trainer.storage.recovery import Draft
from trainer.ui.screens.put_right import PutRightScreen

from .scene import AT_80, Scene

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from trainer.coach.workspace import Workspace

ANSWER = (
    "Checkout took 2.3 seconds and 12 % of the carts were abandoned. I was asked to halve it before "
    "the holiday season. I moved the cart to Redis and got rid of the fraud check up front."
)
ASKED = "Tell me about the most successful project you worked on."
HEARD = "I moved the cart(?) to Redis. Checkout went from 2.3 s to 900(?) ms."


def _make(work: Workspace) -> None:
    mock.new(work, mock.Wish(minutes=15, seed=3))


async def begun(pilot: Pilot[None]) -> None:
    """Open a mock interview at its second question."""
    await pilot.app.coach.run(_make)
    pilot.app.navigation.open("mock")
    await settle(pilot)
    await pilot.press("f9")


async def to_the_end(pilot: Pilot[None]) -> None:
    """Hand in the answer and leave every question after it."""
    await pilot.press("f5")
    await settle(pilot)
    while type(pilot.app.screen).__name__ == "MockScreen":
        await pilot.press("f9")
        await settle(pilot)


async def put_right(pilot: Pilot[None]) -> None:
    """Show an answer that was spoken."""
    now = datetime(2026, 5, 28, 9, 30, tzinfo=UTC)
    plan = MockPlan("m", now, 0, 15, 1, Tone.NEUTRAL, "en", (Slot(Reason.WEAK, ASKED),))
    part = Part((0, 0), Draft("m-00-00-00", "spoken", "", "", ASKED, now.isoformat(), HEARD), False)
    heard = ToPutRight(plan, Turn("t", "m", now, Step.ANSWER, 0), ASKED, HEARD, (part,))
    screen = PutRightScreen(lambda _: [heard], lambda: False)
    pilot.app.push_screen(screen)
    await settle(pilot)
    screen._look()


REPORT = (begun, ANSWER, to_the_end)

SCENES = {
    "mock-begin": Scene("How a mock interview begins.", "ChoiceDialog", ("m",)),
    "mock": Scene("Who asks, the question, the clock, and an answer under way.", "MockScreen", (begun, ANSWER)),
    "mock-report": Scene("One thing to do next, then question by question.", "MockReportScreen", REPORT),
    "mock-replay": Scene("A question of it with all that was asked and said.", "MockReplayScreen", (*REPORT, "down", "enter")),
    "mock-unsaid": Scene("What was left unsaid in it.", "ReadingScreen", (*REPORT, "d")),
    "mock-whom": Scene("For whom the report is written.", "ChoiceDialog", (*REPORT, "x"), sizes=AT_80),
    "mock-coach": Scene("All that a coach would read.", "CoachCopyScreen", (*REPORT, "x", "down", "enter"), sizes=AT_80),
    "put-right": Scene("What was heard, with the words that may be wrong.", "PutRightScreen", (put_right,)),
}  # fmt: skip
