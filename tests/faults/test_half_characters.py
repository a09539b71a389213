"""Half a surrogate pair, as a cut emoji or an edit by hand leaves it, costs one line and never the rest."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing

import pytest

from tests.coach.mock_playing import CHECKOUT, play
from tests.faults.naughty_home import HOSTILE, INTERVIEW, STORY, fill
from trainer.coach import mock
from trainer.coach.workspace import open_workspace
from trainer.stories.format import parse

HALF = "\ud800"
TOLD = "history.db holds half a character"
NO_LETTER = "isn't the name of a letter"
PERSON = "Robin"
SHOWN = (
    ["mock", "list"], ["mock", "list", "--json"], ["mock", "show"], ["mock", "report"],
    ["mock", "report", "--json"], ["mock", "report", "--format", "html"], ["stats"], ["stats", "--json"],
    ["story", "list"], ["story", "show", STORY], ["story", "coverage"], ["due"], ["bank", "list"],
    ["interview", "list"], ["interview", "show", INTERVIEW], ["interview", "sheet", INTERVIEW],
    ["debrief", INTERVIEW], ["letter", INTERVIEW, "--to", PERSON], ["voice", "list"], ["recover"],
)  # fmt: skip


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """A home in which everything was used once, a whole mock interview among it."""
    home = fill(tmp_path_factory.mktemp("half") / "home", PERSON)
    work = open_workspace(home.root)
    plan = mock.new(work, mock.Wish(minutes=15, seed=3))
    play(work, plan, {slot.story: CHECKOUT for slot in plan.slots if slot.story})
    work.close()
    return home


@pytest.fixture
def with_half(filled, tmp_path):
    """Return a function that copies the home with one value of a JSON column changed by hand."""

    def change(table, column, value):
        home = tmp_path / "changed"
        shutil.copytree(filled.stories, home / "stories")
        with (
            closing(sqlite3.connect(filled.database)) as before,
            closing(sqlite3.connect(home / "history.db")) as db,
        ):
            before.backup(db)
            for (name,) in db.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
            ).fetchall():
                db.execute(f"DROP TRIGGER {name}")
            for row, text in db.execute(f"SELECT rowid, {column} FROM {table}").fetchall():
                if text is not None:
                    changed = json.dumps(value(json.loads(text)))
                    sql = f"UPDATE {table} SET {column} = ? WHERE rowid = ?"
                    db.execute(sql, (changed, row))
            db.commit()
        return home

    return change


def with_point(grade, **changed):
    return grade | {"points": [one | changed for one in grade["points"]]}


@pytest.mark.parametrize(("table", "column", "value", "told"), [
    ("mock_turns", "turn", lambda turn: turn | {"attempt": f"{turn['attempt']}{HALF}"}, TOLD),
    ("mocks", "plan", lambda plan: plan | {"slots": [one | {"story": HALF} for one in plan["slots"]]}, ""),
    ("asked", "noted", lambda noted: noted | {"question": f"behavioral/{HALF}"}, TOLD),
    ("attempts", "grade", lambda grade: with_point(grade, say=f"We {HALF} measured"), TOLD),
    ("letters", "state", lambda state: state | {"file": f"{HALF}.md"}, NO_LETTER),
])  # fmt: skip
def test_half_a_character_in_the_history_hides_nothing_else(
    run, with_half, table, column, value, told
):
    """Every list and page is shown; one line says where it is, once something is looked for by it."""
    home = ("--home", str(with_half(table, column, value)))
    seen = []
    for command in SHOWN:
        ran = run(*home, *command)
        assert not HOSTILE.search(ran.out + ran.err), command
        assert ran.status in (0, 1) or NO_LETTER in ran.err, (command, ran.err)
        assert ran.err.count(TOLD) <= 1
        seen.append(ran.err)
    assert any(told in one for one in seen)


def test_a_sound_history_is_told_nothing_of(run, filled):
    """Without half a character nobody reads of one."""
    for command in SHOWN:
        assert "half a character" not in run("--home", str(filled.root), *command).err, command


def test_a_cut_emoji_in_json_leaves_a_story_bank_that_opens(run, home):
    """What another program cut in the middle of an emoji is brought in, with a sign in its place."""
    file = home.root / "cv.json"
    file.write_text(
        '{"work": [{"name": "Acme \\ud83d", "position": "Lead", "highlights":'
        ' ["Cut the waiting time by 30 % \\ud83d", "Two halves are one: \\ud83d\\ude00"]}]}'
    )
    assert run("--home", str(home.root), "story", "import", str(file), "--yes").status == 0
    (brought,) = home.stories.glob("imported-*.toml")
    text = brought.read_text("utf-8")
    parse(text, brought.name)
    assert "30 % \ufffd" in text
    assert "\U0001f600" in text
    assert run("--home", str(home.root), "story", "list").err == ""
