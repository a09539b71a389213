"""Not done yet: back from the grade to the answer, and texts that come back as what they were."""

from __future__ import annotations

from trainer.rehearsal.model import Mode
from trainer.ui.screens.confirm import ConfirmDialog
from trainer.ui.screens.grade import GradeScreen
from trainer.ui.screens.home import HomeScreen
from trainer.ui.screens.recovery import RecoveryDialog
from trainer.ui.screens.rehearse import RehearseScreen
from trainer.ui.screens.session_end import SessionEndScreen
from trainer.ui.widgets.answer_editor import AnswerEditor

from .test_rehearse import ANSWER, _asked, _attempts, _graded, _on, _reviews
from .waiting import until


def _drafts(home):
    return list((home / "recovery").glob("answer-*.json"))


def _text(app, selector: str) -> str:
    return app.screen.query_one(selector).render().plain


async def _back_in_the_answer(pilot):
    await pilot.press("c")
    await _on(pilot, RehearseScreen)
    return pilot.app.screen.query_one(AnswerEditor)


async def test_c_on_the_grade_goes_back_to_the_answer(app):
    """The text is there with the cursor at its end; handed in again it counts, and the screen says so."""
    async with app.run_test() as pilot:
        await _graded(pilot)
        first = app.screen.graded.attempt
        editor = await _back_in_the_answer(pilot)
        assert (editor.answer, editor.cursor_location) == (ANSWER, editor.document.end)
        assert "replaces what you handed in" in _text(app, "#why")
        await pilot.press(*" ok", "f5")
        await _on(pilot, GradeScreen)
        assert "only this version counts" in _text(app, "#summary")
        assert app.screen.graded.attempt.answer == f"{ANSWER} ok"
        await pilot.press("enter")
        await _on(pilot, RehearseScreen)
        assert app.screen.session.position.startswith("2 of")
        attempts = await app.coach.run(_attempts)
        assert {one.answer for one in attempts} == {ANSWER, f"{ANSWER} ok"}
        assert first in attempts
        (review,) = await app.coach.run(_reviews)
        assert review.attempt != first.id


async def test_escape_goes_back_to_the_grade_where_nothing_was_changed(app, home):
    """A c that was pressed by mistake costs nothing: no second attempt, no draft, no question."""
    async with app.run_test() as pilot:
        await _graded(pilot)
        first = app.screen.graded.attempt.id
        await _back_in_the_answer(pilot)
        await pilot.press("escape")
        await _on(pilot, GradeScreen)
        assert app.screen.graded.attempt.id == first
        assert len(await app.coach.run(_attempts)) == 1
        assert not _drafts(home)


async def test_an_answer_that_is_gone_on_with_and_left_comes_back_as_that(app, home):
    """What was handed in stays an answer; gone on with later, it still takes its place."""
    async with app.run_test() as pilot:
        await _graded(pilot)
        await _back_in_the_answer(pilot)
        await pilot.press(*" ok", "escape")
        await _on(pilot, ConfirmDialog)
        await pilot.press("y")
        await _on(pilot, SessionEndScreen)
        assert len(app.screen._session.answered) == 1
        assert len(_drafts(home)) == 1
        await pilot.press("enter")
        await _on(pilot, RecoveryDialog)
        await until(pilot, lambda: app.screen.query_one("OptionList").option_count == 1)
        await pilot.press("enter")
        await _on(pilot, RehearseScreen)
        await until(pilot, lambda: app.screen.query_one(AnswerEditor).text == f"{ANSWER} ok")
        await pilot.press("f5")
        await _on(pilot, GradeScreen)
        assert "only this version counts" in _text(app, "#summary")
        assert not _drafts(home)


async def test_a_retry_that_is_left_comes_back_and_leads_to_the_rating(app, home):
    """It asks only for what was missed, has no rating, and then what it followed is rated with it."""
    async with app.run_test() as pilot:
        await _graded(pilot)
        first = app.screen.graded
        await pilot.press("t")
        await _on(pilot, RehearseScreen)
        missed = app.screen.asking.missed
        await pilot.press(*"hello", "escape")
        await _on(pilot, ConfirmDialog)
        await pilot.press("y")
        await _on(pilot, RecoveryDialog)
        await until(pilot, lambda: app.screen.query_one("OptionList").option_count == 1)
        await pilot.press("enter")
        await _on(pilot, RehearseScreen)
        await until(pilot, lambda: app.screen.asking is not None)
        assert (app.screen.asking.mode, app.screen.asking.missed) == (Mode.RETRY, missed)
        story = app.screen.asking.story
        app.screen.query_one(AnswerEditor).load_text(story.points[missed[0]].say)
        await pilot.press("f5")
        await _on(pilot, GradeScreen)
        assert not app.screen.graded.choices
        await pilot.press("enter")
        await until(
            pilot,
            lambda: (
                getattr(app.screen, "graded", first).attempt.id == first.attempt.id
                and isinstance(app.screen, GradeScreen)
            ),
        )
        assert app.screen.graded.choices
        assert "After trying again" in _text(app, "#summary")
        await pilot.press("3")
        await _on(pilot, SessionEndScreen)
        (review,) = await app.coach.run(_reviews)
        assert review.attempt == first.attempt.id
        assert review.recalled > first.grade.score


async def test_a_question_that_is_skipped_half_answered_leaves_one_text(app, home):
    """Its text comes again with the question, and handed in it is not offered once more."""
    async with app.run_test() as pilot:
        await _asked(pilot)
        total = len(app.screen.session.waiting)
        await pilot.press(*"hello", "f9")
        await until(pilot, lambda: app.screen.query_one(AnswerEditor).text == "")
        for _ in range(total - 1):
            await pilot.press("f9")
        await until(pilot, lambda: app.screen.query_one(AnswerEditor).text == "hello")
        await pilot.press("f5")
        await _on(pilot, GradeScreen)
        assert not _drafts(home)
        await pilot.press("escape")
        await _on(pilot, ConfirmDialog)
        await pilot.press("y")
        await _on(pilot, SessionEndScreen)
        await pilot.press("enter")
        await _on(pilot, HomeScreen)
