from __future__ import annotations

import pytest

from trainer.coach import mock
from trainer.ui.screens.mock import MockScreen
from trainer.ui.screens.mock_report import MockReportScreen
from trainer.ui.widgets.answer_editor import AnswerEditor

from .conftest import settle

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=["80x24", "120x36"])

ANSWER = (
    "Checkout took 2.3 seconds and 12 % of the carts were abandoned. I was asked to halve it before "
    "the holiday season. I moved the cart to Redis and got rid of the fraud check up front."
)


def make(work):
    mock.new(work, mock.Wish(minutes=15, seed=3))


def held(*keys, answer="", to_the_end=False):
    """Return a function that opens a mock interview, presses keys, and types."""

    async def run(pilot):
        app = pilot.app
        await settle(pilot)
        await app.coach.run(make)
        app.navigation.open("mock")
        await settle(pilot)
        for key in keys:
            await pilot.press(key)
            await settle(pilot)
        if answer:
            app.screen.query_one(AnswerEditor).load_text(answer)
            await pilot.pause(0.4)
        if to_the_end:
            await pilot.press("f5")
            await settle(pilot)
            while not isinstance(app.screen, MockReportScreen):
                assert isinstance(app.screen, MockScreen)
                await pilot.press("f9")
                await settle(pilot)
        await settle(pilot)

    return run


@SIZES
def test_mock(snap_compare, still_app, size):
    """Who asks, the question, the clock, and an answer under way."""
    run = held("f9", answer=ANSWER)
    assert snap_compare(still_app, terminal_size=size, run_before=run)


@SIZES
def test_mock_report(snap_compare, still_app, size):
    """One thing to do next, then question by question."""
    run = held("f9", answer=ANSWER, to_the_end=True)
    assert snap_compare(still_app, terminal_size=size, run_before=run)
