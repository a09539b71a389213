"""The main screens where a terminal has no colours, sixteen, or signs of one cell only."""

from __future__ import annotations

import pytest
from pytest_textual_snapshot import SVGImageExtension

from .scenes import SCENES
from .settled import settle
from .test_screens import picture_of

MAIN = ("home", "grade", "unsaid", "mock-report", "letter", "progress")


@pytest.mark.parametrize("name", MAIN)
async def test_without_colours(name, app_in, snapshot, monkeypatch):
    """With NO_COLOR nothing is lost: what a colour says is bold, a mark or a word, too."""
    monkeypatch.setenv("NO_COLOR", "1")  # before the app is made, which looks only then
    app = app_in(SCENES[name].home)
    async with app.run_test(size=(80, 24)) as pilot:
        await SCENES[name].lead(pilot)
        picture = picture_of(app)
    assert picture == snapshot.use_extension(SVGImageExtension)


@pytest.mark.parametrize("name", MAIN)
async def test_sixteen_colours_and_signs_of_one_cell(name, app_in, snapshot):
    """The terminal's own sixteen colours say the same, and so do signs of one cell where ● is two cells wide."""
    app, pictures = app_in(SCENES[name].home), snapshot.use_extension(SVGImageExtension)
    async with app.run_test(size=(80, 24)) as pilot:
        await SCENES[name].lead(pilot)
        usual, app.theme = app.theme, "ansi-dark"
        await settle(pilot)
        sixteen = picture_of(app)
        app.theme = usual
        app.signs.choose("plain")
        await settle(pilot)
        plain = picture_of(app)
    assert sixteen == pictures(name="sixteen")
    assert plain == pictures(name="plain")
