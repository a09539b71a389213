"""A full, read-only, forbidden or failing disk at each single call: the old version is not lost."""

from __future__ import annotations

import errno
from datetime import timedelta
from functools import partial
from itertools import count

import pytest

from tests.faults.failing_calls import at_every_call, error_of
from tests.storage.conftest import NOW, make_attempt
from trainer.storage import backups, files, recovery
from trainer.storage.history import open_history
from trainer.storage.home import HomeUnwritable, open_home

each_error = pytest.mark.parametrize(
    "number", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EDQUOT, errno.EIO]
)


@each_error
def test_saving_gives_the_new_text_or_leaves_the_old(tmp_path, number):
    """Either the save says that it failed and the old file stands, or the new one is whole."""
    path = tmp_path / "a.toml"
    outcomes = set()
    for fault in at_every_call(number):
        path.write_bytes(b"one")
        error = error_of(fault, lambda: files.save(path, b"two", expected=files.digest_of(b"one")))
        assert error is None or "old file is unchanged" in str(error)
        outcomes.add((path.read_bytes(), "saved" if error is None else "failed"))
        assert not list(tmp_path.glob(".*.tmp"))
    assert outcomes == {(b"one", "failed"), (b"two", "saved")}


@each_error
def test_the_text_typed_before_outlives_a_failing_disk(tmp_path, number):
    """Where a store of a draft fails, the text of the store before is still offered."""
    home = open_home(tmp_path / "home")
    names = count()
    for fault in at_every_call(number):
        draft = recovery.begin(
            home, kind="answer", question="b/q", story="s", asked="q?", started=NOW,
            draft_id=f"d{next(names)}",
        )  # fmt: skip
        draft.save("one")
        error = error_of(fault, partial(draft.save, "one two"))
        draft.release()
        waiting = {found.id: found.text for found in recovery.waiting_drafts(home)}
        assert waiting[draft.draft.id] == ("one" if error else "one two")
    assert not list(home.recovery.glob(".*.tmp"))


@each_error
def test_a_home_that_cannot_be_made_is_said_so(tmp_path, number):
    """A home that fails at any call is named in one line, so that memory can take its place."""
    names = count()
    for fault in at_every_call(number):
        root = tmp_path / f"home{next(names)}"
        error = error_of(fault, lambda root=root: open_history(open_home(root)).close())
        assert error is None or (isinstance(error, HomeUnwritable) and str(root) in str(error))
    open_history(open_home(root)).close()


@each_error
def test_the_copies_of_the_days_before_outlive_a_failing_disk(tmp_path, number):
    """A backup that fails says so, leaves no half copy, and costs none of the older ones."""
    home = open_home(tmp_path / "home")
    history = open_history(home)
    history.record_attempt(make_attempt())
    first = backups.back_up(home, history, NOW)
    days = count(1)
    for fault in at_every_call(number):
        day = NOW + timedelta(days=next(days))
        error = error_of(fault, partial(backups.back_up, home, history, day))
        assert error is None or "backup" in str(error)
        assert all(backups.sound(path) for path in home.backups.glob("history-*"))
    assert first.exists()
    history.close()
