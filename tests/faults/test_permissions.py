"""Nobody else can read or change anything of a person, whatever their umask is."""

from __future__ import annotations

import os
import stat
from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest

from tests.faults.writers import NOTES, WRITERS, fill, opened
from tests.sharing.conftest import bank_text
from trainer.cli.common import write_result
from trainer.cli.main import main
from trainer.cli.story import EXPORTS
from trainer.coach import letters
from trainer.errors import TrainerError
from trainer.storage import files

if TYPE_CHECKING:
    from pathlib import Path

OTHERS = stat.S_IRWXG | stat.S_IRWXO


@pytest.fixture
def open_umask():
    """A umask that forbids nothing to anybody."""
    before = os.umask(0)
    yield
    os.umask(before)


def open_to_others(folder: Path) -> list[str]:
    """Return what others may do anything with, of a folder and everything in it."""
    return [
        f"{path.relative_to(folder.parent)} {stat.S_IMODE(path.lstat().st_mode):o}"
        for path in (folder, *folder.rglob("*"))
        if path.lstat().st_mode & OTHERS
    ]


@pytest.mark.parametrize("name", WRITERS)
def test_nothing_that_is_written_is_for_others(
    tmp_path, name, open_umask, small_banks, record_property
):
    """Whatever writes: the home, with the history's log beside it, belongs to its owner alone."""
    home, outside = tmp_path / "far" / "home", tmp_path / "outside"
    fill(home, outside)
    theirs = set(outside.rglob("*"))
    work = opened(home)
    job = WRITERS[name](work, outside)
    theirs |= set(outside.rglob("*"))
    job()
    assert open_to_others(home.parent) == []
    # The version before of a file that others may read may be read by them, too.
    old = {path.with_name(f"{path.name}~") for path in theirs}
    new = set(outside.rglob("*")) - theirs - old
    assert [path for path in new if path.stat().st_mode & OTHERS] == []
    work.close()
    record_property("files", sum(path.is_file() for path in home.rglob("*")) + len(new))


COMMANDS = (
    ("doctor",),
    ("bank", "add", "nights.toml", "--yes"),
    ("bank", "new", "mine", "-o", "mine.toml"),
    ("bank", "export", "--bank", "nights", "--as", "mine", "-o", "shared.toml", "--yes"),
    ("bank", "fmt", "nights.toml", "--yes"),
    ("bank", "remove", "nights", "--yes"),
    ("bank", "import", "list.md", "--as", "listed", "--yes"),
    ("story", "import", "notes.md", "--yes"),
    *(
        ("story", "export", "--format", form, "-o", f"out.{form}")
        for form in EXPORTS
        if form != "anki" or find_spec("genanki")
    ),
    ("interview", "new", "Acme", "2026-01-05 14:00", "--interviewer", "Ana Berg"),
    ("debrief", "acme", "--add", "What did you do?", "--said", "I planned the nights."),
    *(
        ("letter", "acme", "--format", form, "--anyway", "-o", f"letter.{form}")
        for form in ("md", "txt", "eml")
    ),
    ("letter", "acme", "--remind", "2026-05-29 09:00", "-o", "letter.ics"),
    ("letter", "acme", "--sent"),
    ("backup",),
    ("backup", "--restore"),
    ("backup", "--rescue"),
)


def test_no_command_makes_anything_for_others(tmp_path, open_umask, monkeypatch, record_property):
    """A home made by the command line alone, and what it writes elsewhere, are the owner's only."""
    folder = tmp_path / "work"
    folder.mkdir(mode=0o700)
    (folder / "nights.toml").write_text(bank_text())
    (folder / "list.md").write_text("- Why nights at all?\n")
    (folder / "notes.md").write_text(NOTES)
    for path in folder.iterdir():
        path.chmod(0o600)
    monkeypatch.chdir(folder)
    for words in COMMANDS:
        assert main(("--home", "home", *words)) in (0, 1), words
    assert open_to_others(folder) == []
    record_property("files", sum(path.is_file() for path in folder.rglob("*")))


def test_no_copy_of_a_conflict_is_for_others(tmp_path, open_umask, small_banks):
    """What is kept beside a file or a letter that changed meanwhile belongs to its owner alone."""
    home, outside = tmp_path / "home", tmp_path / "outside"
    fill(home, outside)
    work = opened(home)
    letter = letters.open_letter(work, "Acme")
    (work.home.letters / letter.state.file).write_text("Changed by hand.")
    assert letters.save_text(work, letter, "Thank you", "Mine.").other_version
    path = work.home.stories / "new.toml"
    path.write_text("theirs")
    path.chmod(0o600)
    with pytest.raises(TrainerError, match="appeared in the meantime"):
        files.save_new(path, b"ours")
    work.close()
    assert open_to_others(home) == []
    assert len(list(home.rglob("*.conflict-*"))) == 2


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o600])
def test_a_file_that_was_there_keeps_its_mode(tmp_path, open_umask, mode):
    """Who may read a file that is written over is the person's own choice; a link stays a link."""
    path, link = tmp_path / "real.md", tmp_path / "link.md"
    path.write_text("before")
    path.chmod(mode)
    link.symlink_to(path)
    for name in (path, link):
        write_result(str(name), b"after")
        assert stat.S_IMODE(path.stat().st_mode) == mode
    assert link.is_symlink()
    assert path.read_bytes() == b"after"


def test_what_is_no_file_is_written_to_as_it_is(tmp_path):
    """A pipe gets the bytes and stays a pipe; a folder is refused in one line."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_result(str(pipe), b"after")
    assert os.read(reader, 100) == b"after"
    os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    with pytest.raises(TrainerError, match="couldn't be written"):
        write_result(str(tmp_path), b"after")


def test_a_home_that_others_could_read_is_closed_to_them(tmp_path, open_umask):
    """Folders and the history that were open to others are not any more, once it was opened."""
    work = opened(tmp_path / "home")
    work.close()
    for path in (tmp_path / "home", *(tmp_path / "home").rglob("*")):
        path.chmod(0o777 if path.is_dir() else 0o666)
    opened(tmp_path / "home").close()
    left = [line for line in open_to_others(tmp_path / "home") if ".lock" not in line]
    assert left == []
