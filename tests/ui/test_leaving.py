"""Leaving the app by its key at any moment: what is typed is stored first, or the person is asked."""

from __future__ import annotations

import signal
import threading

from trainer.errors import TrainerError
from trainer.ui.app import TrainerApp
from trainer.ui.screens.confirm import ConfirmDialog
from trainer.ui.screens.form_dialog import FormDialog
from trainer.ui.screens.rehearse import RehearseScreen
from trainer.ui.signals import end_by_signal
from trainer.ui.widgets.answer_editor import AnswerEditor

from .waiting import home_is_open, until


async def test_words_typed_right_before_quitting_are_kept(app, home):
    """Ctrl+Q in the moment after the last word keeps it, in an answer as in every field with a draft."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await pilot.press("r")
        await until(pilot, lambda: isinstance(app.screen, RehearseScreen))
        await until(pilot, lambda: app.screen.asking is not None)
        await pilot.press(*"just now", "ctrl+q")
        await until(pilot, lambda: app.return_code is not None)
    assert any("just now" in path.read_text() for path in (home / "recovery").glob("*.json"))


async def test_a_form_asks_before_the_app_is_left(app):
    """Ctrl+Q over a dialog whose text has no place yet asks; n stays, y leaves, a second key waits."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await pilot.press("i", "n")
        await until(pilot, lambda: isinstance(app.screen, FormDialog))
        await pilot.press(*"Acme", "ctrl+q", "ctrl+q")
        await until(pilot, lambda: isinstance(app.screen, ConfirmDialog))
        await pilot.press("n")
        await until(pilot, lambda: isinstance(app.screen, FormDialog))
        assert app.return_code is None
        await pilot.press("ctrl+q")
        await until(pilot, lambda: isinstance(app.screen, ConfirmDialog))
        await pilot.press("y")
        await until(pilot, lambda: app.return_code is not None)
    assert app.return_code == 0


async def test_words_typed_before_there_is_a_question_stay(home, open_home):
    """What is typed while the coach still looks for the question stands in the answer when it is there."""
    held = threading.Event()

    def slowly():
        work = open_home(home)()
        held.wait(10)
        return work

    app = TrainerApp(slowly, rehearse=True)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, RehearseScreen))
        await pilot.press(*"early words")
        held.set()
        await until(pilot, lambda: app.screen.asking is not None)
        editor = app.screen.query_one(AnswerEditor)
        await until(pilot, lambda: editor.text == "early words")
        await pilot.press("ctrl+q")
        await until(pilot, lambda: app.return_code is not None)
    assert any("early words" in path.read_text() for path in (home / "recovery").glob("*.json"))


def ended_by_signal(app):
    """End the app as the system does, without sending this process a signal."""
    end_by_signal(app, signal.SIGTERM)


async def test_words_whose_place_cannot_take_them_are_kept_when_the_program_is_told_to_end(
    app, home, monkeypatch
):
    """Kind: another program holds the history, or the letter has not come: the words are offered again."""

    def refuse(_):
        raise TrainerError("another program holds history.db", "close it")

    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await pilot.press("r")
        await until(pilot, lambda: isinstance(app.screen, RehearseScreen) and app.screen.asking)
        monkeypatch.setattr(RehearseScreen, "store_typed_text", refuse)
        app.screen.query_one(AnswerEditor).text = "words without a place"
        ended_by_signal(app)
        await until(pilot, lambda: app.return_code is not None)
    kept = [path.read_text() for path in (home / "recovery").glob("*.json")]
    assert any("words without a place" in text for text in kept)


async def test_a_form_is_kept_when_the_program_is_told_to_end(app, home):
    """Kind: what is stored nowhere yet, such as a form, is offered again after a line that dropped."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await pilot.press("i", "n")
        await until(pilot, lambda: isinstance(app.screen, FormDialog))
        await pilot.press(*"Acme")
        ended_by_signal(app)
        await until(pilot, lambda: app.return_code is not None)
    (kept,) = (home / "recovery").glob("*.json")
    assert "Acme" in kept.read_text()
