"""Question banks in a git repository.

The repository is never checked out: a bare copy is fetched into a temporary folder and the files
are read out of it, so that links, hooks, filters, submodules and strange paths have nothing to act
on. What it holds is read as a stream and only as far as the limits go: a repository of a few hundred
bytes can name folders that hold each other, and list more files than there are atoms.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from subprocess import PIPE, Popen
from typing import TYPE_CHECKING

from trainer.errors import TrainerError
from trainer.storage.bank_sources.found import (
    MOST_BYTES,
    MOST_SECONDS,
    BankFile,
    Fetched,
    Room,
    is_bank,
    refuse_stopped,
)
from trainer.storage.bank_sources.git_process import git, reason

if TYPE_CHECKING:
    from trainer.storage.bank_sources.found import Stop
    from trainer.storage.bank_sources.source import Source

CLONE = (
    "clone", "--bare", "--quiet", "--template=", "--depth", "1", "--single-branch", "--no-tags",
    "--no-recurse-submodules",
)  # fmt: skip

MOST_FETCHED = 40_000_000
"""Bytes of a repository on the disk, packed as it came."""

MOST_NAME = 4096
"""Bytes of a path inside a repository: what Linux takes."""

_POLL_SECONDS = 0.05
_REGULAR = (b"100644", b"100755")


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    mode: bytes
    blob: bytes
    size: int


def fetch_git(
    source: Source, stop: Stop | None = None, *, seconds: float = MOST_SECONDS
) -> Fetched:
    """Return the banks of a repository, of its tag, or of the file or folder inside it.

    Raises:
        TrainerError: git is missing, the repository can't be fetched, is too large or too slow,
            or holds no question bank.
    """
    if shutil.which("git") is None:
        raise TrainerError("git isn't installed", "install it, or download the bank's file")
    with tempfile.TemporaryDirectory(prefix="interview-trainer-") as folder:
        copy = Path(folder) / "copy.git"
        branch = ("--branch", source.ref) if source.ref else ()
        _clone([*CLONE, *branch, "--", source.url, str(copy)], Path(folder), source, stop, seconds)
        room = Room(source.url, stop)
        commit = _commit(copy, source, room)
        return _take(copy, _entries(copy, commit, source, room), source, commit, room)


def _clone(
    arguments: Sequence[str], folder: Path, source: Source, stop: Stop | None, seconds: float
) -> None:
    messages = folder / "messages"
    until = time.monotonic() + seconds
    with messages.open("wb") as to, git(arguments, folder, seconds=seconds, messages=to) as process:
        while process.poll() is None:
            refuse_stopped(stop)
            if _size(folder) > MOST_FETCHED:
                raise TrainerError(
                    f"{source.url} is larger than {MOST_FETCHED // 1_000_000} MB",
                    "download the bank's file instead",
                )
            time.sleep(_POLL_SECONDS)
    if process.returncode:
        if time.monotonic() >= until:
            raise TrainerError(f"{source.url} is too slow", "try again later")
        why = reason(messages.read_bytes()[:20_000].decode("utf-8", "replace"))
        raise TrainerError(f"{source.url} can't be fetched: {why}", "check address and rights")


def _size(folder: Path) -> int:
    total = 0
    for root, _, names in os.walk(folder):
        for name in names:
            with suppress(OSError):  # git renames its files while it works
                total += os.lstat(os.path.join(root, name)).st_size  # noqa: PTH118  a hot loop
    return total


def _reading(copy: Path, arguments: Sequence[str]) -> Sequence[str]:
    return ("--git-dir", str(copy), *arguments)


def _ended(process: Popen[bytes], source: Source, room: Room) -> None:
    """Wait for git that closed its output; raise where it did not end well."""
    room.look()
    with suppress(OSError):
        if process.stdin is not None:
            process.stdin.close()
    if process.wait():
        room.look()
        raise TrainerError(f"{source.url} can't be read: it's damaged", "tell whoever keeps it")


def _commit(copy: Path, source: Source, room: Room) -> str:
    """Return the commit that was fetched, in hexadecimal."""
    words = _reading(copy, ("rev-parse", "--verify", "HEAD^{commit}"))
    with git(words, copy, seconds=room.seconds, stdout=PIPE) as process:
        assert process.stdout is not None  # noqa: S101  it is a pipe
        found = process.stdout.read(200)
        _ended(process, source, room)
    return found.decode("ascii", "replace").strip()


def _entries(copy: Path, commit: str, source: Source, room: Room) -> list[_Entry]:
    """Return the TOML files of a tree, inside the wanted path; git is ended at the limits."""
    inner = ("--", source.inner) if source.inner else ()
    words = _reading(copy, ("ls-tree", "-r", "-z", "-l", "--full-tree", commit, *inner))
    found = []
    with git(words, copy, seconds=room.seconds, stdout=PIPE) as process:
        for line in _lines(process, source, room):
            head, _, raw = line.partition(b"\t")
            mode, _, blob, size = head.split()
            name = raw.decode("utf-8", "backslashreplace")
            inside = not source.inner or name == source.inner or name.startswith(f"{source.inner}/")
            if inside and (name.endswith(".toml") or name == source.inner):
                found.append(_Entry(name, mode, blob, int(size) if size.isdigit() else 0))
        _ended(process, source, room)
    return found


def _lines(process: Popen[bytes], source: Source, room: Room) -> Iterator[bytes]:
    """Yield what git lists, each file counted before the next piece is read."""
    assert process.stdout is not None  # noqa: S101  it is a pipe
    rest = b""
    while chunk := os.read(process.stdout.fileno(), 65_536):
        *lines, rest = (rest + chunk).split(b"\0")
        room.look(files=len(lines))
        if max(map(len, (*lines, rest))) > MOST_NAME:
            raise TrainerError(
                f"{source.url} has folders nested too deep", "name a folder inside it"
            )
        yield from lines


def _take(
    copy: Path, entries: Sequence[_Entry], source: Source, commit: str, room: Room
) -> Fetched:
    """Read the files that are wanted, each after its size was counted, from one git."""
    found: list[BankFile] = []
    skipped: list[str] = []
    words = _reading(copy, ("cat-file", "--batch"))
    with git(words, copy, seconds=room.seconds, stdin=PIPE, stdout=PIPE) as process:
        for entry in entries:
            why = _why_not(entry)
            data = b"" if why else _blob(process, entry, source, room)
            if why or not (is_bank(data) or entry.name == source.inner):
                skipped.append(f"{entry.name}: {why or 'no question bank'}")
                continue
            room.keep()
            found.append(BankFile(entry.name, data))
    if not found:
        where = f" under {source.inner}" if source.inner else ""
        raise TrainerError(f"{source.url} has no question bank{where}", "check path and tag")
    return Fetched(tuple(found), tuple(skipped), commit)


def _blob(process: Popen[bytes], entry: _Entry, source: Source, room: Room) -> bytes:
    room.take(entry.size)
    assert process.stdin is not None  # noqa: S101  they are pipes
    assert process.stdout is not None  # noqa: S101
    with suppress(OSError):  # git is gone: nothing comes back
        process.stdin.write(entry.blob + b"\n")
        process.stdin.flush()
    if process.stdout.readline(MOST_NAME) == b"%s blob %d\n" % (entry.blob, entry.size):
        data = process.stdout.read(entry.size + 1)
        if len(data) == entry.size + 1:
            return data[:-1]
    room.look()
    raise TrainerError(f"{source.url} can't be read: it's damaged", "tell whoever keeps it")


def _why_not(entry: _Entry) -> str:
    if entry.mode not in _REGULAR:
        return "not a regular file"
    return "too large" if entry.size > MOST_BYTES else ""
