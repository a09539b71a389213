"""What is stored of a mock interview: damaged rows, a kill between two steps, two windows, and who may see it."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

import pytest

from trainer.coach import coverage, drafts, mock_answers, mock_spoken, planning, stories
from trainer.coach.mock_answers import Clocked
from trainer.coach.mock_sitting import Sitting
from trainer.errors import TrainerError

from .mock_playing import CHECKOUT, at_story


def say(work, plan, text, seconds=9.0):
    return mock_answers.answer(work, plan, text, Clocked(work.clock(), seconds))


@pytest.mark.parametrize(
    ("table", "column", "put"),
    [
        ("mocks", "plan", {"language": 5}),
        ("mocks", "plan", {"company": ["x"]}),
        ("mocks", "plan", {"utc_offset": 10**30}),
        ("mocks", "plan", {"slots": []}),
        ("mocks", "plan", {"partner": None}),
        ("mock_turns", "turn", {"asks": ["result"]}),
        ("mock_turns", "turn", {"seconds": 1e308}),
        ("mock_turns", "turn", {"attempt": {}}),
    ],
)
def test_a_row_of_something_else_is_told_in_a_line(work, plan, home, run, table, column, put):
    """Whatever stands in a row, the answer is a line about a damaged history, and not a traceback."""
    say(work, plan, "I'm Robin.")
    mock_answers.end(work, plan)
    work.history.close()
    with closing(sqlite3.connect(home / "history.db")) as db, db:
        triggers = db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in triggers:
            db.execute(f"DROP TRIGGER {name}")
        (text,) = db.execute(f"SELECT {column} FROM {table}").fetchone()
        changed = json.dumps(json.loads(text) | put)
        db.execute(f"UPDATE {table} SET {column} = ?", (changed,))
    ran = run("mock", "report")
    assert (ran.status, "damaged" in ran.err) == (2, True), ran.err


def test_a_kill_after_something_was_asked_back_counts_its_time_once(work, plan):
    """What was handed in isn't there again as if it were typed, and its seconds aren't counted twice."""
    first = Sitting(work, plan)
    first.keep("Sorry?", 50.0)
    say(work, plan, "Sorry?", 50.0)
    first.leave()  # as where it was killed before the text was deleted
    again = Sitting(work, plan)
    assert (again.at.asked_back, again.text, again.seconds) == ("Sorry?", "", 0.0)
    assert again.at.seconds == 50.0


def test_seconds_that_are_none_begin_anew(work, plan, home):
    """A kept text that somebody changed by hand is there again; its clock begins at nought."""
    first = Sitting(work, plan)
    first.keep("I'm", 5.0)
    first.leave()
    (file,) = (home / "recovery").glob("mock-*.json")
    known = json.loads(file.read_text())
    for seconds in ("soon", None, [], -5, float("nan"), float("inf")):
        known["task"]["seconds"] = seconds
        file.write_text(json.dumps(known))
        again = Sitting(work, plan)
        assert (again.text, again.seconds) == ("I'm", 0.0)
        again.leave()


def test_what_two_windows_type_never_answers_another_question(work, plan):
    """Whoever was slower is told so, and their text isn't handed in as the answer to what came next."""
    here, there = Sitting(work, plan), Sitting(work, plan)
    there.keep("I'm the other one.", 3.0)
    here.must_be_asked()
    say(work, plan, "I'm Robin.")
    here.done()
    with pytest.raises(TrainerError, match="another window"):
        there.must_be_asked()
    there.leave()
    assert len(work.history.mocks.turns(plan.id)) == 1
    mock_answers.end(work, plan)
    assert [one.text for one in drafts.waiting(work)] == ["I'm the other one."]


def test_a_text_to_a_question_that_another_window_answered_stays(work, plan):
    """Taking the mock interview up again deletes nothing that was never handed in."""
    here = Sitting(work, plan)
    here.keep("Half a sentence", 3.0)
    mock_spoken.hand_in(work, plan, "I'm Robin.", Clocked(work.clock(), 9.0))  # there
    here.leave()
    next_one = Sitting(work, plan)
    assert next_one.text == ""
    next_one.keep("Something else", 4.0)
    next_one.done()
    mock_answers.end(work, plan)
    assert [one.text for one in drafts.waiting(work)] == ["Half a sentence"]


def test_what_is_due_says_nothing_of_one_that_is_open(work, plan):
    """Neither that a story was told, nor what of it, in lists, in what's due and in the next rehearsal."""

    def seen():
        rows = [(one.rehearsed, one.last, one.when) for one in stories.rows(work)]
        due = [(one.story.id, one.reason, one.due) for one in planning.queue(work).due]
        asked = [(one.story, one.reason, one.missed) for one in planning.plan(work).tasks]
        return rows, due, asked, coverage.story_map(work)

    before = seen()
    at_story(work, plan, "checkout-latency")
    say(work, plan, CHECKOUT)
    assert seen() == before
    mock_answers.end(work, plan)
    assert planning.plan(work).tasks[0].missed
