"""An interview of this morning, and the ways to its debrief; tests of several screens begin there."""

from __future__ import annotations

from textual.widgets import Input

from trainer.ui.screens.asked import AskedScreen
from trainer.ui.screens.debrief import DebriefScreen
from trainer.ui.widgets.answer_editor import AnswerEditor
from trainer.ui.widgets.row_list import RowList

from .waiting import home_is_open, text_of, until

TOLD = "Checkout took 2.3 seconds and 12 % of the carts were abandoned. I moved the cart to Redis."
AT_LENGTH = (
    f"{TOLD} They asked why Redis, and I said that we had it anyway, that everybody on the team knew how "
    "to look after it, and that I wanted something that we could take back within a day if it turned out "
    "to be a mistake."
)
"""The same as long as a telling."""


async def showing(pilot, kind):
    await until(pilot, lambda: isinstance(pilot.app.screen, kind))
    await pilot.app.workers.wait_for_complete([w for w in pilot.app.workers if w.group != "dialog"])
    await pilot.pause()


async def debrief_is_open(pilot, over):
    await home_is_open(pilot)
    await pilot.app.coach.run(over)
    pilot.app.screen.reload()
    await until(pilot, lambda: "How was Acme?" in text_of(pilot, "#home-page"))
    await pilot.press("d")
    await showing(pilot, DebriefScreen)


async def add(pilot, text):
    field = pilot.app.screen.query_one("#recall", Input)
    field.value = text
    await pilot.press("enter")
    await until(pilot, lambda: not field.value)
    await until(
        pilot, lambda: any(r.asked.heard == text for r in pilot.app.screen.query_one(RowList).rows)
    )


async def asked(app):
    def read(work):
        from trainer.coach import interviews

        return work.history.debriefs.asked(interviews.interviews(work)[0].id)

    return await app.coach.run(read)


async def told(pilot, over, text=TOLD):
    """Note one question and what was said to it."""
    await debrief_is_open(pilot, over)
    await add(pilot, "Tell me about the most successful project you worked on")
    await pilot.press("f3")
    await showing(pilot, AskedScreen)
    pilot.app.screen.query_one(AnswerEditor).insert(text)
    await until(pilot, lambda: pilot.app.screen.view.asked.said == text)
