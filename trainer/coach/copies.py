"""Copies of the history: making them, bringing them back, and taking in what one has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.coach.elsewhere import merging
from trainer.coach.workspace import Workspace, schedule_of
from trainer.errors import TrainerError
from trainer.storage import backups
from trainer.storage.history import open_history
from trainer.storage.history.merging import Merged, merge
from trainer.storage.history.rescue import rescue as read_what_is_left
from trainer.storage.home import Home, open_home
from trainer.storage.paths import path_of
from trainer.storage.settings import load_settings
from trainer.text import counted

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from trainer.storage.backups import Copy, Lacking, Restored
    from trainer.storage.history.replacing import Rebuild

MOST_SECONDS = 2.0
"""What a command waits for the day's copy after its own work; 5,000 answers of 150 words (22 MB) took
0.7 s on two cores that were busy with other things."""


def back_up(work: Workspace, *, force: bool = False, within: float | None = None) -> Path | None:
    """Make today's copy of the history and thin the old ones; None where there's one with all of it.

    Args:
        work: the home.
        force: make one although today has one that holds everything.
        within: seconds after which the copy is given up.

    Raises:
        TrainerError: the history was not read, is empty where a copy is not, or the copy could not
            be written.
    """
    if work.history.unread:
        raise TrainerError(
            f"{work.home.database} couldn't be read: {work.history.unread}",
            "no copy was made; the copies you have are untouched",
        )
    return backups.back_up(work.home, work.history, work.clock(), force=force, within=within)


def back_up_after(work: Workspace) -> str:
    """Bring the day's copy up to what was stored; return what the person must be told of it."""
    if not work.saved or work.after_close is not None or not work.history.changed():
        return ""
    try:
        back_up(work, within=MOST_SECONDS)
    except (TrainerError, OSError) as error:
        return f"today's backup wasn't made: {error}"
    return ""


def listed(root: Path) -> list[Copy]:
    """Return all copies of a home's history, newest first."""
    return backups.copies(open_home(root))


@dataclass(frozen=True, slots=True)
class Mended:
    """What became of a history: where it came from, the rows read, and the one before it.

    Attributes:
        source: where it came from.
        rows: the rows that were read; None for a copy.
        damaged: where the one before it is kept; None where there was none.
        restored: what a copy brought back; None for another way.
    """

    source: str
    rows: int | None
    damaged: Path | None
    restored: Restored | None = None


def restore(root: Path, now: datetime, wanted: str = "") -> Mended:
    """Put a sound backup in the place of the history; what was there is kept.

    Args:
        root: the home.
        now: the time, in the person's zone.
        wanted: a day as YYYY-MM-DD or a file; empty for the newest.

    Raises:
        TrainerError: there is no such sound backup, or the home cannot be written.
    """
    back = backups.restore(open_home(root), now, wanted)
    return Mended(str(back.copy), None, back.kept, back)


def restored_words(back: Restored) -> list[str]:
    """Return what a person is told after a restore, line by line."""
    counts = (counted(back.answers, "answer"), counted(back.interviews, "interview"))
    lines = [f"Restored from {back.copy}. You have {' and '.join(counts)} now."]
    if back.kept:
        lines.append(f"What was there before is in {back.kept}")
    if back.kept and back.left and back.left.rows:
        lines.append(f"{_noted_since(back.left)} `{merging(back.kept)}` brings it back.")
    return lines


def _noted_since(left: Lacking) -> str:
    """Return what a person noted since a copy was made, one sentence without its end."""
    kinds = ((left.answers, "answer"), (left.interviews, "interview"))
    found = [counted(number, kind) for number, kind in kinds if number]
    if not found:
        return "Something you've noted since isn't in it;"
    verb = "isn't" if left.answers + left.interviews == 1 else "aren't"
    return f"{' and '.join(found)} you've noted since {verb} in it;"


def rescue(root: Path, now: datetime) -> Mended:
    """Make a new history from what can be read of the damaged one, and rebuild the schedule.

    Rows that cannot be read are taken from the newest sound backup, where it has them.

    Raises:
        TrainerError: the home cannot be written, or a program has the history open.
    """
    home = open_home(root)
    copy = backups.newest_sound(home)
    rows, damaged = read_what_is_left(home, now, _rebuild(home), copy)
    return Mended(str(home.database), rows, damaged)


def take_in(root: Path, other: str | Path, now: datetime) -> Merged:
    """Take in what another copy of the history has, such as one that a sync program left.

    Args:
        root: the home.
        other: the file, as a path or as a person typed it.
        now: the time, in the person's zone.

    Raises:
        TrainerError: it is no sound copy of a history, or a program has the history open.
    """
    home = open_home(root)
    path = path_of(other) if isinstance(other, str) else other
    return merge(home, path, now, _rebuild(home))


def take_in_here(work: Workspace, other: Path) -> Merged:
    """Do the same for a home that is open; its history is open again afterwards, also after an error.

    Raises:
        TrainerError: as for `take_in`.
    """
    work.secure()
    work.history.close()
    try:
        return take_in(work.home.root, other, work.clock())
    finally:
        work.history = open_history(work.home)


def _rebuild(home: Home) -> Rebuild:
    settings, _ = load_settings(home)
    return schedule_of(settings).rebuild


def merged_words(found: Merged) -> list[str]:
    """Return what a person is told after taking in another copy, line by line."""
    if found.kept is None:
        return ["It has nothing that your history lacks."]
    lines = []
    if found.answers:
        lines.append(f"You have {counted(found.answers, 'more answer')} now.")
    if found.others:
        lines.append(f"Ratings, interviews, notes and letters that are new to you: {found.others}.")
    if found.differing:
        lines.append(
            f"In both and not the same: {found.differing}. Yours stayed, and what was empty there "
            "is filled in from the other copy."
        )
    return [*lines, f"Your history as it was before is in {found.kept}"]
