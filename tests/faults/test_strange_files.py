"""Pipes, sockets, devices and folders in the place of files, and homes whose names are no text."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.test_permissions import COMMANDS
from tests.faults.writers import NOTES, fill
from tests.sharing.conftest import bank_text
from tests.storage.conftest import make_attempt
from trainer.cli.main import main
from trainer.errors import TrainerError
from trainer.storage import backups, bank_cache
from trainer.storage.history import open_history
from trainer.storage.home import open_home as make_home
from trainer.storage.story_files import state_of

NO_TEXT = os.fsdecode(b"h\xf6me \xff")
"""The name of a folder from a machine with another encoding."""

LOOKS = (("doctor",), ("due",), ("stats",), ("story", "list"), ("bank", "list"), ("letter", "acme"))

WALK = """
import sys
from trainer.cli.main import main
for words in sys.argv[2:]:
    status = main(("--home", sys.argv[1], *words.split()))
    assert status in (0, 1, 2), (words, status)
print("all of them ended")
"""


def pipe(path: Path) -> None:
    os.mkfifo(path)


def plug(path: Path) -> None:
    """Make a socket; a long path is reached through its folder."""
    here = os.open(".", os.O_RDONLY)
    try:
        os.chdir(path.parent)
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.fchdir(here)
        os.close(here)


def endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


KINDS = {"pipe": pipe, "socket": plug, "device": endless, "folder": Path.mkdir}


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    """A home with something of everything."""
    folder = tmp_path_factory.mktemp("model")
    fill(folder / "home", folder / "outside")
    return folder / "home"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("side", ["", "-wal", "-shm", "-journal"])
def test_what_is_no_file_is_refused_as_a_history(model, tmp_path, kind, side):
    """Whatever has the name of the history, or of a file beside it: one line, and nothing hangs."""
    home = make_home(shutil.copytree(model, tmp_path / "home"))
    path = home.root / f"history.db{side}"
    path.unlink(missing_ok=True)
    KINDS[kind](path)
    if kind == "folder" and side:
        return  # no more than a disk without shared memory, or a store that fails
    with pytest.raises(TrainerError, match=r"history\.db.* isn't a file"):
        open_history(home)
    assert os.path.lexists(path)


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_no_command_hangs_on_a_file_that_is_none(model, tmp_path, kind):
    """With everything of a home but its history in the shape of something else, all commands end."""
    home = shutil.copytree(model, tmp_path / "home")
    for path in [one for one in home.rglob("*") if one.is_file() and one.name != "history.db"]:
        path.unlink()
        KINDS[kind](path)
    ran = subprocess.run(
        [sys.executable, "-c", WALK, str(home), *(" ".join(one) for one in LOOKS)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert "all of them ended" in ran.stdout, ran.stderr[-500:]


def test_what_is_kept_of_a_bank_is_not_waited_for(model, tmp_path):
    """A pipe in the place of what is kept of a large bank: the bank itself is read."""
    home = make_home(shutil.copytree(model, tmp_path / "home"))
    path = home.banks / "nights.toml"
    os.mkfifo(home.banks / ".nights.toml.read")
    assert bank_cache.recall_bank(path, state_of(path)) is None
    assert bank_cache.remembered_id(path, state_of(path)) is None


def test_a_backup_that_is_no_file_is_not_waited_for(model, tmp_path):
    """A pipe with the name of a copy is passed over for the newest real one."""
    home = make_home(shutil.copytree(model, tmp_path / "home"))
    os.mkfifo(home.backups / "history-2030-01-01.db")
    assert not backups.sound(home.backups / "history-2030-01-01.db")


def test_every_command_works_in_a_home_whose_name_is_no_text(tmp_path, monkeypatch, capsys):
    """A folder whose name is not UTF-8 is a home as any other: copies, migrations and all."""
    (tmp_path / "nights.toml").write_text(bank_text())
    (tmp_path / "list.md").write_text("- Why nights at all?\n")
    (tmp_path / "notes.md").write_text(NOTES)
    monkeypatch.chdir(tmp_path)
    for words in COMMANDS:
        assert main(("--home", NO_TEXT, *words)) in (0, 1), (words, capsys.readouterr().err)
    for words in (("doctor", "--json"), ("backup", "--json"), ("recover",)):
        assert main(("--home", NO_TEXT, *words)) in (0, 1), words


def test_a_history_in_such_a_home_is_put_back_too(tmp_path):
    """What names a history for SQLite is its path byte by byte."""
    home = make_home(tmp_path / NO_TEXT)
    history = open_history(home)
    history.record_attempt(make_attempt("a1"))
    home.database.unlink()
    history.record_attempt(make_attempt("a2"))
    history.close()
    history = open_history(home)
    assert history.tellings.totals().attempts == 2
    history.close()
