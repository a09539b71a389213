"""Years at the end of the calendar and zones that are none reach no arithmetic."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
from datetime import datetime

import pytest

from tests.conftest import home
from trainer.coach.clock import about_the_zone
from trainer.coach.dates import read_time
from trainer.errors import TrainerError

__all__ = ["home"]

EVERY = (
    ("interview", "list"), ("interview", "show", "acme"), ("due",), ("stats",), ("debrief", "acme"),
    ("letter", "acme"), ("rehearse", "--plain"), ("doctor",), ("backup",),
    ("letter", "acme", "--remind", "2026-06-01"),
)  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["9999-12-31", "9999-12-31 23:59", "9999-12-31T00:00+00:00", "2200-01-01", "0001-01-01",
     "1969-07-20 20:17", "9999-12-31 23:59 -12:00", "0001-01-01 00:00 +14:00"],
)  # fmt: skip
def test_a_date_that_no_life_has_is_refused_wherever_one_is_typed(run, text):
    """An interview, a deadline, a reminder and a sent letter in the year 9999 get one line, exit 2."""
    assert run("interview", "new", "Acme", "2026-05-27 10:00").status == 0
    with pytest.raises(TrainerError, match="between 1970 and 2199"):
        read_time(text, datetime.now().astimezone())
    for words in (
        ("interview", "new", "Other", text),
        ("interview", "edit", "acme", "--when", text),
        ("interview", "edit", "acme", "--deadline", text),
        ("letter", "acme", "--remind", text),
        ("letter", "acme", "--sent", text),
    ):
        ran = run(*words)
        assert (ran.status, len(ran.err.splitlines())) == (2, 1), (words, ran)


def test_a_date_of_the_year_9999_that_is_stored_already_ends_nothing(run, home):
    """A history that holds the last day of the calendar is shown, debriefed and written about."""
    assert run("interview", "new", "Acme", "2026-05-27 10:00").status == 0
    with sqlite3.connect(home / "history.db") as history:
        history.execute("UPDATE interviews SET at = '9999-12-31T23:59:59.999999+00:00'")
        history.execute("UPDATE interviews SET utc_offset = 840")
    history.close()
    for words in EVERY:
        ran = run(*words)
        assert "Traceback" not in ran.err, (words, ran.err)


@pytest.mark.parametrize("zone", ["<+99>-99", "X-25", "ABC+30:00"])
def test_a_zone_without_a_possible_offset_is_said_in_a_line(tmp_path, zone):
    """TZ with an offset of days stops every command with one line that names TZ, no traceback."""
    for words in (("due",), ("interview", "new", "Acme", "2026-05-29 14:00")):
        ran = subprocess.run(
            [sys.executable, "-m", "trainer", "--home", str(tmp_path / "home"), *words],
            env=os.environ | {"TZ": zone}, capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        assert "Traceback" not in ran.stderr
        assert ran.returncode in (0, 1) or (ran.returncode == 2 and "TZ" in ran.stderr)


@pytest.fixture
def zone(monkeypatch):
    def set_to(name):
        monkeypatch.setenv("TZ", name)
        time.tzset()

    yield set_to
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    "name", ["garbage", "Europe/Nowhere", "../../etc/passwd", "\x1b[2J", "A" * 5000]
)
def test_a_zone_that_the_machine_does_not_know_is_told(zone, run, name):
    """The machine would take it for UTC in silence; the person is told, and the command goes on."""
    zone(name)
    ran = run("due")
    assert ran.status in (0, 1)
    assert "times are taken as UTC" in ran.err
    assert len(ran.err.splitlines()) == 1
    assert all(character.isprintable() for character in ran.err.strip())


@pytest.mark.parametrize(
    "name", ["", "UTC", "Europe/Berlin", ":Asia/Tokyo", "UTC-2", "<+03>-3", "CET-1CEST"]
)
def test_nothing_is_said_about_a_zone_that_is_known(zone, name):
    """Names, offsets and rules that the machine understands are no matter."""
    zone(name)
    assert about_the_zone(os.environ) == ""
