"""Rehearsing in a real terminal: killed, ended by a signal, resized."""

from __future__ import annotations

import os
import signal
import time

import pytest

from tests.terminal.tmux import LONGEST

pytestmark = pytest.mark.terminal


def _type_an_answer(terminal, home) -> None:
    terminal.open(home)
    terminal.wait_for("Rehearse", "to tell for the first time")
    terminal.press("r")
    terminal.wait_for("Rehearse", "question 1 of")
    terminal.type("We moved the cart into Redis")
    terminal.wait_for("6 words")


def _wait_until_stored(home) -> None:
    end = time.monotonic() + LONGEST
    while not any("Redis" in path.read_text() for path in (home / "recovery").glob("*.json")):
        assert time.monotonic() < end, "the text was never stored"
        time.sleep(0.02)


def test_killed_while_typing(terminal, home):
    """After kill -9 in the middle of an answer the text is offered back and restored."""
    _type_an_answer(terminal, home)
    _wait_until_stored(home)
    os.kill(terminal.program(), signal.SIGKILL)
    terminal.wait_for("left with 137")
    terminal.close()
    terminal.open(home)
    terminal.wait_for("never handed it in", "We moved the cart into Redis")
    terminal.press("Enter")
    terminal.wait_for("question 1 of 1", "We moved the cart into Redis")


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_ended_by_a_signal(terminal, home, number, status):
    """A signal stores what was typed and leaves with the status a shell expects."""
    _type_an_answer(terminal, home)
    os.kill(terminal.program(), number)
    terminal.wait_for(f"left with {status}", "ready>")
    _wait_until_stored(home)
    assert not terminal.is_full_screen()
    terminal.type("echo still $((40 + 2))")
    terminal.press("Enter")
    terminal.wait_for("still 42")


def test_resizing_while_typing_loses_nothing(terminal, home):
    """From tiny to huge and back while an answer is typed: the text stays, the program lives."""
    _type_an_answer(terminal, home)
    for columns, rows in ((20, 5), (200, 50), (1, 1), (500, 200), (80, 24)):
        terminal.resize(columns, rows)
        terminal.type("!")
    terminal.wait_for("Rehearse", "We moved the cart into Redis!!!!!")


LINES = "We moved the cart into Redis.\nCheckout fell to 400 ms.\n\nNext time: phones first.\n"


@pytest.mark.parametrize("way", ["typed by a program", "pasted without marks"])
def test_a_pasted_line_feed_hands_nothing_in(terminal, home, way):
    """Lines that come without the marks of a paste are lines; Ctrl+J after them hands all of them in."""
    terminal.open(home)
    terminal.wait_for("Rehearse", "to tell for the first time")
    terminal.press("r")
    terminal.wait_for("Rehearse", "question 1 of")
    if way == "typed by a program":
        terminal.type(LINES)
    else:
        terminal.tmux("set-buffer", LINES)
        terminal.tmux("paste-buffer", "-r")
    screen = terminal.wait_for("15 words", "Next time: phones first.")
    assert "Grade" not in screen
    terminal.press("C-j")
    terminal.wait_for("Grade", "15 words")
