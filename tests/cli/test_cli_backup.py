"""`trainer backup`, and the copies that every command makes."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import sqlite3
import stat
from contextlib import closing
from datetime import timedelta

import pytest

from tests.storage.conftest import NOW, make_attempt
from tests.storage.test_debriefs import INTERVIEW
from trainer.storage import backups
from trainer.storage.history import open_history, open_history_in_memory
from trainer.storage.home import open_home
from trainer.storage.locks import let_go, open_lock, try_lock


def record(home, *names: str) -> None:
    history = open_history(open_home(home))
    for name in names:
        history.record_attempt(make_attempt(name))
    history.close()


def copied(home, at=NOW) -> None:
    opened = open_home(home)
    history = open_history(opened)
    backups.back_up(opened, history, at)
    history.close()


def copies_in(home) -> list[str]:
    return sorted(path.name for path in (home / "backups").glob("history-*.db"))


def test_a_list_says_what_is_in_every_copy(run, home):
    """Dates, what it holds and whether it is sound, for people and as JSON; “no” without copies."""
    assert run("backup", "--list").status == 1
    record(home, "a1", "a2")
    copied(home)
    (home / "backups" / "history-2026-03-01.db").write_bytes(b"rubbish")
    listed = run("backup", "--list")
    assert listed.status == 0
    first, second = listed.out.splitlines()[-2:]
    assert first.split() == ["2026-03-02", "2", "0", "0", "sound", "history-2026-03-02.db"]
    assert second.split() == ["2026-03-01", "?", "?", "?", "not", "sound", "history-2026-03-01.db"]
    found = json.loads(run("backup", "--list", "--json").out)
    assert [(one["date"], one["answers"], one["sound"]) for one in found] == [
        ("2026-03-02", 2, True),
        ("2026-03-01", 0, False),
    ]


def test_a_vanished_history_without_an_answer_is_told_and_comes_back(run, home):
    """Interviews and debriefs are as dear as answers: told, never copied over, and brought back."""
    run("interview", "new", "Acme", "2026-03-01 10:00")
    (name,) = [one["id"] for one in json.loads(run("interview", "list", "--json").out)]
    assert run("debrief", name, "--add", "Why did you leave?", "--said", "To learn.").status == 0
    for path in home.glob("history.db*"):
        path.unlink()
    assert "has 1 interview." in run("interview", "list").err
    assert run("backup").status == 2
    assert len(copies_in(home)) == 1
    assert run("doctor").status == 1
    assert run("backup", "--restore").status == 0
    assert "Why did you leave?" in run("debrief", name).out


def test_a_vanished_history_is_told_and_comes_back(run, home):
    """Every command says that the history is empty, and the command it names brings it back."""
    record(home, "a1", "a2")
    copied(home)
    for path in home.glob("history.db*"):
        path.unlink()
    told = run("stats").err
    assert "Your history is empty, but a backup of 2026-03-02 has 2 answers." in told
    assert run("backup").status == 2
    assert "empty" in run("backup").err
    found = run("doctor")
    assert found.status == 1
    assert "Your history is empty" in found.out
    way_back = told.split("`")[1].split()[1:]
    assert run(*way_back).status == 0
    assert "empty" not in run("stats").err
    history = open_history(open_home(home))
    assert history.tellings.totals().attempts == 2
    history.close()


@pytest.mark.parametrize(
    "name",
    [
        "history (conflicted copy).db",
        "history.sync-conflict-20260301-101010-ABCDEF.db",
        "history-LAPTOP.db",
        "history.db~",
        "Copy of history.db",
        "history 2.db",
    ],
)
def test_a_second_copy_in_the_home_is_named_and_taken_in(run, home, name):
    """However a sync program calls it: a copy with answers is named, and its answers come in."""
    record(home, "a1", "a2")
    shutil.copy(home / "history.db", home / name)
    (home / "history.db").unlink()
    record(home, "a1", "a3")
    told = run("due").err
    assert f"“{name}” is a second copy of your history, with 1 answer" in told
    assert name in run("doctor").out
    done = run("backup", "--merge", str(home / name))
    assert done.status == 0
    assert "You have 1 more answer now." in done.out
    assert name not in run("due").err
    assert run("backup", "--merge", str(home / name)).status == 1
    history = open_history(open_home(home))
    assert {attempt.id for attempt in history.attempts()} == {"a1", "a2", "a3"}
    history.close()


def test_every_command_that_stores_makes_the_days_copy(run, home):
    """After its own work, once a day; one that only looks makes none."""
    run("due")
    run("interview", "list")
    assert copies_in(home) == []
    assert run("interview", "new", "Acme", "2030-01-01 10:00").status == 0
    assert len(copies_in(home)) == 1
    (copy,) = backups.copies(open_home(home))
    history = open_history(open_home(home))
    assert backups.lacking(history.access.connection, copy.path).rows == 0
    history.close()
    run("interview", "new", "Umbrella", "2030-01-02 10:00")
    assert len(copies_in(home)) == 1


def test_a_copy_that_fails_never_fails_the_command(run, home, monkeypatch):
    """A full disk at the day's copy is said; what the command did stands."""
    monkeypatch.setattr("trainer.coach.copies.MOST_SECONDS", 0.0)
    monkeypatch.setattr("trainer.storage.history.copying._STEPS", 1)
    done = run("interview", "new", "Acme", "2030-01-01 10:00")
    assert done.status == 0
    assert "today's backup wasn't made" in done.err
    assert "Acme" in run("interview", "list").out


def test_a_copy_is_not_waited_for_while_another_program_makes_it(run, home):
    """Two programs at the first command of a day: the second one goes on without a copy of its own."""
    descriptor = open_lock(open_home(home).backups / ".history.tmp.lock")
    assert try_lock(descriptor)
    done = run("interview", "new", "Acme", "2030-01-01 10:00")
    let_go(descriptor)
    assert (done.status, copies_in(home)) == (0, [])
    assert "backup" not in done.err


def test_a_damaged_history_stops_only_what_needs_it(run, home):
    """Looking for answers elsewhere costs no command that works without the history."""
    record(home, "a1")
    with closing(sqlite3.connect(home / "history.db")) as raw:
        sql = "SELECT rootpage FROM sqlite_schema WHERE tbl_name = 'attempts' AND rootpage > 0"
        roots = [page for (page,) in raw.execute(sql)]
    data = bytearray((home / "history.db").read_bytes())
    for page in roots:
        data[(page - 1) * 4096 : page * 4096] = b"x" * 4096
    (home / "history.db").write_bytes(data)
    assert run("interview", "list").status == 1
    assert run("backup", "--list").status == 1
    assert "damaged" in run("stats").err


def test_a_history_that_cannot_be_read_is_not_called_sound_nor_copied(run, home, monkeypatch):
    """Mode 000, or owned by the administrator: backup and doctor say that nothing was read."""
    record(home, "a1", "a2")
    copied(home, NOW + timedelta(days=1))
    before = (home / "backups" / "history-2026-03-03.db").read_bytes()
    (home / "history.db").chmod(0)
    if os.geteuid() == 0:  # whom no mode stops
        unreadable(monkeypatch, home / "history.db")
    done = run("backup")
    assert done.status == 2
    assert "couldn't be read: Permission denied" in done.err
    found = run("doctor")
    assert found.status == 1
    assert "✗ look history" in found.out
    assert "checked nothing in it" in " ".join(found.out.split())
    assert "✓ fine history" not in found.out
    assert copies_in(home) == ["history-2026-03-03.db"]
    assert (home / "backups" / "history-2026-03-03.db").read_bytes() == before
    assert stat.S_IMODE((home / "history.db").stat().st_mode) == 0


def unreadable(monkeypatch, path) -> None:
    """Let a file be refused to the administrator, too."""
    genuine = type(path).open
    access = os.access

    def refuse(self, *arguments, **named):
        if self == path:
            raise PermissionError(13, "Permission denied", str(path))
        return genuine(self, *arguments, **named)

    monkeypatch.setattr(type(path), "open", refuse)
    monkeypatch.setattr(os, "access", lambda one, mode: one != path and access(one, mode))


def test_a_history_without_a_file_is_not_called_unreadable(home):
    """Where there is no history yet, nothing was left unread."""
    history = open_history_in_memory(open_home(home))
    assert history.unread == ""
    history.close()


@pytest.mark.parametrize(
    ("later", "told"),
    [
        ((), ""),
        (("answer",), "1 answer you've noted since isn't in it;"),
        (("interview",), "1 interview you've noted since isn't in it;"),
        (("answer", "interview"), "1 answer and 1 interview you've noted since aren't in it;"),
    ],
    ids="+".join,
)
def test_a_restore_says_what_it_lacks_and_the_command_it_names_brings_that_back(
    run, home, later, told
):
    """What was noted since the copy is named, and doing exactly what is said brings it back."""
    assert run("interview", "new", "Acme", "2030-01-01 10:00").status == 0
    record(home, "a1")
    copied(home)
    if "answer" in later:
        record(home, "a2")
    if "interview" in later:
        with closing(open_history(open_home(home))) as history:
            history.debriefs.save_interview(INTERVIEW)
    done = run("backup", "--restore", "2026-03-02")
    assert done.status == 0
    assert "You have 1 answer and 1 interview now." in done.out
    assert (told in done.out) if told else ("--merge" not in done.out)
    if later:
        way_back = shlex.split(done.out.split("`")[1])[1:]
        assert run(*way_back).status == 0
    with closing(open_history(open_home(home))) as history:
        assert history.tellings.totals().attempts == 1 + later.count("answer")
        assert len(history.debriefs.interviews()) == 1 + later.count("interview")


def test_a_restore_as_json_counts_both(run, home):
    """Scripts read what is back and what isn't."""
    record(home, "a1")
    copied(home)
    record(home, "a2")
    found = json.loads(run("backup", "--restore", "--json").out)
    assert (found["answers"], found["interviews"]) == (1, 0)
    assert found["not_in_it"] == {"answers": 1, "rows": 1, "interviews": 0}


@pytest.mark.parametrize("wanted", ["nonsense", "yesterday", "2026-13-01", "20260101", "12.3.2026"])
def test_a_copy_that_is_not_there_is_called_so(run, home, wanted):
    """Whatever isn't a copy gets an answer about copies, not about files, and the way to the list."""
    record(home, "a1")
    done = run("backup", "--restore", wanted)
    assert done.status == 2
    assert "there's no backup of " in done.err
    assert "`trainer backup --list` shows them" in done.err
