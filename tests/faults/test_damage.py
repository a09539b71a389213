"""A damaged, older or foreign history: never a crash, nothing overwritten, a way back."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing, suppress
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.faults.amounts import amount
from tests.storage.conftest import NOW, make_attempt, make_review
from tests.storage.test_debriefs import INTERVIEW
from trainer.coach import copies
from trainer.errors import TrainerError
from trainer.rehearsal.schedule import Schedule
from trainer.storage import backups
from trainer.storage.history import open_history
from trainer.storage.home import open_home


def filled(root, attempts: int = 60):
    """Return a home whose history holds some rated attempts, closed and in one file."""
    home = open_home(root)
    history = open_history(home)
    for number in range(attempts):
        at = NOW + timedelta(hours=number)
        history.record_attempt(make_attempt(f"a{number}", f"s{number % 5}", at))
        review = make_review(f"r{number}", f"a{number}", f"s{number % 5}", at)
        history.record_review(review, lambda card, review=review: Schedule().after(card, review))
    history.close()
    return home


def read_everything(history) -> None:
    history.attempts()
    history.reviews()
    history.cards()
    history.tellings.question_counts()
    history.first_rated_on(NOW.date(), 4)
    history.debriefs.interviews()
    history.tellings.totals()
    history.check()


@pytest.fixture(scope="module")
def sound_homes(tmp_path_factory):
    """Two homes to damage copies of: one closed, one as a kill leaves it, with a log."""
    folder = tmp_path_factory.mktemp("sound")
    closed = filled(folder / "closed")
    history = open_history(closed)
    history.record_attempt(make_attempt("last"))
    shutil.copytree(closed.root, folder / "killed")
    history.close()
    return closed.root, folder / "killed"


def damage(root, rng: random.Random) -> dict[str, bytes]:
    """Change some bytes of each file of a history; return what is in the files then."""
    for path in root.glob("history.db*"):
        data = bytearray(path.read_bytes())
        for _ in range(rng.choice([1, 8, 200]) if data else 0):
            data[rng.randrange(len(data))] = rng.randrange(256)
        if data and rng.random() < 0.1:
            data = data[: rng.randrange(len(data))]
        path.write_bytes(data)
    return {path.name: path.read_bytes() for path in root.glob("history.db*")}


@pytest.mark.parametrize("seed", range(amount(60, 200)))
def test_no_damage_crashes_the_program_and_a_rescue_always_helps(tmp_path, sound_homes, seed):
    """Reading works or says in one line that the file is damaged; after a rescue it works again."""
    rng = random.Random(seed)
    home = open_home(shutil.copytree(sound_homes[seed % 2], tmp_path / "home"))
    damage(home.root, rng)
    with suppress(TrainerError):
        history = open_history(home)
        try:
            read_everything(history)
            history.record_attempt(make_attempt("new"))
        finally:
            history.close()
    damaged = home.database.read_bytes()
    mended = copies.rescue(home.root, NOW)
    assert mended.damaged.read_bytes() == damaged
    history = open_history(home)
    read_everything(history)
    assert history.check() == ""
    assert Schedule().rebuild(history.reviews()) == history.cards()
    history.close()


def rescued(home) -> set[str]:
    """Rescue a home; return the ids of its attempts then."""
    copies.rescue(home.root, NOW)
    history = open_history(home)
    found = {attempt.id for attempt in history.attempts()}
    history.close()
    return found


def overwrite(home, page: int) -> None:
    """Fill one page of the history, counted from 1, with rubbish."""
    data = bytearray(home.database.read_bytes())
    data[(page - 1) * 4096 : page * 4096] = random.Random(page).randbytes(4096)
    home.database.write_bytes(data)


def test_rows_on_both_sides_of_a_damaged_page_are_read(tmp_path):
    """One bad page costs only what is on it."""
    whole = {f"a{number}" for number in range(60)}
    home = filled(tmp_path / "home")
    pages = len(home.database.read_bytes()) // 4096
    for page in range(1, pages + 1):
        copy = open_home(shutil.copytree(home.root, tmp_path / f"{page}"))
        overwrite(copy, page)
        assert len(whole - rescued(copy)) <= 12, page


def test_a_backup_makes_up_for_what_cannot_be_read(tmp_path):
    """Rows that are on a damaged page come from the newest sound copy, newer ones from the file."""
    home = filled(tmp_path / "home")
    history = open_history(home)
    backups.back_up(home, history, NOW)
    history.record_attempt(make_attempt("last", started=NOW + timedelta(days=9)))
    history.close()
    for page in (4, 9, 14):
        overwrite(home, page)
    assert {f"a{number}" for number in range(60)} <= rescued(home)


def test_a_rating_outlives_its_answer(tmp_path):
    """The schedule is saved even where the page with the answers is gone."""
    home = filled(tmp_path / "home", attempts=3)
    with closing(sqlite3.connect(home.database)) as raw:
        root = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'attempts'").fetchone()
    overwrite(home, root[0])
    assert rescued(home) == set()
    history = open_history(home)
    assert {review.id for review in history.reviews()} == {"r0", "r1", "r2"}
    assert len(history.cards()) == 3
    history.close()


def test_a_rescue_of_a_sound_history_loses_nothing(tmp_path):
    """Rescuing what was not damaged keeps every row."""
    home = filled(tmp_path / "home")
    before = open_history(home)
    attempts, cards = before.attempts(), before.cards()
    before.close()
    copies.rescue(home.root, NOW)
    after = open_history(home)
    assert after.attempts() == attempts
    assert after.cards() == cards
    after.close()


def test_the_newest_sound_backup_comes_back(tmp_path):
    """Restoring takes the newest copy that is sound, and keeps the file it replaces."""
    home = filled(tmp_path / "home", attempts=3)
    history = open_history(home)
    backups.back_up(home, history, NOW)
    broken = backups.back_up(home, history, NOW + timedelta(days=1))
    history.close()
    broken.write_bytes(b"SQLite format 3\0 but not really")
    home.database.write_bytes(b"rubbish")
    mended = copies.restore(home.root, NOW)
    assert mended.source.endswith("history-2026-03-02.db")
    assert mended.damaged.read_bytes() == b"rubbish"
    restored = open_history(home)
    assert restored.tellings.totals().attempts == 3
    restored.close()


@pytest.mark.parametrize("how", ["gone", "empty"])
def test_a_log_without_its_file_is_not_thrown_away(tmp_path, sound_homes, how):
    """Where the history vanished and its log did not, opening says so and a rescue reads the log."""
    home = open_home(shutil.copytree(sound_homes[1], tmp_path / "home"))
    live = open_history(home)
    for number in range(50):  # enough for every page to be in the log
        live.record_attempt(make_attempt(f"new{number}"))
    killed = open_home(shutil.copytree(home.root, tmp_path / "killed"))
    live.close()
    killed.database.unlink()
    if how == "empty":
        killed.database.touch()
    before = (killed.root / "history.db-wal").read_bytes()
    for _ in range(2):
        with pytest.raises(TrainerError, match="its file is gone or empty, its log isn't"):
            open_history(killed)
    assert (killed.root / "history.db-wal").read_bytes() == before
    assert {f"new{number}" for number in range(50)} <= rescued(killed)
    (kept,) = killed.backups.glob("history-damaged-*.db-wal")
    assert kept.read_bytes() == before


def test_a_rescue_keeps_what_was_changed_since_the_backup(tmp_path):
    """Of what may be changed the history's own row counts, not the older one of the backup."""
    home = filled(tmp_path / "home", attempts=3)
    history = open_history(home)
    history.debriefs.save_interview(INTERVIEW)
    backups.back_up(home, history, NOW)
    history.debriefs.save_interview(replace(INTERVIEW, company="Renamed", deadline=None))
    history.close()
    rescued(home)
    history = open_history(home)
    assert history.debriefs.interviews() == [replace(INTERVIEW, company="Renamed", deadline=None)]
    history.close()


def test_without_a_sound_backup_nothing_is_moved(tmp_path):
    """There is nothing to restore: the damaged file stays where it is."""
    home = open_home(tmp_path / "home")
    home.database.write_bytes(b"rubbish")
    with pytest.raises(TrainerError, match="no good backup"):
        copies.restore(home.root, NOW)
    assert home.database.read_bytes() == b"rubbish"


def test_backups_are_thinned_with_age(tmp_path):
    """A year of daily copies leaves a week of days, two months of weeks, a year of months."""
    today = NOW.date()
    days = [today - timedelta(days=number) for number in range(400)]
    kept = set(days) - backups.thinned(days, today)
    assert set(days[:7]) <= kept
    assert 20 <= len(kept) <= 30
    assert backups.thinned([], today) == set()
    assert backups.thinned([days[399]], today) == set()


def test_two_backups_a_day_are_one(tmp_path):
    """The first start of a day makes the copy, later ones leave it, unless it is asked for."""
    home = filled(tmp_path / "home", attempts=1)
    history = open_history(home)
    assert backups.back_up(home, history, NOW) is not None
    assert backups.back_up(home, history, NOW) is None
    assert backups.back_up(home, history, NOW, force=True) is not None
    history.close()
