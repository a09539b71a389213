from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from textual.binding import Binding

from trainer.errors import TrainerError
from trainer.ui import keys
from trainer.ui.app import TrainerApp
from trainer.ui.commands import shown_key
from trainer.ui.screens.form_dialog import FormDialog
from trainer.ui.screens.help import HelpScreen
from trainer.ui.screens.home import HomeScreen
from trainer.ui.screens.interviews import InterviewsScreen
from trainer.ui.screens.questions import QuestionsScreen
from trainer.ui.screens.stories import StoriesScreen
from trainer.ui.themes import DARK, LIGHT
from trainer.ui.widgets.page import Page

from .waiting import home_is_open, text_of, until

ROOT = Path(__file__).parents[2]


def configured(empty_home, text):
    empty_home.mkdir(exist_ok=True)
    (empty_home / "config.toml").write_text(text)


async def test_a_home_that_cannot_be_opened_ends_the_app_with_one_line(capsys):
    """An error while opening is one line on stderr after the app has left the screen; status 2."""

    def refuse():
        raise TrainerError("the history was made by a newer version [/]", "update the program")

    app = TrainerApp(refuse)
    async with app.run_test() as pilot:
        await until(pilot, lambda: app.return_code is not None)
    assert app.return_code == 2
    app._print_error_renderables()
    said = capsys.readouterr().err.strip().splitlines()
    assert said == [
        "trainer: the history was made by a newer version [/]; update the program"
    ] or "".join(said).startswith("trainer: the history was made by a newer version [/]")


async def test_the_backup_is_made_in_the_background(app, home):
    """Opening the app makes today's copy of the history."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await app.workers.wait_for_complete()
        assert [path.name for path in (home / "backups").glob("*.db")] == ["history-2026-05-28.db"]


async def test_the_demo_leaves_the_own_home_alone(
    empty_home, open_home, known_banks, clock, new_id
):
    """1 opens the sample stories in a home of their own; h deletes it and returns."""

    def demo():
        from trainer.coach.demo import open_demo

        return open_demo(clock=clock, new_id=new_id)

    app = TrainerApp(open_home(empty_home), open_demo=demo)
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await pilot.press("1")
        await until(pilot, lambda: app.in_demo and app.screen.view.throwaway)
        root = await app.coach.run(lambda work: work.home.root)
        assert app.screen.view.stories >= 8
        assert "Press h to go back to your own home" in text_of(pilot, "#home-page")
        await pilot.press("h")
        await until(pilot, lambda: not app.in_demo and not app.screen.view.throwaway)
        assert app.screen.view.stories == 0
        assert not root.exists()
        assert not list((empty_home / "stories").glob("*.toml"))


async def test_keys_can_be_changed(home, open_home):
    """A key of config.toml replaces the command's own; the old one does nothing."""
    configured(home, '[keys]\n"home.stories" = "x"\n')
    app = TrainerApp(open_home(home))
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await app.workers.wait_for_complete()
        await pilot.press("s")
        assert isinstance(app.screen, HomeScreen)
        await pilot.press("x")
        await until(pilot, lambda: isinstance(app.screen, StoriesScreen))


async def test_wrong_keys_are_told(home, open_home):
    """A command that does not exist and a key that is taken are told of; the rest works."""
    configured(home, '[keys]\n"home.fly" = "x"\n"home.stories" = "q"\n')
    app = TrainerApp(open_home(home))
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await until(pilot, lambda: len(app._notifications) >= 2)
        said = " ".join(note.message for note in app._notifications)
        assert "home.fly" in said
        assert "home.questions" in said
        await pilot.press("q")
        await until(pilot, lambda: isinstance(app.screen, QuestionsScreen))


@pytest.mark.parametrize(
    ("setting", "theme"),
    [("dark", DARK.name), ("light", LIGHT.name), ("textual-light", "textual-light")],
)
async def test_the_theme_of_the_settings(home, open_home, setting, theme):
    """config.toml chooses the theme, by short or full name."""
    configured(home, f'theme = "{setting}"\n')
    app = TrainerApp(open_home(home))
    async with app.run_test() as pilot:
        await until(pilot, lambda: app.theme == theme)


async def test_an_unknown_theme_is_told(home, open_home):
    """A theme that does not exist is told of and the usual one stays."""
    configured(home, 'theme = "[/]mauve"\n')
    app = TrainerApp(open_home(home))
    async with app.run_test() as pilot:
        await until(pilot, lambda: app._notifications)
        assert app.theme == DARK.name


async def test_an_unwritable_home_has_a_banner(tmp_path, open_home):
    """Where nothing can be saved, Home says so and the program works in memory."""
    blocked = tmp_path / "file"
    blocked.write_text("")
    app = TrainerApp(open_home(blocked / "home"))
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        assert "I can't save anything" in text_of(pilot, "#home-page")


async def test_help_is_about_the_screen_below(app):
    """F1 shows what the screen is for and every one of its keys; Escape returns."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await pilot.press("q")
        await until(pilot, lambda: isinstance(app.screen, QuestionsScreen))
        await pilot.press("f1")
        await until(pilot, lambda: isinstance(app.screen, HelpScreen))
        text = app.screen.query_one(Page).text
        assert "All questions that may be asked" in text
        for command in QuestionsScreen.COMMANDS_HERE:
            assert command.help in text
        await pilot.press("f1")
        assert isinstance(app.screen, QuestionsScreen)


async def test_the_palette_finds_commands(app):
    """The palette offers the screen's commands and the ways to other screens, and runs them."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await pilot.press("ctrl+p")
        await until(pilot, lambda: type(app.screen).__name__ == "Palette")
        await pilot.press(*"go to ques")
        await until(pilot, lambda: app.screen.query_one("CommandList").option_count > 0)
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(app.screen, QuestionsScreen))


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
async def test_signals_store_the_typed_text_and_end(app, number, status):
    """SIGTERM and SIGHUP let every screen store its text before the app ends."""
    stored = []
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        app.screen.store_typed_text = lambda: stored.append(number)
        os.kill(os.getpid(), number)
        await until(pilot, lambda: app.return_code is not None)
    assert stored == [number]
    assert app.return_code == status


def test_keys_document_is_made_from_the_commands():
    """docs/keys.md says what the commands say."""
    assert (ROOT / "docs" / "keys.md").read_text() == keys.document()


def test_keys_may_be_swapped():
    """Two commands may take each other's keys; a key of the whole app is not given away."""
    swapped = {"home.stories": "q", "home.questions": "s"}
    assert keys.checked_keymap(swapped) == (swapped, ())
    usable, problems = keys.checked_keymap({"home.stories": "f1"})
    assert not usable
    assert "app.help" in problems[0]


def test_no_command_has_a_key_that_terminals_cannot_tell_apart():
    """Keys that arrive as other keys are never bound, and no name is used twice in one place."""
    for place in keys.places():
        names = [command.id for command in place.commands]
        assert len(set(names)) == len(names)
        for command in place.commands:
            bound = {key.strip() for key in command.keys.split(",")}
            assert not bound & {"ctrl+h", "ctrl+i", "ctrl+m", "alt+b"}


def test_every_binding_of_a_screen_is_a_command():
    """What a key does on a screen is always a command, so that help and palette know it."""
    for screen in keys._screens():
        ids = {command.id for command in screen.__dict__.get("COMMANDS_HERE", ())}
        for binding in screen.__dict__.get("BINDINGS", ()):
            assert isinstance(binding, Binding)
            assert binding.id in ids


def test_keys_are_named_as_on_a_keyboard():
    """Help and documentation use the names that are printed on keys."""
    assert [shown_key(key) for key in ("ctrl+j", "f5", "slash", "escape", "r")] == [
        "Ctrl+J",
        "F5",
        "/",
        "Esc",
        "r",
    ]


async def test_a_backup_that_fails_is_told_and_nothing_ends(home, open_home, monkeypatch):
    """A full disk at the daily backup is a notice; the app goes on."""

    def refuse(*_):
        raise TrainerError("no space is left for the backup", "make room")

    monkeypatch.setattr("trainer.storage.backups.back_up", lambda *_, **__: refuse())
    app = TrainerApp(open_home(home))
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await until(pilot, lambda: app._notifications)
        assert [note.title for note in app._notifications] == ["no space is left for the backup"]
        assert app.return_code is None


async def test_resizing_does_no_harm(app):
    """Storms of sizes, on every screen, change nothing but the layout."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        for key in ("", "s", "q", "f1"):
            if key:
                await pilot.press(key)
                await pilot.pause()
            for width, height in ((1, 1), (500, 200), (30, 8), (110, 12), (80, 24)):
                await pilot.resize_terminal(width, height)
        assert isinstance(app.screen, HelpScreen)


async def test_hostile_names_are_shown_letter_by_letter(home, open_home):
    """Markup and control bytes in file names, companies and problems are never interpreted."""
    hostile = "[@click=app.quit]x[/]\x1b]0;y\x07"
    (home / "stories" / f"{hostile.replace('/', '')}.toml").write_text("[[")

    def add(work):
        from trainer.coach import interviews

        interviews.add_interview(
            work,
            interviews.Details(company=hostile, when="2026-06-02 10:15", role="[/] \x9b31m"),
        )

    app = TrainerApp(open_home(home))
    async with app.run_test(size=(100, 30)) as pilot:
        await home_is_open(pilot)
        await app.coach.run(add)
        app.screen.reload()
        await until(pilot, lambda: "[@click" in text_of(pilot, "#home-page"))
        for key in ("p", "i"):
            await pilot.press(key)
            await until(pilot, lambda: not isinstance(app.screen, HomeScreen))
            await pilot.pause(0.1)
            painted = "".join(strip.text for strip in app.screen._compositor.render_strips())
            assert "[@click=app.quit]x" in painted
            assert not {"\x1b", "\x07", "\x9b"} & set(painted)
            await pilot.press("escape")
            await until(pilot, lambda: isinstance(app.screen, HomeScreen))


async def test_help_works_over_dialogs(app):
    """F1 explains a dialog, too, and returns to it."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await pilot.press("i")
        await until(pilot, lambda: isinstance(app.screen, InterviewsScreen))
        await pilot.press("n")
        await until(pilot, lambda: isinstance(app.screen, FormDialog))
        await pilot.press("f1")
        await until(pilot, lambda: isinstance(app.screen, HelpScreen))
        assert "Save what the form says." in app.screen.query_one(Page).text
        await pilot.press("escape")
        assert isinstance(app.screen, FormDialog)


async def test_going_home_stores_the_typed_text(app):
    """Leaving through the palette closes every screen, what was typed there stored first."""
    stored = []
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await pilot.press("s")
        await until(pilot, lambda: isinstance(app.screen, StoriesScreen))
        app.screen.store_typed_text = lambda: stored.append(True)
        await app.action_go_home()
        assert isinstance(app.screen, HomeScreen)
        assert stored == [True]
