"""Nothing connects to anything while a person rehearses, debriefs, writes or reads."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.faults.app_at_work import demo_home

WATCHED = """
import sys

def watch(event, arguments):
    if event.startswith(("socket.connect", "socket.getaddrinfo", "socket.gethost", "socket.sendto",
                         "socket.bind", "urllib.", "http.", "smtplib.", "ftplib.", "imaplib.")):
        # Not an exception, which the program might catch and be silent about.
        import os
        os.write(2, f"CONNECTED {event} {arguments}\\n".encode())
    if event in ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn"):
        import os
        os.write(2, f"STARTED {event} {arguments}\\n".encode())

sys.addaudithook(watch)
"""

COMMAND_LINE = (
    ("due",), ("stats",), ("doctor",), ("story", "list"), ("story", "show", "checkout-latency"),
    ("bank", "list"), ("bank", "search", "conflict"), ("match", "a time you failed"),
    ("grade", "--story", "checkout-latency"), ("rehearse", "--plain", "--story", "checkout-latency"),
    ("interview", "list"), ("interview", "show", "kestrel"), ("debrief", "kestrel"),
    ("letter", "kestrel", "--to", "Dana Weller", "--format", "eml", "--anyway"),
    ("letter", "kestrel", "--to", "Dana Weller", "--format", "mailto", "--anyway"),
    ("backup",), ("recover",), ("check",), ("completion", "bash"),
)  # fmt: skip

EVERY_COMMAND = """
import io, json
from trainer.cli.main import main

for words in json.loads(sys.argv[2]):
    sys.stdin = io.TextIOWrapper(io.BytesIO(b"I moved the cart.\\n.\\n3\\n"))
    status = main(["--home", sys.argv[1], *words])
    assert status in (0, 1), (words, status)
"""

APP = """
import asyncio
from pathlib import Path
from trainer.coach.workspace import open_workspace
from trainer.ui.app import TrainerApp

async def walk():
    app = TrainerApp(lambda: open_workspace(Path(sys.argv[1])))
    async with app.run_test(size=(100, 30)) as pilot:
        async def press(*keys):
            for key in keys:
                await pilot.press(key)
                await pilot.pause(0.06)
        while getattr(app.screen, "view", None) is None:
            await pilot.pause(0.05)
        await press("r", *"I moved it", "ctrl+j")
        assert type(app.screen).__name__ == "GradeScreen", app.screen
        await press("3")
        await app.action_go_home()
        await press("d", "ctrl+j", "l", "enter", "escape", "escape", "escape", "escape")
        for key in "sqipx":
            await app.action_go_home()
            await press(key, "enter", "escape")
asyncio.run(walk())
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    root = demo_home(tmp_path_factory.mktemp("demo") / "home")
    (root / "banks" / "theirs.toml").write_text(
        'format = "question-bank/1"\nid = "theirs"\ntitle = "Theirs"\n'
        'homepage = "https://example.invalid/"\n[[question]]\nid = "a"\nask = "Why?"\n'
    )
    return root


def watched(script: str, *arguments: str) -> list[str]:
    """Run a script; return what it connected to or started."""
    done = subprocess.run(
        [sys.executable, "-c", WATCHED + script, *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
        check=False,
        env={**os.environ, "TERM": "xterm-256color"},
    )
    said = done.stderr.decode()
    assert "Traceback" not in said, said
    return [line for line in said.splitlines() if line.startswith(("CONNECTED", "STARTED"))]


def test_the_watch_sees_a_connection():
    """What the other tests rely on: a connection is noticed, and so is a program."""
    script = (
        "import socket, subprocess\n"
        "s = socket.socket(); s.settimeout(0.1)\n"
        "s.connect_ex(('127.0.0.1', 9)); subprocess.run(['true'])\n"
    )
    seen = watched(script)
    assert any(line.startswith("CONNECTED socket.connect") for line in seen)
    assert any(line.startswith("STARTED subprocess.Popen") for line in seen)


def test_no_command_connects(home, record_property):
    """Every command that is not about fetching a bank connects to nothing and starts nothing."""
    assert watched(EVERY_COMMAND, str(home), json.dumps(COMMAND_LINE)) == []
    record_property("commands", len(COMMAND_LINE))


def test_no_screen_connects(home, record_property):
    """Rehearsing, grading, debriefing, the letter, stories, questions and progress: no connection."""
    assert watched(APP, str(home)) == []
    record_property("connections", 0)
