"""Paths as a person types them: expanded, and refused in a line before the system is asked."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from trainer.errors import TrainerError
from trainer.file_names import is_taken_by_windows
from trainer.text import visible

MOST_BYTES_OF_A_NAME = 255
"""Of one folder or file: what Linux, macOS and Windows take."""

MOST_BYTES = 4000
"""Of a whole path: Linux takes 4,096, with the ending that a temporary file needs."""

_COMMANDS = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_MOST_SHOWN = 60
_QUOTED = re.compile(r"'([^']+)'|\"([^\"]+)\"")
"""A whole path in quotes, as a terminal or a file manager gives it when a file is dragged in."""
_ESCAPED = re.compile(r"\\([^\w/\\])")
"""A blank or another sign behind a backslash, as a terminal writes it in a path."""


def path_of(name: str | Path) -> Path:
    """Return the path that a person means; blanks around it go, `~` and `~user` become folders.

    So do quotes around all of it, and backslashes before blanks and brackets, which a terminal writes
    when a file is dragged in; on Windows a backslash parts folders.

    What lies there is not looked at: `files.load` and `files.put_out` do that.

    Raises:
        TrainerError: nothing is named, or something that is no path here: the folder of a user whom
            the machine does not know, control characters, a name that is too long.
    """
    text = _unquoted(name.strip()) if isinstance(name, str) else str(name)
    if not text:
        raise TrainerError("there's no file name", "type where the file is")
    if _COMMANDS.search(text):
        raise TrainerError(
            f"{shown_name(text)}: this name has control characters in it", "type the name of a file"
        )
    path = _expanded(text)
    _refuse_long(text, path)
    if sys.platform == "win32" and any(is_taken_by_windows(part) for part in _names(path)):
        raise TrainerError(
            f"{shown_name(text)}: Windows can't have a file with that name", "choose another"
        )
    return path


def _unquoted(text: str) -> str:
    if quoted := _QUOTED.fullmatch(text):
        return (quoted[1] or quoted[2]).strip()
    return text if sys.platform == "win32" else _ESCAPED.sub(r"\1", text)


def _expanded(text: str) -> Path:
    try:
        return Path(text).expanduser()
    except RuntimeError:
        user = shown_name(re.split(r"[/\\]", text, maxsplit=1)[0])
        raise TrainerError(
            f"{shown_name(text)}: there's no user “{user}” here",
            "type the whole path, or ./ before it",
        ) from None


def _names(path: Path) -> tuple[str, ...]:
    names = path.parts[1:] if path.anchor else path.parts
    return tuple(name for name in names if name not in (".", ".."))


def _refuse_long(text: str, path: Path) -> None:
    try:
        sizes = [len(part.encode("utf-8", "surrogateescape")) for part in path.parts]
    except UnicodeEncodeError:  # half a character, which no file system takes
        raise TrainerError(
            f"{shown_name(text)} can't be the name of a file", "type it again"
        ) from None
    if max(sizes, default=0) > MOST_BYTES_OF_A_NAME or sum(sizes) + len(sizes) > MOST_BYTES:
        raise TrainerError(
            f"{shown_name(text)}: this name is too long for a file", "choose a shorter one"
        )


def shown_name(text: str) -> str:
    """Return what a person typed as a path so that a line can hold it."""
    line = visible(text, multiline=False)
    return line if len(line) <= _MOST_SHOWN else f"{line[: _MOST_SHOWN - 1]}…"
