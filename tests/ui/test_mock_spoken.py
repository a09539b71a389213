"""Speaking in the mock interview on the screen: from F2 v to the report, with a fake microphone."""

from __future__ import annotations

import json

import pytest

from tests.voice.sounds import microphone, recogniser, sound, write
from trainer.coach import mock, mock_answers, mock_report
from trainer.ui.screens.choice import ChoiceDialog
from trainer.ui.screens.confirm import ConfirmDialog
from trainer.ui.screens.mock import MockScreen
from trainer.ui.screens.mock_report import MockReportScreen
from trainer.ui.screens.put_right import PutRightScreen
from trainer.ui.screens.speak import SpeakScreen
from trainer.ui.widgets.answer_editor import AnswerEditor
from trainer.ui.widgets.title_line import TitleLine

from .waiting import home_is_open, until

SAID = (
    "Checkout took 2.3 seconds and 12 % of the carts were abandoned. I was asked to halve it before "
    "the holiday season. I moved the cart? to Redis and got rid of the fraud check up front. Latency "
    "went from 2.3 s to 400 ms and abandonment down to 7 %."
)


@pytest.fixture
def speaks(home, tmp_path):
    """Set up a microphone and a recogniser."""
    said = write(tmp_path / "said.wav", sound(0.4, 3.0, 0.2))

    def set_up(*mic: object) -> None:
        words = mic or (said, "--speed", 10)
        voice = {"microphone": microphone(*words), "recogniser": recogniser(SAID)}
        table = "".join(f"{key} = {json.dumps(value)}\n" for key, value in voice.items())
        (home / "config.toml").write_text(f"[voice]\n{table}")

    return set_up


def make(work) -> str:
    """Make a mock interview at its first question that a story answers."""
    plan = mock.new(work, mock.Wish(interview="-", minutes=15, seed=3))
    while not mock.look(work, plan).slot.wants_story:
        mock_answers.skip(work, plan)
    return plan.id


async def asked(app, pilot) -> str:
    """Open a mock interview; return its id."""
    await home_is_open(pilot)
    plan = await app.coach.run(make)
    app.navigation.open("mock")
    await until(pilot, lambda: isinstance(app.screen, MockScreen))
    await until(pilot, lambda: not app.screen.query_one(AnswerEditor).disabled)
    await pilot.press("f2", "v")
    await until(pilot, lambda: isinstance(app.screen, ChoiceDialog))
    await pilot.press("enter")
    return plan


async def spoken_and_the_rest_left(app, pilot) -> None:
    """Speak to the first question, leave the others; come to what was heard."""
    await until(pilot, lambda: isinstance(app.screen, SpeakScreen))
    first = app.screen
    await until(pilot, lambda: first._seconds > 3.5)
    await pilot.press("space")
    # The microphone opens at what they ask next, too; Escape types instead.
    await until(pilot, lambda: isinstance(app.screen, SpeakScreen) and app.screen is not first)
    await pilot.press("escape")
    await until(pilot, lambda: not isinstance(app.screen, SpeakScreen))
    if isinstance(app.screen, ConfirmDialog):
        await pilot.press("y")
    await until(pilot, lambda: isinstance(app.screen, MockScreen))
    while isinstance(app.screen, MockScreen):
        await pilot.press("f9")
        await pilot.pause()
    await until(pilot, lambda: isinstance(app.screen, PutRightScreen))
    editor = app.screen.query_one(AnswerEditor)
    await until(pilot, lambda: editor.selected_text == "cart(?)")


async def test_a_mock_interview_with_one_spoken_answer(app, speaks):
    """F2 v, spoken; left for later it isn't graded; put right it's in the report."""
    speaks()
    async with app.run_test(size=(100, 30)) as pilot:
        plan = await asked(app, pilot)
        await spoken_and_the_rest_left(app, pilot)
        assert app.screen.query_one(TitleLine).now == "1 of 1"
        await pilot.press(*"card", "escape")
        await until(pilot, lambda: isinstance(app.screen, MockReportScreen))
        assert (await app.coach.run(mock_report.report, plan)).report.graded == ()
        await pilot.press("escape")
        app.navigation.open("mock")
        await until(pilot, lambda: isinstance(app.screen, PutRightScreen))
        editor = app.screen.query_one(AnswerEditor)
        await until(pilot, lambda: "moved the card to" in editor.answer)
        editor.replace(
            "cart", (0, editor.answer.index("card")), (0, editor.answer.index("card") + 4)
        )
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, MockReportScreen))
        report = (await app.coach.run(mock_report.report, plan)).report
        assert [story.id for story, _ in report.graded] == ["checkout-latency"]
        (told,) = [one for one in report.exchanges if one.graded]
        assert told.said == SAID.replace("?", "")


async def test_without_a_microphone_the_answer_is_typed(app, speaks):
    """The reason is told, and the field is there."""
    speaks("--none")
    async with app.run_test(size=(80, 24)) as pilot:
        await asked(app, pilot)
        await until(pilot, lambda: any("no microphone" in one.title for one in app._notifications))
        await until(pilot, lambda: isinstance(app.screen, MockScreen))
        await pilot.press(*"typed")
        assert app.screen.query_one(AnswerEditor).answer == "typed"
