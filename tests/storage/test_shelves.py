"""Stories and question banks on disk: bad files are named, the others stay usable."""

from __future__ import annotations

import os

import pytest

from trainer.storage import bank_files, files, story_files
from trainer.storage.bank_files import bank_problems, load_bank, load_banks
from trainer.storage.story_files import load_stories


def story(*ids: str) -> str:
    entries = (f'[[story]]\nid = "{i}"\ntitle = "T"\naction = ["did {i}"]\n' for i in ids)
    return 'format = "story-bank/1"\n' + "".join(entries)


def bank(name: str, *ids: str) -> str:
    entries = (f'[[question]]\nid = "{i}"\nask = "What about {i}?"\n' for i in ids)
    return f'format = "question-bank/1"\nid = "{name}"\ntitle = "B"\n' + "".join(entries)


@pytest.fixture
def shipped(tmp_path, monkeypatch):
    """One shipped bank, `core`."""
    folder = tmp_path / "shipped"
    folder.mkdir()
    (folder / "core.toml").write_text(bank("core", "one", "two"))
    monkeypatch.setattr(bank_files, "shipped_folder", lambda: folder)
    return folder


def test_stories_come_by_file_and_in_the_files_order(home):
    """The order is the one a person sees in the folder and in the file."""
    (home.stories / "b.toml").write_text(story("z", "y"))
    (home.stories / "a.toml").write_text(story("x"))
    shelf = load_stories(home)
    assert [one.id for one in shelf.stories] == ["x", "z", "y"]
    assert shelf.files["z"].name == "b.toml"
    assert shelf.problems == ()


def test_a_bad_file_does_not_cost_the_others(home):
    """Broken files are listed with their names, all others are read."""
    (home.stories / "bad.toml").write_text("format = ")
    (home.stories / "binary.toml").write_bytes(b"\0\xff")
    (home.stories / "good.toml").write_text(story("x"))
    shelf = load_stories(home)
    assert [one.id for one in shelf.stories] == ["x"]
    assert {problem.source for problem in shelf.problems} == {"bad.toml", "binary.toml"}


def test_one_id_in_two_files_names_both(home):
    """The first file keeps the id, and the problem says where both are."""
    (home.stories / "a.toml").write_text(story("x"))
    (home.stories / "b.toml").write_text(story("x", "y"))
    shelf = load_stories(home)
    assert [one.id for one in shelf.stories] == ["x", "y"]
    (problem,) = shelf.problems
    assert problem.source == "b.toml"
    assert "a.toml" in problem.what


def test_what_saving_leaves_beside_is_no_story_file(home):
    """The version before, a version in conflict and a lock are not read as stories."""
    path = home.stories / "mine.toml"
    first = files.save(path, story("x").encode(), expected=None)
    files.save(path, story("x", "y").encode(), expected=first.digest)
    files.save(path, story("x", "z").encode(), expected=first.digest)
    (home.stories / ".hidden.toml").write_text(story("h"))
    (home.stories / "folder.toml").mkdir()
    (home.stories / "gone.toml").symlink_to(home.stories / "nowhere")
    shelf = load_stories(home)
    assert [one.id for one in shelf.stories] == ["x", "y"]
    assert shelf.problems == ()


def test_unchanged_files_are_not_read_again(home, monkeypatch):
    """A second look costs no reading, and a change is seen, even of the same size and time."""
    path = home.stories / "a.toml"
    path.write_text(story("x"))
    load_stories(home)
    reads = []
    genuine = files.load
    monkeypatch.setattr(story_files.files, "load", lambda p: reads.append(p) or genuine(p))
    load_stories(home)
    assert reads == []
    times = path.stat()
    files.save(path, story("y").encode(), expected=files.digest_of(story("x").encode()))
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert [one.id for one in load_stories(home).stories] == ["y"]


def test_a_home_without_folders_has_no_stories(home):
    """A folder that is gone is an empty one."""
    home.stories.rmdir()
    assert load_stories(home).stories == ()


def test_installed_banks_come_after_the_shipped_ones(home, shipped):
    """Both kinds of bank are found, and their questions by key."""
    (home.banks / "mine.toml").write_text(bank("mine", "three"))
    shelf = load_banks(home)
    assert [question.key for question in shelf.questions] == ["core/one", "core/two", "mine/three"]


def test_a_shipped_bank_is_not_replaced_in_silence(home, shipped):
    """An installed bank with the id of a shipped one is not used, and the person is told."""
    (home.banks / "mine.toml").write_text(bank("core", "other"))
    shelf = load_banks(home)
    assert [question.key for question in shelf.questions] == ["core/one", "core/two"]
    (problem,) = shelf.problems
    assert problem.source == "mine.toml"
    assert bank_problems(home) == shelf.problems


def test_one_bank_is_found_without_the_others(home, shipped):
    """A bank is found by its id, in a file of its name or of another; a path is no id."""
    (home.banks / "mine.toml").write_text(bank("mine", "three"))
    (home.banks / "other.toml").write_text(bank("odd", "four"))
    assert load_bank(home, "core").id == "core"
    assert load_bank(home, "mine").id == "mine"
    assert load_bank(home, "odd").id == "odd"
    assert load_bank(home, "other") is None
    assert load_bank(home, "../stories/x") is None
    assert load_bank(home, "") is None


def test_the_shipped_banks_are_found():
    """Wherever the program is installed, its own banks are there."""
    assert (bank_files.shipped_folder() / "behavioral.toml").is_file()
