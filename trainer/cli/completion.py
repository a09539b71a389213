"""`trainer completion`: scripts that let a shell complete commands and options."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.cli.common import DONE
from trainer.cli.output import out
from trainer.cli.words import command

if TYPE_CHECKING:
    import argparse

    from trainer.cli.words import Commands


def add(commands: Commands) -> None:
    """Add `completion`."""
    parser = command(
        commands,
        "completion",
        run,
        "Print a completion script for your shell.",
        "trainer completion bash > ~/.local/share/bash-completion/completions/trainer",
    )
    parser.add_argument("shell", choices=["bash", "zsh", "tcsh"])


def run(arguments: argparse.Namespace) -> int:
    """Print the script, made from the parser itself."""
    import shtab

    from trainer.cli.parser import make_parser

    out(shtab.complete(make_parser(), shell=arguments.shell))
    return DONE
