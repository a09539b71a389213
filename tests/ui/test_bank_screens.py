"""Questions and question banks on the screens: narrow, add, get, import, share, remove."""

from __future__ import annotations

import pytest
from textual.widgets import Input, Static

from trainer.ui.screens.bank_export import BankExportScreen
from trainer.ui.screens.banks import BanksScreen
from trainer.ui.screens.choice import ChoiceDialog
from trainer.ui.screens.confirm import ConfirmDialog
from trainer.ui.screens.form_dialog import FormDialog
from trainer.ui.screens.interviews import InterviewsScreen
from trainer.ui.screens.list_import import ListImportScreen
from trainer.ui.screens.offer import OfferScreen
from trainer.ui.screens.pick_dialog import PickDialog
from trainer.ui.screens.questions import QuestionsScreen
from trainer.ui.screens.rehearse import RehearseScreen
from trainer.ui.screens.search_dialog import SearchDialog
from trainer.ui.widgets.page import Page
from trainer.ui.widgets.row_list import RowList
from trainer.ui.widgets.title_line import TitleLine

from .waiting import home_is_open, until

BANK = """format = "question-bank/1"
id = "nights"
title = "Nights"
version = "{version}"
[[question]]
id = "alone"
ask = "{ask}"
"""


def now(pilot):
    return pilot.app.screen.query_one(TitleLine).now


def rows(pilot):
    return pilot.app.screen.query_one(RowList).rows


async def on(pilot, screen):
    await until(pilot, lambda: isinstance(pilot.app.screen, screen))


async def questions_are_open(pilot):
    await home_is_open(pilot)
    await pilot.press("q")
    await on(pilot, QuestionsScreen)
    await until(pilot, lambda: rows(pilot))


async def banks_are_open(pilot):
    await questions_are_open(pilot)
    await pilot.press("v")
    await on(pilot, BanksScreen)
    await until(pilot, lambda: rows(pilot))


async def fill(pilot, text):
    """Type into the field that has the focus."""
    pilot.app.screen.query_one(Input).value = text
    await pilot.press("enter")


async def test_the_list_is_narrowed_and_opened_again_with_escape(app):
    """Filters of several sorts hold together; Escape takes them away before it leaves."""
    async with app.run_test(size=(80, 24)) as pilot:
        await questions_are_open(pilot)
        every = len(rows(pilot))
        for typed, shown in (("never", "never rehearsed"), ("competency conflict", "conflict")):
            await pilot.press("f")
            await on(pilot, SearchDialog)
            await fill(pilot, typed)
            await on(pilot, QuestionsScreen)
            await until(pilot, lambda shown=shown: shown in now(pilot))
        assert "never" in now(pilot)
        assert [row.question.key for row in rows(pilot)] == ["behavioral/conflict"]
        await pilot.press("escape")
        await until(pilot, lambda: len(rows(pilot)) == every)
        assert isinstance(pilot.app.screen, QuestionsScreen)


async def test_a_question_of_ones_own_takes_three_keys(app):
    """n, the words, Enter: the question is there with the cursor on it, ready to rehearse."""
    async with app.run_test(size=(80, 24)) as pilot:
        await questions_are_open(pilot)
        await pilot.press("n")
        await on(pilot, FormDialog)
        await fill(pilot, "Why do you like lighthouses?")
        await on(pilot, QuestionsScreen)
        await until(pilot, lambda: pilot.app.screen.chosen == "own/why-do-you-like-lighthouses")
        await pilot.press("r")
        await on(pilot, RehearseScreen)


async def test_a_bank_is_got_from_a_file_looked_at_installed_and_removed(app, tmp_path):
    """Get shows the bank before anything is written; b shows what changed; ⌫ removes it."""
    path = tmp_path / "nights.toml"
    path.write_text(BANK.format(version="1", ask="When were you alone?"))
    async with app.run_test(size=(120, 36)) as pilot:
        await banks_are_open(pilot)
        await pilot.press("b", "enter")
        await on(pilot, FormDialog)
        await fill(pilot, str(path))
        await on(pilot, OfferScreen)
        await until(pilot, lambda: "When were you alone?" in pilot.app.screen.query_one(Page).text)
        assert now(pilot) == "1 bank · 1 question"
        await pilot.press("ctrl+j")
        await on(pilot, BanksScreen)
        await until(pilot, lambda: any(row.bank.id == "nights" for row in rows(pilot)))

        path.write_text(BANK.format(version="2", ask="When did you work alone?"))
        await pilot.press("b", "end", "enter")
        await on(pilot, OfferScreen)
        await until(pilot, lambda: "What changes" in pilot.app.screen.query_one(Page).text)
        await pilot.press("ctrl+j")
        await on(pilot, BanksScreen)
        await until(pilot, lambda: any(row.bank.version == "2" for row in rows(pilot)))

        at = next(i for i, row in enumerate(rows(pilot)) if row.bank.id == "nights")
        pilot.app.screen.query_one(RowList).cursor = at
        await until(pilot, lambda: pilot.app.screen.chosen == "nights")
        await pilot.press("delete")
        await on(pilot, ConfirmDialog)
        await pilot.press("y")
        await on(pilot, BanksScreen)
        await until(pilot, lambda: all(row.bank.id != "nights" for row in rows(pilot)))


async def test_a_source_that_cannot_be_used_is_said_and_nothing_happens(app, tmp_path):
    """A refused address stays in the form to correct; a file that is no bank is told with its line."""
    path = tmp_path / "broken.toml"
    path.write_text('format = "question-bank/1"\nid = "x"\n')
    async with app.run_test(size=(80, 24)) as pilot:
        await banks_are_open(pilot)
        before = len(rows(pilot))
        await pilot.press("b", "enter")
        await on(pilot, FormDialog)
        await fill(pilot, "ext::sh -c id")
        await until(pilot, lambda: "run a program" in _problem(pilot))
        await fill(pilot, "~nosuch/x.toml")
        await until(pilot, lambda: "no user “~nosuch” here" in _problem(pilot))
        await fill(pilot, str(path))
        await on(pilot, OfferScreen)
        said = str(pilot.app.screen.query_one("#nothing", Static).render())
        assert "broken.toml" in said
        await pilot.press("ctrl+j")
        assert isinstance(pilot.app.screen, OfferScreen)
        await pilot.press("escape")
        await on(pilot, BanksScreen)
        assert len(rows(pilot)) == before


def _problem(pilot):
    return str(pilot.app.screen.query_one("#problem", Static).render())


async def test_a_list_is_looked_at_line_by_line_before_it_is_a_bank(app, tmp_path):
    """Space takes a line that was left, and leaves one that was taken; the rest becomes a bank."""
    path = tmp_path / "sea.md"
    path.write_text("# Sea\n\n- What is a lighthouse to you?\n- Do you like fog?\n- no question\n")
    async with app.run_test(size=(80, 24)) as pilot:
        await banks_are_open(pilot)
        await pilot.press("i")
        await on(pilot, ChoiceDialog)
        await pilot.press("enter")
        await on(pilot, FormDialog)
        await fill(pilot, str(path))
        await on(pilot, ListImportScreen)
        await until(pilot, lambda: rows(pilot))
        listed = {row.found.ask: row for row in rows(pilot)}
        assert listed["Do you like fog?"].taken
        assert not listed["no question"].taken
        shown = pilot.app.screen.query_one(RowList)
        for ask in ("Do you like fog?", "no question"):
            shown.cursor = list(listed).index(ask)
            await pilot.press("space")
        await pilot.press("ctrl+j")
        await on(pilot, FormDialog)
        await pilot.press("ctrl+j")
        await on(pilot, BanksScreen)
        await until(pilot, lambda: any(row.bank.id == "sea" for row in rows(pilot)))
        (sea,) = [row.bank for row in rows(pilot) if row.bank.id == "sea"]
        assert [one.ask for one in sea] == ["What is a lighthouse to you?", "no question"]


async def test_a_bank_is_shown_whole_before_it_is_written_to_share(app, tmp_path):
    """The page is the file; it is written only where the person says."""
    target = tmp_path / "shared.toml"
    async with app.run_test(size=(80, 24)) as pilot:
        await banks_are_open(pilot)
        await pilot.press("x")
        await on(pilot, BankExportScreen)
        await until(pilot, lambda: "[[question]]" in pilot.app.screen.query_one(Page).text)
        shown = pilot.app.screen.query_one(Page).text
        await pilot.press("ctrl+j")
        await on(pilot, FormDialog)
        await fill(pilot, str(target))
        await on(pilot, BanksScreen)
        written = target.read_text("utf-8")
        assert [line for line in shown.splitlines() if line.strip()] == [
            line for line in written.splitlines() if line.strip()
        ]


async def test_a_source_that_fails_is_still_there_to_be_mended(app):
    """What was typed stays in the form where nothing could be fetched, with the reason below it."""
    async with app.run_test(size=(80, 24)) as pilot:
        await banks_are_open(pilot)
        await pilot.press("b", "enter")
        await on(pilot, FormDialog)
        await fill(pilot, "~/no such folder/nights.toml")
        problem = pilot.app.screen.query_one("#problem", Static)
        await until(pilot, lambda: str(problem.render()))
        await on(pilot, FormDialog)
        assert pilot.app.screen.typed == {"source": "~/no such folder/nights.toml"}


async def test_fetching_can_be_stopped(app, monkeypatch):
    """Escape ends a fetch that takes long, nothing is installed, and the source can be mended."""
    from trainer.errors import TrainerError

    def slow(source, *, stop):
        while not stop():
            pass
        raise TrainerError("stopped; nothing was installed")

    monkeypatch.setattr("trainer.coach.bank_sharing.fetch", slow)
    async with app.run_test(size=(80, 24)) as pilot:
        from trainer.ui.screens.fetch_dialog import FetchDialog

        await banks_are_open(pilot)
        await pilot.press("b", "enter")
        await on(pilot, FormDialog)
        await fill(pilot, "https://example.org/nights.toml")
        await on(pilot, FetchDialog)
        await pilot.press("escape")
        await on(pilot, FormDialog)
        assert pilot.app.screen.typed == {"source": "https://example.org/nights.toml"}


async def test_three_questions_are_chosen_for_an_interviewer(app):
    """q on Interviews marks what to ask, and the choice is kept."""
    from trainer.coach import asking, interviews
    from trainer.interviews.model import Interviewer

    async with app.run_test(size=(80, 24)) as pilot:
        await home_is_open(pilot)
        met = await app.coach.run(
            interviews.add_interview,
            interviews.Details(
                company="Acme", when="2026-06-20 10:00", interviewers=(Interviewer("Dan"),)
            ),
        )
        await pilot.press("i")
        await on(pilot, InterviewsScreen)
        await until(pilot, lambda: pilot.app.screen.chosen)
        await pilot.press("a")
        await on(pilot, PickDialog)
        await pilot.press("down", "space", "enter")
        await on(pilot, InterviewsScreen)
        _, dan = await app.coach.run(asking.whom, met.id)
        assert dan.to_ask == ("to-ask/first-ninety-days",)


@pytest.mark.parametrize("size", [(60, 20), (200, 50)])
async def test_the_screens_of_banks_stand_any_size(app, size, tmp_path):
    """Opening each of them in a small and a large terminal works."""
    async with app.run_test(size=size) as pilot:
        await banks_are_open(pilot)
        await pilot.press("enter")
        await on(pilot, QuestionsScreen)
        await until(pilot, lambda: "behavioral" in now(pilot) or rows(pilot))
        await pilot.press("f")
        await on(pilot, SearchDialog)
        await pilot.press("escape", "escape", "escape")


async def test_a_form_is_not_left_with_what_was_typed_unasked(app):
    """Escape asks where something was typed; n stays with it, y leaves; an untouched form just closes."""
    async with app.run_test(size=(80, 24)) as pilot:
        await questions_are_open(pilot)
        await pilot.press("n")
        await on(pilot, FormDialog)
        await pilot.press("escape")
        await on(pilot, QuestionsScreen)
        await pilot.press("n")
        await on(pilot, FormDialog)
        await pilot.press(*"Why")
        await pilot.press("escape")
        await on(pilot, ConfirmDialog)
        await pilot.press("n")
        await on(pilot, FormDialog)
        assert pilot.app.screen.query_one(Input).value == "Why"
        await pilot.press("escape")
        await on(pilot, ConfirmDialog)
        await pilot.press("y")
        await on(pilot, QuestionsScreen)
