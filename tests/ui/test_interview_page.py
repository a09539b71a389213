"""The page of an interview and its cheat sheet: what stands there, and what its keys do."""

from __future__ import annotations

import pytest
from textual.widgets import Digits, Input, Static

from trainer.ui.screens.cheat_sheet import CheatSheetScreen
from trainer.ui.screens.confirm import ConfirmDialog
from trainer.ui.screens.form_dialog import FormDialog
from trainer.ui.screens.interview_page import InterviewPageScreen
from trainer.ui.screens.interviews import InterviewsScreen
from trainer.ui.screens.paste_dialog import PasteDialog
from trainer.ui.widgets.answer_editor import AnswerEditor
from trainer.ui.widgets.page import Page
from trainer.ui.widgets.row_list import RowList

from .waiting import home_is_open, text_of, until

NOTES = "They make cargo bikes. See https://example.org/[b]team\x1b[2J"


def noted(when):
    def add(work):
        from trainer.coach import interviews
        from trainer.interviews import Interviewer

        return interviews.add_interview(
            work,
            interviews.Details(
                company="Acme [/]",
                when=when,
                role="Product lead",
                wanted=interviews.read_wanted("ownership (must), hiring"),
                interviewers=(Interviewer("Ana Berg", cares_about="calm releases"),),
                notes=NOTES,
            ),
        )

    return add


def page_of(app) -> str:
    pages = app.screen.query(Page)
    return pages.first().text if pages else ""


async def page_is_open(pilot, when="2026-06-02 10:15"):
    app = pilot.app
    await home_is_open(pilot)
    await app.coach.run(noted(when))
    await pilot.press("i")
    await until(pilot, lambda: isinstance(app.screen, InterviewsScreen))
    await until(pilot, lambda: app.screen.query_one(RowList).rows)
    await pilot.press("enter")
    await until(pilot, lambda: isinstance(app.screen, InterviewPageScreen))
    await until(pilot, lambda: "Ana Berg" in page_of(app))


@pytest.mark.parametrize("when", ["2026-06-02 10:15", "2026-05-20 10:15"])
async def test_enter_opens_the_page_of_an_interview_ahead_or_past(app, when):
    """Who, what they care about, a story with figures for what the job asks for, gaps, notes as text."""
    async with app.run_test(size=(80, 24)) as pilot:
        await page_is_open(pilot, when)
        page = page_of(app)
        assert "calm releases" in page
        assert "no story for this yet" in page
        assert "ownership" in page
        assert "https://example.org/[b]team" in page
        assert "\x1b" not in page


async def test_notes_are_edited_on_the_page_and_can_be_emptied(app):
    """k opens them as they are; what's saved stands there, and an emptied text is saved, too."""
    async with app.run_test(size=(80, 24)) as pilot:
        await page_is_open(pilot)
        for text in ("Ask about the depot", ""):
            await pilot.press("k")
            await until(pilot, lambda: isinstance(app.screen, PasteDialog))
            app.screen.query_one(AnswerEditor).load_text(text)
            await pilot.press("f5")
            await until(pilot, lambda: isinstance(app.screen, InterviewPageScreen))
            await until(pilot, lambda t=text: ("Your notes" in page_of(app)) == bool(t))
        (one,) = await app.coach.run(lambda work: work.history.debriefs.interviews())
        assert one.notes == ""


async def test_the_form_of_an_interview_has_the_notes(app):
    """Several lines in the form; saving keeps them."""
    async with app.run_test(size=(80, 24)) as pilot:
        await page_is_open(pilot)
        await pilot.press("e")
        await until(pilot, lambda: isinstance(app.screen, FormDialog))
        editor = app.screen.query_one("#notes", AnswerEditor)
        assert editor.answer.startswith("They make cargo bikes")
        editor.load_text("one\ntwo")
        assert app.screen.has_unsaved
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, InterviewPageScreen))
        (one,) = await app.coach.run(lambda work: work.history.debriefs.interviews())
        assert one.notes == "one\ntwo"


async def test_a_debrief_of_what_lies_ahead_is_asked_about_on_the_page(app):
    """Its keys are those of the list, and ask the same."""
    async with app.run_test(size=(80, 24)) as pilot:
        await page_is_open(pilot)
        await pilot.press("d")
        await until(pilot, lambda: isinstance(app.screen, ConfirmDialog))


async def test_the_cheat_sheet_shows_the_hour_and_goes_to_a_file(app, tmp_path):
    """c opens it; x writes a new file in the form its name ends with, and says what's wrong in place."""
    async with app.run_test(size=(80, 24)) as pilot:
        await page_is_open(pilot)
        await pilot.press("c")
        await until(pilot, lambda: isinstance(app.screen, CheatSheetScreen))
        await until(pilot, lambda: app.screen.query_one(Digits).value == "10:15")
        assert "calm releases" in app.screen.query_one("#who", Static).content.plain
        assert "If they ask about" in page_of(app)
        await pilot.press("x")
        await until(pilot, lambda: isinstance(app.screen, FormDialog))
        field = app.screen.query_one("#path", Input)
        field.value = str(tmp_path / "sheet.doc")
        await pilot.press("f5")
        await until(pilot, lambda: ".html, .md or .txt" in text_of(pilot, "#problem"))
        field.value = str(tmp_path / "sheet.html")
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, CheatSheetScreen))
        written = (tmp_path / "sheet.html").read_text("utf-8")
        assert written.startswith("<!doctype html>")
        await pilot.press("x")
        await until(pilot, lambda: isinstance(app.screen, FormDialog))
        app.screen.query_one("#path", Input).value = str(tmp_path / "sheet.html")
        await pilot.press("f5")
        await until(pilot, lambda: "already exists" in text_of(pilot, "#problem"))
