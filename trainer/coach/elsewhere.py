"""Answers of the person's that lie in another file than the history."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.errors import TrainerError
from trainer.storage import backups
from trainer.storage.history.damage import HistoryDamaged
from trainer.text import counted

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from trainer.coach.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A file with something that the history lacks.

    Attributes:
        path: the file.
        answers: how many answers the history lacks.
        words: what a person is told, one sentence.
        command: what brings it back, to type.
        day: of a backup, the day it was made; None for another copy of the history in the home.
    """

    path: Path
    answers: int
    words: str
    command: str
    day: date | None = None


def elsewhere(work: Workspace) -> tuple[Elsewhere, ...]:
    """Return the files with answers that the history should have.

    A backup of a history that is empty now, and second copies that a sync program left in the home.
    """
    try:
        return tuple(_elsewhere(work))
    except HistoryDamaged:  # what needs the history says so itself; the rest goes on without it
        return ()


def _elsewhere(work: Workspace) -> Iterator[Elsewhere]:
    if not work.saved or work.history.unread:
        return
    full = backups.emptied_from(work.home, work.history)
    if full is not None:
        yield Elsewhere(
            full.path,
            full.answers,
            f"Your history is empty, but a backup of {full.day.isoformat()} has {full.holds}.",
            f"trainer backup --restore {full.day.isoformat()}",
            full.day,
        )
    for path in backups.second_copies(work.home):
        try:
            lacking = backups.lacking(work.history.access.connection, path)
        except TrainerError:  # `look_closely` says what is wrong with it
            continue
        if lacking.rows:
            yield Elsewhere(path, lacking.answers, _of_second(path, lacking.answers), merging(path))


def _of_second(path: Path, answers: int) -> str:
    what = _answers(answers) if answers else "ratings or interviews"
    return f"“{path.name}” is a second copy of your history, with {what} that yours doesn't have."


def merging(path: Path) -> str:
    """Return the command that takes in what a copy of the history has."""
    return f"trainer backup --merge {shlex.quote(str(path))}"


def _answers(count: int) -> str:
    return counted(count, "answer")


def look_closely(work: Workspace) -> Iterator[tuple[bool, str]]:
    """Give what the doctor says of such files, each with whether it is well; every copy is read."""
    for found in elsewhere(work):
        yield False, f"{found.words} Run `{found.command}`."
    full = backups.fullest(work.home) if work.history.has_answers() else None
    if full is not None:
        missing = backups.lacking(work.history.access.connection, full.path).answers
        if missing:
            words = f"A backup of {full.day.isoformat()} has {_answers(missing)} that your history lacks."
            yield False, f"{words} Run `{merging(full.path)}`."
    for path in backups.second_copies(work.home):
        try:
            if not backups.lacking(work.history.access.connection, path).rows:
                yield True, f"“{path.name}” has nothing that your history lacks; you can delete it."
        except TrainerError as error:
            yield False, f"“{path.name}” looks like a copy of your history: {error}"
