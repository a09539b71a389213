"""The home: where it is, what it holds, and who may read it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.storage.conftest import NOW, make_attempt
from trainer.errors import TrainerError
from trainer.storage import backups, files, recovery
from trainer.storage.history import open_history
from trainer.storage.home import HomeUnwritable, locate_home, open_home


def test_the_argument_goes_before_the_environment_and_that_before_the_platform(monkeypatch):
    """`--home`, else $TRAINER_HOME, else the user's data folder."""
    monkeypatch.setenv("HOME", "/people/ana")
    monkeypatch.setenv("XDG_DATA_HOME", "/people/ana/data")
    assert locate_home("/a", {"TRAINER_HOME": "/b"}) == Path("/a")
    assert locate_home(None, {"TRAINER_HOME": "~/b"}) == Path("/people/ana/b")
    assert locate_home("", {"TRAINER_HOME": ""}).name == "interview-trainer"
    assert locate_home("here", {}) == Path.cwd() / "here"


def test_an_unknown_user_is_named():
    """A home under a user that does not exist is refused in one line."""
    with pytest.raises(TrainerError, match="no such user"):
        locate_home("~nobody-of-that-name/x", {})


def test_a_home_that_is_a_file_is_unwritable(tmp_path):
    """What cannot be a folder is told apart, so that memory can take its place."""
    (tmp_path / "file").write_text("x")
    for root in (tmp_path / "file", tmp_path / "file" / "below", tmp_path / ("x" * 300)):
        with pytest.raises(HomeUnwritable, match="--home"):
            open_home(root)


def test_opening_again_changes_nothing(tmp_path):
    """A home that is there already stays as it is."""
    home = open_home(tmp_path / "home")
    (home.stories / "a.toml").write_text("x")
    assert open_home(tmp_path / "home") == home
    assert (home.stories / "a.toml").read_text() == "x"


def test_links_in_the_home_are_followed(tmp_path):
    """A person may keep the stories elsewhere and link to them."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "stories").symlink_to(tmp_path / "elsewhere")
    assert open_home(tmp_path / "home").stories.is_symlink()


def test_nobody_else_may_read_anything(tmp_path):
    """Under umask 000 every folder is 0700 and every file 0600, side files and copies too."""
    before = os.umask(0)
    try:
        home = open_home(tmp_path / "deep" / "home")
        history = open_history(home)
        history.record_attempt(make_attempt())
        backups.back_up(home, history, NOW)
        draft = recovery.begin(
            home, kind="answer", question="", story="", asked="q?", started=NOW, draft_id="d1"
        )
        draft.save("one")
        saved = files.save(home.stories / "a.toml", b"one", expected=None)
        files.save(home.stories / "a.toml", b"two", expected=saved.digest)
        files.save(home.stories / "a.toml", b"three", expected="another")
        files.save(home.letters / "letter.md", b"Dear", expected=None)
        found = {path: path.stat().st_mode & 0o777 for path in home.root.rglob("*")}
        names = {path.name for path in found}
        assert {"history.db-wal", "history.db-shm", "a.toml~", "letter.md"} <= names
        wrong = {p for p, mode in found.items() if mode != (0o700 if p.is_dir() else 0o600)}
        assert wrong == set()
        history.close()
        draft.release()
        recovery.keep(home, recovery.waiting_drafts(home)[0])
        backups.restore(home, NOW)
        found = {path: path.stat().st_mode & 0o777 for path in home.root.rglob("*")}
        wrong = {p for p, mode in found.items() if mode != (0o700 if p.is_dir() else 0o600)}
        assert wrong == set()
    finally:
        os.umask(before)


@pytest.mark.parametrize("where", ["place", "place/inside", "stories"])
def test_a_file_where_a_folder_has_to_be_is_called_a_file(run, tmp_path, where):
    """A home that is a file, lies in one, or has one for a folder: it says which, and what to do."""
    named = tmp_path / "place"
    if where == "stories":
        named.mkdir()
    in_the_way = named / "stories" if where == "stories" else named
    in_the_way.write_text("mine")
    done = run("--home", str(tmp_path / where if where != "stories" else named), "stats")
    assert f"{in_the_way} is a file, not a folder; choose a folder with --home DIR" in done.err
    assert "File exists" not in done.err
    assert in_the_way.read_text() == "mine"
