"""`trainer completion`: scripts that let a shell complete commands and options."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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
    parser.add_argument("shell", choices=["bash", "zsh", "fish", "tcsh"], help="which shell")


def run(arguments: argparse.Namespace) -> int:
    """Print the script, made from the parser itself."""
    import shtab

    from trainer.cli.parser import make_parser

    parser = make_parser()
    _complete_files(parser, shtab.FILE)
    out(shtab.complete(parser, shell=arguments.shell))
    return DONE


def _complete_files(parser: argparse.ArgumentParser, how: Any) -> None:
    """Mark every argument that names a file, in the parser and in the commands below it."""
    for action in parser._actions:  # noqa: SLF001  argparse gives no other way to its arguments
        if action.metavar in ("FILE", "PATH", "DIR"):
            action.complete = how  # type: ignore[attr-defined]
        if isinstance(action.choices, dict):
            for inner in action.choices.values():
                _complete_files(inner, how)
