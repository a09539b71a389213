"""Whatever looks like a row or a hint reacts to a click as its key does."""

from __future__ import annotations

import pytest

from trainer.ui.screens.choice import ChoiceDialog
from trainer.ui.screens.confirm import ConfirmDialog
from trainer.ui.screens.coverage import CoverageScreen
from trainer.ui.screens.debrief import DebriefScreen
from trainer.ui.screens.form_dialog import FormDialog
from trainer.ui.screens.home import HomeScreen
from trainer.ui.screens.interview_page import InterviewPageScreen
from trainer.ui.screens.interviews import InterviewsScreen
from trainer.ui.screens.mock import MockScreen
from trainer.ui.screens.read_first import ReadFirstScreen
from trainer.ui.screens.reading import ReadingScreen
from trainer.ui.screens.rehearse import RehearseScreen
from trainer.ui.screens.stories import StoriesScreen
from trainer.ui.screens.story_page import StoryPageScreen
from trainer.ui.widgets.row_list import RowList

from .test_interview_page import page_is_open
from .waiting import home_is_open, until


async def click(pilot, words):
    """Click in the middle of words that stand on the screen."""
    await until(pilot, lambda: place(pilot.app, words))
    await pilot.click(offset=place(pilot.app, words))


def place(app, words):
    """Return column and row of the middle of words on the screen; None where they don't stand there."""
    rows = [strip.text for strip in app.screen._compositor.render_strips()]
    at = next((row for row, text in enumerate(rows) if words in text), None)
    return None if at is None else (rows[at].index(words) + len(words) // 2, at)


@pytest.mark.parametrize(
    ("words", "opens"),
    [
        ("See a finished answer", ReadingScreen),
        ("Then rehearse", RehearseScreen),
        ("Saying no to a launch", RehearseScreen),
        ("How was Kestrel Freight?", DebriefScreen),
        ("12 stories", StoriesScreen),
        ("Interview  ", InterviewsScreen),
    ],
)
async def test_home_reacts_to_clicks(demo_app, words, opens):
    """The filled row, a story of today, what waits and the thread do what stands there."""
    async with demo_app.run_test(size=(100, 30)) as pilot:
        await home_is_open(pilot)
        await click(pilot, words)
        await until(pilot, lambda: isinstance(demo_app.screen, opens))


async def test_a_title_of_today_asks_for_that_story(demo_app):
    """Not the most urgent one is asked but the one that was clicked."""
    async with demo_app.run_test(size=(100, 30)) as pilot:
        await home_is_open(pilot)
        await click(pilot, "Doing less with half the money")
        await until(pilot, lambda: isinstance(demo_app.screen, RehearseScreen))
        await until(pilot, lambda: demo_app.screen.session.asking)
        assert demo_app.screen.session.asking.story.title == "Doing less with half the money"


@pytest.mark.parametrize(
    ("words", "opens"),
    [
        ("ownership  must-have", StoryPageScreen),
        ("no story for this yet", CoverageScreen),
        ("Ana Berg", ChoiceDialog),
        ("cares about", InterviewPageScreen),
    ],
)
async def test_what_stands_on_an_interviews_page_opens(app, words, opens):
    """A topic opens the story that answers it, one without a story the map, a name its person; plain words nothing."""
    async with app.run_test(size=(120, 36)) as pilot:
        await page_is_open(pilot)
        await click(pilot, words)
        await until(pilot, lambda: isinstance(app.screen, opens))


async def test_a_way_on_in_an_empty_list_reacts(app):
    """Where there's nothing yet, a click on a way on goes it."""
    async with app.run_test(size=(80, 24)) as pilot:
        await home_is_open(pilot)
        await pilot.press("g", "i")
        await click(pilot, "Add one: company and time")
        await until(pilot, lambda: isinstance(app.screen, FormDialog))


async def test_a_key_in_a_sentence_reacts(demo_app):
    """“Press r to tell it for the first time” tells it where it says r, and nowhere else."""
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await home_is_open(pilot)
        await pilot.press("s", "enter")
        await click(pilot, "practised")
        assert isinstance(demo_app.screen, StoryPageScreen)
        await until(pilot, lambda: place(demo_app, "Press r to"))
        column, row = place(demo_app, "Press r to")
        await pilot.click(offset=(column + 1, row))
        await until(pilot, lambda: isinstance(demo_app.screen, RehearseScreen))


async def test_the_terminals_cursor_stands_on_what_is_chosen(demo_app):
    """On Home it stands on the filled row, in a list of choices on the one that the keys are on."""
    async with demo_app.run_test(size=(120, 36)) as pilot:
        await home_is_open(pilot)
        row = place(demo_app, "See a finished answer")[1]
        await until(pilot, lambda: demo_app.cursor_position.y == row)
        await pilot.press("m")
        await until(pilot, lambda: isinstance(demo_app.screen, ChoiceDialog))
        for words in ("30 minutes", "15 minutes", "45 minutes"):
            row = place(demo_app, words)[1]
            await until(pilot, lambda row=row: demo_app.cursor_position.y == row)
            await pilot.press("down")


async def test_a_hint_in_a_dialog_and_a_key_in_a_sentence_react(demo_app):
    """Esc Back closes a dialog that was opened; on a page the key that a sentence names does its work."""
    async with demo_app.run_test(size=(120, 36)) as pilot:
        await home_is_open(pilot)
        await pilot.press("m")
        await until(pilot, lambda: isinstance(demo_app.screen, ChoiceDialog))
        await click(pilot, "Esc Back")
        await until(pilot, lambda: not isinstance(demo_app.screen, ChoiceDialog | MockScreen))
        assert isinstance(demo_app.screen, HomeScreen)
        await pilot.press("i")
        await until(pilot, lambda: isinstance(demo_app.screen, InterviewsScreen))
        await pilot.press("down")
        await until(pilot, lambda: place(demo_app, "Press d to note"))
        row = place(demo_app, "Press d to note")[1]
        rows = [strip.text for strip in demo_app.screen._compositor.render_strips()]
        await pilot.click(offset=(rows[row].index("Press d to") + len("Press "), row))
        await until(pilot, lambda: isinstance(demo_app.screen, DebriefScreen))


async def test_a_key_in_a_notice_reacts(app, home):
    """What was removed comes back by a click on the u that the notice names; the rest of it is shown as it is."""
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await home_is_open(pilot)
        await pilot.press("s")
        await until(pilot, lambda: isinstance(app.screen, StoriesScreen))
        await until(pilot, lambda: app.screen.query_one(RowList).rows)
        before = sorted(path.read_text() for path in home.glob("stories/*.toml"))
        await pilot.press("backspace")
        await until(pilot, lambda: isinstance(app.screen, ConfirmDialog))
        await pilot.press("y")
        await until(pilot, lambda: place(app, "Press u to bring"))
        column, row = place(app, "Press u to")
        await pilot.click(offset=(column + 1, row))
        await until(
            pilot,
            lambda: sorted(path.read_text() for path in home.glob("stories/*.toml")) == before,
        )


@pytest.mark.parametrize(
    "name", ["[b]x[/b]", "[@click=app.quit]", "\\[x", "Press q to quit", "[/]["]
)
async def test_a_name_in_a_notice_is_shown_letter_by_letter(app, name):
    """Nothing that somebody called a story becomes markup, a link or a key in a notice."""
    async with app.run_test(size=(120, 30), notifications=True) as pilot:
        await home_is_open(pilot)
        app.notify(f"“{name}” is back. Press F5 to go on.", markup=False)
        await until(pilot, lambda: place(app, f"“{name}” is back"))
        column, row = place(app, name)
        assert {"presses", "@click"}.isdisjoint(app.screen.get_style_at(column, row).meta)
        column, row = place(app, "Press F5 to")
        assert app.screen.get_style_at(column + 1, row).meta["presses"] == "F5"


async def test_a_key_behind_f2_is_taken_by_a_click_where_text_is_typed(app):
    """“Press F2 t to read it” opens the story to read, and types no t into the answer."""
    async with app.run_test(size=(80, 24)) as pilot:
        await home_is_open(pilot)
        await pilot.press("r")
        await click(pilot, "F2 t")
        await until(pilot, lambda: isinstance(app.screen, ReadFirstScreen))
