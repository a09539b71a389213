"""Reading and writing single files so that nothing is ever half written or silently lost."""

from __future__ import annotations

import hashlib
import os
import stat
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from trainer.errors import TrainerError
from trainer.storage.home import FILE_MODE
from trainer.storage.locks import locked

MOST_BYTES = 16_000_000


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """A file as it was read; `digest` is the SHA-256 of its bytes."""

    path: Path
    data: bytes
    digest: str


@dataclass(frozen=True, slots=True)
class Saved:
    """A saved file.

    Attributes:
        path: the file.
        digest: SHA-256 of what is in it now.
        conflict: where our text went instead, because the file had changed underneath.
    """

    path: Path
    digest: str
    conflict: Path | None = None


def digest_of(data: bytes) -> str:
    """Return the SHA-256 of bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def load(path: Path, *, limit: int = MOST_BYTES) -> LoadedFile:
    """Read a regular file.

    Raises:
        TrainerError: it does not exist, is no regular file, is too large, or cannot be read.
    """
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise TrainerError(f"{path} is not a file", "name a regular file")
        if found.st_size > limit:
            raise TrainerError(f"{path} is larger than {limit // 1_000_000} MB", "split it")
        data = path.read_bytes()
    except FileNotFoundError:
        raise TrainerError(f"{path} does not exist", "check the name") from None
    except OSError as error:
        raise TrainerError(
            f"{path} cannot be read: {error.strerror}", "check its rights"
        ) from error
    return LoadedFile(path, data, digest_of(data))


def save(path: Path, data: bytes, *, expected: str | None) -> Saved:
    """Write a file whole, or not at all.

    A symbolic link is followed and stays a link; the mode is kept. Where the file on disk is not
    the one that was read (`expected`, its digest; None for a file that should not exist yet), it
    is left alone and the text goes beside it.

    Raises:
        TrainerError: nothing was written; the old file is as it was.
    """
    target = Path(os.path.realpath(path))
    try:
        with locked(target):
            current = target.read_bytes() if target.exists() else None
            on_disk = digest_of(current) if current is not None else None
            if on_disk == digest_of(data):
                return Saved(path, on_disk)
            if on_disk != expected:
                beside = target.with_name(f"{target.name}.conflict-{digest_of(data)[:8]}")
                _write(beside, data, FILE_MODE)
                return Saved(path, on_disk or "", beside)
            mode = stat.S_IMODE(target.stat().st_mode) if current is not None else FILE_MODE
            if current is not None:
                _write(target.with_name(f"{target.name}~"), current, mode)
            _write(target, data, mode)
    except OSError as error:
        raise TrainerError(
            f"{path} could not be saved: {error.strerror or error}",
            "the old file is as it was; make room or choose another place",
        ) from error
    return Saved(path, digest_of(data))


def _write(target: Path, data: bytes, mode: int) -> None:
    """Write to a temporary file beside the target, make it durable, and put it in its place."""
    descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
    try:
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(descriptor, rest) :]
            os.fchmod(descriptor, mode)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        Path(name).rename(target)
    except BaseException:
        with suppress(FileNotFoundError):
            Path(name).unlink()
        raise
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def replace(path: Path, data: bytes) -> None:
    """Put data in a file that only this program writes, whole or not at all.

    Raises:
        TrainerError: it could not be written; what was there before still is.
    """
    try:
        _write(path, data, FILE_MODE)
    except OSError as error:
        raise TrainerError(f"{path} could not be written: {error.strerror or error}") from error
