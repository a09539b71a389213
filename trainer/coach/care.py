"""Looking after the home: backups, lost texts, and whether everything is in order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from trainer import questions, stories
from trainer.coach.workspace import open_workspace
from trainer.errors import TrainerError
from trainer.storage import backups, files
from trainer.storage.history.rescue import rescue as read_what_is_left
from trainer.storage.home import open_home
from trainer.storage.paths import path_of, shown_name
from trainer.toml import Problem, detect

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from trainer.coach.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the doctor's report: what was looked at, whether it is well, and what to do."""

    name: str
    well: bool
    text: str


@dataclass(frozen=True, slots=True)
class Checked:
    """One checked file: its format (empty where it names none) and its problems and notes."""

    path: Path
    format: str
    problems: tuple[Problem, ...]


def back_up(work: Workspace, *, force: bool = False) -> Path | None:
    """Make today's copy of the history and thin the old ones; None where there is one already."""
    return backups.back_up(work.home, work.history, work.clock(), force=force)


@dataclass(frozen=True, slots=True)
class Mended:
    """What became of a damaged history: where it came from, the rows read, and the damaged file."""

    source: str
    rows: int | None
    damaged: Path | None


def restore(root: Path, now: datetime) -> Mended:
    """Put the newest sound backup in the place of the history; what was there is kept.

    Raises:
        TrainerError: there is no sound backup, or the home cannot be written.
    """
    copy, replaced = backups.restore(open_home(root), now)
    return Mended(str(copy), None, replaced)


def rescue(root: Path, now: datetime) -> Mended:
    """Make a new history from what can be read of the damaged one, and rebuild the schedule.

    Rows that cannot be read are taken from the newest sound backup, where it has them.

    Raises:
        TrainerError: the home cannot be written, or a program has the history open.
    """
    home = open_home(root)
    rows, damaged = read_what_is_left(home, now, backups.newest_sound(home))
    work = open_workspace(root)
    try:
        work.history.replace_schedule(work.schedule.rebuild(work.history.reviews()))
    finally:
        work.close()
    return Mended(str(home.database), rows, damaged)


def examine(work: Workspace, *, mend: bool = False) -> tuple[Finding, ...]:
    """Look at the whole home; with `mend`, rebuild the schedule where it is off."""
    return tuple(_examine(work, mend=mend))


def _examine(work: Workspace, *, mend: bool) -> Iterator[Finding]:
    yield Finding("home", work.saved, str(work.home.root))
    damage = work.history.check()
    yield Finding("history", not damage, damage or "sound")
    reviews = work.history.reviews()
    rebuilt = work.schedule.rebuild(reviews)
    same = rebuilt == work.history.cards()
    if not same and mend:
        work.history.replace_schedule(rebuilt)
        yield Finding("schedule", True, "rebuilt from the ratings")
    else:
        hint = "in step with the ratings" if same else "out of step; run `trainer doctor --mend`"
        yield Finding("schedule", same, hint)
    problems = work.problems()
    count = f"{len(work.stories().stories)} stories, {len(work.banks().questions)} questions"
    yield Finding("files", not problems, count)
    for problem in problems:
        yield Finding("file", False, str(problem))
    newest = backups.newest(work.home)
    well = newest is not None or not reviews  # without a history there is nothing to copy
    yield Finding("backup", well, newest.name if newest else "none yet; `trainer backup` makes one")


def check_paths(names: Sequence[str | Path]) -> tuple[Checked, ...]:
    """Check files, and the story and question bank files of folders.

    Other TOML files of a folder, and hidden ones, are no business of this program.

    Raises:
        TrainerError: a path does not exist, or a folder holds no such file.
    """
    return tuple(_checked(names))


def _checked(names: Sequence[str | Path]) -> Iterator[Checked]:
    for name in names:
        try:
            path = path_of(name)
        except TrainerError as error:  # about this name only: the others are checked all the same
            shown = shown_name(str(name))
            what = error.message.removeprefix(f"{shown}: ")
            yield Checked(Path(name), "", (Problem(shown, 0, "", what, error.hint),))
            continue
        yield from map(_check_one, _expand(path))


def _expand(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
    else:
        found = sorted(one for one in path.rglob("*.toml") if _is_ours(one, path))
        if not found:
            raise TrainerError(
                f"{path} holds no story or question bank", "name a file or another folder"
            )
        yield from found


_OURS = re.compile(rb"story-bank/|question-bank/|\[\[\s*(?:story|question)\b")


def _is_ours(path: Path, folder: Path) -> bool:
    if any(part.startswith(".") for part in path.relative_to(folder).parts):
        return False
    try:
        return _OURS.search(files.load(path).data) is not None
    except TrainerError:  # unreadable: the check says so
        return True


def _check_one(path: Path) -> Checked:
    name = str(path)
    try:
        loaded = files.load(path)
    except TrainerError as error:  # about this file only: the others are checked all the same
        return Checked(
            path, "", (Problem(name, 0, "", error.message.removeprefix(f"{name} "), error.hint),)
        )
    format_name = detect(loaded.data)
    check = questions.check if format_name.startswith("question-bank") else stories.check
    return Checked(path, format_name, check(loaded.data, name))
