"""Line by line on a full disk: nothing typed is lost, one line says what happened, and it goes on."""

from __future__ import annotations

import errno
import os
import tempfile

import pytest

from tests.conftest import DATA
from trainer.coach.workspace import open_workspace
from trainer.mock.model import Step

TYPED = "We moved the cart into Redis. " * 900
FULL = "No space left on device"


class Disk:
    """A disk that can be full: no new file, and no room in the history for a long answer."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.works = []
        self._patch, self._make = patch, tempfile.mkstemp
        self.is_full = False
        patch.setattr(tempfile, "mkstemp", self._made)
        patch.setattr("trainer.coach.workspace.open_workspace", self._opened)

    def _opened(self, *arguments, **named):
        self.works.append(open_workspace(*arguments, **named))
        return self.works[-1]

    def _made(self, *arguments, **named):
        if self.is_full:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return self._make(*arguments, **named)

    def fills_up(self, *, is_full: bool = True) -> None:
        self.is_full = is_full
        most = 1 if is_full else 1_000_000  # SQLite takes the size it has for one that's too small
        self.works[-1].history.access.connection.execute(f"PRAGMA max_page_count = {most}")


class Person:
    """Types line after line; a function among the lines happens before the next one."""

    encoding = "utf-8"

    def __init__(self, *lines, is_there=True):
        self._lines, self._is_there = list(lines), is_there

    def isatty(self):
        return self._is_there

    def __iter__(self):
        return iter(self.readline, "")

    def readline(self):
        while self._lines and callable(self._lines[0]):
            self._lines.pop(0)()
        return f"{self._lines.pop(0)}\n" if self._lines else ""


@pytest.fixture
def home(tmp_path):
    """A home with five stories."""
    home = tmp_path / "home"
    (home / "stories").mkdir(parents=True)
    (home / "stories" / "mine.toml").write_bytes((DATA / "stories.toml").read_bytes())
    return home


@pytest.fixture
def disk(monkeypatch):
    return Disk(monkeypatch)


@pytest.fixture
def sits(monkeypatch, run):
    """Let a person type; return what came of a command."""

    def sit(*words, lines, is_there=True):
        monkeypatch.setattr("sys.stdin", Person(*lines, is_there=is_there))
        return run(*words)

    return sit


@pytest.fixture
def mock(run, disk):
    assert run("mock", "new", "-", "--minutes", "15", "--seed", "3").status == 0


def answers(home):
    work = open_workspace(home)
    (plan,) = work.history.mocks.plans()
    said = [one.said for one in work.history.mocks.turns(plan.id) if one.step is Step.ANSWER]
    work.close()
    return said


def test_a_mock_interview_goes_on_once_there_is_room(sits, disk, home, mock):
    """Handing in fails and says why; after Enter the same words are handed in, once, and it goes on."""
    room = lambda: disk.fills_up(is_full=False)  # noqa: E731
    lines = (disk.fills_up, TYPED, ".", "", room, "", "I'd say more.", ".q")
    ran = sits("mock", "--plain", lines=lines)
    assert ran.status == 0, ran.err
    assert ran.err.count("your history couldn't be saved: database or disk is full") == 2
    assert ran.err.count(FULL) == 1
    assert "What you typed is still here." in ran.out
    assert answers(home) == [TYPED]
    again = sits("mock", "--plain", lines=[".q"])
    assert "I'd say more." in again.out


@pytest.mark.parametrize("last", [[".", ".q"], [".q", ".q"], [".", "", ".q"], ["."], []])
def test_what_cannot_be_stored_is_printed_before_a_mock_interview_ends(sits, disk, mock, last):
    """Whoever gives up, or has no more to say, has their words on the screen, and isn't told they're kept."""
    ran = sits("mock", "--plain", lines=[disk.fills_up, TYPED, *last])
    assert ran.status == 2
    assert TYPED in ran.out
    assert "You left; all of it is kept" not in ran.out
    assert "copy what you typed from above" in ran.err
    assert "Traceback" not in ran.err


def test_what_is_kept_is_there_when_the_mock_interview_goes_on(sits, disk, mock):
    """Where only the history is full the words wait in their own file, and are offered again."""

    def only_the_history():
        disk.fills_up()
        disk.is_full = False

    ran = sits("mock", "--plain", lines=[only_the_history, TYPED, ".", ".q"])
    assert (ran.status, TYPED in ran.out) == (2, False)
    assert "what you typed is kept, and `trainer mock --plain` goes on" in ran.err
    again = sits("mock", "--plain", lines=[".q"])
    assert "You'd typed:" in again.out


def test_nobody_is_asked_where_nobody_sits(sits, disk, mock):
    """A script isn't kept waiting: it reads its words and ends with what stood in the way."""
    ran = sits(
        "mock", "--plain", lines=[disk.fills_up, TYPED, ".", "Next answer", "."], is_there=False
    )
    assert (ran.status, TYPED in ran.out) == (2, True)
    assert "What you typed is still here." not in ran.out


def test_a_rehearsal_goes_on_once_there_is_room(sits, disk, home):
    """The same in a rehearsal: handed in after Enter, graded, and recorded once."""
    room = lambda: disk.fills_up(is_full=False)  # noqa: E731
    lines = (disk.fills_up, TYPED, ".", room, "", "1")
    ran = sits("rehearse", "--plain", "--limit", "1", lines=lines)
    assert ran.status == 0, ran.err
    assert "your history couldn't be saved" in ran.err
    work = open_workspace(home)
    assert [one.answer for one in work.history.attempts()] == [TYPED]
    work.close()


def test_a_rehearsal_never_says_kept_of_what_is_not(sits, disk):
    """Where neither the history nor a file of its own takes an answer it's printed, to copy."""
    lines = (disk.fills_up, TYPED, ".", ".q")
    ran = sits("rehearse", "--plain", "--limit", "1", lines=lines)
    assert (ran.status, TYPED in ran.out) == (2, True)
    assert "your answer is kept" not in ran.err
