"""The command line's grammar: one small module per group of commands."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, NoReturn

from trainer import __version__
from trainer.cli import (
    app,
    bank,
    care,
    check,
    completion,
    debrief,
    grade,
    interview,
    letter,
    match,
    progress,
    story,
)
from trainer.cli.common import WRONG_INPUT
from trainer.cli.output import err
from trainer.text import visible

if TYPE_CHECKING:
    from collections.abc import Callable

GROUPS = (
    app, grade, match, check, bank, story, interview, debrief, letter, progress, care, completion,
)  # fmt: skip
"""The modules in the order in which `--help` lists their commands."""


class Parser(argparse.ArgumentParser):
    """An argument parser that speaks in one line and never repeats control characters raw."""

    def error(self, message: str) -> NoReturn:
        """Print what is wrong and how to get help, and end with the status of wrong input."""
        err(f"{self.prog}: {visible(message, multiline=False)}; see `{self.prog} --help`")
        raise SystemExit(WRONG_INPUT)


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    parser = Parser(
        prog="trainer",
        description="Rehearse your own stories until you can tell them, and after the interview "
        "send the part you forgot. Without a command the app opens.",
        epilog="example: trainer --demo          everything stays on this machine",
    )
    parser.add_argument("--version", action="version", version=f"interview-trainer {__version__}")
    parser.add_argument(
        "--home",
        metavar="DIR",
        help="where your files are (default: $TRAINER_HOME, else your data folder)",
    )
    parser.add_argument(
        "--demo", action="store_true", help="use a throw-away home with a sample story bank"
    )
    parser.set_defaults(run=app.run_app)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", parser_class=Parser)
    for group in GROUPS:
        group.add(commands)
    return parser


def run_of(arguments: argparse.Namespace) -> Callable[[argparse.Namespace], int]:
    """Return the function that carries out what was asked for."""
    run: Callable[[argparse.Namespace], int] = arguments.run
    return run
