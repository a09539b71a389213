from __future__ import annotations

from dataclasses import replace

import pytest

from trainer.grading.unsure import CERTAIN_FROM
from trainer.ui.screens.grade import GradeScreen
from trainer.ui.screens.home import HomeScreen
from trainer.ui.screens.rehearse import RehearseScreen
from trainer.ui.screens.wording import WordingDialog
from trainer.ui.widgets.answer_editor import AnswerEditor
from trainer.ui.widgets.ask_line import AskLine
from trainer.ui.widgets.point_list import PointList

from .waiting import home_is_open, until

ANSWER = (
    "Checkout took 2.3 s and 12 % of carts were abandoned. "
    "I moved the cart to Redis, and abandonment went down to 9 %."
)
"""Its 9 % stands for the story's 7 %, as far as anybody can tell from such words."""

CERTAIN = "Moved the cart to Redis. Latency 2.3 s -> 400 ms; abandonment down to 9 %."
"""The story's own words around the same figure."""


def _on(pilot, screen):
    return until(pilot, lambda: isinstance(pilot.app.screen, screen))


async def _graded(pilot, answer=ANSWER):
    """Hand in an answer with a wrong figure, of which the grader isn't sure."""
    await home_is_open(pilot)
    await pilot.press("r")
    await _on(pilot, RehearseScreen)
    await until(pilot, lambda: pilot.app.screen.asking is not None)
    pilot.app.screen.query_one(AnswerEditor).load_text(answer)
    await pilot.press("f5")
    await _on(pilot, GradeScreen)
    await until(pilot, lambda: pilot.app.screen.query_one(PointList).is_attached)


async def test_news_corrects_the_story_after_a_look_and_u_takes_it_back(app, home):
    """E shows how the point will read, Enter writes it, u restores the file and the question."""
    path = home / "stories" / "mine.toml"
    before = path.read_text()
    async with app.run_test() as pilot:
        await _graded(pilot)
        asked = app.screen.graded.asks[0]
        assert app.screen.graded.grade.points[asked.point].wrong_fact.sure < CERTAIN_FROM
        assert "You said “9 %”; your story says “7 %”. Slip or news?" in str(
            app.screen.query_one(AskLine).visual
        )
        await pilot.press("e")
        await _on(pilot, WordingDialog)
        words = app.screen.query_one("Input")
        assert words.value.endswith("abandonment down to 9 %")
        assert words.selected_text == "9 %"
        await pilot.press("enter")
        await _on(pilot, GradeScreen)
        await until(pilot, lambda: app.screen.graded.done)
        assert path.read_text() == before.replace("down to 7 %", "down to 9 %")
        assert app.screen.graded.grade.points[asked.point].verdict == "said"
        assert asked not in app.screen.graded.asks
        await pilot.press("u")
        await until(pilot, lambda: not app.screen.graded.done)
        assert path.read_text() == before
        assert asked in app.screen.graded.asks


async def test_a_certain_wrong_fact_is_said_and_not_asked(app):
    """Whoever tells the point in the story's words but for its figure is shown both, without a question."""
    async with app.run_test() as pilot:
        await _graded(pilot, CERTAIN)
        graded = app.screen.graded
        wrong = [point.wrong_fact for point in graded.grade.points if point.wrong_fact]
        assert [(fact.heard, fact.sure >= CERTAIN_FROM) for fact in wrong] == [("9 %", True)]
        assert not any(asked.news for asked in graded.asks)


@pytest.mark.parametrize("way", ["key", "click"])
async def test_a_slip_is_settled_by_one_key_and_all_may_be_ignored(app, way):
    """Y, or a click on it, closes the question and leaves the grade; Enter rates whatever is still asked."""
    async with app.run_test() as pilot:
        await _graded(pilot)
        graded = app.screen.graded
        if way == "key":
            await pilot.press("y")
        else:
            await pilot.click(AskLine, offset=(3, app.screen.query_one(AskLine).size.height - 1))
        await until(pilot, lambda: app.screen.graded.asks == graded.asks[1:])
        assert app.screen.graded.grade == graded.grade
        await pilot.press("enter")
        await until(pilot, lambda: not isinstance(app.screen, (GradeScreen, HomeScreen)))
        assert len(await app.coach.run(lambda work: work.history.reviews())) == 1


async def test_keys_are_told_while_the_grade_is_taken_down(app):
    """What the keys do is asked at any moment, also when the points have gone already."""
    async with app.run_test() as pilot:
        await _graded(pilot)
        screen = app.screen
        screen.graded = replace(screen.graded, asks=())
        await screen.query("PointList").remove()
        assert screen.check_action("news", ()) is False
        assert screen.active_bindings
