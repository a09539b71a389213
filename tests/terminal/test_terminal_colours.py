"""A real terminal that has but sixteen colours: only these are sent, and nothing is told by them alone."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

pytestmark = pytest.mark.terminal

MORE_THAN_SIXTEEN = re.compile(r"\x1b\[[0-9;]*[34]8;[25];")
UNDERLINED = re.compile(r"\x1b\[(?:\d+;)*4[;m]")
VERDICTS = ("●", "○")


def test_sixteen_colours_are_enough(terminal, tmp_path):
    """The terminal's own colours, the chosen row by a bar and bold, verdicts by their signs."""
    stories = tmp_path / "home" / "stories"
    stories.mkdir(parents=True)
    sample = (files("trainer.samples") / "stories.toml").read_text("utf-8")
    (stories / "mine.toml").write_text(sample)
    terminal.open(tmp_path / "home", {"TERM": "xterm", "COLORTERM": ""})
    terminal.wait_for("to tell for the first time")
    home = terminal.tmux("capture-pane", "-p", "-e")
    terminal.press("s")
    terminal.wait_for("STARR", "▌")
    listed = terminal.tmux("capture-pane", "-p", "-e")
    terminal.press("r")
    terminal.wait_for("Answer from memory")
    terminal.wait_until_quiet()
    terminal.type(
        "Checkout took 2.3 seconds and I moved the cart out of the main database into Redis."
    )
    terminal.press("F5")
    terminal.wait_for("Grade", "1 Again", *VERDICTS)
    terminal.wait_until_quiet()
    for screen in (home, listed, terminal.tmux("capture-pane", "-p", "-e")):
        assert not MORE_THAN_SIXTEEN.search(screen)
    (row,) = (line for line in listed.split("\n") if "▌" in line)
    assert "\x1b[1m" in row
    assert UNDERLINED.search(terminal.tmux("capture-pane", "-p", "-e"))  # the chosen point
