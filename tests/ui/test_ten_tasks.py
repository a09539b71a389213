"""The table of docs/decisions/0035: what one wants most is three keys away at most, and these keys do it."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

from textual.css.query import NoMatches
from textual.widgets import Input

from trainer.ui.commands import shown_key
from trainer.ui.widgets.answer_editor import AnswerEditor
from trainer.ui.widgets.point_list import PointList
from trainer.ui.widgets.row_list import RowList

from .waiting import home_is_open, until

PAGE = Path(__file__).parents[2] / "docs" / "decisions" / "0035-the-keys.md"
ROW = re.compile(r"\| ([^|]+) \| (Home|Grade) \| ([\d–]+) \| (\d+) \| ([^|]+) \|")
NAMES = {shown_key(key): key for key in ("backspace", "ctrl+p")}


def is_rehearsing(app):
    return app.screen.asking


def is_explaining(app):
    return app.screen.query_one(PointList).is_explaining


def asks_for_a_question(app):
    return "question of your own" in words(app) and app.screen.query(Input)


def shows_the_day(app):
    return "Cheat sheet" in words(app)


def asks_before_removing(app):
    return "Remove this story?" in words(app)


def drills(app):
    return "which one would you tell" in words(app)


def drafts(app):
    return "Dear" in app.screen.query_one(AnswerEditor).text


def asks_for_a_file(app):
    return "Where should I save it?" in words(app)


def finds_the_theme(app):
    return app.screen.query("CommandInput")


def asks_before_taking_back(app):
    return "Take the last rating back?" in words(app)


def notes_what_they_asked(app):
    return app.screen.query("#recall")


def asks_how_long(app):
    return "how long?" in words(app)


REACHED = {
    "Rehearse what is due": is_rehearsing,
    "See why a point was missed": is_explaining,
    "Add a question": asks_for_a_question,
    "Find the day's page": shows_the_day,
    "Delete a story": asks_before_removing,
    "Start the drill": drills,
    "Draft the letter": drafts,
    "Export the stories": asks_for_a_file,
    "Change the theme": finds_the_theme,
    "Take back a rating": asks_before_taking_back,
    "Note what they asked": notes_what_they_asked,
    "Hold a mock interview": asks_how_long,
}
"""What shows that the keys of a task have led there."""


def words(app):
    return " ".join(strip.text for strip in app.screen._compositor.render_strips())


def is_ready(app):
    """Return whether the screen in front has what its keys are about."""
    rows = app.screen.query(RowList)
    listed = not rows or rows.first().row is not None or app.screen.query("#recall")
    return app.screen.is_mounted and listed


def led_there(reached, app):
    try:
        return reached(app)
    except (NoMatches, AttributeError):  # another screen is still in front
        return False


async def graded(app, pilot):
    """Answer the first question with little, so that points are missed."""
    await pilot.press("r")
    await until(pilot, lambda: getattr(app.screen, "asking", None))
    await pilot.press(*"It was long ago", "f5")
    await until(pilot, lambda: type(app.screen).__name__ == "GradeScreen")


async def test_the_keys_of_the_table_do_what_it_says(app, over):
    """Each row's keys, pressed in the app, lead where the row says; none has more than three."""
    rows = ROW.findall(PAGE.read_text("utf-8"))
    assert [task for task, *_ in rows] == list(REACHED)
    async with app.run_test(size=(80, 24)) as pilot:
        await home_is_open(pilot)
        await app.coach.run(over)
        for task, start, before, number, named in sorted(rows, key=lambda row: row[1] == "Home"):
            keys = [NAMES.get(name, name) for name in re.findall(r"`([^`]+)`", named)]
            assert len(keys) == int(number) <= 3
            assert before == "–" or len(keys) <= int(before)
            if start == "Grade":
                await graded(app, pilot)
            else:
                while app.screen.is_modal:
                    await pilot.press("escape")
                await app.action_go_home()
                await home_is_open(pilot)
            for key in keys:
                await pilot.press(key)
                await until(pilot, lambda: is_ready(app))
            if task == "Draft the letter":  # to the first of two people, confirmed
                await until(pilot, lambda: "A letter to whom?" in words(app))
                await pilot.press("enter")
            await until(pilot, partial(led_there, REACHED[task], app))
            if start == "Grade":
                await pilot.press("3")  # which is a rating to take back
                await until(pilot, lambda: type(app.screen).__name__ != "GradeScreen")
