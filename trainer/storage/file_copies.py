"""Copies of a file that sync programs, editors and people leave beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_END = r"(?P<end>\.\w+)"

# Dropbox, Nextcloud, Syncthing, ownCloud, git's merge tools; what editors keep of an older text.
_SURE = (
    rf"(?P<stem>.+?)[ _]?\([^()]*(?:conflict|konflikt|conflit|conflicto|conflitto)[^()]*(?:\([^()]*\)[^()]*)?\){_END}",
    rf"(?P<stem>.+)\.sync-conflict-\d{{8}}-\d{{6}}(?:-\w+)?{_END}",
    rf"(?P<stem>.+)[_-]conflict-\d{{8}}-\d{{6}}{_END}",
    rf"(?P<stem>.+)_(?:BACKUP|BASE|LOCAL|REMOTE)_\d+{_END}",
    rf"(?P<stem>.+)(?:~\d*|\.(?:orig|bak|backup|old|rej|tmp|save))\d*{_END}",
    rf"#(?P<stem>.+)#{_END}",
)

# OneDrive's name of a machine, “copy”, a number: names that a person may have given as well.
_LIKELY = (
    rf"(?:copy of|kopie von|copie de|copia de) (?P<stem>.+){_END}",
    rf"(?P<stem>.+?)(?: -|-|_)? ?(?:copy|kopie|copie|copia)(?: ?\(?\d+\)?)?{_END}",
    rf"(?P<stem>.+?) ?\(\d+\){_END}",
    rf"(?P<stem>.+?) \d+{_END}",
    rf"(?P<stem>.+?)[-_][\w-]+{_END}",
)


def copied_from(paths: Iterable[Path], *, likely: bool = False) -> dict[Path, Path]:
    """Return copy -> the file it is a copy of, by their names, where that file is there too.

    Args:
        paths: the files of one folder.
        likely: also take names that a person may have given to a file of its own, such as
            `work-LAPTOP.toml`; whether it is a copy is for the content to say.
    """
    known = {path.name: path for path in paths}
    found = {}
    for name, path in known.items():
        original = _original(name, known, _SURE) or (likely and _original(name, known, _LIKELY))
        if original:
            found[path] = known[original]
    return found


def _original(name: str, known: dict[str, Path], patterns: tuple[str, ...]) -> str:
    """Return the name of the file that a name is a copy of, empty where there is none."""
    for pattern in patterns:
        if not (match := re.fullmatch(pattern, name, re.IGNORECASE)):
            continue
        original = f"{match['stem']}{match['end']}"
        if original in known and original != name:
            return original
        # A copy of a copy, or a host of several parts: look from the shorter name.
        if original not in known and (found := _original(original, known, patterns)):
            return found
    return ""
