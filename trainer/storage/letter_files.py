"""Letters on disk: one Markdown file each, which the person may edit with anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.errors import TrainerError
from trainer.file_names import plain_name
from trainer.storage import files
from trainer.storage.home import FOLDER_MODE, Home
from trainer.storage.locks import locked
from trainer.text import HALF

if TYPE_CHECKING:
    from pathlib import Path


TEMPLATE = "template.txt"
"""The person's own order of a letter, in the folder of letters."""

MOST_BYTES = 1_000_000


def file_name(*parts: str) -> str:
    """Return a plain file name from texts of any script: letters, digits and hyphens, `.md`."""
    return f"{plain_name(*parts, instead='letter', most=40)}.md"


def path_of(home: Home, name: str) -> Path:
    """Return where a letter is.

    Raises:
        TrainerError: the name leads out of the folder, or no file can have it.
    """
    path = home.letters / name
    if path.name != name or name.startswith(".") or "\0" in name or HALF.search(name):
        raise TrainerError(f"“{name}” isn't the name of a letter")
    return path


def load_letter(home: Home, name: str) -> str | None:
    """Return a letter's text, None where there is no such file.

    Raises:
        TrainerError: it cannot be read or is not UTF-8.
    """
    path = path_of(home, name)
    if not path.exists():
        return None
    data = files.load(path, limit=MOST_BYTES).data
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise TrainerError(f"{path} isn't UTF-8 text", "save it as UTF-8") from None


def save_letter(home: Home, name: str, text: str, before: str | None = None) -> Path | None:
    """Store a letter's text; it survives the program's death when this returns.

    Args:
        home: where letters lie.
        name: the file's name.
        text: what it shall hold.
        before: what the file should hold now. Where it holds something else, somebody changed it
            meanwhile; that text is kept beside it as `NAME.conflict-….md`, which is returned.

    Raises:
        TrainerError: it couldn't be written; the text stored before is still there.
    """
    path = path_of(home, name)
    try:
        home.letters.mkdir(mode=FOLDER_MODE, exist_ok=True)
        with locked(path):
            kept = _keep_other(path, text, before) if before is not None else None
            files.put_out(path, text.encode("utf-8", "replace"))
    except OSError as error:
        raise TrainerError(f"{path} couldn't be written: {error.strerror}", "make room") from error
    return kept


def _keep_other(path: Path, text: str, before: str) -> Path | None:
    if not path.exists():
        return None
    data = files.load(path, limit=MOST_BYTES).data
    # Whatever somebody else wrote is kept byte for byte, also where it is no UTF-8.
    other = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").rstrip("\n")
    if other in (before.rstrip("\n"), text.rstrip("\n")):
        return None
    kept = path.with_name(f"{path.stem}.conflict-{files.digest_of(data)[:8]}.md")
    files.replace(kept, data)
    return kept


def load_template(home: Home) -> str | None:
    """Return the text of the person's own template, None without one.

    Raises:
        TrainerError: it cannot be read or is not UTF-8.
    """
    return load_letter(home, TEMPLATE)
