"""Windows of a few columns and lines, and of none: every screen opens in them, shrinks and grows."""

from __future__ import annotations

from itertools import cycle

import pytest
from textual.events import Key
from textual.widgets import OptionList

from tests.faults.naughty_home import fill
from tests.faults.naughty_screens import graded_of, openers
from tests.fuzzing.keys.pictures import few_pictures
from trainer.coach.workspace import open_workspace
from trainer.ui.app import TrainerApp
from trainer.ui.palette import Palette
from trainer.ui.screens.home import HomeScreen
from trainer.ui.widgets.key_line import KeyLine

from .waiting import home_is_open, until

SMALL = [(0, 0), *((width, height) for width in range(1, 7) for height in range(1, 4))]
KEYS = ("down", "pagedown", "pageup", "end", "home", "tab")
TEXT = "We moved the cart to Redis"


@pytest.mark.slow
async def test_every_screen_in_every_small_window(tmp_path):
    """Each screen and dialog is opened, shrunk and grown at 1 to 6 columns, 1 to 3 lines and 0 by 0, and
    its keys work there."""
    home = fill(tmp_path / "home", TEXT)
    work = open_workspace(home.root)
    graded = graded_of(work, TEXT)
    work.close()
    app, sizes = TrainerApp(lambda: open_workspace(home.root)), cycle(SMALL)
    # The last line is the same on each screen and costs most of the time: the test below draws it.
    with few_pictures(drawn=1):
        await _meet_small_windows(app, tmp_path, graded, sizes)


async def _meet_small_windows(app, tmp_path, graded, sizes):
    async with app.run_test(size=(6, 3)) as pilot:
        await until(pilot, lambda: any(getattr(one, "view", None) for one in app.screen_stack))
        below = next(one for one in app.screen_stack if isinstance(one, HomeScreen))
        made = {**openers(TEXT, graded, tmp_path, below), "Palette": Palette}
        for make in made.values():
            app.push_screen(make())
            await pilot.pause()
            await pilot.resize_terminal(*next(sizes))
            for key in KEYS:
                app.post_message(Key(key, None))
            await pilot.pause()
            assert app.return_code is None
            while app.screen is not below:
                await app.pop_screen()
    assert len(made) > 40


async def test_the_window_is_laid_out_again_when_it_grows(app):
    """After a window of one cell everything is where it was."""
    async with app.run_test(size=(1, 1)) as pilot:
        await home_is_open(pilot)
        await pilot.resize_terminal(0, 0)
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: app.screen.query_one(KeyLine).region.y == 23)
        assert app.screen.size == (80, 24)


async def test_pages_of_a_list_that_was_just_filled(app):
    """PageUp and PageDown in a list whose options have no line yet, as in a palette at every letter, do
    nothing."""
    async with app.run_test(size=(80, 24)) as pilot:
        await home_is_open(pilot)
        listed = OptionList("one", "two")
        listed.highlighted = 1
        listed.action_page_up()
        listed.action_page_down()
        assert listed.highlighted == 1
