"""A text that was pasted has no file to come from again: it's given up only by a yes."""

from __future__ import annotations

import pytest

from trainer.errors import TrainerError
from trainer.ui.screens.confirm import ConfirmDialog
from trainer.ui.screens.list_import import ListImportScreen
from trainer.ui.screens.paste_dialog import PasteDialog
from trainer.ui.screens.story_import import StoryImportScreen
from trainer.ui.widgets.answer_editor import AnswerEditor

from .waiting import home_is_open, until


@pytest.mark.parametrize("screen", [StoryImportScreen, ListImportScreen])
async def test_a_pasted_text_is_left_only_by_a_yes(app, screen):
    """Stories and lists: what was read in a paste, or found no use, isn't dropped by one Escape."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        app.push_screen(screen())
        await until(pilot, lambda: app.screen.focused is not None)
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(app.screen, PasteDialog))
        app.screen.query_one(AnswerEditor).text = "just a few words"
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, screen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, ConfirmDialog))
        await pilot.press("n")
        await until(pilot, lambda: isinstance(app.screen, screen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, ConfirmDialog))
        await pilot.press("y")
        await until(pilot, lambda: not isinstance(app.screen, screen | ConfirmDialog))


async def test_a_pasted_text_that_cannot_be_read_stays_in_its_field(app, monkeypatch):
    """What cannot be read is said; the words stay where they were pasted."""

    def refuse(*_):
        raise TrainerError("The list is longer than 5 MB", "split it")

    monkeypatch.setattr(ListImportScreen, "read_text", refuse)
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        app.push_screen(ListImportScreen())
        await until(pilot, lambda: app.screen.focused is not None)
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(app.screen, PasteDialog))
        dialog = app.screen
        dialog.query_one(AnswerEditor).text = "my own words"
        await pilot.press("f5")
        await until(pilot, lambda: app._notifications)
        assert app.screen is dialog
        assert dialog.query_one(AnswerEditor).answer == "my own words"
