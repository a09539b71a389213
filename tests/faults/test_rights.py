"""Disks without rights: a chmod that is refused or does nothing costs nothing and is told truly."""

from __future__ import annotations

import errno
import os
import stat

import pytest

from tests.faults.test_permissions import COMMANDS
from tests.faults.writers import NOTES, WRITERS, fill, opened
from tests.sharing.conftest import bank_text
from trainer.cli.main import main
from trainer.coach import care
from trainer.coach.demo import open_demo

KINDS = ("refused", "ignored")


@pytest.fixture
def filled(tmp_path, small_banks):
    """A folder with a home and files outside it, all of it everybody's."""
    fill(tmp_path / "home", tmp_path / "outside")
    for path in tmp_path.rglob("*"):
        path.chmod(0o777)
    return tmp_path


@pytest.fixture(params=KINDS)
def no_rights(request, monkeypatch):
    """A disk on which everything is everybody's, as Windows' drives are under Linux."""
    umask = os.umask(0)
    chmod, mkdir, opener = os.chmod, os.mkdir, os.open

    def refuse(path, *_, **__):
        if request.param == "refused":
            raise OSError(errno.EPERM, os.strerror(errno.EPERM), path)

    def open_it(path, flags, mode=0o777, **named):
        descriptor = opener(path, flags, mode, **named)
        if flags & os.O_CREAT and stat.S_ISREG(os.fstat(descriptor).st_mode):
            chmod(descriptor, 0o777)
        return descriptor

    monkeypatch.setattr(os, "chmod", refuse)
    monkeypatch.setattr(os, "mkdir", lambda path, mode=0o777, **named: mkdir(path, 0o777, **named))
    monkeypatch.setattr(os, "open", open_it)
    yield request.param
    monkeypatch.undo()
    os.umask(umask)


@pytest.mark.parametrize("name", WRITERS)
def test_whatever_writes_works_on_a_disk_without_rights(filled, name, no_rights):
    """Every writer does its work where rights can be neither set nor kept."""
    work = opened(filled / "home")
    assert work.saved
    WRITERS[name](work, filled / "outside")()
    work.close()


def test_every_command_works_on_a_disk_without_rights(tmp_path, no_rights, monkeypatch, capsys):
    """A home that the command line makes and fills there is as good as any; it is warned of once."""
    (tmp_path / "nights.toml").write_text(bank_text())
    (tmp_path / "list.md").write_text("- Why nights at all?\n")
    (tmp_path / "notes.md").write_text(NOTES)
    monkeypatch.chdir(tmp_path)
    for words in COMMANDS:
        assert main(("--home", "home", *words)) in (0, 1), words
    assert capsys.readouterr().err.count("Other people on this computer") == 1


def test_the_doctor_says_which_rights_the_files_really_have(tmp_path, no_rights):
    """Where everything is everybody's, the doctor says so with the real number, and no tick."""
    work = opened(tmp_path / "home")
    (finding,) = [one for one in care.examine(work) if one.name == "rights"]
    assert not finding.well
    assert "0777" in finding.text
    assert str(tmp_path / "home") in finding.text
    work.close()


def test_the_doctor_says_that_a_closed_home_is_closed(tmp_path):
    """Where rights are kept, the doctor says that nobody else can read anything; nobody is warned."""
    work = opened(tmp_path / "home")
    (finding,) = [one for one in care.examine(work) if one.name == "rights"]
    assert finding.well
    assert work.notices == ()
    work.close()


def test_a_linked_folder_that_others_can_enter_is_named(tmp_path, monkeypatch):
    """A home that is closed, but for stories kept elsewhere, is not called closed."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir(mode=0o755)
    (tmp_path / "home").mkdir(mode=0o700)
    (tmp_path / "home" / "stories").symlink_to(elsewhere)
    monkeypatch.setattr(os, "chmod", lambda *_, **__: None)
    work = opened(tmp_path / "home")
    (finding,) = [one for one in care.examine(work) if one.name == "rights"]
    assert not finding.well
    assert "stories" in finding.text
    work.close()


def test_the_demo_opens_on_a_disk_without_rights(no_rights):
    """The sample stories need no rights either."""
    work = open_demo()
    assert work.stories().stories
    work.close()
