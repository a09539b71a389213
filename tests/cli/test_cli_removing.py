"""Removing on the command line: asked first, and brought back by `trainer undo` for a day."""

from __future__ import annotations

import pytest


@pytest.fixture
def interview(run):
    run("interview", "new", "Acme", "2026-06-02 10:15")


def test_nothing_is_removed_without_a_yes(run, typed, interview, monkeypatch):
    """Without a terminal and without --yes nothing goes: a line and the status of wrong input."""
    typed("y\n")
    for words in (("interview", "remove", "acme"), ("story", "remove", "checkout-latency")):
        ran = run(*words)
        assert ran.status == 2
        assert "add --yes" in ran.err
        assert ran.err.count("\n") == 1
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    typed("n\n")
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    ran = run("interview", "remove", "acme")
    assert ran.status == 1
    assert "nothing was removed" in ran.err
    assert run("interview", "list", "--json").document


@pytest.mark.parametrize(
    ("remove", "listing"),
    [
        (("interview", "remove", "acme"), ("interview", "list", "--json")),
        (("story", "remove", "checkout-latency"), ("story", "list", "--json")),
    ],
)
def test_undo_brings_it_back(run, interview, remove, listing):
    """What --yes removed is listed by `undo --list`, and is back after `undo`."""
    before = run(*listing).document
    ran = run(*remove, "--yes")
    assert ran.status == 0
    assert "trainer undo" in ran.out + ran.err
    assert run(*listing).document != before
    (listed,) = run("undo", "--list", "--json").document
    assert listed["name"] in run("undo", "--list").out
    ran = run("undo", listed["id"][:6])
    assert ran.status == 0
    assert "is back" in ran.out
    assert run(*listing).document == before


def test_there_may_be_nothing_to_undo(run):
    """Where nothing was removed the answer is no; what nobody removed is wrong input."""
    assert run("undo").status == 1
    assert run("undo", "--list", "--json").document == []
    assert run("undo", "acme").status == 2


def test_a_removed_story_is_not_called_a_renamed_one(run, typed):
    """Kind: gone on purpose. `story adopt` and `doctor` leave the answers of a removed story alone."""
    typed("I moved the cart to Redis.\n.\n3\n")
    assert run("rehearse", "--plain", "--story", "checkout-latency", "--limit", "1").status == 0
    assert run("story", "remove", "checkout-latency", "--yes").status == 0
    assert run("story", "adopt", "--json").document == []
    assert "checkout-latency" not in run("doctor").out
    assert run("undo").status == 0
    assert run("story", "adopt", "--json").document == []
