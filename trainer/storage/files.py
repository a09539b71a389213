"""Reading and writing single files so that nothing is ever half written or silently lost."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
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
        data = _read(path, limit)
    except FileNotFoundError:
        raise TrainerError(f"{path} doesn't exist", "check the name") from None
    except ValueError:
        raise _no_name(path) from None
    except OSError as error:
        raise TrainerError(
            f"{path} can't be read: {error.strerror}", "check who may read it"
        ) from error
    return LoadedFile(path, data, digest_of(data))


def _no_name(path: Path) -> TrainerError:
    """Return what tells of a name that no file system takes: a null byte or half a character in it."""
    return TrainerError(f"{path} can't be the name of a file", "check the name")


def _real(path: Path) -> Path:
    """Return the file that a path leads to, links followed.

    Raises:
        TrainerError: no file can have that name.
    """
    try:
        return Path(os.path.realpath(path))
    except ValueError:
        raise _no_name(path) from None


def _read(path: Path, limit: int) -> bytes:
    # Looked at before it is opened: opening a pipe would wait for a writer.
    if not stat.S_ISREG(path.stat().st_mode):
        raise TrainerError(f"{path} isn't a file", "name an ordinary file")
    with path.open("rb") as file:
        data = file.read(limit + 1)
    if len(data) > limit:
        raise TrainerError(f"{path} is larger than {limit // 1_000_000} MB", "split it")
    return data


def save(path: Path, data: bytes, *, expected: str | None) -> Saved:
    """Write a file whole, or not at all.

    A symbolic link is followed and stays a link; the mode is kept; the version before stays beside
    it as `NAME~`, as editors do it. Where the file on disk is not the one that was read
    (`expected`, its digest; None for a file that should not exist yet), it is left alone and the
    text goes beside it as `NAME.conflict-…`. Neither name ends in `.toml`, so neither is taken for
    a story file.

    Raises:
        TrainerError: nothing was written; the old file is as it was.
    """
    target = _real(path)
    with _telling(path), locked(target):
        return _save(path, target, data, expected)


def change(path: Path, changed: Callable[[bytes | None], bytes | None]) -> None:
    """Read a file, change it and write it back, as one step between programs of this kind.

    Several of them that change one file at once wait for each other, and every change counts.

    Args:
        path: the file.
        changed: given what is in it, or None where there is no file, returns what shall be;
            None where it stays as it is.

    Raises:
        TrainerError: nothing was changed, or some other program wrote the file in this very moment
            and the new text is beside it; and what `changed` raises.
    """
    target = _real(path)
    with _telling(path), locked(target):
        before = load(path) if target.exists() else None
        data = changed(before.data if before else None)
        if data is None:
            return
        saved = _save(path, target, data, before.digest if before else None)
    if saved.conflict:
        raise TrainerError(
            f"{path} changed in the meantime", f"the new text is in {saved.conflict}"
        )


@contextmanager
def _telling(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise TrainerError(
            f"{path} couldn't be saved: {error.strerror or error}",
            "the old file is unchanged; make room, or choose another place",
        ) from error


def _save(path: Path, target: Path, data: bytes, expected: str | None) -> Saved:
    current = _current(target)
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
    return Saved(path, digest_of(data))


def _current(target: Path) -> bytes | None:
    if not target.exists():
        return None
    if not target.is_file():
        raise IsADirectoryError(errno.EISDIR, "it isn't an ordinary file")
    return target.read_bytes()


def _write(target: Path, data: bytes, mode: int) -> None:
    """Write to a temporary file beside the target, make it durable, and put it in its place."""
    descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
    try:
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(descriptor, rest) :]
            if mode != FILE_MODE:  # what it was made with
                with suppress(OSError):  # a disk that knows no rights: the text is what counts
                    Path(name).chmod(mode)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        put(Path(name), target)
    except BaseException:
        remove(Path(name))
        raise


def put(finished: Path, target: Path) -> None:
    """Give a finished, durable file its name, in the place of what has that name now.

    Raises:
        OSError: it could not; what was there still is.
    """
    finished.replace(target)
    # From here on the new file is in place. Where the folder cannot be synchronised a power cut
    # may bring the old file back, whole: no reason to say that nothing was saved.
    sync_folder(target.parent)


def remove(unfinished: Path) -> None:
    """Delete a file that was not finished; one that can't be deleted stays, hidden or unused."""
    with suppress(OSError):
        unfinished.unlink()


def sync(path: Path) -> None:
    """Wait until a file or a folder is on the disk itself.

    Raises:
        OSError: it couldn't be written there.
    """
    # Windows synchronises only what may be written; elsewhere a folder may only be read.
    descriptor = os.open(path, os.O_RDWR if sys.platform == "win32" else os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk; some file systems know no such call."""
    with suppress(OSError):
        sync(folder)


def save_new(path: Path, data: bytes) -> None:
    """Write a file that is not there yet.

    Raises:
        TrainerError: nothing was written, or some other program made such a file in this very
            moment and the text is beside it.
    """
    saved = save(path, data, expected=None)
    if saved.conflict:
        raise TrainerError(
            f"{path} appeared in the meantime", f"the new text is in {saved.conflict}"
        )


def put_out(path: Path, data: bytes) -> None:
    """Write a file where a person wants it, whole or not at all.

    A new file is readable by its owner only; one that is there keeps its mode, and a symbolic link
    stays one. What is no regular file (a pipe, a device) is written to as it is.

    Raises:
        TrainerError: it couldn't be written; what was there before still is.
    """
    try:
        mode = path.stat().st_mode if path.exists() else stat.S_IFREG | FILE_MODE
        if stat.S_ISREG(mode):
            _write(_real(path), data, stat.S_IMODE(mode))
        else:
            _pour(path, data)
    except OSError as error:
        raise TrainerError(
            f"{path} couldn't be written: {error.strerror or error}",
            "make room, or choose another place",
        ) from error


def _pour(path: Path, data: bytes) -> None:
    """Write to what is no regular file; a pipe that nobody reads is refused, not waited for."""
    descriptor = os.open(path, os.O_WRONLY | getattr(os, "O_NONBLOCK", 0))
    if sys.platform != "win32":
        os.set_blocking(descriptor, True)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)


def delete(path: Path) -> None:
    """Delete a file; one that is gone already is fine.

    Raises:
        TrainerError: it is still there.
    """
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise TrainerError(f"{path} can't be deleted: {error.strerror}") from error


def delete_same(path: Path, expected: str) -> None:
    """Delete a file that is still as it was read (`expected`, its digest).

    Raises:
        TrainerError: it changed meanwhile, or can't be deleted; it is still there.
    """
    target = _real(path)
    with _telling(path), locked(target):
        if load(path).digest != expected:
            raise TrainerError(f"{path} changed in the meantime", "nothing was removed; try again")
        delete(path)


def replace(path: Path, data: bytes) -> None:
    """Put data in a file that only this program writes, whole or not at all.

    Raises:
        TrainerError: it couldn't be written; what was there before still is.
    """
    try:
        _write(path, data, FILE_MODE)
    except OSError as error:
        raise TrainerError(f"{path} couldn't be written: {error.strerror or error}") from error
