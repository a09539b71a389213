"""Saving: whole or not at all, nothing silently overwritten, mode and links kept."""

from __future__ import annotations

import os

import pytest

from trainer.errors import TrainerError
from trainer.storage import files


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


def test_a_missing_file_a_folder_and_a_pipe_are_refused(tmp_path):
    """Only regular files are read, and the message says what is there instead."""
    with pytest.raises(TrainerError, match="doesn't exist"):
        files.load(tmp_path / "none")
    with pytest.raises(TrainerError, match="isn't a file"):
        files.load(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(TrainerError, match="isn't a file"):
        files.load(tmp_path / "pipe")


def test_a_file_beyond_the_bound_is_refused(tmp_path):
    """The bound is on what is read, not on what the file says of itself."""
    path = tmp_path / "a.toml"
    path.write_bytes(b"12345")
    assert files.load(path, limit=5).data == b"12345"
    with pytest.raises(TrainerError, match="larger"):
        files.load(path, limit=4)


def test_saving_what_is_there_already_writes_nothing(tmp_path):
    """The same text again is no change and no conflict, whatever was expected."""
    path = tmp_path / "a.toml"
    path.write_bytes(b"same")
    before = path.stat()
    saved = files.save(path, b"same", expected=None)
    assert (saved.conflict, saved.digest) == (None, files.digest_of(b"same"))
    assert path.stat().st_ino == before.st_ino


def test_a_file_that_was_deleted_underneath_is_not_brought_back(tmp_path):
    """A deletion is a change, too: the text goes beside, and the person decides."""
    path = tmp_path / "a.toml"
    path.write_bytes(b"read")
    digest = files.load(path).digest
    path.unlink()
    saved = files.save(path, b"ours", expected=digest)
    assert not path.exists()
    assert saved.conflict.read_bytes() == b"ours"


def test_what_is_no_file_is_not_saved_over(tmp_path):
    """A folder or a pipe under that name is left alone, at once and in one line."""
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    for name in ("folder", "pipe"):
        with pytest.raises(TrainerError, match="isn't an ordinary file"):
            files.save(tmp_path / name, b"text", expected=None)
