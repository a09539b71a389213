"""Where only the memory would hold what a command stores, it says so and ends with status 2."""

from __future__ import annotations

import os
import re

import pytest

from tests.sharing.conftest import bank_text

ANSWER = "Checkout was slow. We moved the cart out of the main database into Redis.\n.\n3\n"

HISTORY_ONLY = (
    ("interview", "new", "Acme", "2026-06-05 14:00"),
    ("interview", "edit", "acme", "--role", "Lead"),
    ("interview", "remove", "acme", "--yes"),
    ("debrief", "acme", "--add", "Why us?", "--said", "I like it."),
    ("debrief", "acme", "--change", "1", "--nags"),
    ("debrief", "acme", "--remove", "1"),
    ("debrief", "acme", "--finish"),
    ("debrief", "acme", "--transcript", "talk.txt"),
    ("letter", "acme", "--sent"),
    ("letter", "acme", "--came-back", "They wrote."),
)
"""Commands that store in the history."""

FILES = (
    ("story", "import", "notes.md", "--yes"),
    ("bank", "add", "nights.toml", "--yes"),
    ("bank", "import", "list.md", "--as", "listed", "--yes"),
    ("backup",),
    ("backup", "--restore"),
    ("backup", "--rescue"),
)
"""Commands that store files of the home."""


@pytest.fixture
def noted(run, typed, tmp_path, monkeypatch):
    """A home with an interview, a question of its debrief, and files to take in."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "nights.toml").write_text(bank_text())
    (tmp_path / "list.md").write_text("- Why nights at all?\n")
    (tmp_path / "notes.md").write_text("### One\n**S:** a\n**A:** b\n**R:** c\n")
    (tmp_path / "talk.txt").write_text("Ana: Why did you leave?\nMe: I wanted to learn more.\n")
    assert run("interview", "new", "Acme", "2026-01-05 14:00", "--interviewer", "Ana").status == 0
    run("debrief", "acme", "--add", "What did you do?", "--said", "I planned the nights.")
    return run


@pytest.fixture
def closed_history(noted, home, monkeypatch):
    """The history belongs to somebody else, as after a `sudo`; the rest can be written."""
    genuine = os.access
    monkeypatch.setattr(
        os, "access", lambda path, mode: path != home / "history.db" and genuine(path, mode)
    )
    return noted


@pytest.mark.parametrize("words", HISTORY_ONLY, ids=" ".join)
def test_what_only_stores_fails_where_it_cannot(closed_history, words):
    """A command that stores says that nothing was kept, prints no success, and ends with 2."""
    ran = closed_history(*words)
    assert ran.status == 2
    assert not re.search("Acme|Noted|Removed|Comes back", ran.out)
    assert "nothing was kept: " in ran.err
    assert "history.db" in ran.err


@pytest.mark.parametrize("words", [*HISTORY_ONLY, *FILES], ids=" ".join)
def test_no_command_claims_to_have_stored_in_a_home_that_cannot_be(noted, tmp_path, words):
    """Below a plain file no home can be made: whatever stores ends with 2 and says why."""
    ran = noted("--home", str(tmp_path / "list.md" / "home"), *words)
    assert ran.status == 2
    assert "can't be written" in ran.err or "couldn't be" in ran.err


def test_the_doctor_does_not_call_a_home_well_that_cannot_be_written(noted, tmp_path):
    """What cannot be written is a finding, and the answer is no."""
    ran = noted("--home", str(tmp_path / "list.md" / "home"), "doctor")
    assert ran.status == 1
    assert "✗ look home" in ran.out


def test_rehearsing_goes_on_and_says_at_the_end_that_nothing_was_kept(closed_history, typed, home):
    """An answer is graded all the same; the status is 2, and its words wait in `recover`."""
    typed(ANSWER)
    ran = closed_history("rehearse", "--plain", "--limit", "1")
    assert ran.status == 2
    assert "How well did it come back?" in ran.out
    assert "weren't kept" in ran.err
    (draft,) = (home / "recovery").glob("*.json")
    assert "into Redis" in draft.read_text()
    assert "into Redis" in closed_history("recover", "--show", draft.stem[7:15]).out


@pytest.mark.parametrize(
    "words", [("due",), ("stats",), ("interview", "list"), ("letter", "acme")], ids=" ".join
)
def test_what_only_looks_works_all_the_same(closed_history, words):
    """What is in a history that cannot be written is shown, with a warning."""
    ran = closed_history(*words)
    assert ran.status in (0, 1)
    assert ran.out
    assert "I can't save anything this time" in ran.err
