"""The Progress screen: what it shows, when it looks again, and how it goes on."""

from __future__ import annotations

from datetime import timedelta

from trainer.grading import grade_ticked
from trainer.grading.model import Verdict
from trainer.rehearsal.model import Attempt, Mode, Rating, Review
from trainer.ui.screens.home import HomeScreen
from trainer.ui.screens.progress import ProgressScreen
from trainer.ui.screens.rehearse import RehearseScreen
from trainer.ui.widgets.page import Page
from trainer.ui.widgets.title_line import TitleLine

from .waiting import home_is_open, until


def tell(work, name: str = "checkout-latency", *, days: int = 1) -> None:
    """Record a rated telling of the first two points of a story, some days ago."""
    story = next(one for one in work.stories().stories if one.id == name)
    verdicts = [
        Verdict.SAID if number < 2 else Verdict.MISSED for number in range(len(story.points))
    ]
    grade = grade_ticked(story, verdicts)
    at = work.now() - timedelta(days=days)
    attempt = Attempt(work.new_id(), Mode.ALOUD, "", "Tell me.", name, at, 120, 90.0, "", grade)
    work.history.record_attempt(attempt)
    review = Review(work.new_id(), attempt.id, name, Rating.GOOD, grade.score, at, 120)
    work.history.record_review(review, lambda card: work.schedule.after(card, review))


def page(app) -> str:
    return app.screen.query_one(Page).text


async def opened(app, pilot) -> None:
    """Open Progress from Home and wait until everything is read."""
    await home_is_open(pilot)
    await pilot.press("p")
    await until(pilot, lambda: isinstance(app.screen, ProgressScreen) and app.screen.points)


async def test_every_part_is_shown(app):
    """The key on Home opens it; recall, parts, points, stories, readiness, days and interview follow."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await app.coach.run(tell, days=9)
        await app.coach.run(tell, days=1)
        await opened(app, pilot)
        for words in (
            "How much comes back?",
            "Ready by 4 June?",
            "Which part slips?",
            "What to say next time",
            "Did you practise?",
            "the next 14 days",
            "0%  ··········▁▁",
            "Would measure on phones first",
            "Checkout six times faster",
            "Finish a debrief to see",
            "3 min in all",
        ):
            assert words in page(app)
        assert "reading" not in page(app)
        assert app.screen.query_one(TitleLine).now == "2 answers in 12 weeks"
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))


async def test_days_weeks_and_months(app):
    """v changes what is counted in."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await app.coach.run(tell, days=20)
        await opened(app, pilot)
        await pilot.press("v", "v")
        await until(pilot, lambda: "You rated nothing in these 14 days." in page(app))
        await pilot.press("v", "v")
        await until(pilot, lambda: "this month" in page(app) and app.screen.points)
        assert "Jun 2025" in page(app)
        await pilot.press("v", "v")
        await until(pilot, lambda: "in the week of" in page(app))


async def test_nothing_rehearsed_teaches(app):
    """Before the first answer the screen says what will be here and which key leads to it."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await pilot.press("p")
        await until(pilot, lambda: isinstance(app.screen, ProgressScreen) and page(app))
        assert "Nothing rehearsed yet" in page(app)
        assert "Press r" in page(app)
        await pilot.press("r")
        await until(pilot, lambda: isinstance(app.screen, RehearseScreen))


async def test_it_looks_again_after_another_screen(app):
    """What was rehearsed meanwhile is counted on coming back."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await app.coach.run(tell, days=9)
        await opened(app, pilot)
        await pilot.press("f1")
        await app.coach.run(tell, days=1)
        await pilot.press("escape")
        await until(pilot, lambda: app.screen.query_one(TitleLine).now.startswith("2 answers"))


async def test_reading_on_keeps_the_place(app):
    """Changing the width of the terminal does not throw the reader back to the top."""
    async with app.run_test(size=(100, 24)) as pilot:
        await home_is_open(pilot)
        await app.coach.run(tell)
        await opened(app, pilot)
        await pilot.press("pagedown")
        await until(pilot, lambda: app.screen.query_one(Page).scroll_offset.y > 5)
        before = app.screen.query_one(Page).scroll_offset.y
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert app.screen.query_one(Page).scroll_offset.y == before


async def test_no_row_is_wider_than_the_screen(app):
    """At any width the plots keep their rows: nothing wraps but notes."""
    async with app.run_test(size=(120, 30)) as pilot:
        await home_is_open(pilot)
        await app.coach.run(tell, days=9)
        await app.coach.run(tell, days=1)
        await opened(app, pilot)
        for width in (50, 60, 80, 200):
            await pilot.resize_terminal(width, 30)
            await pilot.pause()
            rows = page(app).splitlines()
            chart = [row for row in rows if set(row) & set("│┤━▁█→")]
            assert chart
            assert max(map(len, chart)) <= width - 6


async def test_a_hostile_title_is_only_text(app, home):
    """Markup and control characters of a title are shown, not obeyed."""
    file = home / "stories" / "mine.toml"
    hostile = r'title = "[/]\u001b[31m[@click=app.quit]\u202ered"'
    file.write_text(file.read_text().replace('title = "Checkout six times faster"', hostile))
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await app.coach.run(tell)
        await opened(app, pilot)
        assert "[@click=app.quit]" in page(app)
        assert "\x1b" not in page(app)
        assert "\u202e" not in page(app)
