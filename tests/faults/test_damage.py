"""A damaged, older or foreign history: never a crash, nothing overwritten, a way back."""

from __future__ import annotations

import random
from contextlib import suppress
from datetime import timedelta

import pytest

from tests.storage.conftest import NOW, make_attempt, make_review
from trainer.coach import care
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
    history.question_counts()
    history.first_reviews()
    history.interviews()
    history.totals()
    history.check()


@pytest.mark.parametrize("seed", range(40))
def test_no_corruption_crashes_the_program(tmp_path, seed):
    """Whatever bytes are wrong, reading works or says in one line that the file is damaged."""
    rng = random.Random(seed)
    home = filled(tmp_path / "home", attempts=20)
    data = bytearray(home.database.read_bytes())
    for _ in range(rng.choice([1, 8, 200])):
        data[rng.randrange(len(data))] = rng.randrange(256)
    if rng.random() < 0.2:
        data = data[: rng.randrange(len(data))]
    home.database.write_bytes(data)
    with suppress(TrainerError):
        history = open_history(home)
        try:
            read_everything(history)
            history.record_attempt(make_attempt("new"))
        finally:
            history.close()


@pytest.mark.parametrize("seed", range(8))
def test_a_rescue_always_gives_a_sound_history_and_keeps_the_damaged_one(tmp_path, seed):
    """After a rescue the program runs again, with what could be read, and nothing was deleted."""
    rng = random.Random(seed)
    home = filled(tmp_path / "home")
    data = bytearray(home.database.read_bytes())
    start = rng.randrange(4096, len(data) - 4096)
    data[start : start + 4096] = rng.randbytes(4096)
    home.database.write_bytes(data)
    mended = care.rescue(home.root, NOW)
    assert mended.damaged is not None
    assert mended.damaged.read_bytes() == bytes(data)
    history = open_history(home)
    assert history.check() == ""
    assert Schedule().rebuild(history.reviews()) == history.cards()
    history.close()


def test_a_rescue_of_a_sound_history_loses_nothing(tmp_path):
    """Rescuing what was not damaged keeps every row."""
    home = filled(tmp_path / "home")
    before = open_history(home)
    attempts, cards = before.attempts(), before.cards()
    before.close()
    care.rescue(home.root, NOW)
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
    mended = care.restore(home.root, NOW)
    assert mended.source.endswith("history-2026-03-02.db")
    assert mended.damaged.read_bytes() == b"rubbish"
    restored = open_history(home)
    assert restored.totals().attempts == 3
    restored.close()


def test_without_a_sound_backup_nothing_is_moved(tmp_path):
    """There is nothing to restore: the damaged file stays where it is."""
    home = open_home(tmp_path / "home")
    home.database.write_bytes(b"rubbish")
    with pytest.raises(TrainerError, match="no sound backup"):
        care.restore(home.root, NOW)
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
