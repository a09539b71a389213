"""Where installed question banks came from, recorded beside them as `<id>.origin.json`."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any

from trainer.errors import TrainerError
from trainer.storage import files
from trainer.storage.bank_cache import forget

if TYPE_CHECKING:
    from pathlib import Path

    from trainer.storage.home import Home

_MOST_BYTES = 100_000


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an installed bank came from.

    Attributes:
        source: what the person named; an update reads it again.
        name: the file's path inside the source.
        version: of the bank, as it says itself.
        commit: of the git repository; empty otherwise.
        sha256: of the file as it was installed, 64 hexadecimal digits; another one on disk tells
            that the person changed it.
        installed: when, ISO 8601 in UTC.
    """

    source: str
    name: str
    version: str
    commit: str
    sha256: str
    installed: str


def bank_path(home: Home, bank: str) -> Path:
    """Return where an installed bank lies."""
    return home.banks / f"{bank}.toml"


def _path(home: Home, bank: str) -> Path:
    return home.banks / f"{bank}.origin.json"


def load_origin(home: Home, bank: str) -> Origin | None:
    """Return where a bank came from; None where nothing is recorded or the record is damaged."""
    try:
        document: Any = json.loads(files.load(_path(home, bank), limit=_MOST_BYTES).data)
        return Origin(**{one.name: str(document[one.name]) for one in fields(Origin)})
    except (TrainerError, ValueError, KeyError, TypeError, RecursionError):
        return None


def save_origin(home: Home, bank: str, origin: Origin) -> None:
    """Record where a bank came from.

    Raises:
        TrainerError: it cannot be written.
    """
    data = json.dumps(asdict(origin), ensure_ascii=False, indent=2) + "\n"
    files.replace(_path(home, bank), data.encode())


def remove_bank(home: Home, bank: str) -> Path:
    """Take a bank away; its file stays as `<id>.toml~`, which is returned.

    Raises:
        TrainerError: it cannot be moved.
    """
    path = bank_path(home, bank)
    kept = path.with_name(f"{path.name}~")
    try:
        files.put(path, kept)
    except OSError as error:
        raise TrainerError(f"{path} cannot be removed: {error.strerror}") from error
    forget(path)
    with suppress(OSError):  # a record without its bank says nothing to anybody
        _path(home, bank).unlink(missing_ok=True)
    return kept
