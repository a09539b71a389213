"""The journey of a newcomer, recorded: from an empty home to a rated answer that comes back."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time

import pytest

from tests.terminal.tmux import LONGEST

pytestmark = pytest.mark.terminal

STORY = """\
format = "story-bank/1"

[[story]]
id = "night-shift"
title = "A rota that people could live with"
competencies = ["leadership"]
questions = ["behavioral/led-a-team"]
situation = ["Nobody wanted the night shifts; 4 of 11 nurses were on sick leave"]
action = ["Asked each nurse which nights they could do", "Let them swap without me"]
result = ["Sick days fell from 31 to 12 a month"]
reflection = ["Ask before you plan"]
"""

ANSWER = (
    "Nobody wanted the nights and four of eleven nurses were on sick leave. "
    "I asked each nurse which nights they could do. Sick days fell from 31 to 12 a month."
)


@pytest.fixture
def editor(tmp_path):
    """An editor that writes a story where a person would."""
    story, script = tmp_path / "story.toml", tmp_path / "editor.sh"
    story.write_text(STORY)
    script.write_text(f'#!/bin/sh\ngrep -q "story-bank/1" "$1" && cp "{story}" "$1"\n')
    script.chmod(0o700)
    return {"EDITOR": str(script), "VISUAL": str(script)}


def asked(home, *words: str):
    """Return what the command line says about a home, as JSON."""
    done = subprocess.run(
        [sys.executable, "-m", "trainer", "--home", str(home), *words, "--json"],
        capture_output=True,
        text=True,
        check=False,
    )
    return json.loads(done.stdout)


def test_from_an_empty_home_to_a_rated_story(terminal, tmp_path, editor):
    """Write a story in the editor, rehearse it, see said and missed, rate, quit, reopen.

    The attempt and the due date are there; after kill -9 in the next answer its text is offered
    back.
    """
    home = tmp_path / "home"
    terminal.open(home, editor)
    terminal.wait_for("you are here", "Write a first story")
    terminal.press("O")
    terminal.wait_for("A rota that people could live with", "1 to tell for the first time")

    terminal.press("r")
    terminal.wait_for("Rehearse", "question 1 of 1")
    terminal.type(ANSWER)
    terminal.wait_for("31 words")
    terminal.press("C-j")
    screen = terminal.wait_for("Grade", "1 Again", "3 Good")
    assert re.search(r"Situation +● ¹", screen)
    assert re.search(r"○ [²³⁴⁵⁶]", screen)
    terminal.press("3")
    terminal.wait_for("Session done", "Good: comes back")
    terminal.press("h")
    terminal.wait_for("Nothing due")
    terminal.press("C-q")
    terminal.wait_for("left with 0", "ready>")

    assert asked(home, "stats")["attempts"] == 1
    (story,) = asked(home, "story", "list")
    assert story["rehearsed"] == 1
    assert story["due"] is not None
    assert asked(home, "due") == []
    shown = asked(home, "story", "show", "night-shift")
    assert [attempt["mode"] for attempt in shown["attempts"]] == ["typed"]

    terminal.close()
    terminal.open(home, editor)
    terminal.wait_for("1 answered today", "comes back")
    terminal.press("r")
    terminal.wait_for("Rehearse", "question 1 of 1")
    terminal.type("I was just saying that the nights")
    _wait_until_stored(home)
    os.kill(terminal.program(), signal.SIGKILL)
    terminal.wait_for("left with 137")
    terminal.close()
    terminal.open(home, editor)
    terminal.wait_for("never handed it in", "I was just saying that the nights")
    terminal.press("Enter")
    terminal.wait_for("question 1 of 1", "I was just saying that the nights")
    assert asked(home, "stats")["attempts"] == 1


def _wait_until_stored(home) -> None:
    end = time.monotonic() + LONGEST
    while not any("the nights" in path.read_text() for path in (home / "recovery").glob("*.json")):
        assert time.monotonic() < end, "the text was never stored"
        time.sleep(0.02)


def test_a_newcomer_finds_the_way_by_what_the_screens_say(terminal, tmp_path):
    """From an empty home to a rehearsed story at 80×24, pressing only keys that stand on the screen.

    Before each key the line that names it is waited for, so nothing has to be read elsewhere.
    """
    home = tmp_path / "home"
    terminal.open(home)
    terminal.wait_for("2  Write a first story", "F1 Help")
    terminal.press("2")
    terminal.wait_for("Situation", "F5 Save", "F1 Help")
    terminal.wait_until_quiet()
    terminal.type("A rota that people could live with")
    terminal.press("Tab")
    terminal.type("Nobody wanted the night shifts")
    for line in (
        "",
        "I asked each nurse which nights they could do",
        "Sick days fell from 31 to 12",
    ):
        terminal.press("Tab")
        terminal.type(line)
    terminal.wait_for("Sick days fell")
    terminal.press("F5")
    terminal.wait_for("Which questions would you answer with it?", "Enter")
    terminal.press("Enter")
    terminal.wait_for("r  Rehearse 1 story", "F1 Help")
    terminal.press("r")
    terminal.wait_for("question 1 of 1", "F5 Hand in", "F1 Help")
    terminal.type("Nobody wanted the nights, so I asked each nurse which nights they could do.")
    terminal.press("F5")
    terminal.wait_for("Grade", "Result", "F1 Help")
    screen = terminal.wait_for("1 Again", "4 Easy", "⏎ ")
    assert "○" in screen, "what was left out stands on the screen"
    terminal.press("Enter")
    terminal.wait_for("Session done", "⏎ Home", "F1 Help")
    terminal.press("Enter")
    terminal.wait_for("1 answered today")
    assert asked(home, "stats")["attempts"] == 1
