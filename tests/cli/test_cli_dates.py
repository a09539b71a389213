"""Dates on the command line: told back before they are stored, and asked where they mean two days."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def here(local_zone):
    """The machine's zone is known."""


def interviews(run):
    return run("interview", "list", "--json").document


def test_a_date_in_words_is_told_back_in_full(run):
    """Kind: silent guesses. What “in 3 days” came to is printed before anything is stored."""
    ran = run("interview", "new", "Acme", "in 3 days 10:00")
    assert ran.status == 0
    told, noted, *_ = ran.out.splitlines()
    assert told.endswith(", 10:00, in 3 days")
    assert noted.startswith("Acme: ")
    late = run("interview", "edit", "acme", "--when", "yesterday 3 pm")
    assert (late.status, "that's in the past" in late.out + late.err) == (0, True)


@pytest.mark.parametrize(
    "words",
    [
        ("interview", "new", "Bolt", "12/03/2031 2 pm"),
        ("interview", "edit", "acme", "--when", "12/03/2031 2 pm"),
        ("interview", "edit", "acme", "--deadline", "12/03/2031 2 pm"),
        ("letter", "acme", "--remind", "12/03/2031 2 pm"),
        ("letter", "acme", "--sent", "12/03/2021 2 pm"),
    ],
)
def test_two_readings_are_named_where_nobody_can_be_asked(run, typed, words):
    """Kind: two readings. Wherever a date is given both are named, exit 2, nothing is stored."""
    run("interview", "new", "Acme", "2026-01-05 14:00")
    typed("")
    before = interviews(run)
    ran = run(*words)
    assert ran.status == 2
    assert ("12 March 20" in ran.err, "3 December 20" in ran.err) == (True, True)
    assert "Traceback" not in ran.err
    assert interviews(run) == before


def test_a_person_at_a_terminal_is_asked(run, typed, monkeypatch):
    """Kind: two readings. The number of one stores that one; anything else stores nothing."""
    typed("2\n")
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    ran = run("interview", "new", "Acme", "12/03/2031 2 pm")
    assert ran.status == 0
    assert "Which one?" in ran.err
    assert interviews(run)[0]["at"].startswith("2031-12-03T14:00")
    typed("maybe\n")
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    assert run("interview", "new", "Bolt", "12/03/2031 2 pm").status == 2
    assert len(interviews(run)) == 1
