"""A program on a pseudo-terminal: what it writes is time-stamped, then replayed to see what it shows.

The emulator runs only while the program is silent, so that its own cost is in no figure.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Self

import pyte

if TYPE_CHECKING:
    from collections.abc import Sequence

    Chunk = tuple[float, bytes]

COLUMNS, ROWS = 100, 30
LONGEST = 65_536

_UNKNOWN_TO_PYTE = re.compile(
    rb"\x1b\[[<>=][0-9;:]*[A-Za-z]"  # keyboard protocol
    rb"|\x1b\[\?[0-9;]*(?:\$p|u)"  # questions about modes
    rb"|\x1b\[[0-9;]*t"  # window operations
    rb"|\x1b[P\]_][^\x07\x1b]*(?:\x07|\x1b\\)"  # titles, device strings
)
"""Sequences of which pyte would show the last letter as text."""


class Terminal:
    """A running program and the screen it has painted so far."""

    processor = False
    """Whether what is measured is the program's own time on the processor, not that of the clock on the
    wall: other programs on the machine change little of it."""

    def __init__(self, command: Sequence[str]) -> None:
        self.started = 0.0 if self.processor else time.perf_counter()
        self._pid, self._descriptor = pty.fork()
        if self._pid == 0:
            _become(command)
        self._screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.ByteStream(self._screen)
        self._ended = False
        self._status: int | None = None
        self._dropped = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """End the program, by force where it does not listen."""
        if self._status is None:
            os.kill(self._pid, signal.SIGTERM)
            self.until_end(within=5)
        if self._status is None:
            os.kill(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)
        self.drop()

    @property
    def process(self) -> int:
        """The id of the program's process."""
        return self._pid

    @property
    def is_raw(self) -> bool:
        """Whether the terminal passes keys on one by one, without showing them, as for an app."""
        return not termios.tcgetattr(self._descriptor)[3] & (termios.ECHO | termios.ICANON)

    @property
    def text(self) -> str:
        """What the screen shows, its lines joined by newlines."""
        return "\n".join(self._screen.display)

    @property
    def cells(self) -> list[list[pyte.screens.Char]]:
        """What the screen shows, row by row, each cell with its colours."""
        rows = (self._screen.buffer[line] for line in range(ROWS))
        return [[row[column] for column in range(COLUMNS)] for row in rows]

    def _now(self) -> float:
        if not self.processor:
            return time.perf_counter()
        spent = 0
        for thread in Path(f"/proc/{self._pid}/task").glob("*/schedstat"):
            with suppress(OSError):  # a thread that has just ended
                spent += int(thread.read_text().split()[0])
        return spent / 1e9

    def send(self, keys: bytes) -> float:
        """Press keys; return when, in seconds of `time.perf_counter`, or of the processor's time."""
        now = self._now()
        os.write(self._descriptor, keys)
        return now

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size, as dragging its window does."""
        size = struct.pack("HHHH", rows, columns, 0, 0)
        fcntl.ioctl(self._descriptor, termios.TIOCSWINSZ, size)

    def read(self, seconds: float, *, quiet: float | None = None) -> list[Chunk]:
        """Return what is written within some seconds, or until a silence of `quiet` seconds."""
        chunks: list[Chunk] = []
        end = time.perf_counter() + seconds
        heard = 0.0  # when the last chunk came by the clock; its own time may be the processor's
        while not self._ended:
            now = time.perf_counter()
            limit = end if quiet is None or not chunks else min(end, heard + quiet)
            if now >= limit or not select.select([self._descriptor], [], [], limit - now)[0]:
                break
            try:
                data = os.read(self._descriptor, LONGEST)
            except OSError:  # how Linux says that the other side has closed
                data = b""
            if data:
                chunks.append((self._now(), data))
                heard = time.perf_counter()
            self._ended = not data
        return chunks

    def show(self, data: bytes) -> None:
        """Paint what was written."""
        self._stream.feed(_UNKNOWN_TO_PYTE.sub(b"", data))

    def when_shown(self, wanted: re.Pattern[str], *, within: float, quiet: float) -> float:
        """Return when a text was first painted, in seconds of `time.perf_counter`.

        Args:
            wanted: what is looked for.
            within: seconds after which it is given up.
            quiet: seconds of silence after which the screen is looked at.

        Raises:
            TimeoutError: it was not painted; the message holds what was.
        """
        deadline = time.perf_counter() + within
        found: float | None = None
        while found is None and time.perf_counter() < deadline and not self._ended:
            for moment, data in self.read(quiet * 2, quiet=quiet):
                self.show(data)
                if found is None and wanted.search(self.text):
                    found = moment
        if found is None:
            raise TimeoutError(f"{wanted.pattern!r} was not painted; the screen shows\n{self.text}")
        return found

    def drop(self) -> None:
        """Close the terminal under the program, as a lost connection does."""
        if not self._dropped:
            os.close(self._descriptor)
        self._dropped = self._ended = True

    def status(self, within: float) -> int:
        """Return the status that the program left with, negative for a signal that killed it.

        Raises:
            TimeoutError: it still runs.
        """
        deadline = time.perf_counter() + within
        while self._status is None and time.perf_counter() < deadline:
            ended, status = os.waitpid(self._pid, os.WNOHANG)
            if ended:
                self._status = os.waitstatus_to_exitcode(status)
            elif self._dropped:
                time.sleep(0.01)
            else:
                self.read(0.01)
        if self._status is None:
            raise TimeoutError("the program still runs")
        return self._status

    def until_end(self, within: float) -> float:
        """Return when the program closed its terminal, in seconds of `time.perf_counter`, or of the processor's."""
        deadline = time.perf_counter() + within
        while not self._ended and time.perf_counter() < deadline:
            self.read(deadline - time.perf_counter())
        if self.processor and self._ended and self._status is None:
            _, ended, used = os.wait4(self._pid, 0)
            self._status = os.waitstatus_to_exitcode(ended)
            return used.ru_utime + used.ru_stime
        return time.perf_counter()


def _become(command: Sequence[str]) -> None:
    """Turn this process, the child, into the program."""
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    outside = {"COLUMNS", "LINES", "NO_COLOR", "PYTHONDONTWRITEBYTECODE"}
    environment = {name: value for name, value in os.environ.items() if name not in outside}
    environment |= {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
    try:
        os.execvpe(command[0], list(command), environment)
    except OSError as error:
        os.write(2, f"{command[0]}: {error}\n".encode())
        os._exit(127)
