"""Stories in a real terminal: a pasted bank taken in, one written, and what a kill leaves."""

from __future__ import annotations

import os
import signal
import time

import pytest

pytestmark = pytest.mark.terminal

BANK = """### [Leadership] The rota nobody wanted
**S:** Nobody wanted the night shifts.
**A:** I asked each nurse which nights they could do.
**R:** Sick days fell from 31 to 12 a month.
"""


def test_from_a_file_to_a_story_and_through_a_kill(terminal, tmp_path):
    """A newcomer takes their Markdown in, writes on, is killed, and goes on with what they typed."""
    path, home = tmp_path / "bank.md", tmp_path / "home"
    path.write_text(BANK)
    terminal.open(home)
    terminal.wait_for("you are here", "Import what you have")
    terminal.press("b")
    terminal.wait_for("Where are your stories?")
    terminal.press("Enter")
    terminal.wait_for("Which file or folder?")
    terminal.wait_until_quiet()
    terminal.type(str(path))
    terminal.press("F5")
    terminal.wait_for("Import", "The rota nobody wanted", "1 new")
    terminal.press("F5")
    terminal.wait_for("Which questions would you answer with it?", "[ ]")
    terminal.press("Enter")
    terminal.wait_for("1 to tell for the first time")

    terminal.press("s")
    terminal.wait_for("1 story")
    terminal.press("e")
    terminal.wait_for("Situation", "Nobody wanted the night shifts", "saved")
    terminal.wait_until_quiet()
    terminal.press("Tab")
    terminal.wait_until_quiet()
    terminal.press("C-End")
    terminal.press("Enter")
    terminal.type("Four of eleven were on sick leave")
    time.sleep(1.0)
    os.kill(terminal.program(), signal.SIGKILL)
    terminal.wait_for("left with 137")
    assert "Four of eleven" not in "".join(p.read_text() for p in (home / "stories").iterdir())
    terminal.close()
    terminal.open(home)
    terminal.wait_for("never handed it in", "The rota nobody wanted", "Four of")
    terminal.press("Enter")
    terminal.wait_for("Situation", "Four of eleven were on sick leave")
    terminal.press("F5")
    terminal.wait_for("is saved")
    assert "Four of eleven" in "".join(p.read_text() for p in (home / "stories").glob("*.toml"))
