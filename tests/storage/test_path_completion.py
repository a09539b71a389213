"""A path that is typed goes on with a name that is there."""

from __future__ import annotations

import os

import pytest

from trainer.storage.path_completion import completed


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder, which is also where a person is at home."""
    for name in ("Downloads", "drafts", ".config"):
        (tmp_path / name).mkdir()
    for name in ("story-bank.md", "story bank 2.md", "odd\x1b.md", "Downloads/nursing.toml"):
        (tmp_path / name).touch()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(("begun", "path"), [
    ("~/Do", "~/Downloads/"), ("~/Downloads/", "~/Downloads/nursing.toml"), ("dr", "drafts/"),
    ("story", "story bank 2.md"), ("story-", "story-bank.md"), ("./st", "./story bank 2.md"),
    ("~/", "~/Downloads/"), (".c", ".config/"), ("~/Downloads", "~/Downloads/"),
])  # fmt: skip
def test_the_first_name_that_goes_on_so(folder, begun, path):
    """What was typed stays as it was typed; a folder ends in a stroke."""
    assert completed(begun) == path


@pytest.mark.parametrize("begun", [
    "odd", "nothing", "~", "~nobody-here/x", "https://example.org/a", "missing/x", "a\0/b", "\ud800/x",
    "story-bank.md/x", "x" * 5000 + "/y",
])  # fmt: skip
def test_nothing_where_nothing_goes_on(folder, begun):
    """No such folder, an address, a name that no file can have: nothing, and no error."""
    assert completed(begun) == ""


def test_a_folder_that_may_not_be_read_brings_nothing(folder, monkeypatch):
    """A disk that fails while it's read costs no form."""

    def fail(path):
        raise OSError(5, os.strerror(5))

    monkeypatch.setattr(os, "scandir", fail)
    assert completed("~/Do") == ""
