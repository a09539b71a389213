"""Rows that name a key, faults of the settings, and what a score is called."""

from __future__ import annotations

import pytest

from trainer.ui.app_commands import APP_COMMANDS
from trainer.ui.asked_jobs import AskedView
from trainer.ui.pages.asked_lines import fact_options
from trainer.ui.pages.grade_text import IN_WORDS
from trainer.ui.screens.asked import ASKED_COMMANDS
from trainer.ui.screens.home import HOME_COMMANDS
from trainer.ui.screens.problems_dialog import ProblemsDialog
from trainer.ui.screens.story_editor import StoryEditorScreen
from trainer.ui.widgets.ways_to_start import WAYS

from .waiting import home_is_open, until


def test_a_row_that_names_a_key_does_what_the_key_does():
    """Kind: a row and its key that part ways. Every row's action is that of a command, too."""
    actions = {one.action for one in (*HOME_COMMANDS, *APP_COMMANDS)}
    assert {action.removeprefix("app.") for action, *_ in WAYS} <= actions
    from trainer.interviews import Asked

    asked = Asked("1", "2", "why")
    for option in fact_options(AskedView(asked, 1, 1, None, "", (), ()), 40):
        key = str(option.prompt)[:6].strip().lower()
        named = {f"f2 {one.letter}" if one.letter else one.keys: one for one in ASKED_COMMANDS}
        assert option.id == named[key].action


async def test_the_welcome_s_first_story_opens_the_form(empty_app):
    """Enter on “Write a first story” opens the form, as w does, and no editor of the system."""
    async with empty_app.run_test(size=(80, 24)) as pilot:
        await home_is_open(pilot)
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(empty_app.screen, StoryEditorScreen))


async def test_a_key_shows_a_fault_of_the_settings(home, app):
    """Kind: a message that names a key which does nothing. ! lists what is wrong in config.toml."""
    (home / "config.toml").write_text('new_per_day = "many"\n')
    async with app.run_test(size=(80, 24)) as pilot:
        await home_is_open(pilot)
        await pilot.press("exclamation_mark")
        await until(pilot, lambda: isinstance(app.screen, ProblemsDialog))
        shown = " ".join(strip.text for strip in app.screen._compositor.render_strips())
        assert "config.toml:1" in shown


@pytest.mark.parametrize(
    ("score", "words"), [(1.0, "All of it"), (0.994, "Nearly all of it"), (0.7, "Most of it")]
)
def test_a_whole_telling_is_called_whole(score, words):
    """What is shown as 100 % is not “nearly all of it”."""
    assert next(said for least, said in IN_WORDS if score >= least) == words
