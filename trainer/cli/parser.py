"""The command line's grammar: one small module per group of commands."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from typing import NoReturn

from trainer import VERSION
from trainer.cli.common import WRONG_INPUT
from trainer.cli.output import err
from trainer.text import visible

MODULES = {
    "rehearse": "app",
    "mock": "mock",
    "grade": "grade",
    "match": "match",
    "check": "check",
    "bank": "bank",
    "story": "story",
    "interview": "interview",
    "debrief": "debrief",
    "letter": "letter",
    "undo": "removing",
    "due": "progress",
    "stats": "progress",
    "recover": "care",
    "backup": "backup",
    "doctor": "care",
    "voice": "voice",
    "completion": "completion",
}
"""The module that declares each command, in the order in which `--help` lists them."""


OTHER_WORDS = {
    "new": ("add", "create", "write", "make", "start"),
    "remove": ("delete", "rm", "del"),
    "list": ("ls", "all"),
    "edit": ("change", "update", "rename"),
    "show": ("view", "open", "cat"),
}
"""A command of a group -> what people type for it."""

_UNKNOWN = re.compile(r"invalid choice: '([\w-]+)' \(choose from (.*)\)")
"""How argparse says that a group has no such command, and which it has."""


def _meant(prog: str, message: str) -> str:
    """Return which command of the group a word stands for that it has not; empty where none does."""
    unknown = _UNKNOWN.search(message)
    if unknown is None:
        return ""
    known = unknown[2].replace("'", "").split(", ")
    meant = [name for name in known if unknown[1] in OTHER_WORDS.get(name, ())]
    return f"did you mean `{prog} {meant[0]}`?" if meant else ""


class Parser(argparse.ArgumentParser):
    """An argument parser that speaks in one line and never repeats control characters raw."""

    def error(self, message: str) -> NoReturn:
        """Print what is wrong and how to get help, and end with the status of wrong input."""
        hint = _meant(self.prog, message) or f"see `{self.prog} --help`"
        err(f"{self.prog}: {visible(message, multiline=False)}; {hint}")
        raise SystemExit(WRONG_INPUT)


def make_parser(words: Sequence[str] | None = None) -> argparse.ArgumentParser:
    """Return the parser of the command line.

    Args:
        words: what is to be parsed. Where they begin with a command, only its module is loaded, and
            none where they only open the app; otherwise, and for None, the parser knows all commands.
    """
    parser = Parser(
        prog="trainer",
        description="Rehearse your own stories until you can tell them, and after the interview "
        "send the part you forgot. Without a command the app opens.",
        epilog="example: trainer --demo (the app with sample stories; nothing is kept)",
    )
    parser.add_argument("--version", action="version", version=VERSION)
    parser.add_argument(
        "--home",
        metavar="DIR",
        help="where your files are (default: $TRAINER_HOME, else your data folder)",
    )
    parser.add_argument(
        "--demo", action="store_true", help="try it on sample stories; nothing is kept"
    )
    parser.set_defaults(run=_run_app)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", parser_class=Parser)
    for module in _needed(words):
        import_module(f"trainer.cli.{module}").add(commands)
    return parser


def _needed(words: Sequence[str] | None) -> Iterable[str]:
    """Return the modules of the commands that the words may be about: one, none, or all of them."""
    if words is not None:
        asked = MODULES.get(_first_word(words))
        if asked:
            return (asked,)
        if _only_opens(words):
            return ()
    return dict.fromkeys(MODULES.values())


def _only_opens(words: Sequence[str]) -> bool:
    """Return whether the words do no more than open the app, of some home."""
    rest = iter(words)
    for word in rest:
        if word == "--home":
            next(rest, None)
        elif word != "--demo" and not word.startswith("--home="):
            return False
    return True


def _first_word(words: Sequence[str]) -> str:
    """Return the first word that is no option of the program itself, nor the value of one."""
    rest = iter(words)
    for word in rest:
        if word == "--home":
            next(rest, None)
        elif not word.startswith("-"):
            return word
    return ""


def _run_app(arguments: argparse.Namespace) -> int:
    from trainer.cli.app import open_app

    return open_app(arguments)


def run_of(arguments: argparse.Namespace) -> Callable[[argparse.Namespace], int]:
    """Return the function that carries out what was asked for."""
    run: Callable[[argparse.Namespace], int] = arguments.run
    return run
