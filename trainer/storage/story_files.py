"""The story bank on disk."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from trainer import stories
from trainer.errors import TrainerError
from trainer.storage import files
from trainer.storage.file_copies import copied_from
from trainer.toml import FormatError, Problem, decode
from trainer.toml.fields import ID

if TYPE_CHECKING:
    from pathlib import Path

    from trainer.storage.home import Home
    from trainer.stories.model import Story, StoryBank


@dataclass(frozen=True, slots=True)
class StoryShelf:
    """All stories of a home.

    Attributes:
        stories: in the order of the files' names and, inside a file, of the file.
        files: story id -> its file.
        problems: of the files that could not be read, of copies, and of ids that stand twice; the
            other files are usable.
        unreadable: the files whose stories cannot be read.
        copies: a copy that a sync program, an editor or a person made -> its file; none is used.
    """

    stories: tuple[Story, ...]
    files: Mapping[str, Path]
    problems: tuple[Problem, ...]
    unreadable: tuple[Unreadable, ...] = ()
    copies: Mapping[Path, Path] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A story file that cannot be read.

    Attributes:
        problems: why, at least one.
        stories: how many stories seem to be in it; 0 where nothing tells.
        ids: those of them whose id can be made out.
    """

    problems: tuple[Problem, ...]
    stories: int
    ids: tuple[str, ...]


State = tuple[int, int, int, int]
"""Times of change of content and of rights, size, inode: they tell that a file is another one."""


def state_of(path: Path) -> State:
    """Return what tells whether a file changed.

    Raises:
        OSError: the file is gone.
    """
    stat = path.stat()
    return (stat.st_mtime_ns, stat.st_ctime_ns, stat.st_size, stat.st_ino)


def toml_files(folder: Path) -> list[tuple[Path, State]]:
    """Return the TOML files of a folder by name, each with what tells that it changed."""
    found = []
    try:
        paths = sorted(folder.glob("*.toml"))
    except OSError:
        return []
    for path in paths:
        if path.name.startswith("."):
            continue
        with suppress(OSError):  # deleted a moment ago, or a link to nothing
            if path.is_file():
                found.append((path, state_of(path)))
    return found


def load_stories(home: Home) -> StoryShelf:
    """Return the story bank; files that did not change since the last call are not read again.

    A copy beside its file is left out. Where only its name and the same stories tell that it is
    one, the file with the plain name wins.
    """
    states = dict(toml_files(home.stories))
    copies = copied_from(states)
    likely = copied_from(states, likely=True)
    found: dict[str, Story] = {}
    where: dict[str, Path] = {}
    problems = [_copy_problem(copy, original) for copy, original in copies.items()]
    unreadable: list[Unreadable] = []
    for path in sorted(states.keys() - copies.keys(), key=lambda one: (one in likely, one)):
        bank, wrong = _load(path, states[path])
        if wrong:
            problems.extend(wrong)
            unreadable.append(_unreadable(path, states[path], wrong))
        twice = [story for story in bank if story.id in found]
        if twice and path in likely:
            copies[path] = likely[path]
            problems.append(_copy_problem(path, likely[path]))
            continue
        problems.extend(_twice(path, story, found[story.id], where[story.id]) for story in twice)
        for story in bank:
            if found.setdefault(story.id, story) is story:
                where[story.id] = path
    return StoryShelf(tuple(found.values()), where, tuple(problems), tuple(unreadable), copies)


def _copy_problem(copy: Path, original: Path) -> Problem:
    what = f"a copy of {original.name}, so it isn't used"
    fix = "`trainer story diff` shows what differs; copy over what you want, then delete it"
    return Problem(copy.name, 0, "", what, fix)


def _twice(path: Path, story: Story, first: Story, where: Path) -> Problem:
    """Return what to do about an id that stands in two files, which depends on what it names."""
    from trainer.stories.likeness import TWINS_FROM, likeness  # noqa: PLC0415  seldom needed

    what = f"“{story.id}” is already in {where.name}"
    if likeness(story, first) >= TWINS_FROM:
        return Problem(path.name, 0, "id", what, "it's the same story: keep it in one of the files")
    return Problem(path.name, 0, "id", what, "it's another story: give this one another id")


_STORY = re.compile(r"^[ \t]*+\[\[[ \t]*+story[ \t]*+\]\]", re.MULTILINE)
_STORY_ID = re.compile(rf"""^[ \t]*+id[ \t]*+=[ \t]*+["']({ID})["']""", re.MULTILINE)


def _unreadable(path: Path, state: State, problems: tuple[Problem, ...]) -> Unreadable:
    stories_in, ids = _made_out(path, state)
    return Unreadable(problems, stories_in, ids)


@lru_cache(maxsize=256)
def _made_out(
    path: Path,
    state: State,  # noqa: ARG001  part of the cache's key
) -> tuple[int, tuple[str, ...]]:
    """Return how many stories seem to be in a broken file, and the ids that can be made out."""
    try:
        text = files.load(path).data.decode("utf-8", "replace")
    except TrainerError:
        return 0, ()
    return len(_STORY.findall(text)), tuple(dict.fromkeys(_STORY_ID.findall(text)))


@lru_cache(maxsize=2048)
def _load(
    path: Path,
    state: State,  # noqa: ARG001  part of the cache's key
) -> tuple[StoryBank, tuple[Problem, ...]]:
    try:
        loaded = files.load(path)
        return stories.parse(decode(loaded.data, path.name), path.name), ()
    except FormatError as error:
        return stories.StoryBank((), path.name), error.problems
    except TrainerError as error:
        return stories.StoryBank((), path.name), (
            Problem(path.name, 0, "", error.message, error.hint),
        )
