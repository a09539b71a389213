"""Copies of the history: nothing fuller is written over, and each says what is in it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.storage.conftest import NOW, make_attempt
from tests.storage.test_debriefs import INTERVIEW
from trainer.errors import TrainerError
from trainer.storage import backups
from trainer.storage.history import open_history


def opened_with(home, *attempts: str):
    history = open_history(home)
    for name in attempts:
        history.record_attempt(make_attempt(name))
    return history


def emptied(home) -> None:
    """Take the history away, as a sync program does."""
    for path in home.root.glob("history.db*"):
        path.unlink()


def answers_in(home) -> dict[str, int]:
    return {copy.path.name: copy.answers for copy in backups.copies(home)}


@pytest.mark.parametrize("how", ["missing", "zero bytes"])
def test_an_empty_history_is_never_copied_over_a_fuller_copy(home, how):
    """Whatever emptied a history: the copies with answers stay, and asking for one more says so."""
    history = opened_with(home, "a1", "a2")
    backups.back_up(home, history, NOW)
    history.close()
    emptied(home)
    if how == "zero bytes":
        home.database.touch()
    history = opened_with(home)
    with pytest.raises(TrainerError, match=r"empty, but a backup of 2026-03-02 has 2 answers"):
        backups.back_up(home, history, NOW, force=True)
    for days in (0, 1, 400):
        assert backups.back_up(home, history, NOW + timedelta(days=days)) is None
    history.close()
    assert answers_in(home) == {"history-2026-03-02.db": 2}


def test_a_history_that_shrank_is_copied_beside_the_fuller_copy(home):
    """A copy with an answer that the history lost stays, however often a new one is made."""
    history = opened_with(home, "a1", "a2")
    backups.back_up(home, history, NOW)
    history.close()
    emptied(home)
    history = opened_with(home, "a3")
    for minutes in range(1, 9):
        backups.back_up(home, history, NOW + timedelta(minutes=minutes), force=True)
    found = answers_in(home)
    assert found["history-2026-03-02.db"] == 2
    assert sorted(found.values())[-2:] == [1, 2]
    for days in range(1, 800, 40):  # and it outlives the thinning of two years
        backups.back_up(home, history, NOW + timedelta(days=days))
    history.close()
    assert answers_in(home)["history-2026-03-02.db"] == 2
    assert len(answers_in(home)) < 35


def test_what_is_removed_during_a_day_stays_in_a_copy_of_that_day(home):
    """Two copies of a day where something was removed in between: both are kept."""
    history = opened_with(home, "a1")
    history.debriefs.save_interview(INTERVIEW)
    first = backups.back_up(home, history, NOW)
    assert backups.back_up(home, history, NOW) is None
    history.debriefs.delete_interview(INTERVIEW.id)
    second = backups.back_up(home, history, NOW + timedelta(hours=2))
    assert {first, second} == {copy.path for copy in backups.copies(home)}
    for number in range(6):  # and no day fills the disk
        history.debriefs.save_interview(INTERVIEW)
        backups.back_up(home, history, NOW + timedelta(hours=3, minutes=number), force=True)
        history.debriefs.delete_interview(INTERVIEW.id)
        backups.back_up(home, history, NOW + timedelta(hours=4, minutes=number), force=True)
    history.close()
    assert len(answers_in(home)) <= 5
    assert first.exists()


def test_a_copy_that_cannot_be_read_is_replaced(home):
    """A damaged copy of today is no reason to have none."""
    history = opened_with(home, "a1")
    path = backups.back_up(home, history, NOW)
    path.write_bytes(b"SQLite format 3\0 but not really")
    assert backups.back_up(home, history, NOW) == path
    assert backups.look_into(path).answers == 1
    history.close()


@pytest.mark.parametrize("content", [b"", b"rubbish", b"SQLite format 3\0 but not really"])
def test_nothing_is_called_sound_that_is_no_history(home, content):
    """An empty file, rubbish and a broken file are not sound, and hold no answers."""
    path = home.backups / "history-2026-03-02.db"
    path.write_bytes(content)
    assert backups.look_into(path) == backups.Copy(path, NOW.date(), 0, 0, sound=False)


def test_a_copy_that_takes_too_long_is_given_up(home, monkeypatch):
    """A bound on the time of a copy holds; nothing half made is left, and the day's copy comes later."""
    monkeypatch.setattr("trainer.storage.history.copying._STEPS", 1)
    history = opened_with(home, "a1")
    with pytest.raises(TrainerError, match="takes too long"):
        backups.back_up(home, history, NOW, within=0.0)
    assert [path.name for path in home.backups.iterdir() if path.suffix == ".db"] == []
    assert backups.back_up(home, history, NOW, within=60.0) is not None
    history.close()


@pytest.mark.parametrize(
    ("wanted", "answers"),
    [("", 2), ("2026-03-02", 1), ("history-2026-03-03.db", 2), ("a file", 1)],
)
def test_the_copy_that_is_named_comes_back(home, tmp_path, wanted, answers):
    """A day, the name of a copy, a file anywhere, or nothing at all for the newest."""
    history = opened_with(home, "a1")
    first = backups.back_up(home, history, NOW)
    history.record_attempt(make_attempt("a2"))
    backups.back_up(home, history, NOW + timedelta(days=1))
    history.record_attempt(make_attempt("a3"))
    history.close()
    if wanted == "a file":
        wanted = str(first.rename(tmp_path / "elsewhere.db"))
    replaced = backups.restore(home, NOW, wanted).kept
    history = opened_with(home)
    assert history.tellings.totals().attempts == answers
    history.close()
    assert backups.look_into(replaced).answers == 3
    assert replaced in {copy.path for copy in backups.copies(home)}


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ("2026-03-09", "no backup of 2026-03-09"),
        ("2026-03-01", "no good backup of 2026-03-01"),
        ("nosuch.db", "no backup of that day"),
        ("last tuesday", "--list` shows them"),
        ("history-2026-03-01.db", "isn't a history"),
        ("history.db", "is your history itself"),
    ],
)
def test_a_copy_that_cannot_be_used_is_refused_and_nothing_moves(home, monkeypatch, wanted, told):
    """What is no copy, or none of that day, is said in one line; the history stays."""
    opened_with(home, "a1").close()
    (home.backups / "history-2026-03-01.db").write_bytes(b"rubbish")
    monkeypatch.chdir(home.root)
    with pytest.raises(TrainerError, match=told):
        backups.restore(home, NOW, wanted)
    history = opened_with(home)
    assert history.tellings.totals().attempts == 1
    history.close()
