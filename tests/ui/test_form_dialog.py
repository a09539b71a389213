"""A form: help on it, and a path that is typed into it."""

from __future__ import annotations

from threading import Event

import pytest

from trainer.ui.screens.form_dialog import FormDialog, FormField
from trainer.ui.screens.help import HelpScreen
from trainer.ui.screens.interviews import InterviewsScreen
from trainer.ui.widgets.path_input import PathInput

from .waiting import home_is_open, until

FIELDS = (FormField("path", "File", "~/notes.md", is_path=True), FormField("name", "Name"))


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A person's home with a file and a folder."""
    (tmp_path / "at-home" / "Downloads").mkdir(parents=True)
    (tmp_path / "at-home" / "Downloads" / "nursing.toml").touch()
    monkeypatch.setenv("HOME", str(tmp_path / "at-home"))


def seen(app) -> str:
    """Return what stands on the screen."""
    rows = app.screen._compositor.render_strips()
    return "\n".join(" ".join(strip.text.split()) for strip in rows)


async def form_is_open(pilot):
    await home_is_open(pilot)
    form = FormDialog("Which file?", FIELDS, lambda _work, typed: typed, about="Nothing is copied.")
    pilot.app.push_screen(form)
    await until(pilot, lambda: isinstance(pilot.app.focused, PathInput))
    return pilot.app.focused


async def test_help_on_a_form_is_about_the_form(app):
    """F1 says how it's filled in and what its keys do, and names no key that does nothing here."""
    async with app.run_test(size=(80, 40)) as pilot:
        await home_is_open(pilot)
        await pilot.press("i")
        await until(pilot, lambda: isinstance(app.screen, InterviewsScreen))
        await pilot.press("n")
        await until(pilot, lambda: isinstance(app.screen, FormDialog))
        await pilot.press("A", "f1")
        await until(pilot, lambda: isinstance(app.screen, HelpScreen))
        shown = seen(app)
        assert "Tab goes to the next field" in shown
        assert "Save what the form says." in shown
        assert "In a path" not in shown
        assert "Go to another screen" not in shown
        assert "Show every key of this screen" not in shown
        await pilot.press("f1")
        await until(pilot, lambda: isinstance(app.screen, FormDialog))
        assert app.screen.typed["company"] == "A"


async def test_help_on_a_screen_names_every_key_of_the_app(app):
    """On a screen itself F2 and g are still among the keys."""
    async with app.run_test(size=(80, 40)) as pilot:
        await home_is_open(pilot)
        await pilot.press("i")
        await until(pilot, lambda: isinstance(app.screen, InterviewsScreen))
        await pilot.press("f1")
        await until(pilot, lambda: isinstance(app.screen, HelpScreen))
        assert "Go to another screen" in seen(app)


async def test_tab_takes_the_name_that_comes_next(app, folder):
    """A folder, then what is in it; where nothing goes on, Tab goes to the next field."""
    async with app.run_test() as pilot:
        field = await form_is_open(pilot)
        await pilot.press(*"~/Do", "tab")
        await until(pilot, lambda: field.value == "~/Downloads/")
        await pilot.press("n", "tab")
        await until(pilot, lambda: field.value == "~/Downloads/nursing.toml")
        assert app.focused is field
        await pilot.press("tab")
        await until(pilot, lambda: app.focused.id == "name")
        assert field.value == "~/Downloads/nursing.toml"


async def test_the_name_that_comes_next_stands_behind_what_is_typed(app, folder):
    """It's there to be seen before it is taken, and typing on is not held up."""
    async with app.run_test() as pilot:
        await form_is_open(pilot)
        await pilot.press(*"~/Do")
        await until(pilot, lambda: "~/Downloads/" in seen(app))


async def test_a_disk_that_never_answers_holds_nobody_up(app, folder, monkeypatch):
    """While a folder is being read Tab goes on after a moment, and the form takes what is typed."""
    answers = Event()
    monkeypatch.setattr("trainer.coach.typed_paths.completed", lambda _: str(answers.wait(20)))
    async with app.run_test() as pilot:
        field = await form_is_open(pilot)
        await pilot.press(*"~/Do", "tab")
        await until(pilot, lambda: app.focused.id == "name")
        await pilot.press("x")
        assert app.screen.typed == {"path": field.value, "name": "x"}
        answers.set()
