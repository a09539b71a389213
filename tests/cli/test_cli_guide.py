from __future__ import annotations

from pathlib import Path

import pytest

from trainer.cli.parser import make_parser

GUIDE = Path(__file__).parents[2] / "docs" / "guide.md"


def names():
    (groups,) = [a for a in make_parser()._actions if isinstance(a.choices, dict)]
    for name, parser in groups.choices.items():
        inner = [a for a in parser._actions if isinstance(a.choices, dict)]
        if not inner:
            yield name
        for action in inner:
            yield from (f"{name} {command}" for command in action.choices)


@pytest.mark.parametrize("name", list(names()))
def test_every_command_is_in_the_guide(name):
    """A command that the guide does not name fails the build."""
    assert f"`trainer {name}" in GUIDE.read_text(encoding="utf-8")
