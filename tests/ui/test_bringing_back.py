"""Answers that lie in a backup or in a second copy: Home tells of them, and one key brings them back."""

from __future__ import annotations

import pytest

from tests.storage.conftest import NOW, make_attempt
from trainer.storage import backups
from trainer.storage.history import open_history
from trainer.storage.home import open_home as opened_folder
from trainer.ui.app import TrainerApp
from trainer.ui.screens.confirm import ConfirmDialog
from trainer.ui.screens.home import HomeScreen

from .waiting import home_is_open, text_of, until


def emptied(home) -> str:
    """Let the history vanish; a backup has two answers."""
    opened = opened_folder(home)
    history = open_history(opened)
    history.record_attempt(make_attempt("a1"))
    history.record_attempt(make_attempt("a2"))
    backups.back_up(opened, history, NOW)
    history.close()
    opened.database.unlink()
    return "Your history is empty, but a backup of 2026-03-02 has 2 answers."


def second_copy(home) -> str:
    """Leave a second copy with two answers beside a history with another one."""
    emptied(home)
    (home / "backups" / "history-2026-03-02.db").rename(home / "history (conflicted copy).db")
    history = open_history(opened_folder(home))
    history.record_attempt(make_attempt("a3"))
    history.close()
    return "“history (conflicted copy).db” is a second copy of your history, with 2 answers"


@pytest.mark.parametrize(("prepare", "answers"), [(emptied, 2), (second_copy, 3)])
async def test_one_key_brings_answers_back(home, open_home, prepare, answers):
    """Home says where the answers are and which key brings them back; afterwards they are there."""
    told = prepare(home)
    app = TrainerApp(open_home(home))
    async with app.run_test(size=(100, 30)) as pilot:
        await home_is_open(pilot)
        await until(pilot, lambda: told in text_of(pilot, "#home-page"))
        assert "Press F3" in text_of(pilot, "#home-page")
        await pilot.press("f3")
        await until(pilot, lambda: isinstance(app.screen, ConfirmDialog))
        await pilot.press("y")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await until(pilot, lambda: "history" not in text_of(pilot, "#home-page"))
        assert await app.coach.run(lambda work: work.history.tellings.totals().attempts) == answers


async def test_saying_no_leaves_everything(home, open_home):
    """The question can be declined; nothing is taken in and Home goes on telling."""
    told = emptied(home)
    app = TrainerApp(open_home(home))
    async with app.run_test(size=(100, 30)) as pilot:
        await home_is_open(pilot)
        await until(pilot, lambda: told in text_of(pilot, "#home-page"))
        await pilot.press("f3")
        await until(pilot, lambda: isinstance(app.screen, ConfirmDialog))
        await pilot.press("n")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        assert told in text_of(pilot, "#home-page")
        assert not await app.coach.run(lambda work: work.history.has_answers())


async def test_another_program_that_has_the_history_open_is_named(home, open_home):
    """While a second app is open nothing is replaced; it is said, and the home stays usable."""
    emptied(home)
    other = open_history(opened_folder(home))
    app = TrainerApp(open_home(home))
    async with app.run_test(size=(100, 30)) as pilot:
        await home_is_open(pilot)
        await pilot.press("f3")
        await until(pilot, lambda: isinstance(app.screen, ConfirmDialog))
        await pilot.press("y")
        await until(pilot, lambda: app._notifications)
        assert any("has your history open" in note.title for note in app._notifications)
        assert not await app.coach.run(lambda work: work.history.has_answers())
    other.close()
