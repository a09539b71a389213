"""Every screen in both themes, at every size."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pytest_textual_snapshot import SVGImageExtension, normalize_svg

from tests.faults.naughty_screens import screen_classes
from trainer.ui.themes import DARK, LIGHT

from .scenes import SCENES
from .settled import settle
from .shown_keys import keys_without_click

KEPT = Path(__file__).parent / "__snapshots__" / "test_screens"
CLICKED_AT = {(80, 24), (120, 36)}
"""Sizes at which every key is clicked: one pane, and a list with its detail."""

THEMES = {"dark": DARK, "light": LIGHT}


def picture_of(app):
    """Return what is shown as an SVG; the ground, two thirds of it else, is painted once below all."""
    ground = f'<rect fill="{app.theme_variables["background"].lower()}"'
    whole = f'\\1{ground} width="100%" height="100%"/>'
    bare = re.sub(f"{ground} x=[^>]*/>", "", normalize_svg(app.export_screenshot()))
    return re.sub(r'(url\(#terminal-clip-terminal\)">)', whole, bare)


@pytest.mark.parametrize("name", SCENES)
async def test_screen(name, app_in, snapshot, monkeypatch):
    """What a scene shows is what was looked at and found good, and a click on any key that it shows presses it."""
    scene, pictures, other = SCENES[name], snapshot.use_extension(SVGImageExtension), []
    app, no_click = app_in(scene.home), {}
    async with app.run_test(size=scene.sizes[0]) as pilot:
        await scene.lead(pilot)
        for columns, rows in scene.sizes:
            await pilot.resize_terminal(columns, rows)
            for shade, theme in THEMES.items():
                app.theme = theme.name
                await settle(pilot)
                app.stylesheet.update(app.screen)  # Textual forgets a palette that is open
                where = f"{columns}x{rows}-{shade}"
                if picture_of(app) != pictures(name=where):
                    other.append(where)
        for size in CLICKED_AT & {*scene.sizes}:
            await pilot.resize_terminal(*size)
            await settle(pilot)
            no_click[size] = await keys_without_click(pilot, monkeypatch)
    assert not any(no_click.values()), no_click
    assert not other, f"{scene.shows} Look at them; --snapshot-update takes them."


@pytest.mark.parametrize("name", ["stories", "letter", "import", "coverage"])
async def test_a_window_made_larger_shows_what_one_opened_so_shows(name, app_in):
    """The pictures are taken in one window that grows; opened at its last size it shows the same."""
    scene = SCENES[name]
    app, (columns, rows) = app_in(scene.home), scene.sizes[-1]
    async with app.run_test(size=(columns, rows)) as pilot:
        await scene.lead(pilot)
        picture = KEPT / f"test_screen[{name}][{columns}x{rows}-dark].svg"
        assert picture_of(app) == normalize_svg(picture.read_text("utf-8"))


def test_every_screen_and_dialog_is_in_a_picture():
    """A new screen has a scene."""
    assert {scene.screen for scene in SCENES.values()} >= set(screen_classes())
