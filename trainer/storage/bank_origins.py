"""Where installed question banks came from, recorded beside them as `<id>.origin.json`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
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


def _coming(home: Home, bank: str) -> Path:
    """Return where the record of a bank waits until its bank is written."""
    return home.banks / f".{bank}.origin.coming"


def load_origin(home: Home, bank: str) -> Origin | None:
    """Return where a bank came from; None where nothing is recorded or the record is damaged.

    A record that waits belongs to the bank on disk where that is the one it tells of: the program
    died between the two, and the record takes its place now.
    """
    coming = _coming(home, bank)
    if coming.exists():
        waiting = _read(coming)
        if waiting is not None and _digest(bank_path(home, bank)) == waiting.sha256:
            with suppress(OSError):  # nothing can be written: it is found here again
                files.put(coming, _path(home, bank))
            return waiting
    return _read(_path(home, bank))


def _digest(path: Path) -> str:
    with suppress(TrainerError):
        return files.load(path).digest
    return ""


def _read(path: Path) -> Origin | None:
    try:
        document: Any = json.loads(files.load(path, limit=_MOST_BYTES).data)
        return Origin(**{one.name: str(document[one.name]) for one in fields(Origin)})
    except (TrainerError, ValueError, KeyError, TypeError, RecursionError):
        return None


@contextmanager
def recording_origin(home: Home, bank: str, origin: Origin) -> Iterator[None]:
    """Record where a bank comes from: written down before the bank is written, its record after it.

    Where the bank couldn't be written, what was written down goes too.

    Raises:
        TrainerError: it cannot be recorded; where only the record is missing, the next command that
            asks for it makes it.
    """
    data = json.dumps(asdict(origin), ensure_ascii=False, indent=2) + "\n"
    coming = _coming(home, bank)
    files.replace(coming, data.encode())
    try:
        yield
    except BaseException:
        if _digest(bank_path(home, bank)) != origin.sha256:
            files.remove(coming)
        raise
    settle_origin(home, bank)


def settle_origin(home: Home, bank: str) -> None:
    """Make what was written down the record, the bank being written.

    Raises:
        TrainerError: it cannot be; the next command that asks for the record does it.
    """
    path = _path(home, bank)
    try:
        files.put(_coming(home, bank), path)
    except OSError as error:
        raise TrainerError(f"{path} couldn't be written: {error.strerror}", "make room") from error


def origin_data(home: Home, bank: str) -> bytes | None:
    """Return the record of where a bank came from as it is on disk; None without one.

    Raises:
        TrainerError: it cannot be read.
    """
    load_origin(home, bank)  # which makes what was announced the record
    path = _path(home, bank)
    return files.load(path, limit=_MOST_BYTES).data if path.exists() else None


def put_origin(home: Home, bank: str, data: bytes) -> None:
    """Put a record back as `origin_data` returned it.

    Raises:
        TrainerError: it cannot be written.
    """
    files.replace(_path(home, bank), data)


def drop_kept(home: Home, bank: str, data: bytes) -> None:
    """Delete the file that `remove_bank` left, if it holds just this."""
    path = bank_path(home, bank)
    kept = path.with_name(f"{path.name}~")
    with suppress(TrainerError):  # there is none, or it stays: a file too many does no harm
        if files.load(kept).data == data:
            files.delete(kept)


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
        raise TrainerError(f"{path} can't be removed: {error.strerror}") from error
    forget(path)
    with suppress(OSError):  # a record without its bank says nothing to anybody
        _path(home, bank).unlink(missing_ok=True)
        _coming(home, bank).unlink(missing_ok=True)
    return kept
