"""What is chosen in the app is so again the next time, and config.toml stays as the person wrote it."""

from __future__ import annotations

import pytest

from trainer.ui.app import TrainerApp
from trainer.ui.palette import Palette
from trainer.ui.screens.coverage import CoverageScreen
from trainer.ui.screens.progress import ProgressScreen
from trainer.ui.screens.rehearse import RehearseScreen
from trainer.ui.themes import DARK

from .waiting import home_is_open, until


async def test_the_theme_is_remembered(home, open_home):
    """A theme taken in the palette is there after a restart; config.toml keeps its bytes, and its theme
    wins as soon as it is changed there."""
    written = '# mine\ntheme = "textual-light"\n'
    (home / "config.toml").write_text(written)
    app = TrainerApp(open_home(home))
    async with app.run_test() as pilot:
        await until(pilot, lambda: app.theme == "textual-light")
        app.action_change_theme()
        await until(pilot, lambda: isinstance(app.screen, Palette))
        await pilot.press(*"nord")
        await until(pilot, lambda: app.screen.query_one("CommandList").option_count == 1)
        await pilot.press("enter")
        await until(pilot, lambda: app.theme == "nord" and (home / "app.json").exists())
    assert (home / "config.toml").read_text() == written
    assert (home / "app.json").stat().st_mode & 0o777 == 0o600
    app = TrainerApp(open_home(home))
    async with app.run_test() as pilot:
        await until(pilot, lambda: app.theme == "nord")
    (home / "config.toml").write_text('theme = "gruvbox"\n')
    app = TrainerApp(open_home(home))
    async with app.run_test() as pilot:
        await until(pilot, lambda: app.theme == "gruvbox")


@pytest.mark.parametrize(
    ("keys", "there", "chosen"),
    [
        (("p", "v"), ProgressScreen, lambda screen: screen._span == "month"),
        (("s", "v", "v"), CoverageScreen, lambda screen: screen._everything),
        (("r", "f2 h"), RehearseScreen, lambda screen: not screen.query_one("#clock").display),
    ],
    ids=["months", "all competencies", "no clock"],
)
async def test_how_a_screen_was_left_is_remembered(home, open_home, keys, there, chosen):
    """The period of Progress, the width of the map and a hidden clock are as they were."""
    for pressed in (keys, keys[:-1]):
        await walked(TrainerApp(open_home(home)), pressed, there, chosen)
        assert (home / "app.json").exists()


async def walked(app, keys, there, chosen):
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        for key in keys:
            await pilot.press(*key.split())
            await pilot.pause()
        await until(pilot, lambda: isinstance(app.screen, there) and chosen(app.screen))
        await app.workers.wait_for_complete()


@pytest.mark.parametrize("damaged", ["", "{", "[]", "null", '{"theme": 3}', '{"theme": "mauve"}'])
async def test_a_damaged_file_of_choices_is_begun_anew(home, open_home, damaged):
    """What cannot be read counts as no choice, and the app begins as usual."""
    (home / "app.json").write_text(damaged)
    app = TrainerApp(open_home(home))
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        assert app.theme == DARK.name
