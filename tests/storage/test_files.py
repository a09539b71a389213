"""Saving: whole or not at all, nothing silently overwritten, mode and links kept."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from trainer.errors import TrainerError
from trainer.storage import files


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.endswith(".tmp")]


def test_a_new_file_is_private(tmp_path):
    """A file that the program makes is readable by its owner only, whatever the umask."""
    old = os.umask(0)
    try:
        files.save(tmp_path / "a.toml", b"one", expected=None)
    finally:
        os.umask(old)
    assert (tmp_path / "a.toml").stat().st_mode & 0o777 == 0o600


def test_saving_keeps_mode_and_link(tmp_path):
    """A symbolic link stays a link, and its target keeps its mode."""
    real, link = tmp_path / "real.toml", tmp_path / "link.toml"
    real.write_bytes(b"one")
    real.chmod(0o640)
    link.symlink_to(real)
    files.save(link, b"two", expected=files.digest_of(b"one"))
    assert link.is_symlink()
    assert real.read_bytes() == b"two"
    assert real.stat().st_mode & 0o777 == 0o640


def test_a_change_underneath_keeps_both(tmp_path):
    """When the file changed since it was read, ours goes beside it and is not taken for a story."""
    path = tmp_path / "a.toml"
    path.write_bytes(b"read")
    digest = files.load(path).digest
    path.write_bytes(b"theirs")
    saved = files.save(path, b"ours", expected=digest)
    assert path.read_bytes() == b"theirs"
    assert saved.conflict is not None
    assert saved.conflict.read_bytes() == b"ours"
    assert saved.conflict.suffix != ".toml"


def test_the_version_before_is_kept(tmp_path):
    """What was in the file before the last save can still be found beside it."""
    path = tmp_path / "a.toml"
    first = files.save(path, b"one", expected=None)
    files.save(path, b"two", expected=first.digest)
    assert (tmp_path / "a.toml~").read_bytes() == b"one"


@pytest.mark.parametrize("call", ["write", "fsync", "fchmod"])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EDQUOT])
@pytest.mark.parametrize("nth", [1, 2])
def test_a_fault_at_any_write_call_leaves_the_old_file(tmp_path, monkeypatch, call, number, nth):
    """A full disk, a read-only one or a quota never costs the old version, at whichever call."""
    path = tmp_path / "a.toml"
    first = files.save(path, b"one", expected=None)
    genuine, count = getattr(os, call), iter(range(1, 99))

    def faulty(*arguments):
        if next(count) >= nth:
            raise OSError(number, os.strerror(number))
        return genuine(*arguments)

    monkeypatch.setattr(os, call, faulty)
    with pytest.raises(TrainerError, match="old file is as it was"):
        files.save(path, b"two", expected=first.digest)
    monkeypatch.undo()
    assert path.read_bytes() == b"one"
    assert leftovers(tmp_path) == []


def test_a_failed_rename_leaves_the_old_file(tmp_path, monkeypatch):
    """Where the last step fails the old file stands and no temporary file is left."""
    path = tmp_path / "a.toml"
    first = files.save(path, b"one", expected=None)

    def faulty(self, target):
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(Path, "rename", faulty)
    with pytest.raises(TrainerError):
        files.save(path, b"two", expected=first.digest)
    assert path.read_bytes() == b"one"
    assert leftovers(tmp_path) == []


def test_a_missing_file_a_folder_and_a_pipe_are_refused(tmp_path):
    """Only regular files are read, and the message says what is there instead."""
    with pytest.raises(TrainerError, match="does not exist"):
        files.load(tmp_path / "none")
    with pytest.raises(TrainerError, match="not a file"):
        files.load(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(TrainerError, match="not a file"):
        files.load(tmp_path / "pipe")
