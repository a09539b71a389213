from __future__ import annotations

from datetime import timedelta

import pytest
from textual.widgets import OptionList

from trainer.coach import question_list, rating
from trainer.ui.screens.choice import ChoiceDialog
from trainer.ui.screens.confirm import ConfirmDialog
from trainer.ui.screens.files_dialog import FilesDialog
from trainer.ui.screens.home import HomeScreen
from trainer.ui.screens.problems_dialog import ProblemsDialog
from trainer.ui.screens.reading import ReadingScreen
from trainer.ui.screens.tell import TellScreen
from trainer.ui.widgets.page import Page
from trainer.ui.widgets.title_line import TitleLine

from .waiting import home_is_open, text_of, until


def _set_interview(work, when):
    from trainer.coach import interviews

    interviews.add_interview(
        work, interviews.Details(company="Example Company", when=when, role="Engineering lead")
    )


def _tell(work, story):
    from trainer.coach import planning, rating, rehearse
    from trainer.rehearsal.model import Rating

    (task, *_) = planning.plan(work, story=story).tasks
    graded = rehearse.hand_in(work, task, "I moved the cart to Redis.", started=work.clock())
    rating.rate(work, graded, Rating.GOOD)


def _rate(work, story):
    from trainer.coach import rating
    from trainer.coach.rehearsal_values import Graded, Task
    from trainer.grading.model import PointGrade, RecallGrade, Verdict
    from trainer.rehearsal.model import Attempt, Mode, Rating

    told = {one.id: one for one in work.stories().stories}[story]
    points = tuple(PointGrade(p.part, p.say, Verdict.SAID, 1.0) for p in told.points)
    grade = RecallGrade(story, 1.0, 100, points)
    attempt = Attempt(
        work.new_id(), Mode.TYPED, "", "Tell me.", story, work.now(), 120, 60.0, "text", grade
    )
    work.history.record_attempt(attempt)
    choices = rating.choices(work, attempt, grade)
    task = Task("Tell me.", None, told)
    rating.rate(work, Graded(task, attempt, told, grade, choices=choices), Rating.GOOD)


async def test_a_very_wide_home_says_which_part_slips_and_what_the_job_asks_for(app):
    """The third column stands from 170 columns on, and gives away no key point of what is to be told."""
    async with app.run_test(size=(170, 44)) as pilot:
        await home_is_open(pilot)
        await app.coach.run(_tell, "checkout-latency")
        await pilot.press("ctrl+r")
        await until(pilot, lambda: "Which part slips?" in text_of(pilot, "#home-page"))
        stories = await app.coach.run(lambda work: work.stories().stories)
        shown = text_of(pilot, "#home-page")
        assert "What your stories show" in shown
        assert not any(point.say in shown for story in stories for point in story.points)
        await pilot.resize_terminal(169, 44)
        await until(pilot, lambda: "Which part slips?" not in text_of(pilot, "#home-page"))


async def test_shows_what_is_due_and_how_ready(app):
    """Home names the interview with its countdown, readiness in words, and the titles of today."""
    async with app.run_test(size=(80, 24)) as pilot:
        await home_is_open(pilot)
        await app.coach.run(_set_interview, "2026-05-31 14:00")
        app.screen.reload()
        await until(pilot, lambda: "Example Company" in text_of(pilot, "#home-page"))
        assert "in 3 days" in text_of(pilot, "#home-page")
        assert "Nothing rehearsed yet" in text_of(pilot, "#home-page")
        assert "4 to tell for the first time" in text_of(pilot, "#home-page")
        assert "Checkout six times faster" in text_of(pilot, "#home-page")
        assert "rewrite" not in text_of(pilot, "#home-page")
        assert app.screen.query_one(TitleLine).now == "4 due today · interview in 3 days"
        assert app.screen.query_one(".page").max_scroll_y == 0


async def test_empty_home_offers_four_ways(empty_app):
    """A home without a story offers the sample, writing, telling and a file, and nothing to rehearse."""
    async with empty_app.run_test() as pilot:
        await home_is_open(pilot)
        ways = empty_app.screen.query_one("#ways", OptionList)
        assert [ways.get_option_at_index(n).id for n in range(4)] == [
            "sample",
            "write_here",
            "app.open('telling')",
            "take_in",
        ]
        assert ways.has_focus
        assert "interview" not in text_of(pilot, "#home-page")
        await pilot.press("r")
        assert isinstance(empty_app.screen, HomeScreen)
        await pilot.press("3")
        await until(pilot, lambda: isinstance(empty_app.screen, TellScreen))


async def test_the_demo_shows_a_finished_answer_before_it_asks(demo_app):
    """On untouched sample stories Enter shows an answer with its grade; then rehearsing is offered."""
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await home_is_open(pilot)
        assert "See a finished answer first" in text_of(pilot, "#home-page")
        await pilot.press("enter")
        await until(pilot, lambda: "Your turn" in demo_app.screen.query_one(Page).text)
        page = demo_app.screen.query_one(Page).text
        for mark in ("●", "◐", "○", "≠ you said 9 percent, your story says 7 %"):
            assert mark in page
        await pilot.press("enter")
        await until(pilot, lambda: "▌  r  Rehearse" in text_of(pilot, "#home-page"))
        assert "first story is the hardest" in text_of(pilot, "#home-page")
        totals = await demo_app.coach.run(lambda work: work.history.tellings.totals())
        assert totals.attempts == 0


async def test_files_dialog_reads_the_folder_again(empty_app, empty_home, home_text):
    """A story file copied into the named folder is in the story bank when the dialog closes."""
    async with empty_app.run_test() as pilot:
        await home_is_open(pilot)
        await empty_app.screen.run_action("files")
        await until(pilot, lambda: isinstance(empty_app.screen, FilesDialog))
        assert str(empty_home / "stories") in text_of(pilot, ".path").replace("\n", "")
        (empty_home / "stories" / "mine.toml").write_text(home_text)
        await pilot.press("enter")
        await until(pilot, lambda: getattr(empty_app.screen, "view", None))
        await until(pilot, lambda: empty_app.screen.view.stories == 5)


async def test_problems_are_counted_and_listed(app, home):
    """A broken story file is told of on Home; ! lists it with its line, the rest stays usable."""
    (home / "stories" / "broken.toml").write_text('format = "story-bank/1"\n[[story]\n')
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        assert "1 problem in your files" in text_of(pilot, "#home-page")
        assert app.screen.view.stories == 5
        await pilot.press("exclamation_mark")
        await until(pilot, lambda: isinstance(app.screen, ProblemsDialog))
        assert "broken.toml:2" in text_of(pilot, ".problem")
        await pilot.press("escape")
        assert isinstance(app.screen, HomeScreen)


async def test_undo_asks_first(app):
    """Undoing the last rating names it, does nothing on no, and takes it back on yes."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await app.coach.run(_rate, "checkout-latency")
        await pilot.press("u")
        await until(pilot, lambda: isinstance(app.screen, ConfirmDialog))
        await pilot.press("n")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        assert await app.coach.run(lambda work: len(work.history.reviews())) == 1
        await pilot.press("u")
        await until(pilot, lambda: isinstance(app.screen, ConfirmDialog))
        await pilot.press("y")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await app.workers.wait_for_complete()
        assert await app.coach.run(lambda work: len(work.history.reviews())) == 0
        assert await app.coach.run(lambda work: work.history.tellings.totals().attempts) == 1


async def test_a_story_told_and_never_rated_is_not_called_untold(app):
    """On a high screen Home says below each story of today how it stands, told or not."""
    async with app.run_test(size=(100, 60)) as pilot:
        await home_is_open(pilot)
        assert "not told yet" in text_of(pilot, "#home-page")
        await app.coach.run(_tell, "checkout-latency")
        await app.coach.run(rating.undo_last_rating)
        app.screen.reload()
        await until(pilot, lambda: "told, but not rated yet" in text_of(pilot, "#home-page"))


async def test_undo_without_a_rating_says_so(app):
    """Where nothing was rated, undo says so and asks nothing."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await pilot.press("u")
        await app.workers.wait_for_complete()
        assert isinstance(app.screen, HomeScreen)
        assert any("no rating" in note.message for note in app._notifications)


async def test_comes_back_in_words(app, clock):
    """With everything rated, Home says when the next story comes back and offers to go ahead."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        for story in ("checkout-latency", "label-outage", "biggest-customer", "hesitant-colleague"):
            await app.coach.run(_rate, story)
        clock.advance(minutes=5)
        app.screen.reload()
        await until(pilot, lambda: "Nothing due today" in text_of(pilot, "#home-page"))
        assert "4 answered today" in text_of(pilot, "#home-page")
        assert "come back in 2 days" in text_of(pilot, "#home-page")
        assert "of 5 stories" not in text_of(pilot, "#home-page")
        assert "4 of 4 stories ready" in text_of(pilot, "#home-page")


@pytest.mark.parametrize("size", [(1, 1), (20, 5), (60, 20), (300, 90)])
async def test_any_size(app, size):
    """Home opens on every size of terminal, however small."""
    async with app.run_test(size=size) as pilot:
        await home_is_open(pilot)
        await pilot.resize_terminal(80, 24)
        await pilot.resize_terminal(*size)
        assert app.screen.view.stories == 5


async def test_past_interviews_are_not_shown(app, clock):
    """An interview that is over is no longer the next one."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await app.coach.run(_set_interview, "2026-05-28 11:00")
        clock.time += timedelta(hours=3)
        app.screen.reload()
        await app.workers.wait_for_complete()
        await until(pilot, lambda: "No interview ahead" in text_of(pilot, "#home-page"))


async def test_stories_that_cannot_be_read_stand_where_they_would_be(app, home):
    """Kind: “nothing is there” where something cannot be read. Home names them and welcomes nobody."""
    path = home / "stories" / "mine.toml"
    path.write_text(path.read_text().replace('title = "', "title = ", 1))
    async with app.run_test(size=(80, 24)) as pilot:
        await home_is_open(pilot)
        assert "5 stories can't be read: mine.toml:" in text_of(pilot, "#home-page")
        assert "No interview ahead" in text_of(pilot, "#home-page")
        assert not app.screen.query("WaysToStart")
        await pilot.press("s")
        await until(pilot, lambda: "5 stories can't be read" in text_of(pilot, "#nothing"))
        for name in ("coverage", "progress"):
            app.navigation.open(name)
            await until(
                pilot,
                lambda: (
                    "5 stories can't be read: mine.toml:"
                    in " ".join(page.text for page in app.screen.query(Page))
                ),
            )
            text = app.screen.query_one(Page).text
            assert "0 active stories" not in text
            await pilot.press("escape")


async def test_a_copy_is_named_and_compared(app, home):
    """Kind: copies. The problems name the copy, and a key shows what differs."""
    text = (home / "stories" / "mine.toml").read_text()
    copy = home / "stories" / "mine (conflicted copy).toml"
    copy.write_text(text.replace("Moved the cart to Redis", "Moved it [/]"))
    async with app.run_test(size=(80, 24)) as pilot:
        await home_is_open(pilot)
        await pilot.press("exclamation_mark")
        await until(pilot, lambda: isinstance(app.screen, ProblemsDialog))
        assert "a copy of mine.toml" in text_of(pilot, ".problem")
        await pilot.press("c")
        await until(pilot, lambda: isinstance(app.screen, ReadingScreen))
        page = app.screen.query_one(Page)
        await until(pilot, lambda: "Moved it [/]" in page.text)


async def test_a_renamed_story_gets_its_answers_back_with_one_key(app, home):
    """Kind: an id that changed. Home names the story and the likeliest new one; y takes over."""
    async with app.run_test(size=(100, 30)) as pilot:
        await home_is_open(pilot)
        await app.coach.run(_tell, "checkout-latency")
        path = home / "stories" / "mine.toml"
        path.write_text(path.read_text().replace('"checkout-latency"', '"faster-checkout"'))
        await pilot.press("ctrl+r")
        await until(
            pilot, lambda: "1 answer was told as “checkout-latency”" in text_of(pilot, "#home-page")
        )
        assert "Checkout six times faster" in text_of(pilot, "#home-page")
        await pilot.press("y")
        await until(pilot, lambda: isinstance(app.screen, ChoiceDialog))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await until(pilot, lambda: app.screen.view.renamed is None)
        assert await app.coach.run(lambda work: len(work.history.reviews("faster-checkout"))) == 1


async def test_the_questions_are_read_while_somebody_looks_at_home(app, monkeypatch):
    """A moment after Home is filled each bank is read once, as a job of its own."""
    read = []
    monkeypatch.setattr(question_list, "load_ahead", read.append)
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        wanted = await app.coach.run(question_list.files_ahead)
        await until(pilot, lambda: len(read) == len(wanted))
        assert read == wanted
