"""The story bank on disk."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from trainer import stories
from trainer.errors import TrainerError
from trainer.storage import files
from trainer.toml import FormatError, Problem, decode

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from trainer.storage.home import Home
    from trainer.stories.model import Story, StoryBank


@dataclass(frozen=True, slots=True)
class StoryShelf:
    """All stories of a home.

    Attributes:
        stories: in the order of the files' names and, inside a file, of the file.
        files: story id -> its file.
        problems: of the files that could not be read; the others are usable.
    """

    stories: tuple[Story, ...]
    files: Mapping[str, Path]
    problems: tuple[Problem, ...]


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
    """Return the story bank; files that did not change since the last call are not read again."""
    found: dict[str, Story] = {}
    where: dict[str, Path] = {}
    problems: list[Problem] = []
    for path, state in toml_files(home.stories):
        bank, wrong = _load(path, state)
        problems.extend(wrong)
        for story in bank:
            if story.id in found:
                what = f"“{story.id}” stands in {where[story.id].name} already"
                problems.append(Problem(path.name, 0, "id", what, "give one of them another id"))
                continue
            found[story.id] = story
            where[story.id] = path
    return StoryShelf(tuple(found.values()), where, tuple(problems))


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
