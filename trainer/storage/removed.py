"""What a person removed in the last day, one file each, so that it can be brought back whole."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from trainer.errors import TrainerError
from trainer.storage import files
from trainer.storage.home import FOLDER_MODE, Home

if TYPE_CHECKING:
    from pathlib import Path


FORMAT = "removed/1"
KEPT = timedelta(days=1)
MOST = 200
"""Removals that are kept at most; of more, the oldest go first."""

_MOST_BYTES = 50_000_000


class Kind(StrEnum):
    """What can be removed and brought back."""

    INTERVIEW = "interview"
    BANK = "bank"
    STORY = "story"


@dataclass(frozen=True, slots=True)
class Removed:
    """One removal.

    Attributes:
        id: names it and its file; hexadecimal.
        kind: what it was.
        name: what the person knows it by.
        at: when, aware, UTC.
        held: all that is needed to bring it back, as JSON values.
    """

    id: str
    kind: Kind
    name: str
    at: datetime
    held: dict[str, Any]


def keep(home: Home, removed: Removed) -> None:
    """Put on disk what is about to be removed; it survives the program's death when this returns.

    Raises:
        TrainerError: it cannot be written; nothing may be removed then.
    """
    document = asdict(removed) | {"format": FORMAT, "at": removed.at.isoformat()}
    try:
        _folder(home).mkdir(mode=FOLDER_MODE, exist_ok=True)
    except OSError as error:
        raise TrainerError(f"{_folder(home)} can't be made: {error.strerror}") from error
    # In ASCII, because what was imported or piped in may hold half a surrogate pair.
    files.replace(_path(home, removed.id), json.dumps(document).encode("ascii"))


def removals(home: Home, now: datetime) -> tuple[Removed, ...]:
    """Return what can be brought back, the last first; what is older than a day is deleted."""
    found = []
    for path in _folder(home).glob("*.json"):
        known = _load(path)
        if known is None:
            continue
        if now - known.at > KEPT:
            with suppress(TrainerError):  # then it is deleted next time
                files.delete(path)
        else:
            found.append(known)
    found.sort(key=lambda one: (one.at, one.id), reverse=True)
    for old in found[MOST:]:
        forget(home, old)
    return tuple(found[:MOST])


def forget(home: Home, removed: Removed) -> None:
    """Delete the record of a removal; one that cannot be deleted stays until its day is over."""
    with suppress(TrainerError):
        files.delete(_path(home, removed.id))


def _folder(home: Home) -> Path:
    return home.root / "removed"


def _path(home: Home, removal: str) -> Path:
    return _folder(home) / f"{removal}.json"


def _load(path: Path) -> Removed | None:
    """Return a record; None where the file is none, or is damaged."""
    try:
        document: Any = json.loads(files.load(path, limit=_MOST_BYTES).data)
        at = datetime.fromisoformat(document["at"])
        if document["format"] != FORMAT or document["id"] != path.stem or at.tzinfo is None:
            return None
        held = dict(document["held"])
        return Removed(document["id"], Kind(document["kind"]), str(document["name"]), at, held)
    except (TrainerError, ValueError, KeyError, TypeError, RecursionError):
        return None
