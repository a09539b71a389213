"""A real terminal for tests: one tmux server of its own, polled for text."""

from __future__ import annotations

import shlex
import subprocess
import sys
import time
import uuid
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST = 20.0
"""Seconds after which a text that was waited for does not come."""


class Terminal:
    """One tmux server with one window of 80×24 and a shell in it."""

    _socket = ""

    def tmux(self, *arguments: str) -> str:
        done = subprocess.run(
            ["tmux", "-L", self._socket, *arguments], capture_output=True, text=True, check=False
        )
        return done.stdout

    def open(self, home: Path, environ: Mapping[str, str] | None = None, *arguments: str) -> None:
        """Start the program in a new window; when it ends, its status is shown and a shell stays."""
        # A server that was told to end may still hold its socket.
        self._socket = f"trainer-{uuid.uuid4().hex[:8]}"
        settings = [f"{name}={value}" for name, value in (environ or {}).items()]
        program = shlex.join(
            ["env", *settings, sys.executable, "-m", "trainer", "--home", str(home), *arguments]
        )
        script = f"{program}; echo left with $?; exec env PS1='ready> ' sh -i"
        self.tmux("new-session", "-d", "-x", "80", "-y", "24", script)

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

    def wait_until_quiet(self, seconds: float = 0.4) -> None:
        """Wait until nothing on the screen has changed for a while: keys before that may be early."""
        end = time.monotonic() + LONGEST
        seen, since = "", time.monotonic()
        while time.monotonic() < end:
            now = self.tmux("capture-pane", "-p") + self.tmux(
                "display-message", "-p", "#{cursor_x} #{cursor_y}"
            )
            if now != seen:
                seen, since = now, time.monotonic()
            elif time.monotonic() - since >= seconds:
                return
            time.sleep(0.05)
        raise AssertionError(f"the screen never came to rest:\n{seen}")

    def resize(self, columns: int, rows: int) -> None:
        self.tmux("resize-window", "-x", str(columns), "-y", str(rows))

    def is_full_screen(self) -> bool:
        return self.tmux("display-message", "-p", "#{alternate_on}").strip() == "1"

    def program(self) -> int:
        """Return the process id of the program in the window."""
        shell = self.tmux("list-panes", "-F", "#{pane_pid}").strip()
        # "pgrep" isn't on every machine.
        children = Path(f"/proc/{shell}/task/{shell}/children")
        if children.exists():
            return int(children.read_text().split()[0])
        found = subprocess.run(["pgrep", "-P", shell], capture_output=True, text=True, check=True)
        return int(found.stdout.split()[0])

    def close(self) -> None:
        self.tmux("kill-server")
