"""The real program in a real terminal."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import sys
import time
import uuid

import pytest

pytestmark = [
    pytest.mark.terminal,
    pytest.mark.skipif(shutil.which("tmux") is None, reason="needs tmux"),
]

LONGEST = 20.0


class Terminal:
    """One tmux server with one window of 80×24."""

    _socket = ""

    def tmux(self, *arguments: str) -> str:
        done = subprocess.run(
            ["tmux", "-L", self._socket, *arguments], capture_output=True, text=True, check=False
        )
        return done.stdout

    def open(self, home) -> None:
        # A server that was told to end may still hold its socket.
        self._socket = f"trainer-{uuid.uuid4().hex[:8]}"
        program = shlex.join([sys.executable, "-m", "trainer", "--home", str(home)])
        self.tmux(
            "new-session", "-d", "-x", "80", "-y", "24", f"{program}; echo left with $?; exec cat"
        )

    def press(self, *keys: str) -> None:
        self.tmux("send-keys", *keys)

    def type(self, text: str) -> None:
        self.tmux("send-keys", "-l", text)

    def wait_for(self, *texts: str) -> str:
        end = time.monotonic() + LONGEST
        screen = ""
        while time.monotonic() < end:
            screen = self.tmux("capture-pane", "-p")
            if all(text in screen for text in texts):
                return screen
            time.sleep(0.05)
        raise AssertionError(f"{texts} did not appear:\n{screen}")

    def program(self) -> int:
        shell = self.tmux("list-panes", "-F", "#{pane_pid}").strip()
        found = subprocess.run(["pgrep", "-P", shell], capture_output=True, text=True, check=True)
        return int(found.stdout.split()[0])

    def close(self) -> None:
        self.tmux("kill-server")


@pytest.fixture
def terminal():
    opened = Terminal()
    yield opened
    opened.close()


def _type_an_answer(terminal, home) -> None:
    terminal.open(home)
    terminal.wait_for("Interview Trainer · Home", "to tell for the first time")
    terminal.press("r")
    terminal.wait_for("Rehearse", "question 1 of")
    terminal.type("We moved the cart into Redis")
    terminal.wait_for("6 words")


def _wait_until_stored(home) -> None:
    end = time.monotonic() + LONGEST
    while not any("Redis" in path.read_text() for path in (home / "recovery").glob("*.json")):
        assert time.monotonic() < end, "the text was never stored"
        time.sleep(0.02)


def test_killed_while_typing(terminal, home):
    """After kill -9 in the middle of an answer the text is offered back and restored."""
    _type_an_answer(terminal, home)
    _wait_until_stored(home)
    os.kill(terminal.program(), signal.SIGKILL)
    terminal.wait_for("left with 137")
    terminal.close()
    terminal.open(home)
    terminal.wait_for("never handed in", "We moved the cart into Redis")
    terminal.press("r")
    terminal.wait_for("question 1 of 1", "We moved the cart into Redis")


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_ended_by_a_signal(terminal, home, number, status):
    """A signal stores what was typed and leaves with the status a shell expects."""
    _type_an_answer(terminal, home)
    os.kill(terminal.program(), number)
    terminal.wait_for(f"left with {status}")
    _wait_until_stored(home)


def test_an_answer_is_graded_rated_and_kept(terminal, home):
    """An answer typed and handed in shows its verdicts; rated, it is there after a restart."""
    _type_an_answer(terminal, home)
    terminal.press("C-j")
    terminal.wait_for("Grade", "✓", "✗", "3 Good")
    terminal.press("3")
    terminal.wait_for("question 2 of")
    terminal.press("C-q")
    terminal.wait_for("left with 0")
    terminal.close()
    terminal.open(home)
    terminal.wait_for("1 answered today")
