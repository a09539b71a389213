"""A letter that is still being drafted while the person types already."""

from __future__ import annotations

from textual.widgets import Input

from trainer.coach import interviews
from trainer.interviews import Interviewer
from trainer.ui.screens.letter import LetterScreen
from trainer.ui.widgets.answer_editor import AnswerEditor

from .waiting import home_is_open, until


async def test_what_is_typed_before_the_letter_is_there_stays(app, home):
    """Words typed while the coach still drafts stand before the letter, and are stored with it."""
    (home / "config.toml").write_text('[letter]\nname = "Robin Falk"\n')
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        details = interviews.Details(
            company="Acme", when="2026-05-28 08:00", interviewers=(Interviewer("Ana Berg"),)
        )
        met = await app.coach.run(interviews.add_interview, details)
        screen = LetterScreen(met.id, "Ana Berg")
        opened = app.push_screen(screen)
        await opened
        screen.query_one(AnswerEditor).insert("Dear Ana, ")
        screen.query_one("#subject", Input).value = "Thanks: "
        assert screen.view is None
        await until(pilot, lambda: screen.view is not None)
        assert screen.query_one(AnswerEditor).text.startswith("Dear Ana, Dear ")
        assert screen.query_one("#subject", Input).value.startswith("Thanks: ")
        file = screen.view.folder / screen.view.letter.state.file
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is not screen)
        assert "Dear Ana, Dear " in file.read_text("utf-8")
