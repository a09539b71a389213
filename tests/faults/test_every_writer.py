"""A failing disk at every single call of everything that writes: nothing old is lost, all is said."""

from __future__ import annotations

import errno
import re
import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.conftest import DATA
from tests.faults.amounts import FULL, amount
from tests.faults.failing_calls import at_every_call, error_of
from tests.faults.writers import WRITERS, fill, opened

if TYPE_CHECKING:
    from pathlib import Path

NUMBERS = (
    [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EDQUOT, errno.EIO] if FULL else [errno.ENOSPC]
)
TEMPORARY = re.compile(r"\.tmp$|\.read\.\d+$|\.new$|/\.(rescue|trying)-")


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    """A home with something of everything, and a folder outside it; only ever copied."""
    folder = tmp_path_factory.mktemp("model")
    with pytest.MonkeyPatch.context() as patch:  # two small banks in place of the shipped ones
        patch.setattr("trainer.storage.bank_files.shipped_folder", lambda: DATA / "banks")
        fill(folder / "home", folder / "outside")
        yield folder


def state_of(folder: Path) -> dict[str, object]:
    """Return what every file holds, of a history its rows; locks and logs are left out."""
    found: dict[str, object] = {}
    for path in folder.rglob("*"):
        if path.is_file() and not path.name.endswith((".lock", "-wal", "-shm")):
            found[str(path.relative_to(folder))] = _content(path, folder)
    return found


def _content(path: Path, folder: Path) -> object:
    if path.name.endswith(".toml.read"):  # it says of which moment the bank is
        return "a bank that was read"
    data = path.read_bytes()
    if not data.startswith(b"SQLite format 3"):
        return data.replace(bytes(folder), b"")  # a bank's origin names its source
    with closing(sqlite3.connect(path)) as history:
        return tuple(history.iterdump())


def wrong_in(now, before, after):
    """Yield what is neither as it was before nor as it should be afterwards."""
    for path, content in now.items():
        if TEMPORARY.search(path) or path.endswith(".origin.coming"):  # waits to be settled
            continue
        known = [before.get(path), after.get(path), before.get(path.removesuffix("~"))]
        if content not in known:
            yield path
    yield from (path for path in before if path in after and path not in now)


def fresh(model: Path, folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    return shutil.copytree(model, folder)


@pytest.mark.parametrize("number", NUMBERS, ids=errno.errorcode.get)
@pytest.mark.parametrize("name", WRITERS)
def test_the_old_file_stands_or_the_new_one_is_whole(
    tmp_path, model, name, number, record_property
):
    """At no call does a failing disk cost a file, leave a half one, or end in a traceback."""
    folder = tmp_path / "at-work"

    def prepared():
        fresh(model, folder)
        work = opened(folder / "home")
        return work, WRITERS[name](work, folder / "outside")

    work, job = prepared()
    job()
    work.close()
    after = state_of(folder)
    told = places = 0
    for fault in at_every_call(number, amount(3, 1)):
        work, job = prepared()
        before = state_of(folder)
        error = error_of(fault, job)
        work.close()
        now = state_of(folder)
        assert not list(wrong_in(now, before, after))
        # What cannot be deleted stays, or a folder that cannot be looked into; nobody minds.
        left = list(filter(TEMPORARY.search, now))
        assert not left or fault.failing in ("unlink", "open")
        assert error is None or "\n" not in str(error)
        told += error is not None
        places += fault.reached
    assert told or not FULL
    record_property("calls", places)
    record_property("told", told)
