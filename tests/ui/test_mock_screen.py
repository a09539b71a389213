"""The mock interview in the app: asked, followed up, left and come back to, ticked, reported."""

from __future__ import annotations

from textual.widgets import Input, Static

from trainer.coach import mock, mock_answers
from trainer.mock.model import Tone
from trainer.mock.plan import QUESTIONS
from trainer.mock.report_text import told
from trainer.ui.components.block import Block
from trainer.ui.mock_ways import WAYS
from trainer.ui.screens.aloud import AloudScreen
from trainer.ui.screens.choice import ChoiceDialog
from trainer.ui.screens.coach_copy import CoachCopyScreen
from trainer.ui.screens.form_dialog import FormDialog
from trainer.ui.screens.home import HomeScreen
from trainer.ui.screens.mock import MockScreen
from trainer.ui.screens.mock_replay import MockReplayScreen
from trainer.ui.screens.mock_report import MockReportScreen
from trainer.ui.screens.more import MoreDialog
from trainer.ui.screens.partner import PartnerScreen
from trainer.ui.screens.reading import ReadingScreen
from trainer.ui.widgets.answer_editor import AnswerEditor
from trainer.ui.widgets.page import Page
from trainer.ui.widgets.row_list import RowList
from trainer.ui.widgets.title_line import TitleLine

from .waiting import home_is_open, until

CHECKOUT = (
    "Checkout took 2.3 seconds and 12 % of the carts were abandoned. I was asked to halve it before "
    "the holiday season. I moved the cart to Redis and got rid of the fraud check up front."
)


def shown(app) -> str:
    block = app.screen.query_one(Block)
    words = " ".join(line.plain.strip() for line in block.rows(80, 20))
    return f"{words} {app.screen.query_one('#clock').render()}"


def words_of(block) -> str:
    return "\n".join(row.plain.strip() for row in block.rows(76, 0))


def summed_up(app) -> str:
    """What stands above the questions of the report."""
    rows = app.screen.query_one("#sum", Block).rows(76, 0)
    return " ".join(row.plain for row in rows)


def read(app) -> str:
    """The page that is read; empty on any other screen."""
    pages = (ReadingScreen, MockReplayScreen, CoachCopyScreen)
    return app.screen.query_one(Page).text if isinstance(app.screen, pages) else ""


def editor(app) -> AnswerEditor:
    return app.screen.query_one(AnswerEditor)


def titles(app) -> str:
    """The texts of a choice."""
    if not isinstance(app.screen, ChoiceDialog):
        return ""
    return " ".join(str(one.render()) for one in app.screen.query(Static))


def asks(app) -> bool:
    """Whether a question is asked now."""
    if not isinstance(app.screen, MockScreen):
        return False
    return any(not one.disabled for one in app.screen.query(AnswerEditor))


def number(app) -> str:
    return app.screen.query_one(TitleLine).now.partition(" · ")[0]


def make(work) -> None:
    mock.new(work, mock.Wish(interview="-", minutes=15, seed=3))


def answered(work) -> None:
    """Answer the first question with a story, and end it."""
    plan = mock.unfinished(work)
    mock_answers.skip(work, plan)
    mock_answers.answer(work, plan, CHECKOUT, mock_answers.Clocked(work.clock(), 60.0))
    mock_answers.end(work, plan)


def page(app) -> str:
    return "".join(one.text for one in app.screen.query(Page))


async def begun(app, pilot) -> None:
    """Open the mock interview that was made, and wait for its question."""
    await home_is_open(pilot)
    app.navigation.open("mock")
    await until(pilot, lambda: asks(app))


async def go_on(app, pilot, key) -> None:
    before = shown(app)
    await pilot.press(key)
    await until(
        pilot,
        lambda: (
            not isinstance(app.screen, MockScreen)
            or (not editor(app).disabled and shown(app) != before)
        ),
    )


async def test_from_the_length_to_the_report(app):
    """It asks how long; each answer leads on, and at the end comes the report in its place."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        app.navigation.open("mock")
        await until(pilot, lambda: isinstance(app.screen, ChoiceDialog))
        await pilot.press("enter")
        await until(pilot, lambda: asks(app))
        assert "Tell me about yourself." in shown(app)
        assert number(app) == "1 of 8"
        editor(app).start("I'm Robin.")
        await go_on(app, pilot, "f5")
        while isinstance(app.screen, MockScreen):
            await go_on(app, pilot, "f9")
        assert isinstance(app.screen, MockReportScreen)
        await until(pilot, lambda: "Do next" in summed_up(app))
        await pilot.press("enter")
        await until(pilot, lambda: "I'm Robin." in read(app))
        await pilot.press("enter")
        await until(pilot, lambda: app.screen.query_one(TitleLine).now == "question 2 of 8")
        assert "I'm Robin." not in read(app)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, MockReportScreen))
        assert app.screen.query_one(RowList).cursor == 1
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))


async def test_for_another_interview_or_for_none(app):
    """Which interview, how they ask on and how long are asked where that is wished for."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        app.navigation.open("mock")
        for title, keys in (
            ("how long?", ("down", "down", "down", "enter")),
            ("For which interview?", ("enter",)),
            ("How tough are they?", ("down", "down", "enter")),
            ("How long?", ("down", "enter")),
        ):
            await until(pilot, lambda title=title: title in titles(app))
            await pilot.press(*keys)
        await until(pilot, lambda: asks(app))
        plan = await app.coach.run(mock.unfinished)
        assert (plan.interview, plan.tone, plan.minutes) == ("", Tone.PRESSING, 15)


async def test_a_follow_up_is_asked_and_nothing_else_is_shown(app):
    """After an answer without a result they ask what came of it; no mark, no figure, no story."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await app.coach.run(make)
        await begun(app, pilot)
        await go_on(app, pilot, "f9")
        editor(app).start(CHECKOUT)
        await go_on(app, pilot, "f5")
        words = shown(app)
        assert "What came of it?" in words or "How did it end?" in words
        assert "%" not in words
        assert "●" not in words
        assert editor(app).answer == ""


async def test_what_was_typed_and_the_clock_are_there_again(app, clock):
    """Left in the middle of an answer: Home names it with its key, and it goes on at the same second."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await app.coach.run(make)
        await begun(app, pilot)
        editor(app).start("Half an answer")
        clock.advance(seconds=42)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        waiting = app.screen.query_one("#home-page", Block)
        await until(pilot, lambda: "m  Your mock interview" in words_of(waiting))
        assert "question 1 of 6" in words_of(waiting)
        clock.advance(hours=5)
        await pilot.press("m")
        await until(pilot, lambda: asks(app))
        assert editor(app).answer == "Half an answer"
        assert "0:42 of" in shown(app)


async def test_the_clock_stands_in_the_one_pause(app, clock):
    """F7 stops it and lets it go on; a second pause isn't offered."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await app.coach.run(make)
        await begun(app, pilot)
        clock.advance(seconds=10)
        await pilot.press("f7")
        await until(pilot, lambda: "Paused" in shown(app))
        clock.advance(minutes=10)
        await pilot.press("f7")
        await until(pilot, lambda: "Paused" not in shown(app))
        clock.advance(seconds=5)
        await until(pilot, lambda: "0:15 of" in shown(app))
        await pilot.press("f7")
        await pilot.pause()
        assert "Paused" not in shown(app)


async def test_what_was_said_aloud_is_ticked_before_the_report(app, tmp_path):
    """Which story it was, then its points; then the report is read, exported, and others are listed."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await app.coach.run(make)
        await begun(app, pilot)
        editor(app).start("I'm Robin.")
        await go_on(app, pilot, "f5")
        while "Tell me about yourself" in shown(app):
            await go_on(app, pilot, "f9")
        await go_on(app, pilot, "f8")
        while isinstance(app.screen, MockScreen):
            await go_on(app, pilot, "f9")
        assert isinstance(app.screen, ChoiceDialog)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, AloudScreen) and app.screen.ticking)
        await pilot.press("s", "f5")
        await until(pilot, lambda: isinstance(app.screen, MockReportScreen))
        await until(pilot, lambda: "Do next" in summed_up(app))
        assert "You told “" in " ".join(told(one) for one in app.screen.query_one(RowList).rows)
        await pilot.press("d")
        await until(pilot, lambda: "Left unsaid" in read(app))
        await pilot.press("escape", "v")
        await until(pilot, lambda: "Across the stories you told" in read(app))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, MockReportScreen))
        await pilot.press("x")
        await until(pilot, lambda: isinstance(app.screen, ChoiceDialog))
        await pilot.press("down", "enter")
        await until(pilot, lambda: "Question by question" in read(app))
        seen = read(app)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, FormDialog))
        app.screen.query_one(Input).value = str(tmp_path / "mock.txt")
        await pilot.press("f5")
        await until(pilot, (tmp_path / "mock.txt").exists)
        written = (tmp_path / "mock.txt").read_text("utf-8")
        assert written.startswith("Mock interview")
        assert written.split() == seen.split()
        await until(pilot, lambda: isinstance(app.screen, MockReportScreen))
        await pilot.press("f3")
        await until(pilot, lambda: isinstance(app.screen, ChoiceDialog))


async def test_a_friend_asks_and_ticks(app):
    """F2 a hands the screen over: each question with a story has its points to tick until they go back."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await app.coach.run(make)
        await begun(app, pilot)
        await go_on(app, pilot, "f9")
        asked = shown(app)
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(app.screen, MoreDialog))
        await pilot.press("a")
        await until(pilot, lambda: isinstance(app.screen, PartnerScreen))
        await pilot.press("space", "s", "f5")
        await until(pilot, lambda: asks(app) and shown(app) != asked)
        while not isinstance(app.screen, MockReportScreen):
            if isinstance(app.screen, PartnerScreen):
                await pilot.press("escape")
                await until(pilot, lambda: asks(app))
            await go_on(app, pilot, "f9")
        rows = app.screen.query_one(RowList)
        await until(pilot, lambda: rows.rows)
        (told_aloud,) = [one for one in rows.rows if one.aloud]
        assert told_aloud.signs.startswith("●")


async def test_progress_opens_a_mock_interview(app):
    """It has a row for each, with the share told, and Enter opens its report."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await app.coach.run(lambda work: (make(work), answered(work)))
        app.navigation.open_progress()
        await until(pilot, lambda: "How did your mock interviews go?" in page(app))
        assert "71%" in page(app)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ChoiceDialog))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, MockReportScreen))


async def test_which_story_it_was_is_said_in_the_report(app):
    """Where only the person can say, the row says so, and e names it; then it counts."""
    async with app.run_test(size=(120, 36)) as pilot:
        await home_is_open(pilot)
        await app.coach.run(make)
        await begun(app, pilot)
        await go_on(app, pilot, "f9")
        editor(app).start("That was when the checkout got six times faster.")
        await go_on(app, pilot, "f5")
        while isinstance(app.screen, MockScreen):
            await go_on(app, pilot, "f9")
        rows = app.screen.query_one(RowList)
        await until(pilot, lambda: rows.rows)
        rows.cursor = 1
        if rows.row.recall is None:
            assert "Checkout six times faster" in told(rows.row)
        await pilot.press("e")
        await until(pilot, lambda: isinstance(app.screen, ChoiceDialog))
        await pilot.press("enter")
        await until(
            pilot,
            lambda: (
                isinstance(app.screen, MockReportScreen)
                and app.screen.query_one(RowList).rows[1].recall is not None
            ),
        )
        assert "You told “Checkout six times faster”." in app.screen.query_one(Page).text


async def test_an_answer_said_aloud_is_stopped_at_the_limit(app, clock):
    """While nothing is typed and the clock runs on; whoever types isn't interrupted."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await app.coach.run(make)
        await begun(app, pilot)
        clock.advance(minutes=3)
        await until(pilot, lambda: "stop you there" in shown(app))
        await go_on(app, pilot, "f8")
        assert "stop you there" not in shown(app)
        editor(app).start("I type slowly.")
        clock.advance(minutes=3)
        await until(pilot, lambda: "3:0" in shown(app))
        assert "stop you there" not in shown(app)


def test_the_lengths_say_how_many_questions_there_are():
    """Those for a story, and the three that every mock interview has."""
    assert {int(one.id): int(one.detail.split()[0]) for one in WAYS} == {
        minutes: count + 3 for minutes, count in QUESTIONS.items()
    }


async def test_a_clock_that_is_set_or_a_machine_that_sleeps_takes_no_time(app, clock):
    """Neither hours asleep nor a clock that's set back move it; what's said meanwhile still counts."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await app.coach.run(make)
        await begun(app, pilot)
        for step in ({"seconds": 20}, {"hours": 9}, {"days": -2}, {"seconds": 3}):
            clock.advance(**step)
            app.screen._tick()
        assert "0:23 of" in shown(app)


async def test_a_second_f5_in_haste_answers_nothing(app):
    """The next question stays, and they say how to leave it; what isn't typed can't be handed in."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await app.coach.run(make)
        await begun(app, pilot)
        editor(app).start("I'm Robin, and I lead a team.")
        await pilot.press("f5", "f5", "f5", "f5")
        await until(
            pilot, lambda: asks(app) and any("F2 v" in one.message for one in app._notifications)
        )
        plan = await app.coach.run(mock.unfinished)
        assert len(await app.coach.run(lambda work: work.history.mocks.turns(plan.id))) == 1


async def test_a_question_answered_in_another_window_is_said_and_the_text_stays(app):
    """What was typed here is the answer to nothing that's asked there now; it isn't handed in."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await app.coach.run(make)
        await begun(app, pilot)
        editor(app).start("I'm Robin, here.")
        plan = await app.coach.run(mock.unfinished)
        await app.coach.run(mock_answers.skip, plan)  # there
        await pilot.press("f5")
        await until(
            pilot,
            lambda: asks(app) and any("another window" in one.title for one in app._notifications),
        )
        assert editor(app).answer == "I'm Robin, here."
        assert len(await app.coach.run(lambda work: work.history.mocks.turns(plan.id))) == 1
