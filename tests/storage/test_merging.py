"""Two copies of a history that went their own ways become one, exactly."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.storage.conftest import NOW, make_attempt, make_review
from tests.storage.test_debriefs import ASKED, INTERVIEW, LETTER
from trainer.errors import TrainerError
from trainer.grading.model import Verdict
from trainer.interviews.decisions import Decision
from trainer.rehearsal.model import Overturn
from trainer.rehearsal.schedule import Schedule
from trainer.storage import backups
from trainer.storage.history import open_history
from trainer.storage.history.merging import merge
from trainer.storage.history.weaving import woven
from trainer.storage.home import Home, open_home

HOUR = timedelta(hours=1)


def rebuild(reviews):
    return Schedule().rebuild(reviews)


def tell(history, name: str, at) -> None:
    """Record an answer with its rating."""
    history.record_attempt(make_attempt(name, started=at))
    review = make_review(f"r-{name}", name, at=at)
    history.record_review(review, lambda card: Schedule().after(card, review))


def apart(home: Home, folder: Path) -> Home:
    """Return a second home that begins as a copy of the first."""
    return open_home(shutil.copytree(home.root, folder))


@pytest.fixture
def two(home, tmp_path):
    """Two homes with a common past, each with a night of its own in between."""
    history = open_history(home)
    tell(history, "common", NOW)
    history.debriefs.save_interview(INTERVIEW)
    history.debriefs.save_asked(ASKED, NOW)
    history.debriefs.save_letter(replace(LETTER, sent=None))
    history.close()
    other = apart(home, tmp_path / "other")
    for one, name, hours in ((home, "ours", 1), (other, "theirs", 2)):
        history = open_history(one)
        tell(history, f"{name}-1", NOW + hours * HOUR)
        tell(history, f"{name}-2", NOW + (hours + 2) * HOUR)
        history.record_overturn(Overturn("common", 0, Verdict.MISSED, NOW + hours * HOUR))
        history.debriefs.record_decision(Decision("i1", name, True, "", NOW + hours * HOUR))
        history.close()
    return home, other


def read(home: Home):
    """Return everything that a history says, its order included."""
    history = open_history(home)
    debriefs = history.debriefs
    found = {
        "attempts": history.attempts(),
        "reviews": history.reviews(),
        "last": history.last_review(),
        "overturned": history.overturned("common"),
        "interviews": debriefs.interviews(),
        "asked": debriefs.asked("i1"),
        "decisions": debriefs.decisions("i1"),
        "letters": debriefs.letters(),
        "cards": history.cards(),
    }
    assert history.check() == ""
    history.close()
    return found


def test_a_union_is_exact(two):
    """Answers, ratings, overturns and decisions of both are there once, in the order of their times."""
    home, other = two
    mine, theirs = read(home), read(other)
    found = merge(home, other.database, NOW, rebuild)
    both = read(home)
    assert [one.id for one in both["attempts"]] == [
        "theirs-2",
        "ours-2",
        "theirs-1",
        "ours-1",
        "common",
    ]
    assert {one.id: one for one in both["attempts"]} == {
        one.id: one for one in [*mine["attempts"], *theirs["attempts"]]
    }
    assert both["last"].id == "r-theirs-2"
    assert {one.item for one in both["decisions"]} == {"ours", "theirs"}
    assert both["cards"] == Schedule().rebuild(both["reviews"])
    assert both["cards"]["s"].reviews == 5
    assert both["interviews"] == [INTERVIEW]
    assert (found.answers, found.differing) == (2, 0)
    assert read(other) == theirs
    assert backups.look_into(found.kept).answers == 3


def test_a_union_does_not_depend_on_who_takes_in_whom(two, tmp_path):
    """Merged either way, both say the same; merged once more, nothing changes."""
    home, other = two
    first, second = apart(home, tmp_path / "first"), apart(other, tmp_path / "second")
    merge(first, other.database, NOW, rebuild)
    merge(second, home.database, NOW, rebuild)
    assert read(first) == read(second)
    before = first.database.read_bytes()
    again = merge(first, other.database, NOW, rebuild)
    assert (again.answers, again.others, again.kept) == (0, 0, None)
    assert first.database.read_bytes() == before


def test_a_rating_that_was_taken_back_in_one_copy_is_taken_back_in_both(two):
    """An undo of either copy holds, and the schedule follows."""
    home, other = two
    history = open_history(other)
    common = history.reviews()[0]
    history.record_undo(common, lambda rest: Schedule().rebuild(rest).get("s"), NOW)
    history.close()
    merge(home, other.database, NOW, rebuild)
    both = read(home)
    assert "r-common" not in {one.id for one in both["reviews"]}
    assert both["cards"] == Schedule().rebuild(both["reviews"])


def test_what_was_changed_in_both_loses_nothing_that_only_one_has(two):
    """An interview debriefed there, a letter sent there, a question changed later there: all hold."""
    home, other = two
    history = open_history(other)
    debriefs = history.debriefs
    debriefs.save_interview(replace(INTERVIEW, debriefed=NOW, posting=""))
    debriefs.save_asked(replace(ASKED, said="more of it"), NOW + HOUR)
    debriefs.save_letter(replace(LETTER, sent=NOW))
    history.close()
    found = merge(home, other.database, NOW, rebuild)
    both = read(home)
    assert both["interviews"] == [replace(INTERVIEW, debriefed=INTERVIEW.debriefed or NOW)]
    assert both["asked"] == [replace(ASKED, said="more of it")]
    assert [one.sent for one in both["letters"]] == [NOW]
    assert found.differing >= 2


def test_an_older_version_is_brought_up_to_date_first(home):
    """A copy that an older version left can be taken in; the file itself is not changed."""
    old = home.root / "history (1).db"
    script = (Path(__file__).parent / "version_1.sql").read_text("utf-8")
    with closing(sqlite3.connect(old, isolation_level=None)) as raw:
        raw.executescript(script)
    before = old.read_bytes()
    found = merge(home, old, NOW, rebuild)
    assert found.answers == 1
    assert read(home)["attempts"][0].id == "a1"
    assert old.read_bytes() == before
    assert not list(home.root.glob("history (1).db?*"))


def of_another_program(path: Path, home: Home) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TABLE theirs (x)")
        raw.execute("PRAGMA application_id = 77")


def of_a_newer_version(path: Path, home: Home) -> None:
    shutil.copy(home.database, path)
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA user_version = 99")


def damaged_inside(path: Path, home: Home) -> None:
    data = bytearray(home.database.read_bytes())
    data[4096:] = bytes(len(data) - 4096)
    path.write_bytes(data)


STRANGE = {
    "another program's": (of_another_program, "another program"),
    "newer": (of_a_newer_version, "newer version"),
    "damaged": (damaged_inside, "is damaged"),
    "a text": (lambda path, _: path.write_text("history"), "isn't a history"),
    "an alias of the Finder": (
        lambda path, _: path.write_bytes(b"book\0\0\0\0mark"),
        "isn't a history",
    ),
    "empty": (lambda path, _: path.touch(), "is empty"),
    "a folder": (lambda path, _: path.mkdir(), "isn't a file"),
    "a pipe": (lambda path, _: os.mkfifo(path), "isn't a file"),
    "not there": (lambda *_: None, "doesn't exist"),
    "a link to itself": (lambda path, home: path.symlink_to(home.database), "your history itself"),
    "a second name of itself": (lambda path, home: os.link(home.database, path), "history itself"),
    "a link to nothing": (lambda path, _: path.symlink_to("nowhere"), "doesn't exist"),
}


@pytest.mark.parametrize("kind", STRANGE)
def test_a_file_that_is_no_copy_is_refused_in_a_line(two, kind):
    """Whatever is no good backup of a history, or is this history, is named; nothing is changed."""
    home, _ = two
    make, told = STRANGE[kind]
    path = home.root / "history (2).db"
    make(path, home)
    before = read(home)
    with pytest.raises(TrainerError, match=told) as error:
        merge(home, path, NOW, rebuild)
    assert "\n" not in str(error.value)
    assert read(home) == before
    assert not list(home.backups.glob("history-before-merge*"))


def test_an_answer_about_an_interview_keeps_its_place():
    """What is recorded later with an earlier time, as after an interview, stays behind what it followed."""
    ours = [("a", "1"), ("b", "3"), ("interview", "0"), ("c", "6")]
    theirs = [("a", "1"), ("x", "2"), ("y", "5"), ("z", "7")]
    order = [name for name, _ in woven(ours, theirs, lambda row: row[0], lambda row: row[1])]
    assert order == ["a", "x", "b", "interview", "y", "c", "z"]
