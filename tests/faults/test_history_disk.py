"""The history on a full, busy or failing disk: what was recorded stays, the rest is said."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import timedelta

import pytest

from tests.faults.failing_calls import at_every_call, error_of
from tests.faults.test_damage import filled
from tests.storage.conftest import NOW, make_attempt, make_review
from trainer.coach import copies
from trainer.errors import TrainerError
from trainer.rehearsal.schedule import Schedule
from trainer.storage import backups
from trainer.storage.history import open_history
from trainer.storage.history.damage import HistoryDamaged
from trainer.storage.home import open_home

WRITER_ON_A_FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from tests.storage.conftest import make_attempt
from trainer.errors import TrainerError
from trainer.storage.history import open_history
from trainer.storage.home import open_home

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
history = open_history(open_home(Path(sys.argv[1])))
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
for number in range(1000):
    try:
        history.record_attempt(make_attempt(f"a{number}"))
    except TrainerError as error:
        print(error)
        break
    print(f"a{number}")
"""


@pytest.mark.parametrize("limit", [305_000, 320_001, 349_999, 410_000])
def test_a_disk_that_fills_up_costs_no_recorded_attempt(tmp_path, limit):
    """Where a file can grow no further, what was acknowledged is there and the rest is said."""
    root = tmp_path / "home"
    done = subprocess.run(
        [sys.executable, "-c", WRITER_ON_A_FULL_DISK, str(root), str(limit)],
        capture_output=True,
        text=True,
        check=True,
    )
    *acknowledged, last = done.stdout.splitlines()
    assert acknowledged
    assert last.startswith("your history couldn't be saved: ")
    history = open_history(open_home(root))
    assert history.check() == ""
    assert set(acknowledged) <= {attempt.id for attempt in history.attempts()}
    history.record_attempt(make_attempt("later"))
    history.close()


def test_a_full_file_is_said_and_can_be_used_when_there_is_room(history):
    """A full disk in the middle of a transaction undoes all of it."""
    history.record_attempt(make_attempt("a1"))
    connection = history.access.connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")
    long = "x" * 100_000
    with pytest.raises(TrainerError, match="full") as told:
        history.record_attempt(make_attempt("a2", story=long))
    assert not isinstance(told.value, HistoryDamaged)
    connection.execute("PRAGMA max_page_count = 1000000")
    history.record_attempt(make_attempt("a3"))
    assert {attempt.id for attempt in history.attempts()} == {"a1", "a3"}


def test_a_review_and_its_card_are_stored_together_or_not_at_all(history):
    """What fails after the review is inserted takes the review with it."""
    history.record_attempt(make_attempt("a1"))
    review = make_review("r1", "a1")
    card = Schedule().after(None, review)
    history.access.connection.execute(
        "CREATE TEMP TRIGGER fails BEFORE INSERT ON schedule"
        " BEGIN SELECT RAISE(ABORT, 'no room'); END"
    )
    with pytest.raises(sqlite3.IntegrityError):
        history.record_review(review, lambda _: card)
    assert history.reviews() == []
    assert history.cards() == {}


def test_a_busy_history_is_not_called_damaged(home, monkeypatch):
    """Where another program holds it for too long the person may try again, and nothing is lost."""
    monkeypatch.setattr("trainer.storage.history.waiting.SECONDS", 0.01)
    history = open_history(home)
    with closing(sqlite3.connect(home.database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(TrainerError, match="try again") as told:
            history.record_attempt(make_attempt("a1"))
        assert not isinstance(told.value, HistoryDamaged)
        other.execute("ROLLBACK")
    history.record_attempt(make_attempt("a1"))
    history.close()


def test_a_rating_that_two_programs_take_back_is_taken_back_once(history, home):
    """The second undo of the same rating changes nothing and is no error."""
    for number in (1, 2):
        at = NOW + timedelta(days=number)
        history.record_attempt(make_attempt(f"a{number}", started=at))
        review = make_review(f"r{number}", f"a{number}", at=at)
        history.record_review(review, lambda card, review=review: Schedule().after(card, review))
    other = open_history(home)
    last = history.last_review()
    for one in (history, other):
        one.record_undo(last, lambda rest: Schedule().rebuild(rest).get("s"), NOW)
    other.close()
    assert [review.id for review in history.reviews()] == ["r1"]
    assert Schedule().rebuild(history.reviews()) == history.cards()


@pytest.mark.parametrize("job", [copies.restore, copies.rescue])
def test_no_history_is_replaced_while_a_program_has_it_open(tmp_path, job):
    """What another program would still record must not go to a file that was moved away."""
    home = filled(tmp_path / "home", attempts=2)
    history = open_history(home)
    backups.back_up(home, history, NOW)
    with pytest.raises(TrainerError, match="has your history open"):
        job(home.root, NOW)
    history.record_attempt(make_attempt("later"))
    history.close()
    mended = job(home.root, NOW)
    assert mended.damaged is not None


@pytest.mark.parametrize("number", [28, 30, 5])
def test_a_failing_disk_never_leaves_a_home_without_its_history(tmp_path, number):
    """Where bringing back fails at any call, the history that was there still is, or the new one."""
    home = filled(tmp_path / "home", attempts=5)
    history = open_history(home)
    backups.back_up(home, history, NOW)
    history.close()
    for job in (copies.restore, copies.rescue):
        for fault in at_every_call(number):
            error_of(fault, lambda job=job: job(home.root, NOW))
            opened = open_history(home)
            assert opened.tellings.totals().attempts == 5
            opened.close()
