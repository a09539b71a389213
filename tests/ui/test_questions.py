from __future__ import annotations

from trainer.ui.screens.banks import BanksScreen
from trainer.ui.screens.question_page import QuestionPageScreen
from trainer.ui.screens.questions import QuestionsScreen
from trainer.ui.widgets.page import Page
from trainer.ui.widgets.row_list import RowList
from trainer.ui.widgets.title_line import TitleLine

from .waiting import home_is_open, until


async def questions_are_open(pilot):
    await home_is_open(pilot)
    await pilot.press("q")
    await until(pilot, lambda: isinstance(pilot.app.screen, QuestionsScreen))
    await until(pilot, lambda: pilot.app.screen.query_one(TitleLine).now)


def keys(app):
    return [row.question.key for row in app.screen.query_one(RowList).rows]


async def test_lists_all_banks(app):
    """The list holds the questions of all banks, in the banks' order."""
    async with app.run_test() as pilot:
        await questions_are_open(pilot)
        assert len(keys(app)) == 7
        assert app.screen.query_one(TitleLine).now == "7 questions"


async def test_a_bank_is_shown_alone_from_the_list_of_banks(app):
    """v lists the banks; Enter shows the questions of one; Escape leads back."""
    async with app.run_test() as pilot:
        await questions_are_open(pilot)
        await pilot.press("v")
        await until(pilot, lambda: isinstance(app.screen, BanksScreen))
        await until(pilot, lambda: app.screen.query_one(RowList).rows)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, QuestionsScreen))
        await until(pilot, lambda: len(keys(app)) == 6)
        assert app.screen.query_one(TitleLine).now == "6 questions · behavioral"
        await pilot.press("escape")
        await until(pilot, lambda: len(keys(app)) == 7)


async def test_search_looks_into_variants(app):
    """A search finds a question by another way of asking it."""
    async with app.run_test() as pilot:
        await questions_are_open(pilot)
        await pilot.press("slash", *"proudest")
        await until(pilot, lambda: keys(app) == ["behavioral/most-successful-project"])


async def test_page_names_what_is_listened_for_and_the_stories_that_fit(app):
    """A question's page has its variants, probes, what is listened for and the fitting stories."""
    async with app.run_test() as pilot:
        await questions_are_open(pilot)
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(app.screen, QuestionPageScreen))
        await until(pilot, lambda: app.screen.query_one(Page).text)
        text = app.screen.query_one(Page).text
        assert "Checkout six times faster" in text
        assert "How did you measure success?" in text
        assert "the scale of the result" in text
        assert "What project are you proudest of?" in text
        assert "Never asked here." in text
        await pilot.press("escape")
        assert isinstance(app.screen, QuestionsScreen)


async def test_ten_thousand_questions_move_at_once(app, empty_home):
    """With 10,000 questions the cursor reaches the end and only what is in view is drawn."""
    banks = empty_home / "banks"
    banks.mkdir(exist_ok=True)
    questions = "".join(
        f'[[question]]\nid = "q-{n}"\nask = "Question number {n}?"\n' for n in range(10_000)
    )
    (banks / "many.toml").write_text(
        'format = "question-bank/1"\nid = "many"\ntitle = "Many"\n' + questions
    )
    async with app.run_test(size=(80, 24)) as pilot:
        await questions_are_open(pilot)
        rows = app.screen.query_one(RowList)
        assert len(rows.rows) == 10_007
        drawn = []
        laid_out = rows.render_line
        rows.render_line = lambda y: drawn.append(y) or laid_out(y)
        await pilot.press("end")
        await pilot.pause()
        assert rows.row.question.key == "many/q-9999"
        assert len(drawn) < 200
