"""Keys pressed after the interview faster than the program works: each lands where the person meant it."""

from __future__ import annotations

from threading import Event

from textual.widgets import Input

from trainer.ui.screens.asked import AskedScreen
from trainer.ui.screens.debrief import DebriefScreen
from trainer.ui.widgets.row_list import RowList

from .debriefing import add, asked, debrief_is_open, showing
from .waiting import until


async def test_lines_entered_while_the_coach_is_busy_are_each_a_question(app, over):
    """Kind: a key whose work is awaited. Enter empties the field at once, and the work is queued."""
    lines = ["why us", "why now", "a conflict", "a failure", "your plan"]
    gate = Event()
    async with app.run_test(size=(80, 24)) as pilot:
        await debrief_is_open(pilot, over)
        busy = pilot.app.run_worker(app.coach.run(lambda _: gate.wait(20)), group="busy")
        await pilot.pause()
        field = app.screen.query_one("#recall", Input)
        for line in lines:
            await pilot.press(*line, "enter")
            assert field.value == ""
        gate.set()
        await busy.wait()
        await until(pilot, lambda: len(app.screen.query_one(RowList).rows) == len(lines))
        assert [one.heard for one in await asked(app)] == lines


async def test_what_is_typed_after_the_key_for_the_next_answer_belongs_there(app, over):
    """Kind: a key whose work is awaited. Ctrl+J turns at once; no word lands in the wrong answer."""
    gate = Event()
    async with app.run_test(size=(80, 24)) as pilot:
        await debrief_is_open(pilot, over)
        await add(pilot, "first?")
        await add(pilot, "second?")
        await pilot.press("up", "f3")
        await showing(pilot, AskedScreen)
        await until(pilot, lambda: app.screen.view is not None)
        busy = pilot.app.run_worker(app.coach.run(lambda _: gate.wait(20)), group="busy")
        await pilot.press(*"one", "ctrl+j", *"two")
        gate.set()
        await busy.wait()
        await until(pilot, lambda: app.screen.view.number == 2)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, DebriefScreen))
        assert [one.said for one in await asked(app)] == ["one", "two"]


async def test_a_question_entered_just_before_f3_is_the_one_that_opens(app, over):
    """Kind: a key whose work is awaited. F3 right behind Enter means the question just entered."""
    async with app.run_test(size=(80, 24)) as pilot:
        await debrief_is_open(pilot, over)
        await add(pilot, "first?")
        await pilot.press(*"next", "enter", "f3")
        await showing(pilot, AskedScreen)
        await until(pilot, lambda: app.screen.view is not None)
        assert app.screen.view.asked.heard == "next"


async def test_keys_are_told_while_the_screen_is_taken_down(app, over):
    """What the keys do is asked at any moment, also when the list and the line have gone already."""
    async with app.run_test(size=(80, 24)) as pilot:
        await debrief_is_open(pilot, over)
        screen = app.screen
        await screen.query("#recall, RowList").remove()
        assert screen.check_action("open", ()) is False
        assert screen.active_bindings
