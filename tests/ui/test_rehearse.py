from __future__ import annotations

import gc
import threading
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime

from trainer import grading
from trainer.coach import rehearse
from trainer.coach.rehearsal_values import Graded, Rated, Task
from trainer.grading.model import PointGrade, RecallGrade, Verdict
from trainer.rehearsal.model import Attempt, Mode, Rating
from trainer.rehearsal.queue import Reason
from trainer.stories.model import KeyPoint, Part, Story
from trainer.ui.graded_ahead import GradedAhead
from trainer.ui.screens.aloud import AloudScreen
from trainer.ui.screens.choice import ChoiceDialog
from trainer.ui.screens.confirm import ConfirmDialog
from trainer.ui.screens.grade import GradeScreen
from trainer.ui.screens.home import HomeScreen
from trainer.ui.screens.recovery import RecoveryDialog
from trainer.ui.screens.rehearse import RehearseScreen
from trainer.ui.screens.session_end import SessionEndScreen, end_lines
from trainer.ui.screens.wording import WordingDialog
from trainer.ui.session import Session
from trainer.ui.widgets.answer_editor import AnswerEditor
from trainer.ui.widgets.point_list import PointList

from .waiting import home_is_open, text_of, until

ANSWER = "Checkout was slow. We moved the cart out of the main database into Redis."


def _on(pilot, screen):
    return until(pilot, lambda: isinstance(pilot.app.screen, screen))


async def _asked(pilot):
    await home_is_open(pilot)
    await pilot.press("r")
    await _on(pilot, RehearseScreen)
    await until(pilot, lambda: pilot.app.screen.asking is not None)


async def _graded(pilot, answer=ANSWER):
    await _asked(pilot)
    pilot.app.screen.query_one(AnswerEditor).load_text(answer)
    await pilot.press("f5")
    await _on(pilot, GradeScreen)


def _attempts(work):
    return work.history.attempts()


def _reviews(work):
    return work.history.reviews()


@contextmanager
def _coach_held(app):
    """Keep the coach busy with a job that it has begun, until the block is left."""
    go = threading.Event()
    real = app.coach.run

    async def run(job, *arguments, **options):
        def slowly(work, *given, **named):
            go.wait(5)
            return job(work, *given, **named)

        return await real(slowly, *arguments, **options)

    app.coach.run = run
    try:
        yield
    finally:
        app.coach.run = real
        go.set()


async def test_handing_in_stores_before_the_grade(app):
    """The attempt with its text is in the history when the grade appears, and is not rated yet."""
    async with app.run_test() as pilot:
        await _graded(pilot)
        (attempt,) = await app.coach.run(_attempts)
        assert attempt.answer == ANSWER
        assert not await app.coach.run(_reviews)


async def test_an_answer_is_graded_while_the_person_stops_to_think(app, monkeypatch):
    """Half a second after the last key the grade is there, and the hand-in grades nothing again."""
    graded = []
    foresee, ranked = rehearse.foresee, grading.grade_recall
    monkeypatch.setattr(rehearse, "foresee", lambda *given: graded.append(foresee(*given)))
    async with app.run_test() as pilot:
        await _asked(pilot)
        app.screen.query_one(AnswerEditor).insert(ANSWER)
        await until(pilot, lambda: graded)
        monkeypatch.setattr(grading, "grade_recall", None)
        await pilot.press("f5")
        await _on(pilot, GradeScreen)
        monkeypatch.setattr(grading, "grade_recall", ranked)


async def test_a_wide_screen_shows_how_the_session_goes(app):
    """From 110 columns the answered question has its signs, and the coming ones have no name."""
    async with app.run_test(size=(120, 36)) as pilot:
        await _graded(pilot)
        await pilot.press("enter")
        await _on(pilot, RehearseScreen)
        await until(pilot, lambda: "2 of" in text_of(pilot, "#session"))
        beside = text_of(pilot, "#session")
        first, second = app.screen.session.answered[0].graded.task, app.screen.asking
        assert first.asked in beside
        assert second.asked in beside
        assert "question 3" in beside
        coming = {task.asked for task in app.screen.session.waiting} - {first.asked, second.asked}
        assert not [words for words in coming if words in beside]
        assert second.story.title not in beside


async def test_rating_goes_to_the_next_question_and_can_be_undone(app):
    """Enter takes the suggested rating; F2 takes it back and shows that grade again."""
    async with app.run_test() as pilot:
        await _graded(pilot)
        first = app.screen.graded.attempt.id
        await pilot.press("enter")
        await _on(pilot, RehearseScreen)
        assert len(await app.coach.run(_reviews)) == 1
        assert app.screen.session.position.startswith("2 of")
        await pilot.press("f2", "u")
        await _on(pilot, GradeScreen)
        assert app.screen.graded.attempt.id == first
        assert not await app.coach.run(_reviews)


async def test_a_verdict_can_be_overturned(app):
    """S on a point makes it said and raises the score."""
    async with app.run_test() as pilot:
        await _graded(pilot, "nothing of it at all")
        before = app.screen.graded.grade.score
        await until(pilot, lambda: app.screen.query_one(PointList).chosen is not None)
        await pilot.press("s")
        await until(pilot, lambda: app.screen.graded.grade.score > before)


async def test_own_wording_is_shown_before_it_is_kept(app, home):
    """K shows the words; after Enter they stand in the story's file."""
    async with app.run_test() as pilot:
        await _graded(pilot)
        await pilot.press("k")
        await _on(pilot, WordingDialog)
        app.screen.query_one("Input").value = "words of my very own"
        await pilot.press("enter")
        await _on(pilot, GradeScreen)
        await until(
            pilot, lambda: "words of my very own" in (home / "stories" / "mine.toml").read_text()
        )


async def test_retry_asks_only_for_what_was_missed_and_comes_back(app):
    """After a retry the first grade is there again, so that it can be rated."""
    async with app.run_test() as pilot:
        await _graded(pilot)
        first = app.screen.graded.attempt.id
        await pilot.press("t")
        await _on(pilot, RehearseScreen)
        assert app.screen.asking.missed
        app.screen.query_one(AnswerEditor).load_text("Abandoned carts fell.")
        await pilot.press("f5")
        await _on(pilot, GradeScreen)
        assert not app.screen.graded.choices
        await pilot.press("enter")
        await until(pilot, lambda: getattr(app.screen, "graded", None) is not None)
        await until(pilot, lambda: app.screen.graded.attempt.id == first)


async def test_a_retry_that_is_left_empty_leads_back_to_the_grade(app):
    """Esc before a word of the second try shows the answer that still waits to be rated."""
    async with app.run_test() as pilot:
        await _graded(pilot)
        first = app.screen.graded.attempt.id
        await pilot.press("t")
        await _on(pilot, RehearseScreen)
        await pilot.press("escape")
        await _on(pilot, GradeScreen)
        await until(pilot, lambda: app.screen.graded.attempt.id == first)
        assert app.screen.graded.choices


async def test_an_empty_answer_offers_other_ways(app):
    """Handing in nothing asks; “show me the story” grades it as missed."""
    async with app.run_test() as pilot:
        await _asked(pilot)
        await pilot.press("f5")
        await _on(pilot, ChoiceDialog)
        await pilot.press("end", "enter")
        await _on(pilot, GradeScreen)
        assert app.screen.graded.grade.score == 0


async def test_saying_it_aloud_takes_ticks_and_time(app, clock):
    """Space starts and stops; what is ticked is the grade."""
    async with app.run_test() as pilot:
        await _asked(pilot)
        await pilot.press("f8")
        await _on(pilot, AloudScreen)
        await pilot.press("space")
        clock.advance(seconds=75)
        await pilot.press("space")
        await pilot.press("s", "p", "f5")
        await _on(pilot, GradeScreen)
        verdicts = [point.verdict.value for point in app.screen.graded.grade.points]
        assert verdicts[:3] == ["said", "partly", "missed"]
        assert app.screen.graded.attempt.seconds == 75


async def test_typed_text_is_kept_and_offered_again(app, open_home, home):
    """Leaving keeps what was typed; it is offered and restored, and gone after the hand-in."""
    async with app.run_test() as pilot:
        await _asked(pilot)
        await pilot.press(*"hello")
        await until(pilot, lambda: list((home / "recovery").glob("answer-*.json")))
        await pilot.press("escape")
        await _on(pilot, ConfirmDialog)
        await pilot.press("y")
        await _on(pilot, RecoveryDialog)
        await until(pilot, lambda: app.screen.query_one("OptionList").option_count == 1)
        await pilot.press("enter")
        await _on(pilot, RehearseScreen)
        await until(pilot, lambda: app.screen.query_one(AnswerEditor).text == "hello")
        await pilot.press("f5")
        await _on(pilot, GradeScreen)
        assert not list((home / "recovery").glob("answer-*.json"))


async def test_store_typed_text_is_immediate(app, home):
    """A signal stores what is typed before the program ends."""
    async with app.run_test() as pilot:
        await _asked(pilot)
        app.screen.query_one(AnswerEditor).load_text("cut short")
        app.screen.store_typed_text()
        (path,) = (home / "recovery").glob("answer-*.json")
        assert "cut short" in path.read_text()


async def test_what_is_handed_in_is_on_disk_while_it_is_graded(app, home, monkeypatch):
    """Kind: a kill while an answer is handed in. Its last words are a draft until it is on record."""
    monkeypatch.setattr("trainer.ui.saver.DELAY", 600)
    drafts = home / "recovery"
    async with app.run_test() as pilot:
        await _asked(pilot)
        with _coach_held(app):
            await pilot.press(*"last words")
            await pilot.press("f5")
            await until(pilot, lambda: list(drafts.glob("answer-*.json")))
            assert any("last words" in one.read_text() for one in drafts.glob("answer-*.json"))
        await _on(pilot, GradeScreen)
        assert not list(drafts.glob("answer-*.json"))


async def test_leaving_shows_what_the_session_brought(app):
    """Escape on a grade ends the session after asking; from its end Enter goes home."""
    async with app.run_test() as pilot:
        await _graded(pilot)
        await pilot.press("escape")
        await _on(pilot, ConfirmDialog)
        await pilot.press("y")
        await _on(pilot, SessionEndScreen)
        await pilot.press("enter")
        await _on(pilot, HomeScreen)


async def test_escape_on_a_grade_that_has_no_points_yet_asks_all_the_same(app):
    """Escape and a verdict that come before the list is there, or when it's gone, end nothing."""
    async with app.run_test() as pilot:
        await _graded(pilot)
        await app.screen.query_one(PointList).remove()
        await pilot.press("s", "m", "escape")
        await _on(pilot, ConfirmDialog)


async def test_pressing_hand_in_twice_records_one_attempt(app):
    """A second Ctrl+J while the coach is grading neither records again nor loses the grade."""
    async with app.run_test() as pilot:
        await _asked(pilot)
        pilot.app.screen.query_one(AnswerEditor).load_text(ANSWER)
        with _coach_held(app):
            await pilot.press("ctrl+j", "ctrl+j")
        await _on(pilot, GradeScreen)
        assert len(await app.coach.run(_attempts)) == 1


async def test_pressing_a_rating_twice_records_one_review(app):
    """A second rating key while the first is stored does not move the schedule again."""
    async with app.run_test() as pilot:
        await _graded(pilot)
        with _coach_held(app):
            await pilot.press("3", "3")
        await _on(pilot, RehearseScreen)
        assert len(await app.coach.run(_reviews)) == 1


async def test_undoing_twice_takes_back_one_rating(app):
    """A second U while the first is stored leaves the ratings before it alone."""
    async with app.run_test() as pilot:
        await _graded(pilot)
        await pilot.press("enter")
        await _on(pilot, RehearseScreen)
        pilot.app.screen.query_one(AnswerEditor).load_text(ANSWER)
        await pilot.press("f5")
        await _on(pilot, GradeScreen)
        await pilot.press("3")
        await _on(pilot, RehearseScreen)
        await pilot.press("escape")
        await _on(pilot, SessionEndScreen)
        with _coach_held(app):
            await pilot.press("u", "u")
        await until(pilot, lambda: app.screen._session.last_rated is None)
        assert len(await app.coach.run(_reviews)) == 1


async def test_again_comes_back_in_the_session_and_its_end_says_so(app):
    """Rated Again, a story is asked after the others; undone, it isn't; the end names both tellings."""
    async with app.run_test(size=(100, 40)) as pilot:
        await _graded(pilot)
        told = app.screen.graded.story.id
        waiting = int(app.screen._position.rpartition(" ")[2])
        await pilot.press("1")
        await _on(pilot, RehearseScreen)
        again = app.screen.session.waiting[min(3, waiting - 1)]
        assert (again.story.id, again.reason) == (told, Reason.AGAIN)
        assert app.screen.session.position == f"2 of {waiting + 1}"
        await pilot.press("f2", "u")
        await _on(pilot, GradeScreen)
        assert app.screen._position == f"question 1 of {waiting}"
        await pilot.press("1")
        await _on(pilot, RehearseScreen)
        await pilot.press("escape")
        await _on(pilot, SessionEndScreen)
        lines = "\n".join(line.text.plain for line in end_lines(app.screen._session))
        assert "Again: you left before I could ask it again" in lines


def test_the_end_of_a_session_shows_a_story_that_came_back_twice_as_such():
    """Of a story that was told once more, the first telling points to the second."""
    story = Story("s", "Story", (KeyPoint(Part.RESULT, "it worked"),))
    grade = RecallGrade("s", 0.2, 10, (PointGrade(Part.RESULT, "it worked", Verdict.MISSED, 0.0),))
    at = datetime(2026, 5, 28, tzinfo=UTC)
    first = Task("q?", None, story)
    again = replace(first, reason=Reason.AGAIN, again=1)
    session = Session.of([first])
    attempt = Attempt("a", Mode.TYPED, "", "q?", "s", at, 0, 1.0, "", grade)
    session.finish(
        Graded(first, attempt, story, grade),
        Rated(story, Rating.AGAIN, at, "this session", again),
    )
    assert session.current is again
    session.finish(Graded(again, attempt, story, grade), Rated(story, Rating.GOOD, at, "in 2 days"))
    assert session.current is None
    lines = "\n".join(line.text.plain for line in end_lines(session))
    assert "Again: it came back, see below" in lines
    assert "Good: comes back in 2 days" in lines


async def test_what_is_graded_ahead_gives_way_before_it_begins(app, monkeypatch):
    """Work that another takes the place of at once leaves nothing behind that was never awaited."""
    monkeypatch.setattr("trainer.ui.graded_ahead.BEFORE_PREPARING", 0.001)
    begun = []
    async with app.run_test() as pilot:
        await _asked(pilot)
        ahead = GradedAhead(app.screen, lambda: begun.append(1), str)
        for _ in range(20):
            ahead.prepare()
        await until(pilot, lambda: begun)
        gc.collect()
