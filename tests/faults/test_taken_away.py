"""history.db is deleted or replaced while it is open: it is put back, and nothing is lost."""

from __future__ import annotations

import shutil
import sqlite3
import sys
from contextlib import closing
from datetime import timedelta

import pytest

from tests.conftest import DATA
from tests.faults.taking_away import another, ids, remove
from tests.storage.conftest import NOW, make_attempt, make_review
from tests.ui.waiting import home_is_open, until
from trainer.cli.main import main
from trainer.coach import care, copies, rehearse
from trainer.coach.copies import take_in_here
from trainer.coach.leaving import leave
from trainer.coach.rehearsal_values import Task
from trainer.coach.workspace import open_workspace
from trainer.errors import TrainerError
from trainer.rehearsal.schedule import Schedule
from trainer.storage import backups
from trainer.storage.history import open_history
from trainer.storage.home import open_home as make_home
from trainer.ui.app import TrainerApp
from trainer.ui.screens.grade import GradeScreen
from trainer.ui.widgets.answer_editor import AnswerEditor


@pytest.mark.parametrize("sides", [(), ("",), ("-wal",), ("", "-wal"), ("-shm",)], ids="+".join)
def test_a_history_that_is_deleted_is_back_after_the_next_answer(home, sides):
    """Whichever of its files goes, all answers are on disk after the next one, which is said once."""
    history = open_history(home)
    history.record_attempt(make_attempt("a1"))
    remove(home, *sides)
    history.record_attempt(make_attempt("a2"))
    assert ids(home) == {"a1", "a2"}  # as a second program, while the first has it open
    news = history.take_news()
    assert [one for one in news if "removed" in one] == list(news)
    assert len(news) == 1
    history.record_attempt(make_attempt("a3"))
    assert history.take_news() == ()
    history.close()
    assert ids(home) == {"a1", "a2", "a3"}
    assert not list(home.root.glob("history.db.*"))


def test_a_kill_right_after_the_answer_costs_nothing(home):
    """What was put back is on disk, not in a file without a name that ends with the program."""
    history = open_history(home)
    history.record_attempt(make_attempt("a1"))
    remove(home)
    history.record_attempt(make_attempt("a2"))
    copy = shutil.copytree(home.root, home.root.with_name("as-after-a-kill"))
    assert ids(make_home(copy)) == {"a1", "a2"}
    history.close()


def test_a_different_history_is_joined_with_the_open_one(home, tmp_path):
    """What another machine brought and what was open here are both there; the other is kept as it was."""
    history = open_history(home)
    history.record_attempt(make_attempt("a1"))
    another(tmp_path / "other", "b1", "b2").replace(home.database)
    history.record_attempt(make_attempt("a2"))
    (news,) = history.take_news()
    assert "different history.db" in news
    assert str(home.backups / "history-found.db") in news
    history.close()
    assert ids(home) == {"a1", "a2", "b1", "b2"}
    with closing(sqlite3.connect(home.backups / "history-found.db")) as found:
        rows = found.execute("SELECT id FROM attempts ORDER BY id").fetchall()
    assert rows == [("b1",), ("b2",)]


def test_one_that_has_everything_is_gone_on_with(home, tmp_path):
    """Where the new file has all answers and more, it is used, and there is nothing to say."""
    history = open_history(home)
    history.record_attempt(make_attempt("a1"))
    another(tmp_path / "other", "a1", "b1").replace(home.database)
    history.record_attempt(make_attempt("a2"))
    assert history.take_news() == ()
    assert not list(home.backups.glob("history-found*"))
    history.close()
    assert ids(home) == {"a1", "a2", "b1"}


@pytest.mark.parametrize("what", ["rubbish", "nothing", "another program's", "a newer one's"])
def test_what_is_no_history_is_moved_aside(home, what):
    """Anything else in its place is kept beside the backups, byte for byte; the history is back."""
    history = open_history(home)
    history.record_attempt(make_attempt("a1"))
    remove(home)
    if what in ("rubbish", "nothing"):
        home.database.write_bytes(b"rubbish" * 100 if what == "rubbish" else b"")
    else:
        with closing(sqlite3.connect(home.database)) as other:
            other.execute("CREATE TABLE theirs (x)")
            if what == "a newer one's":
                other.execute(f"PRAGMA application_id = {0x49545231}")
                other.execute("PRAGMA user_version = 999")
    put = home.database.read_bytes()
    history.record_attempt(make_attempt("a2"))
    assert len(history.take_news()) == 1
    history.close()
    assert ids(home) == {"a1", "a2"}
    kept = [path.read_bytes() for path in home.backups.glob("history-found*.db")]
    assert kept == ([put] if what != "nothing" else [])


def test_the_folder_may_go_too(home):
    """Where the whole home went, it is there again with the history in it."""
    history = open_history(home)
    history.record_attempt(make_attempt("a1"))
    shutil.rmtree(home.root)
    history.record_attempt(make_attempt("a2"))
    history.close()
    assert ids(home) == {"a1", "a2"}


def test_several_programs_agree_on_what_was_put_back(home):
    """Each of three programs finds the file gone, and in the end all answers of all are in one."""
    programs = [open_history(home) for _ in range(3)]
    for number, one in enumerate(programs):
        one.record_attempt(make_attempt(f"a{number}"))
    remove(home)
    for turn in range(3):
        for number, one in enumerate(programs):
            one.record_attempt(make_attempt(f"b{turn}{number}"))
    news = [one.take_news() for one in programs]
    assert sum(map(len, news)) == 1
    for one in programs:
        one.close()
    assert len(ids(home)) == 12


def test_a_history_that_cannot_be_put_back_is_no_success(home, monkeypatch):
    """Where it cannot be put back, storing fails with the reason, and works when there is room."""
    history = open_history(home)
    history.record_attempt(make_attempt("a1"))
    remove(home)

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("trainer.storage.history.putting_back.copy_whole", full)
    with pytest.raises(TrainerError, match="can't be put back: No space left"):
        history.record_attempt(make_attempt("a2"))
    monkeypatch.undo()
    history.record_attempt(make_attempt("a3"))
    history.close()
    assert ids(home) == {"a1", "a3"}


def test_a_kill_while_it_is_put_back_is_made_up_for(home, monkeypatch):
    """What was on its way back when the program died is taken in at the next start."""
    history = open_history(home)
    history.record_attempt(make_attempt("a1"))
    remove(home)

    def killed(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("trainer.storage.history.putting_back._alone", killed)
    with pytest.raises(KeyboardInterrupt):
        history.record_attempt(make_attempt("a2"))
    monkeypatch.undo()
    history.close()
    assert ids(home) == {"a1"}
    assert not list(home.root.glob("history.db.*"))


def test_the_schedule_follows_from_all_ratings_that_are_joined(home, tmp_path):
    """After two histories are one, each story's schedule is what its ratings of both make it."""
    work = open_workspace(home.root)
    path = tmp_path / "other"
    work.close()
    shutil.copytree(home.root, path)
    for days, root in ((1, home.root), (2, path)):
        work = open_workspace(root)
        at = NOW + timedelta(days=days)
        work.history.record_attempt(make_attempt(f"a{days}", started=at))
        review = make_review(f"r{days}", f"a{days}", at=at)
        work.history.record_review(review, lambda card, one=review: Schedule().after(card, one))
        work.close()
    here = open_workspace(home.root)
    (path / "history.db").replace(here.home.database)
    here.history.record_attempt(make_attempt("a3"))
    assert here.take_news()
    assert len(here.history.reviews()) == 2
    assert here.history.cards() == here.schedule.rebuild(here.history.reviews())
    here.close()


def test_a_rehearsal_on_the_command_line_survives_it(home, run, known_banks, monkeypatch):
    """`rehearse --plain`: the answer is on disk though the file went while it was typed; it is said."""
    (home.stories / "mine.toml").write_bytes((DATA / "stories.toml").read_bytes())
    monkeypatch.setenv("TRAINER_HOME", str(home.root))

    class Typing:
        def __init__(self):
            self.lines = iter(["We moved the cart into Redis.\n", ".\n", "3\n"])

        def __iter__(self):
            return self

        def __next__(self):
            remove(home)
            return next(self.lines)

        def readline(self):
            return next(self.lines, "")

    monkeypatch.setattr(sys, "stdin", Typing())
    ran = run("rehearse", "--plain", "--limit", "1")
    assert ran.status == 0
    assert "removed history.db" in ran.err
    history = open_history(home)
    assert [one.answer for one in history.attempts()] == ["We moved the cart into Redis."]
    assert len(history.reviews()) == 1
    history.close()


async def test_the_app_goes_on_and_says_it_once(home, open_home, known_banks):
    """In the app: the answer is graded, it is on disk, and a notice says that the file is back."""
    (home.stories / "mine.toml").write_bytes((DATA / "stories.toml").read_bytes())
    app = TrainerApp(open_home(home.root))
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await app.workers.wait_for_complete()
        remove(home)
        await pilot.press("r")
        await until(pilot, lambda: getattr(app.screen, "asking", None) is not None)
        app.screen.query_one(AnswerEditor).load_text("We moved the cart into Redis.")
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, GradeScreen))
        told = [one.message for one in app._notifications if "history.db" in one.message]
        assert len(told) == 1
    assert len(ids(home)) == 1


@pytest.mark.parametrize("sides", [(), ("",), ("-wal",)], ids="+".join)
async def test_the_app_puts_it_back_when_it_is_left(home, open_home, sides):
    """Left without another store, the app leaves a history on disk with everything, and words."""
    opened = []

    def opener():
        opened.append(open_home(home.root)())
        return opened[0]

    answered(home)
    app = TrainerApp(opener)
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await app.workers.wait_for_complete()
        remove(home, *sides)
        await pilot.press("ctrl+q")
    (told,) = opened[0].last_words
    assert "removed history.db" in told
    assert len(ids(home)) == 1


async def test_home_puts_it_back_when_it_is_looked_at(home, open_home):
    """Coming back to Home is enough for the history to be on disk again, and for a notice."""
    answered(home)
    app = TrainerApp(open_home(home.root))
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await app.workers.wait_for_complete()
        remove(home)
        await pilot.press("ctrl+r")
        await until(pilot, home.database.exists)
        await app.workers.wait_for_complete()
        told = [one.message for one in app._notifications if "history.db" in one.message]
        assert len(told) == 1
    assert len(ids(home)) == 1


def answered(home):
    work = open_workspace(home.root)
    rehearse.hand_in(work, Task("What did you do?", None, None), "This.", started=work.clock())
    leave(work)


@pytest.mark.parametrize("way", ["a command", "the app"])
def test_what_cannot_be_put_back_at_the_end_is_no_success(home, run, monkeypatch, capsys, way):
    """Whoever leaves while the history is gone and there is no room for it: said, and status 2."""
    answered(home)
    monkeypatch.setenv("TRAINER_HOME", str(home.root))

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("trainer.storage.history.putting_back.copy_whole", full)
    if way == "a command":
        monkeypatch.setattr("trainer.coach.progress.stats", lambda _: remove(home))
        monkeypatch.setattr(
            "trainer.coach.progress_export.progress_table", lambda *_: remove(home) or ""
        )
        ran = run("stats", "--csv")
        status, told = ran.status, ran.err
    else:
        monkeypatch.setattr("trainer.cli.app.obstacle", lambda: "")

        def look_around(app):
            work = app.coach._workspace.result()
            app.coach._coach.submit(lambda: remove(home)).result()
            app.coach.close()
            assert work.lost is not None

        monkeypatch.setattr("trainer.ui.app.TrainerApp.run", look_around)
        status, told = main([]), capsys.readouterr().err
    assert status == 2
    assert "can't be put back: No space left" in told


def test_a_copy_that_is_taken_in_joins_what_the_app_still_holds(home, tmp_path):
    """Bringing answers back while the history is gone keeps those that are open, too."""
    answered(home)
    work = open_workspace(home.root)
    remove(home)
    take_in_here(work, another(tmp_path / "other", "b1"))
    assert work.history.tellings.totals().attempts == 2
    leave(work)
    assert len(ids(home)) == 2


@pytest.mark.parametrize("gone", [False, True], ids=["there", "gone"])
def test_leaving_brings_the_days_copy_up_to_the_history(home, gone):
    """The copy from before the first answer of a day holds all of them once the home is left."""
    work = open_workspace(home.root)
    copies.back_up(work)
    leave(work)
    (copy,) = backups.copies(home)
    assert copy.answers == 0
    for number in (1, 2):
        work = open_workspace(home.root)
        rehearse.hand_in(work, Task("And then?", None, None), "This.", started=work.clock())
        if gone:
            remove(home)
        leave(work)
        (copy,) = backups.copies(home)
        assert copy.answers == number
        assert work.lost is None


def test_a_copy_that_fails_keeps_nobody_from_leaving(home, monkeypatch):
    """A full disk at the copy that leaving makes is said, and the home is closed."""
    work = open_workspace(home.root)
    rehearse.hand_in(work, Task("And then?", None, None), "This.", started=work.clock())

    def full(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("trainer.storage.history.store.copy_whole", full)
    leave(work)
    (told,) = work.last_words
    assert "today's backup wasn't made" in told
    assert len(ids(home)) == 1


def test_the_doctor_says_when_the_copy_has_less_than_the_history(home):
    """A sound copy that lacks answers isn't called fine; the command that is named puts it right."""
    work = open_workspace(home.root)
    copies.back_up(work)
    rehearse.hand_in(work, Task("And then?", None, None), "This.", started=work.clock())
    (found,) = [one for one in care.examine(work) if one.name == "backup"]
    assert not found.well
    assert "your history has more, `trainer backup` copies it" in found.text
    copies.back_up(work, force=True)
    (found,) = [one for one in care.examine(work) if one.name == "backup"]
    assert found.well
    work.close()


def test_what_is_only_looked_at_stays_readable(home):
    """Reading goes on as before while the file is gone, and nothing is made up."""
    work = open_workspace(home.root)
    rehearse.hand_in(work, Task("What did you do?", None, None), "This.", started=work.clock())
    remove(home)
    assert work.history.tellings.totals().attempts == 1
    assert not home.database.exists()
    work.close()
