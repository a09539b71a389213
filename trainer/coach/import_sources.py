"""Where stories are brought from: a file, the files of a folder, a pipe."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, NamedTuple

from trainer.documents import foreign
from trainer.errors import TrainerError
from trainer.storage.paths import path_of
from trainer.storage.texts import MOST_LINES, PIPE, load_text
from trainer.text import counted

if TYPE_CHECKING:
    from pathlib import Path

ENDINGS = (
    ".md", ".markdown", ".org", ".opml", ".enex", ".csv", ".tsv", ".json", ".yaml", ".yml", ".txt", ".docx", ".toml",
)  # fmt: skip
"""Files of a folder that are looked at."""

MOST_FILES = 500


class Source(NamedTuple):
    """One text that is brought.

    Attributes:
        name: of the file, within its folder.
        text: what stands in it, or why it cannot be read.
        in_folder: it came along with a folder; nobody named it.
    """

    name: str
    text: str | TrainerError
    in_folder: bool = False


def read_source(name: str) -> list[Source]:
    """Return the names and texts of a file, of a folder's files, or of standard input for `-`.

    A file of a folder that cannot be read has its error in place of its text; the others go on.

    Raises:
        TrainerError: it cannot be read, is too large, or is no text.
    """
    if name == PIPE:
        return [Source("standard input", load_text(PIPE, lines=MOST_LINES))]
    path = path_of(name)
    if not path.is_dir():
        return [Source(path.name, load_text(path, lines=MOST_LINES))]
    found = _files(path, ENDINGS)
    if not found:
        raise TrainerError(f"{path} has no file I can read", f"one of {', '.join(ENDINGS)}")
    if len(found) > MOST_FILES:
        raise TrainerError(f"{path} has {counted(len(found), 'file')}", "name the file you mean")
    others = _files(path, foreign.ENDINGS)
    files = [*found, *others[:MOST_FILES]]
    return [Source(str(file.relative_to(path)), _text_or_error(file), True) for file in files]


def _files(folder: Path, endings: Collection[str]) -> list[Path]:
    named = (one for one in folder.rglob("*") if one.suffix.lower() in endings)
    return sorted(one for one in named if one.is_file() and not _is_hidden(one, folder))


def _text_or_error(path: Path) -> str | TrainerError:
    try:
        return load_text(path, lines=MOST_LINES)
    except TrainerError as error:
        return error


def _is_hidden(path: Path, root: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(root).parts)
