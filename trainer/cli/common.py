"""What the commands share: the home they work on, and where a text comes from."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from trainer.cli.output import err, out

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from trainer.coach.workspace import Workspace

DONE = 0
NO = 1
WRONG_INPUT = 2
"""Exit status: done; the answer is “no”; the input is wrong."""

NO_STORIES = "No stories yet. Add one: `trainer story new`, or `trainer story import FILE`."
"""What to do where the story bank is empty."""


def no_stories(work: Workspace) -> str:
    """Return why there is no story: none was written, or none can be read."""
    from trainer.coach.unreadable import unreadable_lines

    return "\n".join(unreadable_lines(work.stories())) or NO_STORIES


def home_of(arguments: argparse.Namespace) -> Path:
    """Return the home that a command works on."""
    from trainer.storage.home import locate_home

    return locate_home(arguments.home, os.environ)


def open_it(arguments: argparse.Namespace, *, in_memory: bool = False) -> Workspace:
    """Open the home (or the demo) for a command; who opens it closes it.

    Args:
        arguments: the command line.
        in_memory: whether a home that cannot be written is of use all the same, because there is
            more to it than storing something; otherwise storing is refused.
    """
    if arguments.demo:
        from trainer.coach.demo import open_demo

        return open_demo()
    from trainer.coach.workspace import open_workspace

    return open_workspace(home_of(arguments), in_memory=in_memory)


@contextmanager
def workspace(arguments: argparse.Namespace, *, in_memory: bool = False) -> Iterator[Workspace]:
    """Open the home (or the demo) for a command, and close it; see `open_it`."""
    work = open_it(arguments, in_memory=in_memory)
    try:
        for notice in work.notices:
            err(f"trainer: {notice}")
        _tell_of_answers_elsewhere(work)
        yield work
    finally:
        _leave(work)
    if work.lost is not None:
        raise work.lost


def print_news(work: Workspace) -> None:
    """Say what happened to the history meanwhile."""
    for one in work.take_news():
        err(f"trainer: {one}")


def _tell_of_answers_elsewhere(work: Workspace) -> None:
    from trainer.coach.elsewhere import elsewhere

    for found in elsewhere(work):
        err(f"trainer: {found.words} `{found.command}` brings it all back.")


def _leave(work: Workspace) -> None:
    """Close the home after a last look at it, and say what came of that."""
    from trainer.coach.leaving import leave

    leave(work)
    for word in work.last_words:
        err(f"trainer: {word}")


@contextmanager
def home(arguments: argparse.Namespace) -> Iterator[Path]:
    """Give the home (or the demo's) to a command that opens no more of it than it needs."""
    if not arguments.demo:
        yield home_of(arguments)
        return
    work = open_it(arguments)
    try:
        yield work.home.root
    finally:
        work.close()


def write_result(name: str | None, data: bytes) -> None:
    """Write a result to a file, or to standard output for None and `-`.

    What goes to a terminal is shown with its control characters made visible; a file or a pipe gets
    the bytes as they are.

    Raises:
        TrainerError: the file cannot be written.
    """
    if name is None or name == "-":
        if sys.stdout.isatty():
            out(data.decode("utf-8", "replace").replace("\r\n", "\n").rstrip("\n"))
        else:
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
        return
    from trainer.storage.files import put_out
    from trainer.storage.paths import path_of

    put_out(path_of(name), data)
    err(f"trainer: saved as {name}")


def agreed(question: str) -> bool:
    """Ask a person yes or no; no where nobody could answer."""
    if not sys.stdin.isatty():
        err("trainer: I can't ask you here; add --yes to go ahead")
        return False
    err(f"{question} [y/N] ")
    return sys.stdin.readline().strip().lower() in ("y", "yes")
