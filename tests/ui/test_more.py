"""The key line fits its line, and what does not fit is under F2."""

from __future__ import annotations

import pytest

from trainer.ui.screens.help import HelpScreen
from trainer.ui.screens.home import HomeScreen
from trainer.ui.screens.more import MoreDialog
from trainer.ui.screens.stories import StoriesScreen
from trainer.ui.widgets.key_line import KeyLine

from .waiting import home_is_open, until


def row_of_keys(app):
    line = app.screen.query_one(KeyLine)
    return line.render().plain, line


async def on_stories(pilot):
    await home_is_open(pilot)
    await pilot.press("s")
    await until(pilot, lambda: isinstance(pilot.app.screen, StoriesScreen))
    await until(pilot, lambda: "F1 Help" in row_of_keys(pilot.app)[0])


@pytest.mark.parametrize("width", [40, 60, 80, 200])
async def test_help_stands_at_the_right_edge(app, width):
    """However narrow, F2 and F1 are there; what has no room before them is left out, never cut."""
    async with app.run_test(size=(width, 24)) as pilot:
        await on_stories(pilot)
        shown, line = row_of_keys(app)
        assert shown.endswith("F1 Help")
        assert "F2 More" in shown
        assert len(shown) == line.content_size.width
        assert shown.startswith("⏎ Open" if width > 40 else "")


async def test_a_click_on_a_key_presses_it(app):
    """Whatever stands beside it, a click on a key's name or label does what the key does."""
    async with app.run_test(size=(80, 24)) as pilot:
        await on_stories(pilot)
        shown, line = row_of_keys(app)
        await pilot.click(KeyLine, offset=(line.gutter.left + shown.index("Help"), 0))
        await until(pilot, lambda: isinstance(app.screen, HelpScreen))


async def test_behind_a_dialog_no_keys_are_shown(app):
    """What a key does on the screen below it doesn't do in a dialog, so the line is empty until that is closed."""
    async with app.run_test(size=(80, 24)) as pilot:
        await on_stories(pilot)
        line = row_of_keys(app)[1]
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(app.screen, MoreDialog))
        assert line.render().plain == ""
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, StoriesScreen))
        assert "F1 Help" in line.render().plain


async def test_a_key_under_f2_does_what_it_says(app):
    """F2 shows every key; the next one does its work on the screen below, Esc only closes."""
    async with app.run_test(size=(80, 24)) as pilot:
        await on_stories(pilot)
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(app.screen, MoreDialog))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, StoriesScreen))
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(app.screen, MoreDialog))
        await pilot.press("slash")
        await until(pilot, lambda: getattr(app.focused, "id", "") == "search" or app.focused)
        assert isinstance(app.screen, StoriesScreen)


async def test_g_and_a_letter_go_to_a_place(app):
    """From anywhere, g h is Home."""
    async with app.run_test(size=(80, 24)) as pilot:
        await on_stories(pilot)
        await pilot.press("g")
        await until(pilot, lambda: isinstance(app.screen, MoreDialog))
        await pilot.press("h")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))


async def test_what_cannot_be_done_now_is_not_offered(empty_app):
    """Without a story there is nothing to rehearse under F2."""
    async with empty_app.run_test(size=(80, 24)) as pilot:
        await home_is_open(pilot)
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(empty_app.screen, MoreDialog))
        shown = " ".join(strip.text for strip in empty_app.screen._compositor.render_strips())
        assert "Questions" in shown
        assert "Ahead" not in shown
