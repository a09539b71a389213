"""A friend asks: the screen is theirs, the answer is kept as one said aloud; and the same on paper."""

from __future__ import annotations

from datetime import timedelta
from html.parser import HTMLParser

import pytest
from textual.widgets import Digits

from trainer.coach.partner_sheet import partner_sheet
from trainer.coach.rehearsal_values import Task
from trainer.grading.model import Verdict
from trainer.questions.model import Question
from trainer.rehearsal.model import Mode
from trainer.ui.screens.grade import GradeScreen
from trainer.ui.screens.partner import PartnerScreen
from trainer.ui.screens.rehearse import RehearseScreen
from trainer.ui.widgets.point_list import PointList

from .waiting import home_is_open, until

SECONDS = timedelta(seconds=20)


@pytest.fixture
def story(home_text):
    """A story with points in every part."""
    from trainer.stories.format import parse

    return parse(home_text, "stories.toml").stories[0]


async def friend_asks(pilot):
    app = pilot.app
    await home_is_open(pilot)
    await pilot.press("r")
    await until(pilot, lambda: isinstance(app.screen, RehearseScreen) and app.screen.asking)
    await pilot.press("f2", "a")
    await until(pilot, lambda: isinstance(app.screen, PartnerScreen))
    await until(pilot, lambda: app.screen.query_one(PointList).points)


def marks(points):
    prompts = [points.get_option_at_index(row).prompt for row in range(points.option_count)]
    return [next(sign for sign in prompt.plain if sign in "●◐○·") for prompt in prompts]


async def test_what_has_not_come_yet_is_not_missed(app):
    """A point that nobody ticked looks not told while the story goes on, also when unticked again."""
    async with app.run_test(size=(80, 24)) as pilot:
        await friend_asks(pilot)
        points = app.screen.query_one(PointList)
        assert set(marks(points)) == {"·"}
        await pilot.press("s", "p")
        await until(pilot, lambda: marks(points)[:3] == ["●", "◐", "·"])
        await pilot.press("up", "m")
        await until(pilot, lambda: "◐" not in marks(points))
        assert set(marks(points)) == {"●", "·"}


@pytest.mark.parametrize("step", [timedelta(hours=1), timedelta(hours=-1)])
async def test_a_clock_that_is_set_meanwhile_costs_no_seconds(app, clock, step):
    """Where the machine's clock is set while the story is told, only what was told counts."""
    async with app.run_test(size=(80, 24)) as pilot:
        await friend_asks(pilot)
        digits = app.screen.query_one(Digits)
        await pilot.press("space")
        clock.time += SECONDS
        await until(pilot, lambda: digits.value == "0:20")
        clock.time += step
        await pilot.pause(0.6)  # it's looked at every quarter of a second
        clock.time += SECONDS
        await until(pilot, lambda: digits.value == "0:40")
        await pilot.press("space", "f5")
        await until(pilot, lambda: isinstance(app.screen, GradeScreen))
        assert app.screen.graded.attempt.seconds == 40


async def test_a_friend_ticks_and_the_next_question_is_theirs_again(app):
    """What they tick is stored as said aloud; after the rating they get the next question."""
    async with app.run_test(size=(80, 24)) as pilot:
        await friend_asks(pilot)
        first = app.screen
        assert first.query_one(PointList).display
        await pilot.press("space", "s", "p", "space")
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, GradeScreen))
        graded = app.screen.graded
        assert graded.attempt.mode is Mode.ALOUD
        told = [point.verdict for point in graded.grade.points]
        assert told[:3] == [Verdict.SAID, Verdict.PARTLY, Verdict.MISSED]
        await pilot.press("3")
        await until(
            pilot, lambda: isinstance(app.screen, PartnerScreen) and app.screen is not first
        )
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, RehearseScreen))


async def test_one_key_starts_the_clock_stops_it_and_goes_on(app):
    """Stopped and started again, it counts on from where it stood."""
    async with app.run_test(size=(80, 24)) as pilot:
        await friend_asks(pilot)
        screen, now = app.screen, app.screen._clock()
        at = [now]
        screen._clock = lambda: at[0]
        screen.action_clock()
        at[0] = now + SECONDS
        screen.action_clock()
        at[0] = now + 2 * SECONDS
        assert screen._elapsed == SECONDS.total_seconds()
        screen.action_clock()
        at[0] = now + 4 * SECONDS
        screen._show_clock()
        assert screen.query_one(Digits).value == "1:00"


class Boxes(HTMLParser):
    """Counts the boxes, and keeps what is read."""

    def __init__(self) -> None:
        super().__init__()
        self.boxes, self.text = 0, ""

    def handle_starttag(self, tag, attrs):
        self.boxes += ("class", "box") in attrs
        assert tag not in {"script", "img", "a", "b"}

    def handle_data(self, data):
        self.text += data


def test_the_sheet_has_a_box_for_every_point_and_no_markup_of_a_stranger(story):
    """As text and as a page; a question without a story has what they listen for."""
    question = Question("b", "q", "Why <b>us</b>?\x1b[2J", listen_for=("names a <i>reason</i>",))
    tasks = (Task("Tell me.", None, story), Task(question.ask, question, None))
    text = partner_sheet(tasks, "txt")
    assert text.count("[ ]") == len(story.points) + 1
    assert "\x1b" not in text
    assert "What they listen for" in text
    page = Boxes()
    page.feed(partner_sheet(tasks, "html"))
    assert page.boxes == len(story.points) + 1
    assert "Why <b>us</b>?" in page.text
    assert all(point.say in page.text for point in story.points)
