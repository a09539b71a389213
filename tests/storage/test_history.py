"""The history: what goes in comes out, stays, and can be taken back only on record."""

from __future__ import annotations

import sqlite3
from datetime import timedelta

import pytest

from tests.storage.conftest import NOW, make_attempt, make_review
from trainer.errors import TrainerError
from trainer.grading.model import Verdict
from trainer.interviews.model import Interview, Round, Wanted
from trainer.rehearsal.model import Overturn
from trainer.rehearsal.schedule import Schedule
from trainer.storage.history import open_history
from trainer.storage.history.migrations import MIGRATIONS

SCHEDULE = Schedule()


def rate(history, name: str, at=NOW, story: str = "s") -> None:
    history.record_attempt(make_attempt(f"a-{name}", story, at))
    review = make_review(name, f"a-{name}", story, at)
    history.record_review(review, lambda card: SCHEDULE.after(card, review))


def test_an_attempt_comes_back_as_it_was(history):
    """Every field of an attempt, its grade included, survives the disk."""
    attempt = make_attempt()
    history.record_attempt(attempt)
    assert history.attempt("a1") == attempt
    assert history.attempts(story="s") == [attempt]
    assert history.attempts(story="other") == []


def test_attempts_are_immutable(history, home):
    """No SQL can change or delete an attempt once it is recorded."""
    history.record_attempt(make_attempt())
    with sqlite3.connect(home.database) as raw:
        for sql in ("UPDATE attempts SET answer = ''", "DELETE FROM attempts"):
            with pytest.raises(sqlite3.IntegrityError, match="immutable"):
                raw.execute(sql)
    raw.close()


def test_the_schedule_can_be_rebuilt_from_the_reviews(history):
    """The stored cards are what replaying all reviews gives."""
    for number in range(4):
        rate(history, f"r{number}", NOW + timedelta(days=3 * number))
        rate(history, f"q{number}", NOW + timedelta(days=5 * number), story="t")
    assert SCHEDULE.rebuild(history.reviews()) == history.cards()


def test_an_undone_review_no_longer_counts_but_stays_on_record(history, home):
    """Undo gives the card of the reviews before; the review itself is not deleted."""
    rate(history, "r1")
    before = history.cards()
    rate(history, "r2", NOW + timedelta(days=2))
    last = history.last_review()
    history.record_undo(last, lambda rest: SCHEDULE.rebuild(rest).get("s"), NOW)
    assert history.cards() == before
    assert [review.id for review in history.reviews()] == ["r1"]
    with sqlite3.connect(home.database) as raw:
        assert raw.execute("SELECT count(*) FROM reviews").fetchone() == (2,)
    raw.close()


def test_undoing_the_only_review_leaves_no_card(history):
    """A story whose only rating was taken back is new again."""
    rate(history, "r1")
    history.record_undo(history.last_review(), lambda rest: SCHEDULE.rebuild(rest).get("s"), NOW)
    assert history.cards() == {}
    assert history.last_review() is None


def test_the_persons_last_verdict_counts(history):
    """Overturning twice keeps both on record and the last one in force."""
    history.record_attempt(make_attempt())
    for verdict in (Verdict.MISSED, Verdict.PARTLY):
        history.record_overturn(Overturn("a1", 0, verdict, NOW))
    assert history.overturned("a1") == {0: Verdict.PARTLY}


def test_counts_tell_how_often_and_when(history):
    """Questions and stories are counted without reading the answers."""
    history.record_attempt(make_attempt("a1"))
    history.record_attempt(make_attempt("a2", started=NOW + timedelta(hours=1)))
    assert history.tellings.question_counts() == {"b/q": (2, NOW + timedelta(hours=1))}
    assert history.tellings.story_counts() == {"s": 2}
    assert history.tellings.totals().attempts == 2
    assert history.tellings.totals().seconds == 25
    assert history.tellings.answers_on(NOW.date(), 4) == 2
    assert history.tellings.answers_on(NOW.date() + timedelta(days=1), 4) == 0


def test_interviews_are_stored_replaced_and_forgotten(history):
    """An interview is saved under its id, and a second save replaces it."""
    interview = Interview("i", "Acme", "PM", Round.FINAL, NOW, 120, (Wanted("ownership"),))
    history.debriefs.save_interview(interview)
    history.debriefs.save_interview(interview)
    assert history.debriefs.interviews() == [interview]
    history.debriefs.delete_interview("i")
    assert history.debriefs.interviews() == []


def test_the_file_is_durable_and_private(history, home):
    """WAL with full synchronisation, and no other user can read any of the files."""
    connection = history.access.connection
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
    history.record_attempt(make_attempt())
    for path in home.root.glob("history.db*"):
        assert path.stat().st_mode & 0o077 == 0, path


def test_a_newer_schema_is_refused_and_not_touched(home):
    """A file made by a newer version stays byte-identical, without side files."""
    open_history(home).close()
    raw = sqlite3.connect(home.database)
    raw.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    raw.execute("PRAGMA journal_mode = DELETE")
    raw.close()
    before = home.database.read_bytes()
    with pytest.raises(TrainerError, match="newer version"):
        open_history(home)
    assert home.database.read_bytes() == before
    assert [path.name for path in home.root.glob("history.db*")] == ["history.db"]


@pytest.mark.parametrize("content", [b"not a database at all, just text" * 40, b"\x00" * 4096])
def test_a_file_that_is_no_history_is_refused_and_kept(home, content):
    """Something else under that name is named in one line and not overwritten."""
    home.database.write_bytes(content)
    with pytest.raises(TrainerError):
        open_history(home)
    assert home.database.read_bytes() == content
