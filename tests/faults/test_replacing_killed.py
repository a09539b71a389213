"""A history that is being replaced: killed at any call of the system, none of its rows is lost."""

from __future__ import annotations

import os
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from tests.faults.amounts import FULL
from tests.faults.failing_calls import CALLS
from tests.faults.test_damage import filled
from tests.storage.conftest import NOW, make_attempt
from trainer.coach import copies
from trainer.storage import backups
from trainer.storage.history import open_history, open_history_in_memory, swapping
from trainer.storage.home import open_home

KILLED = 9
DEADLY = CALLS if FULL else ("replace", "rename", "link", "unlink")
"""Those that change which file has which name; with the full amount all others, too."""


@pytest.fixture(scope="module")
def killed_home(tmp_path_factory):
    """A home as a kill leaves it: the last answers are in the log only; with a backup before them."""
    root = tmp_path_factory.mktemp("killed")
    home = filled(root / "open", attempts=3)
    history = open_history(home)
    backups.back_up(home, history, NOW)
    history.record_attempt(make_attempt("in the log"))
    shutil.copytree(home.root, root / "home")
    history.close()
    other = filled(root / "other", attempts=1)
    apart = open_history(other)
    apart.record_attempt(make_attempt("from the other", started=NOW + timedelta(days=1)))
    apart.close()
    shutil.copy(other.database, root / "home" / "history (conflicted copy).db")
    return root / "home"


def dies(prepare, job) -> bool:
    """Do a job in a process of its own; return whether what `prepare` put in its way killed it."""
    child = os.fork()
    if not child:
        try:
            prepare()
            job()
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) == KILLED


def killed_at(nth: int, job) -> bool:
    """Do a job in a process that dies at the nth call that writes; return whether it got there."""
    left = nth

    def deadly(genuine):
        def call(*arguments, **named):
            nonlocal left
            left -= 1
            if not left:
                os._exit(KILLED)
            return genuine(*arguments, **named)

        return call

    def prepare():
        for name in DEADLY:
            setattr(os, name, deadly(getattr(os, name)))

    return dies(prepare, job)


def ids_of(home) -> set[str]:
    history = open_history(home)
    found = {attempt.id for attempt in history.attempts()}
    assert history.check() == ""
    history.close()
    return found


BEFORE = {"a0", "a1", "a2", "in the log"}
JOBS = {
    "restore": (lambda root: copies.restore(root, NOW), {"a0", "a1", "a2"}),
    "rescue": (lambda root: copies.rescue(root, NOW), BEFORE),
    "merge": (
        lambda root: copies.take_in(root, root / "history (conflicted copy).db", NOW),
        BEFORE | {"from the other"},
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", JOBS)
def test_a_kill_at_any_step_leaves_the_old_history_whole_or_the_new_one(
    tmp_path, killed_home, name, record_property
):
    """Of everything that replaces a history: what opens next is the old one with its log, or the new."""
    job, after = JOBS[name]
    seen = set()
    for nth in range(1, 200):
        root = tmp_path / f"{nth}"
        shutil.copytree(killed_home, root)
        killed = killed_at(nth, lambda root=root: job(root))
        now = ids_of(open_home(root))
        assert now in (BEFORE, after), nth
        if now != BEFORE:  # then the old one is in the backups, with its log
            (kept,) = root.glob("backups/history-[bd]*.db")
            assert ids_of_copy(root, kept) == BEFORE, nth
        seen.add(frozenset(now))
        shutil.rmtree(root)
        if not killed:
            break
    assert not killed
    assert seen == {frozenset(BEFORE), frozenset(after)}
    record_property("kills", nth - 1)


def ids_of_copy(root, kept) -> set[str]:
    copies.restore(root, NOW, str(kept))
    return ids_of(open_home(root))


def test_the_old_history_is_on_the_disk_before_anything_goes(tmp_path, killed_home, monkeypatch):
    """A power cut finds the kept file, its log and its folder written before the log is deleted."""
    if not Path("/proc/self/fd").exists():
        pytest.skip("open files have no names here")
    root = shutil.copytree(killed_home, tmp_path / "home")
    log = root / "history.db-wal"
    on_disk: list[str] = []
    genuine = os.fsync

    def noting(descriptor):
        if log.exists():
            on_disk.append(str(Path(f"/proc/self/fd/{descriptor}").readlink()))
        genuine(descriptor)

    monkeypatch.setattr(os, "fsync", noting)
    kept = copies.restore(root, NOW).damaged
    names = [str(kept), f"{kept}-wal", str(kept.parent), str(root)]
    assert set(names) <= set(on_disk)
    assert on_disk.index(str(kept.parent)) < len(on_disk) - 1 - on_disk[::-1].index(str(root))


def test_a_home_that_cannot_be_written_shows_what_was_decided(tmp_path, killed_home):
    """Killed between decision and end, and read-only since: the new history is what is read."""
    root = shutil.copytree(killed_home, tmp_path / "home")

    def dying():
        swapping.finish_swap = lambda _: os._exit(KILLED)

    assert dies(dying, lambda: copies.restore(root, NOW))
    assert swapping.decided(open_home(root)).exists()
    history = open_history_in_memory(open_home(root))
    assert {attempt.id for attempt in history.attempts()} == {"a0", "a1", "a2"}
    history.close()
    assert ids_of(open_home(root)) == {"a0", "a1", "a2"}
