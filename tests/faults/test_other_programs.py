"""Another program holds the history: the wait is short, it is said who, and nothing is lost."""

from __future__ import annotations

import os
import re
import signal
import sqlite3
import sys
import threading
import time
from contextlib import closing

import pytest

from benchmarks.terminal import Terminal
from tests.conftest import DATA
from tests.faults.holders import held
from tests.storage.conftest import make_attempt
from tests.ui.waiting import home_is_open, until
from trainer.coach.workspace import open_workspace
from trainer.storage import files, locks
from trainer.storage.history import open_history
from trainer.storage.history.waiting import HistoryBusy, Patience, give_up_when
from trainer.storage.home import open_home as make_home
from trainer.ui.app import TrainerApp
from trainer.ui.screens.grade import GradeScreen
from trainer.ui.widgets.answer_editor import AnswerEditor

WAIT = 0.4
"""Seconds that are waited here, so that the tests take no longer."""

SAID = "another program holds history.db"

COMMANDS = (
    ("due",),
    ("stats",),
    ("doctor",),
    ("backup",),
    ("recover",),
    ("rehearse", "--plain"),
    ("interview", "list"),
    ("interview", "new", "Acme", "2026-06-05 14:00"),
    ("story", "list"),
)


@pytest.fixture
def short_wait(monkeypatch):
    monkeypatch.setattr("trainer.storage.history.waiting.SECONDS", WAIT)


@pytest.fixture
def home(empty_home):
    """A home with the five stories of tests/data, and a history."""
    open_history(make_home(empty_home)).close()
    (empty_home / "stories" / "mine.toml").write_bytes((DATA / "stories.toml").read_bytes())
    return empty_home


@pytest.fixture
def app(home, open_home, known_banks):
    return TrainerApp(open_home(home))


@pytest.mark.slow
def test_every_command_says_who_is_in_the_way_and_ends(home, run, typed, short_wait):
    """Where a program holds the history for good: one line that names it, status 2, no long wait."""
    with held(home / "history.db", alone=True):
        for words in COMMANDS:
            typed("")
            before = time.monotonic()
            ran = run(*words)
            assert time.monotonic() - before < WAIT + 1.5, words
            assert ran.status == 2, words
            assert ran.out == "", words
            assert SAID in ran.err, words
            assert ran.err.count("\n") == 1, words


def test_what_only_writes_says_it_too(home, run, short_wait):
    """Where the other program lets the history be read, storing is refused with the same words."""
    with held(home / "history.db"):
        ran = run("interview", "new", "Acme", "2026-06-05 14:00")
        assert ran.status == 2
        assert "Acme" not in ran.out
        assert SAID in ran.err
        assert run("due").status in (0, 1)
    assert run("interview", "new", "Acme", "2026-06-05 14:00").status == 0


def test_a_program_that_is_done_soon_is_waited_for(home):
    """A store that meets another one takes place when that one is over."""
    history = open_history(make_home(home))
    other = sqlite3.connect(home / "history.db", isolation_level=None, check_same_thread=False)
    with closing(other):
        other.execute("BEGIN IMMEDIATE")
        threading.Timer(0.3, lambda: other.execute("ROLLBACK")).start()
        history.record_attempt(make_attempt("a1"))
    assert history.tellings.totals().attempts == 1
    history.close()


def test_many_statements_wait_no_longer_than_one(short_wait):
    """What a person asked for may take many statements; the wait is one for all of them."""
    patience = Patience()
    calls = []

    def busy():
        calls.append(time.monotonic())
        error = sqlite3.OperationalError("database is locked")
        error.sqlite_errorcode = sqlite3.SQLITE_BUSY
        raise error

    before = time.monotonic()
    for _ in range(10):
        with pytest.raises(HistoryBusy):
            patience.until_free(busy)
    assert time.monotonic() - before < WAIT + 0.5
    assert patience.until_free(lambda: "free") == "free"
    with pytest.raises(HistoryBusy):
        patience.until_free(busy)
    assert calls[-1] - before > 2 * WAIT * 0.8


def test_nobody_waits_who_is_about_to_leave(home):
    """A thread that is told to leave stops waiting at once, and says why."""
    leaving = threading.Event()
    seconds = []

    def work():
        give_up_when(leaving.is_set)
        before = time.monotonic()
        with pytest.raises(HistoryBusy):
            open_workspace(home)
        seconds.append(time.monotonic() - before)

    with held(home / "history.db", alone=True):
        thread = threading.Thread(target=work)
        thread.start()
        leaving.set()
        thread.join(10)
    assert seconds[0] < 2


def test_a_file_that_another_program_keeps_locked_is_waited_for_and_said(tmp_path, monkeypatch):
    """No save of a file waits for ever for a program that holds its lock."""
    monkeypatch.setattr(locks, "MOST_SECONDS", 0.1)
    path = tmp_path / "a.toml"
    with locks.locked(path), pytest.raises(Exception, match="another program is using it"):
        files.save(path, b"text", expected=None)


async def test_an_answer_that_cannot_be_handed_in_stays(app, home, local_zone, short_wait):
    """A lock that comes while one rehearses: it is said, text and draft stay, and F5 works later."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await pilot.press("r")
        await until(pilot, lambda: getattr(app.screen, "asking", None) is not None)
        app.screen.query_one(AnswerEditor).load_text("We moved the cart into Redis.")
        await until(pilot, lambda: list((home / "recovery").glob("*.json")))
        with held(home / "history.db"):
            await pilot.press("f5")
            await until(pilot, lambda: any(SAID in one.title for one in app._notifications))
            assert app.screen.query_one(AnswerEditor).answer == "We moved the cart into Redis."
            (draft,) = (home / "recovery").glob("*.json")
            assert "into Redis" in draft.read_text()
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, GradeScreen))
        assert len(await app.coach.run(lambda work: work.history.attempts())) == 1
        assert not list((home / "recovery").glob("*.json"))


async def test_what_is_typed_is_kept_while_the_history_is_waited_for(app, home, local_zone):
    """A draft needs no history: it is on disk at once, also while a hand-in waits for a program."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await pilot.press("r")
        await until(pilot, lambda: getattr(app.screen, "asking", None) is not None)
        with held(home / "history.db"):
            app.screen.query_one(AnswerEditor).load_text("We moved the cart.")
            await pilot.press("f5")
            app.screen.query_one(AnswerEditor).load_text("We moved the cart into Redis.")
            drafts = home / "recovery"
            await until(pilot, lambda: any("Redis" in p.read_text() for p in drafts.glob("*.json")))
            assert not any(SAID in one.title for one in app._notifications)


@pytest.mark.slow
async def test_no_screen_breaks_while_the_history_is_held(app, home, local_zone, monkeypatch):
    """Whatever is opened and pressed meanwhile, the app goes on and Ctrl+Q leaves it."""
    monkeypatch.setattr("trainer.storage.history.waiting.SECONDS", 0.02)
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        with held(home / "history.db"):
            for screen in ("r", "i", "d", "p", "u"):
                await pilot.press(screen, "n", "enter", "f2", "escape", "escape")
        await pilot.press("ctrl+q")
    assert app.return_code in (0, None)


ENDS = {"ctrl+q": 0, "SIGTERM": 143, "SIGHUP": 129}


@pytest.mark.terminal
@pytest.mark.slow
@pytest.mark.parametrize("end", ENDS)
def test_one_can_leave_while_the_home_is_being_opened(home, end):
    """While another program holds the history, Ctrl+Q and the signals end the app at once."""
    with (
        held(home / "history.db", alone=True),
        Terminal((sys.executable, "-m", "trainer", "--home", str(home))) as terminal,
    ):
        terminal.when_shown(re.compile("opening your home"), within=20, quiet=0.1)
        if end == "ctrl+q":
            terminal.send(b"\x11")
        else:
            os.kill(terminal.process, getattr(signal, end))
        assert terminal.status(within=2.5) == ENDS[end]


@pytest.mark.terminal
@pytest.mark.slow
def test_the_app_ends_by_itself_where_the_history_stays_held(home):
    """After the wait the app leaves with status 2 and one line that names what is in the way."""
    with (
        held(home / "history.db", alone=True),
        Terminal((sys.executable, "-m", "trainer", "--home", str(home))) as terminal,
    ):
        written = b"".join(data for _, data in terminal.read(12, quiet=7))
        assert terminal.status(within=3) == 2
    assert SAID.encode() in written


def test_an_answer_typed_line_by_line_is_kept(home, run, typed, short_wait, monkeypatch):
    """`rehearse --plain` cannot hand in while a program holds the history: the words are kept."""
    typed("We moved the cart into Redis.\n.\n")
    with closing(sqlite3.connect(home / "history.db", isolation_level=None)) as other:
        opened = open_workspace

        def then_hold(*arguments, **named):
            work = opened(*arguments, **named)
            other.execute("BEGIN IMMEDIATE")
            return work

        monkeypatch.setattr("trainer.coach.workspace.open_workspace", then_hold)
        ran = run("rehearse", "--plain", "--limit", "1")
        monkeypatch.undo()
    assert ran.status == 2
    assert SAID in ran.err
    assert "your answer is kept" in ran.err
    (draft,) = (home / "recovery").glob("*.json")
    assert "into Redis" in draft.read_text()
