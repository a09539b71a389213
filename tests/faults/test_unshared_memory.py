"""Disks without shared memory: a rollback journal takes the log's place, and everything works."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pytest

from tests.faults.test_permissions import COMMANDS
from tests.faults.unshared import refuse_shared_memory
from tests.faults.writers import NOTES, WRITERS, fill, opened
from tests.sharing.conftest import bank_text
from tests.storage.conftest import NOW, make_attempt
from tests.ui.waiting import home_is_open, until
from trainer.cli.main import main
from trainer.coach import care
from trainer.storage import backups
from trainer.storage.history import open_history
from trainer.storage.home import open_home as make_home
from trainer.ui.app import TrainerApp
from trainer.ui.screens.home import HomeScreen


@pytest.fixture
def unshared(monkeypatch):
    refuse_shared_memory(monkeypatch)


def journal(home):
    """Return what the file itself says: 1 for a rollback journal, 2 for a log (bytes 18 and 19)."""
    return set(home.database.read_bytes()[18:20])


def test_the_disk_is_as_bad_as_it_should_be(tmp_path, unshared):
    """SQLite answers `wal` there, and the next store fails: what the program must not believe."""
    with closing(sqlite3.connect(tmp_path / "a.db", isolation_level=None)) as connection:
        assert connection.execute("PRAGMA journal_mode = WAL").fetchone() == ("wal",)
        with pytest.raises(sqlite3.OperationalError):
            connection.execute("CREATE TABLE a (b)")


def test_a_fresh_home_works_without_shared_memory(home, unshared):
    """A history is made, written by two programs and read again, with a rollback journal."""
    one, two = open_history(home), open_history(home)
    one.record_attempt(make_attempt("a1"))
    two.record_attempt(make_attempt("a2"))
    one.record_attempt(make_attempt("a3"))
    assert two.tellings.totals().attempts == 3
    assert not one.has_log
    for history in (one, two):
        history.close()
    assert journal(home) == {1}
    assert not list(home.root.glob(".trying-*"))


@pytest.mark.parametrize("ended", ["closed", "killed"])
def test_a_home_that_comes_from_another_disk_is_taken_over(home, monkeypatch, ended, tmp_path):
    """A history with a log, whole or with answers that are only in the log, loses nothing."""
    history = open_history(home)
    history.record_attempt(make_attempt("a1"))
    if ended == "closed":
        history.close()
    there = make_home(tmp_path / "there")
    for side in ("", "-wal"):
        if (home.root / f"history.db{side}").exists():
            shutil.copy(home.root / f"history.db{side}", there.root)
    history.close()
    assert journal(there) == {2}
    refuse_shared_memory(monkeypatch)
    history = open_history(there)
    history.record_attempt(make_attempt("a2"))
    assert {one.id for one in history.attempts()} == {"a1", "a2"}
    history.close()
    assert journal(there) == {1}


def test_a_home_that_comes_back_has_a_log_again(home, monkeypatch):
    """On a disk with shared memory the log is used again, and nothing of the journal is left."""
    with monkeypatch.context() as patch:
        refuse_shared_memory(patch)
        history = open_history(home)
        history.record_attempt(make_attempt("a1"))
        history.close()
    history = open_history(home)
    assert history.has_log
    assert history.tellings.totals().attempts == 1
    history.close()


@pytest.mark.parametrize("name", WRITERS)
def test_whatever_writes_works_without_shared_memory(tmp_path, name, small_banks, unshared):
    """Every writer does its work in a home on such a disk."""
    fill(tmp_path / "home", tmp_path / "outside")
    work = opened(tmp_path / "home")
    assert work.saved
    WRITERS[name](work, tmp_path / "outside")()
    work.close()


def test_every_command_works_without_shared_memory(tmp_path, unshared, monkeypatch, capsys):
    """A home that the command line makes and fills there is as good as any."""
    (tmp_path / "nights.toml").write_text(bank_text())
    (tmp_path / "list.md").write_text("- Why nights at all?\n")
    (tmp_path / "notes.md").write_text(NOTES)
    monkeypatch.chdir(tmp_path)
    for words in COMMANDS:
        assert main(("--home", "home", *words)) in (0, 1), words
    assert "I can't save anything" not in capsys.readouterr().err


def test_the_doctor_says_it_once(tmp_path, unshared):
    """One line of the doctor tells what the disk lacks, and that nothing is at risk."""
    work = opened(tmp_path / "home")
    told = [one for one in care.examine(work) if "share" in one.text]
    assert [one.well for one in told] == [True]
    work.close()
    again = opened(tmp_path / "home")
    backups.back_up(again.home, again.history, NOW)
    again.close()


def test_the_doctor_says_nothing_of_it_elsewhere(tmp_path):
    """Where there is a log, there is nothing to tell."""
    work = opened(tmp_path / "home")
    assert not [one for one in care.examine(work) if "share" in one.text]
    work.close()


async def test_the_screens_work_without_shared_memory(home, open_home, unshared, known_banks):
    """The app opens there, and every screen that Home leads to."""
    app = TrainerApp(open_home(home.root))
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        assert app.screen.view.notices == ()
        for key in ("s", "q", "i", "p"):
            await pilot.press(key)
            await until(pilot, lambda: not isinstance(app.screen, HomeScreen))
            await pilot.press("escape")
            await until(pilot, lambda: isinstance(app.screen, HomeScreen))
