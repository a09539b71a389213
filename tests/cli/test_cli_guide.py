from __future__ import annotations

import sys
from pathlib import Path

import pytest

from trainer.cli.parser import make_parser

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def make_commands():
    """The script that writes docs/commands.md."""
    sys.path.insert(0, str(DOCS))
    try:
        import make_commands
    finally:
        sys.path.remove(str(DOCS))
    return make_commands


def test_every_command_and_option_is_on_its_page(make_commands):
    """The page of commands is what the parser says today."""
    assert (DOCS / "commands.md").read_text("utf-8") == make_commands.page()


def test_every_option_says_what_it_is_for(make_commands):
    """A command without an example, or an argument without help, fails the build."""
    silent = [
        f"{name} {action.dest}"
        for name, command, _ in make_commands.commands(make_parser())
        for action in command._actions
        if not action.help
    ]
    assert not silent


def test_every_command_is_in_the_guide(make_commands):
    """The guide tells of every command what it is good for."""
    guide = (DOCS / "guide.md").read_text("utf-8")
    missing = [name for name, *_ in make_commands.commands(make_parser()) if name not in guide]
    assert not missing
