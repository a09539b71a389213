"""The Interviews screen: note, change, name people, read a posting, forget."""

from __future__ import annotations

from threading import Event

import pytest
from textual.widgets import Input, Select, TextArea

from trainer.interviews.model import Need, Wanted
from trainer.ui.screens.choice import ChoiceDialog
from trainer.ui.screens.confirm import ConfirmDialog
from trainer.ui.screens.debrief import DebriefScreen
from trainer.ui.screens.form_dialog import FormDialog
from trainer.ui.screens.home import HomeScreen
from trainer.ui.screens.interview_page import InterviewPageScreen
from trainer.ui.screens.interviews import InterviewsScreen
from trainer.ui.screens.paste_dialog import PasteDialog
from trainer.ui.widgets.page import Page
from trainer.ui.widgets.row_list import RowList

from .waiting import home_is_open, text_of, until


async def interviews_are_open(pilot):
    await home_is_open(pilot)
    await pilot.press("i")
    await until(pilot, lambda: isinstance(pilot.app.screen, InterviewsScreen))
    await pilot.app.workers.wait_for_complete()


async def form_is_open(pilot, key):
    await pilot.press(key)
    await until(pilot, lambda: isinstance(pilot.app.screen, FormDialog))


async def known(app):
    return await app.coach.run(lambda work: work.history.debriefs.interviews())


def noted(company="Acme [/]", when="2026-06-02 10:15"):
    def add(work):
        from trainer.coach import interviews

        return interviews.add_interview(work, interviews.Details(company=company, when=when))

    return add


async def test_an_interview_is_added_and_stands_on_home(app):
    """What is typed becomes the next interview, with what the job asks for."""
    async with app.run_test(size=(80, 24)) as pilot:
        await interviews_are_open(pilot)
        assert "You have no interviews yet" in text_of(pilot, "#nothing")
        await form_is_open(pilot, "n")
        await pilot.press(*"Acme", "enter", *"Lead", "enter")
        app.screen.query_one("#when", Input).value = "2026-06-02 10:15"
        app.screen.query_one("#wanted", TextArea).text = "Ownership (must), customer focus"
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, InterviewsScreen))
        await until(pilot, lambda: app.screen.query_one(RowList).rows)
        (one,) = await known(app)
        assert one.competencies == ("ownership", "customer-focus")
        assert one.wanted[0].need is Need.MUST_HAVE
        assert one.utc_offset == 120
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await until(pilot, lambda: "Acme · Lead" in text_of(pilot, "#home-page"))


@pytest.mark.parametrize(
    ("company", "when", "said"),
    [
        ("", "2026-06-02", "company is missing"),
        ("Acme", "next week", "can't read"),
        ("Acme", "", "date is missing"),
        ("Acme", "2026-06-02 10:00 Nowhere/City", "no time zone"),
    ],
)
async def test_what_is_wrong_is_said_in_place(app, company, when, said):
    """A wrong entry is named below the form, and what was typed stays."""
    async with app.run_test() as pilot:
        await interviews_are_open(pilot)
        await form_is_open(pilot, "n")
        app.screen.query_one("#company", Input).value = company
        app.screen.query_one("#when", Input).value = when
        await pilot.press("ctrl+j")
        await until(pilot, lambda: said in text_of(pilot, "#problem"))
        assert app.screen.query_one("#when", Input).value == when
        assert not await known(app)


async def test_an_interview_is_changed(app):
    """The form of a known interview holds what is known, and saving changes it."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await app.coach.run(noted())
        await interviews_are_open(pilot)
        await form_is_open(pilot, "e")
        assert app.screen.query_one("#when", Input).value == "2026-06-02 10:15"
        app.screen.query_one("#when", Input).value = "2026-06-03 11:00 Europe/Berlin"
        app.screen.query_one("#deadline", Input).value = "2026-06-05"
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, InterviewsScreen))
        (one,) = await known(app)
        assert (one.at.day, one.at.hour, one.utc_offset) == (3, 9, 120)
        assert one.deadline is not None


async def test_people_are_named_and_renamed(app):
    """An interviewer is added with a key, and changing the name takes their questions along."""

    def note(work):
        from dataclasses import replace

        from trainer.coach import debrief, interviews

        one = interviews.interviews(work)[0]
        asked = debrief.note(work, one.id, "Why us?")
        debrief.change(work, replace(asked, by="Head of product"))

    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await app.coach.run(noted())
        await interviews_are_open(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, InterviewPageScreen))
        await until(pilot, lambda: app.screen.check_action("people", ()))
        await form_is_open(pilot, "n")
        app.screen.query_one("#name", Input).value = "Head of product"
        app.screen.query_one("#no_contact", Select).value = "yes"
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, InterviewPageScreen))
        (one,) = await known(app)
        assert one.interviewers[0].no_contact
        await app.coach.run(note)
        await pilot.press("n")
        await until(pilot, lambda: isinstance(app.screen, ChoiceDialog))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, FormDialog))
        app.screen.query_one("#name", Input).value = "The head"
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, InterviewPageScreen))
        (one,) = await known(app)
        assert [person.name for person in one.interviewers] == ["The head"]
        (asked,) = await app.coach.run(lambda work: work.history.debriefs.asked(one.id))
        assert asked.by == "The head"


async def test_a_posting_says_what_the_job_asks_for(app):
    """The pasted text of a job becomes competencies, with how much they count, beside what was typed before."""
    mine = (Wanted("food-safety", Need.MUST_HAVE), Wanted("mentoring", Need.MUST_HAVE))

    def typed(work):
        from trainer.coach import interviews

        (one,) = interviews.interviews(work)
        interviews.change_interview(work, one.id, interviews.Details(wanted=mine))

    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await app.coach.run(noted())
        await app.coach.run(typed)
        await interviews_are_open(pilot)
        await pilot.press("b")
        await until(pilot, lambda: isinstance(app.screen, PasteDialog))
        app.screen.query_one(TextArea).load_text(
            "You must resolve conflict calmly.\n\nNice to have\n- mentoring juniors"
        )
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, InterviewsScreen))
        await app.workers.wait_for_complete()
        (one,) = await known(app)
        assert {w.competency: w.need for w in one.wanted} == {
            "food-safety": Need.MUST_HAVE,
            "mentoring": Need.MUST_HAVE,
            "conflict": Need.MUST_HAVE,
        }


async def test_an_interview_is_forgotten_after_asking(app):
    """Delete forgets the chosen interview only after a yes."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await app.coach.run(noted())
        await interviews_are_open(pilot)
        await pilot.press("delete")
        await until(pilot, lambda: isinstance(app.screen, ConfirmDialog))
        await pilot.press("n")
        await until(pilot, lambda: isinstance(app.screen, InterviewsScreen))
        assert await known(app)
        await pilot.press("delete")
        await until(pilot, lambda: isinstance(app.screen, ConfirmDialog))
        await pilot.press("y")
        await until(pilot, lambda: isinstance(app.screen, InterviewsScreen))
        await until(pilot, lambda: not app.screen.query_one(RowList).rows)
        assert not await known(app)


async def test_a_date_in_words_is_told_in_full_as_it_is_typed(app):
    """Kind: silent guesses. Below the field stands what “friday 14:00” comes to, before it is saved."""
    async with app.run_test(size=(80, 24)) as pilot:
        await interviews_are_open(pilot)
        await form_is_open(pilot, "n")
        app.screen.query_one("#company", Input).value = "Acme"
        when = app.screen.query_one("#when", Input)
        when.value = "friday 14:00"
        line = "#when-told-back"
        await until(pilot, lambda: "Friday 29 May 2026, 14:00, tomorrow" in text_of(pilot, line))
        when.value = "12/03 14:00"
        await until(pilot, lambda: "3 December 2026" in text_of(pilot, line))
        assert "12 March 2027" in text_of(pilot, line)
        assert app.screen.query_one("#save").region.bottom <= 24
        await pilot.press("f5")
        await until(pilot, lambda: "3 December 2026" in text_of(pilot, "#problem"))
        assert not await known(app)
        when.value = ""
        await until(pilot, lambda: not app.screen.query_one(line).display)


async def test_the_keys_stay_keys_when_the_list_runs_empty(app):
    """Kind: a list that loses its last row while it has the focus hands it to no search box."""
    async with app.run_test(size=(80, 24)) as pilot:
        await home_is_open(pilot)
        one = await app.coach.run(noted("Acme"))
        await pilot.press("i")
        await until(pilot, lambda: isinstance(app.screen, InterviewsScreen))
        await until(pilot, lambda: app.screen.query_one(RowList).rows)
        await pilot.press("slash", *"acme")
        await until(pilot, lambda: app.screen._searched)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.focused, RowList))
        await app.coach.run(lambda work: work.history.debriefs.delete_interview(one.id))
        app.screen.reload()
        await until(pilot, lambda: not app.screen.query_one(RowList).display)
        await form_is_open(pilot, "n")
        assert app.screen.query_one("#company", Input).value == ""


async def test_enter_twice_behind_a_search_opens_what_was_searched_for(app):
    """Kind: a key whose work is awaited. The list is read for the search before a row is opened."""
    async with app.run_test(size=(80, 24)) as pilot:
        await home_is_open(pilot)
        for day, company in enumerate(("Acme", "Borealis", "Cask"), 2):
            await app.coach.run(noted(company, f"2026-06-0{day} 10:00"))
        await pilot.press("i")
        await until(pilot, lambda: isinstance(app.screen, InterviewsScreen))
        await until(pilot, lambda: app.screen.query_one(RowList).rows)
        await pilot.press("slash", *"cask", "enter", "enter")
        await until(pilot, lambda: isinstance(app.screen, InterviewPageScreen))
        await until(pilot, lambda: "Cask" in app.screen.query_one(Page).text)


async def test_a_form_that_is_saved_twice_in_a_row_stores_once(app):
    """Kind: a key whose work is awaited. F5 twice, faster than the store, notes one interview."""
    gate = Event()
    async with app.run_test(size=(80, 24)) as pilot:
        await interviews_are_open(pilot)
        await form_is_open(pilot, "n")
        app.screen.query_one("#company", Input).value = "Acme"
        app.screen.query_one("#when", Input).value = "2026-06-02 10:15"
        await pilot.pause()
        busy = app.run_worker(app.coach.run(lambda _: gate.wait(20)), group="busy")
        await pilot.press("f5", "f5")
        gate.set()
        await busy.wait()
        await until(pilot, lambda: isinstance(app.screen, InterviewsScreen))
        assert len(await known(app)) == 1


async def test_a_debrief_of_an_interview_ahead_is_asked_about(app):
    """Kind: a key that does what nobody can mean. d on what has not happened asks first."""
    async with app.run_test(size=(80, 24)) as pilot:
        await home_is_open(pilot)
        await app.coach.run(noted("Acme"))
        await pilot.press("i")
        await until(pilot, lambda: isinstance(app.screen, InterviewsScreen))
        await until(pilot, lambda: app.screen.query_one(RowList).rows)
        await pilot.press("d")
        await until(pilot, lambda: isinstance(app.screen, ConfirmDialog))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, InterviewsScreen))
        await pilot.press("d")
        await until(pilot, lambda: isinstance(app.screen, ConfirmDialog))
        await pilot.press("y")
        await until(pilot, lambda: isinstance(app.screen, DebriefScreen))
