"""A real terminal, by its mouse and its cursor: what a pointer finds, what a screen reader follows."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from tests.terminal.tmux import LONGEST

if TYPE_CHECKING:
    from tests.terminal.tmux import Terminal

pytestmark = pytest.mark.terminal


def click(terminal: Terminal, words: str) -> None:
    """Press and let go on the first cell of some words, as terminals tell a program (SGR)."""
    lines = terminal.wait_for(words).split("\n")
    y, x = next((y, line.index(words)) for y, line in enumerate(lines, 1) if words in line)
    for end in "Mm":
        terminal.type(f"\x1b[<0;{x + 1};{y}{end}")


def wait_for_cursor(terminal: Terminal, words: str) -> None:
    """Wait until the terminal's cursor stands in the row that holds some words."""
    end, row = time.monotonic() + LONGEST, ""
    while time.monotonic() < end:
        place = terminal.tmux("display-message", "-p", "#{cursor_y}").strip()
        row = terminal.tmux("capture-pane", "-p").split("\n")[int(place or 0)]
        if words in row:
            return
        time.sleep(0.05)
    raise AssertionError(f"the cursor stands in {row!r}")


def test_rows_and_hints_react_and_the_cursor_stands_where_the_keys_are(terminal, tmp_path):
    """Through Home, a list, a page, the help and a dialog, by clicks: the cursor is where one reads on."""
    terminal.open(tmp_path / "home", None, "--demo")
    wait_for_cursor(terminal, "See a finished answer")
    click(terminal, "i Interviews")
    wait_for_cursor(terminal, "Example Company")
    click(terminal, "Kestrel Freight")
    wait_for_cursor(terminal, "Kestrel Freight")
    click(terminal, "Open")
    terminal.wait_for("Who you meet")
    wait_for_cursor(terminal, "Kestrel Freight")
    click(terminal, "F1 Help")
    wait_for_cursor(terminal, "This screen")
    click(terminal, "Esc Back")
    wait_for_cursor(terminal, "Kestrel Freight")
    click(terminal, "v Sheet")
    wait_for_cursor(terminal, "If they ask about")
    terminal.press("Escape")
    wait_for_cursor(terminal, "Kestrel Freight")
    terminal.press("g", "p")
    wait_for_cursor(terminal, "Nothing rehearsed yet")
    terminal.press("g", "m")
    wait_for_cursor(terminal, "30 minutes")
    terminal.press("Down")
    wait_for_cursor(terminal, "15 minutes")
    click(terminal, "Esc Back")
    terminal.wait_for("Nothing rehearsed yet")
    wait_for_cursor(terminal, "Nothing rehearsed yet")
