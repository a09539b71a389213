from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
import threading
import time

PROGRAM = """
from textual.app import App
from textual.widgets import Input
from trainer.ui.driver import survive_stray_bytes

class Typing(App):
    def compose(self):
        yield Input()
    def on_input_submitted(self, event):
        self.exit(message=ascii(event.value))

survive_stray_bytes()
Typing().run()
"""


def test_a_stray_byte_does_not_end_the_app():
    """A byte that is not UTF-8 arrives as U+FFFD and the keys around it as they were typed."""
    master, slave = pty.openpty()
    environ = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "60", "LINES": "10"}
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM],
        stdin=slave,
        stdout=slave,
        stderr=subprocess.PIPE,
        env=environ,
        start_new_session=True,
    ) as program:
        os.close(slave)
        _read_until(master, b"\x1b[?1049h")
        _read_until(master, b"", quiet=0.3)
        os.write(master, b"a\xe9b\xff")
        _read_until(master, b"", quiet=0.2)
        os.write(master, b"c\r")
        _read_until(master, b"", quiet=0.5)
        said = program.stderr.read() if program.wait(10) == 0 else b""
        os.close(master)
    assert rb"a\ufffdb\ufffdc" in said


def _read_until(master: int, wanted: bytes, *, quiet: float = 10.0) -> None:
    """Read what the program paints until it has painted something, or is quiet for a while."""
    seen = b""
    end = time.monotonic() + 10
    while time.monotonic() < end:
        if not select.select([master], [], [], quiet)[0]:
            return
        try:
            seen += os.read(master, 65536)
        except OSError:
            return
        if wanted and wanted in seen:
            return


class GoneTerminal:
    """A terminal that was closed: every write fails."""

    def write(self, text):
        raise OSError(5, "Input/output error")

    def flush(self):
        raise OSError(5, "Input/output error")

    def fileno(self):
        return 2


def test_output_to_a_closed_terminal_holds_nobody_up():
    """Whatever is still written, the writer takes it and ends when it is told to."""
    from textual.drivers import linux_driver

    from trainer.ui.driver import survive_a_closed_terminal

    survive_a_closed_terminal()
    writer = linux_driver.WriterThread(GoneTerminal())
    writer.start()

    def write_much():
        for _ in range(500):
            writer.write("x" * 100)
        writer.stop()

    person = threading.Thread(target=write_much, daemon=True)
    person.start()
    person.join(10)
    assert not person.is_alive()
    assert not writer.is_alive()
