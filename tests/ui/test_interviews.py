from __future__ import annotations

import pytest
from textual.widgets import Input, OptionList

from trainer.ui.screens.confirm import ConfirmDialog
from trainer.ui.screens.home import HomeScreen
from trainer.ui.screens.interview_dialog import InterviewDialog

from .waiting import home_is_open, text_of, until


async def dialog_is_open(pilot):
    await home_is_open(pilot)
    await pilot.press("i")
    await until(pilot, lambda: isinstance(pilot.app.screen, InterviewDialog))


async def test_an_interview_is_added(app):
    """What is typed becomes the next interview, with its competencies."""
    async with app.run_test(size=(80, 24)) as pilot:
        await dialog_is_open(pilot)
        await pilot.press(*"Acme", "enter", *"Lead", "enter")
        app.screen.query_one("#when", Input).value = "2026-06-02 10:15"
        app.screen.query_one("#competencies", Input).value = "Ownership, customer focus"
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await until(pilot, lambda: "Acme · Lead" in text_of(pilot, "#home-interview"))
        (known,) = await app.coach.run(lambda work: work.history.interviews())
        assert known.competencies == ("ownership", "customer-focus")
        assert known.utc_offset == 120


@pytest.mark.parametrize(
    ("company", "when", "said"),
    [
        ("", "2026-06-02", "company is missing"),
        ("Acme", "next week", "not a date"),
        ("Acme", "", "date is missing"),
    ],
)
async def test_what_is_wrong_is_said_in_place(app, company, when, said):
    """A wrong entry is named below the form, and what was typed stays."""
    async with app.run_test() as pilot:
        await dialog_is_open(pilot)
        app.screen.query_one("#company", Input).value = company
        app.screen.query_one("#when", Input).value = when
        await pilot.press("ctrl+j")
        await until(pilot, lambda: said in text_of(pilot, "#problem"))
        assert app.screen.query_one("#when", Input).value == when
        assert await app.coach.run(lambda work: work.history.interviews()) in ([], ())


async def test_an_interview_is_removed_after_asking(app):
    """Delete removes the chosen interview only after a yes."""

    def add(work):
        from trainer.coach import interviews

        interviews.add_interview(
            work, interviews.Details(company="Acme [/]", when="2026-06-02 10:15")
        )

    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await app.coach.run(add)
        await dialog_is_open(pilot)
        known = app.screen.query_one("#known", OptionList)
        await until(pilot, lambda: known.option_count)
        known.focus()
        known.highlighted = 0
        await pilot.press("delete")
        await until(pilot, lambda: isinstance(app.screen, ConfirmDialog))
        await pilot.press("y")
        await until(pilot, lambda: isinstance(app.screen, InterviewDialog))
        await until(pilot, lambda: not known.display)
        assert not await app.coach.run(lambda work: work.history.interviews())
