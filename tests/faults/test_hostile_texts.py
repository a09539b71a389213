"""Whatever a story, a file name or an answer holds, the terminal is never commanded by it."""

from __future__ import annotations

import json
import os
import pty
import re
import select
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta

import pytest

from trainer.coach.workspace import open_workspace
from trainer.interviews import (
    Asked,
    Decision,
    Interview,
    Interviewer,
    Need,
    Round,
    Wanted,
)
from trainer.storage.history import open_history
from trainer.storage.home import open_home

PAYLOADS = (
    "\x1b]52;c;aGFja2Vk\x07",  # writes the clipboard
    "\x1b]8;;http://evil.example\x1b\\link\x1b]8;;\x1b\\",  # a link
    "\x1b]0;owned\x07",  # a window title
    "\x1b[2J\x1b[31mred",  # clears the screen
    "\x9b31m\x85\x90",  # the same in C1
    "a\u202egnp.exe",  # bidirectional override
    "[@click=app.quit]click[/] [/] [bold]x",  # markup and actions
    "\u2028\u200b\ufeff\U000e0041",
)
ALL = " ".join(PAYLOADS)
COMMANDED = re.compile(rb"\x1b\]52|\x1b\]8;|\x1b\]0;owned|\x1b\[31mred|\xc2\x9b|\xe2\x80\xae")


def hostile_home(root):
    """Return a home whose stories hold every payload in every field, and in a file's name."""
    home = open_home(root)
    text = json.dumps(ALL)
    story = "\n".join(
        [
            'format = "story-bank/1"',
            "[[story]]",
            'id = "bad"',
            *(
                f"{field} = {text}"
                for field in ("title", "role", "organization", "period", "notes", "source")
            ),
            *(
                f"{part} = [{text}]"
                for part in ("situation", "task", "action", "result", "reflection")
            ),
        ]
    ).replace("\\U000e0041", "\\U000e0041")
    story = re.sub(r"\\udb40\\udc41", r"\\U000e0041", story)
    (home.stories / "bad.toml").write_text(story, encoding="utf-8")
    _note_interview(home)
    (home.stories / "broken\x1b]0;owned\x07.toml").write_text("x = [")
    return home


def _note_interview(home) -> None:
    """Put every payload into every field of an interview that is over, and of its debrief."""
    history = open_history(home)
    history.debriefs.save_interview(
        Interview(
            id="i1", company=ALL, role=ALL, round=Round.ONSITE,
            at=datetime.now(UTC) - timedelta(hours=2), utc_offset=0,
            wanted=(Wanted(ALL, Need.MUST_HAVE),),
            interviewers=(Interviewer(ALL, ALL, ALL, ALL, moment=ALL),), posting=ALL,
        )
    )  # fmt: skip
    asked = Asked("q1", "i1", ALL, ALL, ("bad",), ALL, by=ALL, nags=True, settled=True)
    history.debriefs.save_asked(asked, datetime.now(UTC))
    history.debriefs.record_decision(Decision("i1", "x", True, ALL, datetime.now(UTC)))
    history.close()


@pytest.mark.parametrize(
    "command",
    [
        ["story", "list"],
        ["story", "show", "bad"],
        ["story", "list", "--json"],
        ["story", "show", "bad", "--json"],
        ["due"],
        ["doctor"],
        ["stats"],
        ["rehearse", ALL.replace("\0", ""), "--plain"],
        ["bank", "search", ALL],
        ["match", ALL],
        ["story", "show", ALL],
        ["check", ALL],
        ["recover"],
        ["interview", "list"],
        ["interview", "show", "i1"],
        ["interview", "show", "i1", "--json"],
        ["debrief", "i1", "--json"],
        ["debrief", "i1"],
        ["letter", "i1"],
        ["letter", "i1", "--json"],
        ["letter", "i1", "--check"],
        ["letter", "i1", "--sources"],
        ["letter", "i1", "--format", "eml", "--anyway"],
        ["letter", "i1", "--format", "txt", "--anyway"],
        ["letter", "i1", "--format", "mailto", "--anyway"],
        ["letter", "i1", "--remind", "2026-01-01"],
        ["story", "export", "--format", "mini"],
        ["story", "export"],
    ],
)
def test_nothing_that_the_command_line_prints_commands_the_terminal(tmp_path, command):
    """Every command shows hostile texts visibly, on stdout and stderr, without a traceback."""
    home = hostile_home(tmp_path / "home")
    done = subprocess.run(
        [sys.executable, "-m", "trainer", "--home", str(home.root), *command],
        capture_output=True,
        input=b"",
        timeout=30,
        check=False,
    )
    printed = done.stdout + done.stderr
    assert not COMMANDED.search(printed)
    assert b"Traceback" not in printed
    assert not re.search(rb"[\x00-\x08\x0b-\x1f\x7f]", printed)


def test_an_answer_full_of_payloads_is_stored_as_it_was(tmp_path):
    """What a person hands in is graded, printed harmlessly, and kept to the letter."""
    home = hostile_home(tmp_path / "home")
    answer = ALL.replace("\x85", "").replace("\u2028", "")
    done = subprocess.run(
        [
            sys.executable, "-m", "trainer", "--home", str(home.root),
            "rehearse", "--plain", "--story", "bad",
        ],
        input=f"{answer}\n.\n3\n".encode(),
        capture_output=True,
        timeout=30,
        check=False,
    )  # fmt: skip
    assert not COMMANDED.search(done.stdout + done.stderr)
    work = open_workspace(home.root)
    (attempt,) = work.history.attempts()
    work.close()
    assert attempt.answer == answer


def played(home, keys: list[bytes]) -> bytes:
    """Return every byte that the app writes to its terminal while keys are pressed."""
    process, descriptor = pty.fork()
    if process == 0:
        os.environ.update({"TERM": "xterm-256color", "COLUMNS": "100", "LINES": "30"})
        os.execv(sys.executable, [sys.executable, "-m", "trainer", "--home", str(home.root)])
    written = b""
    for key in [b"", *keys, b"\x11"]:
        if key:
            os.write(descriptor, key)
        quiet = time.monotonic() + (1.5 if not key else 0.5)
        while time.monotonic() < quiet:
            if select.select([descriptor], [], [], 0.1)[0]:
                try:
                    written += os.read(descriptor, 65_536)
                except OSError:
                    break
    os.kill(process, 9)
    os.waitpid(process, 0)
    os.close(descriptor)
    return written


@pytest.mark.terminal
def test_no_screen_passes_a_payload_to_the_terminal(tmp_path):
    """Home, its problems, Stories, a story, search, Rehearse with hints, Grade: not one byte."""
    home = hostile_home(tmp_path / "home")
    written = played(
        home,
        [
            b"p", b"\x1b", b"s", b"\r", b"\x1b", b"/", b"red", b"\x1b", b"\x1b",
            b"r", b"\x1bOR", b"\x1bOR", b"I told it all", b"\x0a", b"w", b"1", b"\x1b",
        ],
    )  # fmt: skip
    assert b"gnp.exe" in written
    assert not COMMANDED.search(written)


@pytest.mark.terminal
def test_no_screen_after_an_interview_passes_a_payload_to_the_terminal(tmp_path):
    """Interviews, their forms, Debrief, a question, Left unsaid, its pages, Letter: not one byte."""
    home = hostile_home(tmp_path / "home")
    f2, f3, f6, f8, escape = b"\x1bOQ", b"\x1bOR", b"\x1b[17~", b"\x1b[19~", b"\x1b"
    written = played(
        home,
        [
            b"i", b"e", escape, b"\r", b"n", b"\r", escape, escape, b"d", f3, f3, escape, f2, b"1",
            escape, escape, b"\n", b"\r", escape, f3, escape, b"e", escape, b"l", escape, f3, escape,
            b"zz", f2, b"v", b"\r", escape, f6, escape, f8, escape,
        ],
    )  # fmt: skip
    assert b"gnp.exe" in written
    assert not COMMANDED.search(written)
