from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
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
