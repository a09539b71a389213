"""A screen that is opened twice, or closed while another stands before it, ends nothing."""

from __future__ import annotations

import asyncio

import pytest

from trainer.ui.palette import Palette
from trainer.ui.screens.confirm import ConfirmDialog
from trainer.ui.screens.form_dialog import FormDialog, FormField
from trainer.ui.screens.help import HelpScreen
from trainer.ui.screens.home import HomeScreen
from trainer.ui.screens.interviews import InterviewsScreen

from .waiting import home_is_open, until


@pytest.mark.parametrize(
    "keys",
    [
        ("ctrl+p", "f1", "ctrl+p"),
        ("ctrl+p", "ctrl+p", "ctrl+p"),
        ("f1", "ctrl+p", "f1", "ctrl+p", "f1", "ctrl+p"),
        ("ctrl+p", "pageup", "x", "pageup", "pagedown", "backspace", "pageup", "end", "up"),
        ("i", "n", "ctrl+p", "f1", "ctrl+p", "f1", "f1", "ctrl+p"),
    ],
)
async def test_help_and_palette_over_each_other(app, keys):
    """Palette and help, pressed in any order and over each other, leave the app running."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        for key in keys:
            await pilot.press(key)
        for _ in range(4):
            await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen | InterviewsScreen))


async def test_a_palette_over_a_dialog_over_a_palette(app):
    """A dialog that a job opens over the palette does not forbid another palette over it."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await pilot.press("ctrl+p")
        await until(pilot, lambda: isinstance(app.screen, Palette))
        await app.push_screen(ConfirmDialog("Sure?", "Quite."))
        await pilot.press("f1", "ctrl+p")
        await until(pilot, lambda: isinstance(app.screen, Palette))
        assert [type(screen) for screen in app.screen_stack].count(Palette) == 2


async def test_help_in_the_palette_is_about_the_screen_below(app):
    """F1 in the palette closes it and explains the screen that it was opened on."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await pilot.press("ctrl+p", "f1")
        await until(pilot, lambda: isinstance(app.screen, HelpScreen))
        assert [type(screen) for screen in app.screen_stack[-2:]] == [HomeScreen, HelpScreen]


async def test_a_screen_closes_itself_only_and_once(app):
    """A dialog answered while help is before it keeps the help, closes when it is back in front,
    and answers once."""
    answers = []
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        dialog = ConfirmDialog("Sure?", "Quite.")
        await app.push_screen(dialog, answers.append)
        await pilot.press("f1")
        dialog.dismiss(True)
        dialog.dismiss(False)
        await pilot.pause()
        assert isinstance(app.screen, HelpScreen)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        dialog.dismiss(True)
        await asyncio.sleep(0)
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
        assert answers == [False]


async def test_a_dialog_is_left_once_by_two_keys_at_once(app):
    """A second key that arrives before the dialog is gone finds nothing to do."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await pilot.press("i", "n")
        await until(pilot, lambda: isinstance(app.screen, FormDialog))
        for _ in range(3):
            app.screen.action_leave()
        await until(pilot, lambda: isinstance(app.screen, InterviewsScreen))
        await pilot.pause()
        assert app.return_code is None


async def test_a_dialog_answered_before_it_is_laid_out(app):
    """A screen that is left in the moment it is opened is laid out first and ends nothing."""
    answers = []
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        dialog = ConfirmDialog("Sure?", "Quite.")
        app.push_screen(dialog, answers.append)
        dialog.dismiss(True)
        await until(pilot, lambda: answers)
        assert app.return_code is None
        assert answers == [True]
        assert isinstance(app.screen, HomeScreen)


async def test_a_form_left_before_it_is_laid_out(app):
    """An action of a screen that is only opening waits until its fields are there."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        form = FormDialog("Name?", (FormField("name", "Name", ""),), lambda *_: None)
        app.push_screen(form)
        form.action_leave()
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        assert app.return_code is None


async def test_a_search_in_an_empty_list_is_left(empty_app):
    """Where nothing can be searched, Escape leaves the search and then the screen."""
    async with empty_app.run_test() as pilot:
        await home_is_open(pilot)
        await pilot.press("s", "slash", "x", "escape", "escape", "escape")
        await until(pilot, lambda: isinstance(empty_app.screen, HomeScreen))
