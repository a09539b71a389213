"""Histories of other versions, of other programs, and in other places than a healthy home."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.storage.conftest import NOW, make_attempt
from trainer.coach.workspace import open_workspace
from trainer.errors import TrainerError
from trainer.rehearsal.model import Follows, Link
from trainer.storage import backups
from trainer.storage.history import open_history, open_history_in_memory
from trainer.storage.history.migrations import MIGRATIONS
from trainer.storage.home import open_home

OLD = sorted(Path(__file__).parent.glob("version_*.sql"))


def run(path: Path, script: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.executescript(script)


def bytes_of(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in root.glob("history.db*")}


def test_every_older_version_has_a_sample():
    """A new migration comes with a history of the version before it."""
    assert [path.stem for path in OLD] == [f"version_{n}" for n in range(1, len(MIGRATIONS))]


@pytest.mark.parametrize("script", OLD, ids=lambda path: path.stem)
def test_an_older_history_is_copied_first_and_brought_up_to_date(home, script):
    """Nothing is lost on the way to the newest version, and the old file is in the backups."""
    run(home.database, script.read_text("utf-8"))
    history = open_history(home)
    assert history.attempt("a1").seconds == 61.5
    assert [review.id for review in history.reviews()] == ["r1"]
    assert [interview.company for interview in history.debriefs.interviews()] == ["Acme"]
    history.record_attempt(make_attempt("a2"))
    history.close()
    with closing(open_workspace(home.root)) as work:
        assert work.history.card("s").recalled == 0.75
        assert work.history.cards() == work.schedule.rebuild(work.history.reviews())
    (copy,) = home.backups.glob("history-before-version-*.db")
    assert backups.sound(copy)
    with closing(sqlite3.connect(copy)) as raw:
        assert raw.execute("SELECT count(*) FROM attempts").fetchone() == (1,)
    with closing(sqlite3.connect(home.database)) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)


def test_an_older_history_that_comes_back_is_copied_again(home):
    """With other answers than at the first step, it gets a copy of its own before it is changed."""
    script = OLD[0].read_text("utf-8")
    run(home.database, script)
    open_history(home).close()
    home.database.unlink()
    run(home.database, script)
    open_history(home).close()
    assert len(list(home.backups.glob("history-before-version-*.db"))) == 1
    home.database.unlink()
    more = "INSERT INTO attempts SELECT 'a9', mode, question, asked, story, started, utc_offset, "
    run(home.database, f"{script}; {more} seconds, answer, grade FROM attempts;")
    open_history(home).close()
    answers = {copy.answers for copy in backups.copies(home)}
    assert answers == {1, 2}


def test_what_followed_what_in_an_older_history_is_found(home):
    """A retry belongs to the telling right before it, a room's retry to none; an answer that was held
    against another story gives up its place to the last reading."""
    run(home.database, (Path(__file__).parent / "version_3.sql").read_text("utf-8"))
    rows = (
        ("t1", "typed", "q?", "s", "2026-01-06T10:00:00.000000+00:00", "so"),
        ("again", "retry", "q?", "s", "2026-01-06T10:03:00.000000+00:00", "so, too"),
        ("room", "interview", "heard?", "s", "2026-01-07T10:00:00.000000+00:00", "so"),
        ("room again", "retry", "heard?", "s", "2026-01-08T10:00:00.000000+00:00", "yes"),
        ("one", "typed", "q?", "s", "2026-01-09T10:00:00.000000+00:00", "mine"),
        ("other", "typed", "q?", "t", "2026-01-09T10:00:00.000000+00:00", "mine"),
    )
    with closing(sqlite3.connect(home.database)) as raw, raw:
        raw.executemany(
            "INSERT INTO attempts (id, mode, question, asked, story, started, utc_offset, seconds,"
            " answer) VALUES (?, ?, 'b/q', ?, ?, ?, 60, 10.0, ?)",
            rows,
        )
    history = open_history(home)
    found = {name: history.follows(name) for name, *_ in rows}
    assert {name: links for name, links in found.items() if links} == {
        "again": [Follows(Link.RETRIES, "t1")],
        "other": [Follows(Link.REREADS, "one")],
    }
    history.close()


def test_people_of_an_older_history_get_an_id_and_keep_what_is_theirs(home):
    """What Ben asked and the letter sent to him stay his when his name is corrected."""
    run(home.database, (Path(__file__).parent / "version_6.sql").read_text("utf-8"))
    history = open_history(home)
    (about,) = history.debriefs.interviews()
    assert [one.id for one in about.interviewers] == ["i1.1", "i1.2"]
    ana, ben = about.interviewers
    history.debriefs.save_interview(
        replace(about, interviewers=(ana, replace(ben, name="Benedikt Voss")))
    )
    assert [one.by for one in history.debriefs.asked("i1")] == ["Benedikt Voss"]
    (letter,) = history.debriefs.letters("i1")
    assert (letter.recipient, letter.file) == ("Benedikt Voss", "acme-ben.md")
    assert letter.sent is not None
    history.close()


def test_a_failed_step_leaves_the_version_before(home, monkeypatch):
    """A migration that fails half way changes nothing, and the program says so."""
    run(home.database, OLD[0].read_text("utf-8"))
    broken = (MIGRATIONS[0], "CREATE TABLE extra (x); INSERT INTO nowhere VALUES (1);")
    monkeypatch.setattr("trainer.storage.history.migrations.MIGRATIONS", broken)
    with pytest.raises(TrainerError):
        open_history(home)
    with closing(sqlite3.connect(home.database)) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (1,)
        assert not raw.execute("SELECT * FROM sqlite_schema WHERE name = 'extra'").fetchall()


def test_a_newer_version_that_is_still_in_the_log_is_refused(tmp_path, home):
    """A newer program that was killed leaves its version in the log; the files are not touched."""
    made = open_home(tmp_path / "made")
    history = open_history(made)
    history.access.connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    for path in made.root.glob("history.db*"):
        shutil.copy(path, home.root)
    history.close()
    before = bytes_of(home.root)
    with pytest.raises(TrainerError, match="newer version"):
        open_history(home)
    after = bytes_of(home.root)
    assert {name: after[name] for name in ("history.db", "history.db-wal")} == {
        name: before[name] for name in ("history.db", "history.db-wal")
    }


@pytest.mark.parametrize("script", ["", "PRAGMA application_id = 77;"])
def test_another_programs_file_is_refused_and_not_touched(home, script):
    """A database that holds something else is named, and stays as it is."""
    run(home.database, f"CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1); {script}")
    before = bytes_of(home.root)
    with pytest.raises(TrainerError, match="another program"):
        open_history(home)
    assert bytes_of(home.root) == before


def test_a_history_that_was_never_finished_is_finished(home):
    """A program that was killed while it made the file leaves one that can be used."""
    run(home.database, "PRAGMA journal_mode = WAL;")
    history = open_history(home)
    history.record_attempt(make_attempt())
    history.close()


def test_without_a_log_everything_works_the_same(home, monkeypatch):
    """Where WAL is impossible, as on network file systems, the plain journal takes its place."""
    genuine = sqlite3.connect

    def connect(path, **named):
        uri = path if isinstance(path, str) else path.as_uri()
        return genuine(f"{uri}?vfs=unix-dotfile", **{**named, "uri": True})

    monkeypatch.setattr("trainer.storage.history.connecting.sqlite3.connect", connect)
    history = open_history(home)
    assert history.access.connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    history.record_attempt(make_attempt())
    assert history.tellings.totals().attempts == 1
    history.close()


@pytest.mark.parametrize("name", ["a b", "50%", "what?", "#1", "ü"])
def test_a_home_may_have_any_name(tmp_path, name):
    """No character of the folder's name is taken for something else."""
    home = open_home(tmp_path / name)
    history = open_history(home)
    copy = backups.back_up(home, history, NOW)
    history.close()
    assert backups.sound(copy)
    assert backups.restore(home, NOW).copy == copy


def test_what_cannot_be_written_can_still_be_read(tmp_path, monkeypatch):
    """In a home that cannot be written the history is known, and what is new stays in memory."""
    home = open_home(tmp_path / "home")
    history = open_history(home)
    history.record_attempt(make_attempt("a1"))
    history.close()
    before = home.database.read_bytes()
    monkeypatch.setattr("trainer.storage.home.os.access", lambda *_: False)
    work = open_workspace(home.root)
    assert not work.saved
    assert "I can't save anything" in work.notices[0]
    work.history.record_attempt(make_attempt("a2", started=NOW + timedelta(days=1)))
    assert [attempt.id for attempt in work.history.attempts()] == ["a2", "a1"]
    work.close()
    assert home.database.read_bytes() == before


@pytest.mark.parametrize("content", [None, b"", b"rubbish"])
def test_memory_begins_empty_where_nothing_can_be_read(tmp_path, content):
    """A home without a readable history still gives one in memory."""
    home = open_home(tmp_path / "home")
    if content is not None:
        home.database.write_bytes(content)
    history = open_history_in_memory(home)
    assert history.tellings.totals().attempts == 0
    history.close()
