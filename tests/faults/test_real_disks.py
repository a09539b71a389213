"""A file system that is really full, and a home that its user really may not write."""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

import pytest

from tests.conftest import DATA
from tests.faults.amounts import amount
from tests.faults.test_every_writer import TEMPORARY, state_of, wrong_in
from tests.faults.writers import WRITERS, fill, opened
from tests.ui.waiting import home_is_open, text_of, until
from trainer.errors import TrainerError
from trainer.ui.app import TrainerApp
from trainer.ui.screens.grade import GradeScreen
from trainer.ui.screens.rehearse import RehearseScreen
from trainer.ui.widgets.answer_editor import AnswerEditor

if TYPE_CHECKING:
    from pathlib import Path

    from trainer.coach.workspace import Workspace

PAGE = 4096


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    """A home with something of everything; only ever copied."""
    folder = tmp_path_factory.mktemp("model")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("trainer.storage.bank_files.shipped_folder", lambda: DATA / "banks")
        fill(folder / "home", folder / "outside")
        yield folder


@contextmanager
def mounted(place: Path):
    """Put a file system of 4 MB at a place; only the administrator may."""
    made = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(place)],
        capture_output=True,
        check=False,
    )
    if not made or made.returncode:
        pytest.skip("no file system can be mounted here")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


@pytest.fixture(scope="module")
def small_disk(tmp_path_factory):
    with mounted(tmp_path_factory.mktemp("disk")) as place:
        yield place


@contextmanager
def full(disk: Path, pages: int):
    """Leave so many pages of 4 kB free on a disk."""
    ballast = disk / "ballast"
    size = 0
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                size += file.write(bytes(PAGE))
        except OSError:
            file.truncate(max(0, size - pages * PAGE))
    try:
        yield
    finally:
        ballast.unlink()


def told_by(job) -> str:
    """Do a job; return what a person is told where it could not be done."""
    try:
        job()
    except TrainerError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("name", WRITERS)
def test_a_full_disk_costs_no_old_file(tmp_path, model, small_disk, name, record_property):
    """With no room, or with a little, each file is the old one or the new one, and nothing crashes."""
    folder = shutil.copytree(model, tmp_path / "roomy")
    work = opened(folder / "home")
    WRITERS[name](work, folder / "outside")()
    work.close()
    after = state_of(folder)
    told = 0
    for pages in (0, 1, 2, 3, 5, 8, 13, 21, 34)[:: amount(4, 1)]:
        shutil.rmtree(small_disk / "at-work", ignore_errors=True)
        folder = shutil.copytree(model, small_disk / "at-work")
        work = opened(folder / "home")
        job = WRITERS[name](work, folder / "outside")
        before = state_of(folder)
        with full(small_disk, pages):
            message = told_by(job)
            work.close()
        told += bool(message)
        assert "\n" not in message
        now = state_of(folder)
        assert not list(wrong_in(now, before, after))
        assert not list(filter(TEMPORARY.search, now))
    shutil.rmtree(folder)
    record_property("told", told)


@pytest.fixture(scope="module")
def closed_home(model, tmp_path_factory):
    """A home that may be read and not written: of an administrator, a disk that takes nothing."""
    home = tmp_path_factory.mktemp("closed")
    if os.geteuid() == 0:
        with mounted(home):
            shutil.copytree(model / "home", home, dirs_exist_ok=True)
            subprocess.run(["mount", "-o", "remount,ro", str(home)], check=True)
            yield home
        return
    shutil.copytree(model / "home", home, dirs_exist_ok=True)
    paths = [home, *home.rglob("*")]
    for path in paths:
        path.chmod(0o500 if path.is_dir() else 0o400)
    yield home
    for path in paths:
        path.chmod(0o700)


@pytest.fixture
def outside(model, tmp_path):
    return shutil.copytree(model / "outside", tmp_path / "outside")


def bytes_of(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def written(name: str, work: Workspace, outside: Path) -> None:
    """Prepare what writes, which may fail already, and let it write."""
    WRITERS[name](work, outside)()


@pytest.mark.parametrize("name", WRITERS)
def test_a_closed_home_is_left_as_it_is_and_that_is_said(closed_home, outside, name):
    """Whatever is asked of a home that cannot be written: one line, no traceback, no change."""
    before = bytes_of(closed_home)
    work = opened(closed_home)
    assert not work.saved
    assert "I can't save anything" in work.notices[0]
    assert len(work.stories().stories) == 5
    assert "\n" not in told_by(partial(written, name, work, outside))
    work.close()
    assert bytes_of(closed_home) == before


async def test_a_closed_home_can_be_rehearsed_in(closed_home, open_home):
    """Home says that nothing can be saved; an answer is graded all the same, in memory."""
    app = TrainerApp(open_home(closed_home))
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        assert "I can't save anything" in text_of(pilot, "#home-page")
        await pilot.press("r")
        await until(pilot, lambda: isinstance(app.screen, RehearseScreen))
        await until(pilot, lambda: app.screen.asking is not None)
        app.screen.query_one(AnswerEditor).load_text("I moved the cart to Redis.")
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, GradeScreen))
