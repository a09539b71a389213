"""Looking whether everything in the home is in order."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from trainer import questions, stories
from trainer.coach import memory, renamed
from trainer.coach.elsewhere import look_closely
from trainer.coach.voice_setup import voice_rows
from trainer.errors import TrainerError
from trainer.storage import backups, files
from trainer.storage.home import open_to_others
from trainer.storage.paths import path_of, shown_name
from trainer.text import counted
from trainer.toml import Problem, detect

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the doctor's report: what was looked at, whether it is well, and what to do."""

    name: str
    well: bool
    text: str


@dataclass(frozen=True, slots=True)
class Checked:
    """One checked file.

    Attributes:
        path: where it is.
        format: as the file names it; empty where it names none.
        problems: its problems and notes.
        remarks: lines that nobody would say; looked for in question banks, and only when asked to.
    """

    path: Path
    format: str
    problems: tuple[Problem, ...]
    remarks: tuple[Problem, ...] = ()


def examine(work: Workspace, *, mend: bool = False) -> tuple[Finding, ...]:
    """Look at the whole home; with `mend`, rebuild the schedule where it is off."""
    return tuple(_examine(work, mend=mend))


def _examine(work: Workspace, *, mend: bool) -> Iterator[Finding]:
    yield Finding("home", work.saved, str(work.home.root))
    yield from _rights(work)
    yield from (Finding("voice", well, text) for well, text in voice_rows(work))
    yield from _disk(work)
    yield from _history(work)
    if work.history.unread:  # nothing in memory says anything about the file
        yield from _files(work)
        yield from _backup(work)
        return
    yield from _dates(work, mend=mend)
    reviews = work.history.reviews()
    rebuilt = work.schedule.rebuild(reviews)
    same = rebuilt == work.history.cards()
    if not same and mend:
        work.history.rebuild_schedule(work.schedule.rebuild)
        yield Finding("schedule", True, "rebuilt from the ratings")
    else:
        hint = "matches your ratings" if same else "out of date; run `trainer doctor --mend`"
        yield Finding("schedule", same, hint)
    yield from _files(work)
    yield from _backup(work)


def _history(work: Workspace) -> Iterator[Finding]:
    if work.history.unread:
        text = (
            f"{work.home.database} couldn't be read: {work.history.unread}; I checked nothing in it"
        )
        yield Finding("history", False, text)
        return
    damage = work.history.check()
    yield Finding("history", not damage, damage or "sound")
    for well, text in look_closely(work):
        yield Finding("history", well, text)


def _files(work: Workspace) -> Iterator[Finding]:
    yield from _renamed(work)
    problems = work.problems()
    stories = counted(len(work.stories().stories), "story", "stories")
    count = f"{stories}, {counted(len(work.banks().questions), 'question')}"
    yield Finding("files", not problems, count)
    for problem in problems:
        yield Finding("file", False, str(problem))
    yield from _links(work)


def _links(work: Workspace) -> Iterator[Finding]:
    """Name the questions that stories are linked to and no bank has: they are never asked."""
    known = {question.key for question in work.banks().questions}
    for story in work.stories().stories:
        lost = [key for key in story.questions if key not in known]
        if lost:
            told = f"{story.id} is linked to {', '.join(lost)}, which no bank has"
            yield Finding(
                "links", False, f"{told}; `trainer bank search WORDS` finds the right one"
            )


def _dates(work: Workspace, *, mend: bool) -> Iterator[Finding]:
    """Look for ratings that are dated later than now."""
    ahead = memory.dated_ahead(work)
    if ahead and mend:
        memory.date_anew(work, ahead)
        some = counted(len(ahead), "rating")
        yield Finding("dates", True, f"{some} of a clock that was ahead count as of now")
    elif ahead:
        yield Finding("dates", False, memory.about_dates(work, ahead))


def _backup(work: Workspace) -> Iterator[Finding]:
    """Say what the newest copy is worth: it is read from end to end."""
    newest = next(iter(backups.dated(work.home)), None)
    if newest is None:
        # Without a history there is nothing to copy.
        well = not work.history.unread and work.history.is_empty()
        yield Finding("backup", well, "none yet; `trainer backup` makes one")
        return
    copy = backups.look_into(newest)
    well, text = copy.sound, "damaged; run `trainer backup` for a new one"
    if copy.sound:
        text = f"fine, {counted(copy.answers, 'answer')}, {counted(copy.interviews, 'interview')}"
        if not work.history.unread and backups.behind(work.history, newest):
            well, text = False, f"{text}; your history has more, `trainer backup` copies it"
    yield Finding("backup", well, f"{newest.name}: {text}")


def _disk(work: Workspace) -> Iterator[Finding]:
    """Tell where the history is kept in another way than elsewhere."""
    if work.saved and not work.history.has_log:
        told = "programs can't share memory on this disk; storing is a little slower, and as safe"
        yield Finding("disk", True, told)


def _rights(work: Workspace) -> Iterator[Finding]:
    """Tell whose the home is, by the rights that the disk really has."""
    others = open_to_others(work.home)
    for path, mode in others.items():
        told = f"others can read {path}, its rights are {mode:04o}, and that can't be changed here"
        yield Finding("rights", False, f"{told}; if you share this computer, use --home DIR")
    if not others and os.name != "nt":
        yield Finding("rights", True, "only you can read your files")


def check_paths(names: Sequence[str | Path], *, style: bool = False) -> tuple[Checked, ...]:
    """Check files, and the story and question bank files of folders.

    Other TOML files of a folder, and hidden ones, are no business of this program.

    Args:
        names: files and folders.
        style: whether question banks are read for how they sound, too.

    Raises:
        TrainerError: a path does not exist, or a folder holds no such file.
    """
    return tuple(_checked(names, style=style))


def _checked(names: Sequence[str | Path], *, style: bool) -> Iterator[Checked]:
    for name in names:
        try:
            path = path_of(name)
        except TrainerError as error:  # about this name only: the others are checked all the same
            shown = shown_name(str(name))
            what = error.message.removeprefix(f"{shown}: ")
            yield Checked(Path(name), "", (Problem(shown, 0, "", what, error.hint),))
            continue
        for found in _expand(path):
            yield _check_one(found, style=style)


def _expand(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
    else:
        found = sorted(one for one in path.rglob("*.toml") if _is_ours(one, path))
        if not found:
            raise TrainerError(
                f"{path} has no story or question bank in it", "name a file, or another folder"
            )
        yield from found


def _renamed(work: Workspace) -> Iterator[Finding]:
    """Tell which answers have no story, and where one came back whose answers go elsewhere."""
    for one in renamed.orphans(work):
        them = "it" if one.answers == 1 else "them"
        way = (
            f"; `trainer story adopt {one.id} {one.likely.id}` takes {them} over"
            if one.likely
            else ""
        )
        yield Finding("answers", one.likely is None, f"{one.words}{way}")
    for old, new in renamed.returned(work).items():
        text = f"“{old}” is one of your stories again, but its answers go to “{new}”"
        yield Finding(
            "answers", False, f"{text}; `trainer story adopt --undo {old}` gives them back"
        )


_OURS = re.compile(rb"story-bank/|question-bank/|\[\[\s*(?:story|question)\b")


def _is_ours(path: Path, folder: Path) -> bool:
    if any(part.startswith(".") for part in path.relative_to(folder).parts):
        return False
    try:
        return _OURS.search(files.load(path).data) is not None
    except TrainerError:  # unreadable: the check says so
        return True


def _check_one(path: Path, *, style: bool) -> Checked:
    name = str(path)
    try:
        loaded = files.load(path)
    except TrainerError as error:  # about this file only: the others are checked all the same
        return Checked(
            path, "", (Problem(name, 0, "", error.message.removeprefix(f"{name} "), error.hint),)
        )
    format_name = detect(loaded.data)
    if not format_name.startswith("question-bank"):
        return Checked(path, format_name, stories.check(loaded.data, name))
    problems = questions.check(loaded.data, name)
    sound = all(problem.note for problem in problems)
    return Checked(
        path, format_name, problems, _remarks(loaded.data, name) if style and sound else ()
    )


def _remarks(content: bytes, name: str) -> tuple[Problem, ...]:
    from trainer.questions.style import style  # noqa: PLC0415  one flag of one command needs it

    return style(content, name)
