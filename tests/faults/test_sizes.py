"""Terminals of any size, storms of resizes, and places where no app can run."""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
import sys

import pytest

from tests.faults.amounts import amount
from tests.faults.app_at_work import PLACES, demo_home, opened
from tests.ui.waiting import home_is_open
from trainer.coach.workspace import open_workspace
from trainer.ui.app import TrainerApp

STORM = amount(12, 300)
EDGES = ((1, 1), (500, 200), (20, 5), (2, 1), (1, 200), (500, 1))
USUAL = (80, 24)


def sizes(chance: random.Random, count: int) -> list[tuple[int, int]]:
    """Return so many sizes, the edges among them, ending where a person can work."""
    some = [(chance.randint(1, 500), chance.randint(1, 200)) for _ in range(count)]
    some[: len(EDGES)] = EDGES[:count]
    return [*some, USUAL]


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    return demo_home(tmp_path_factory.mktemp("demo") / "home")


DOORS = {
    "Home": "", "Rehearse": "r", "Stories": "s", "Questions": "q", "Interviews": "i",
    "Progress": "p", "Debrief": "d", "Coverage": "s c", "Story": "s enter", "Editor": "s w",
}  # fmt: skip


@pytest.mark.parametrize("name", DOORS)
async def test_no_screen_minds_any_size(tmp_path, demo, name, monkeypatch, record_property):
    """Through a storm of sizes every screen lives, and at 80×24 it shows what it showed before."""
    monkeypatch.setattr("textual.constants.TEXTUAL_ANIMATIONS", "none")
    home = shutil.copytree(demo, tmp_path / "home")
    app = TrainerApp(lambda: open_workspace(home))
    storm = sizes(random.Random(name), amount(3, 30))
    async with app.run_test(size=(80, 24)) as pilot:
        await home_is_open(pilot)
        for key in DOORS[name].split():
            await pilot.press(key)
            await pilot.pause(0.2)
        screen = app.screen
        for columns, rows in storm:
            await pilot.resize_terminal(columns, rows)
        await pilot.pause()
        assert app.screen is screen
        assert app.size == (80, 24)
        assert app._exception is None
    record_property("resizes", len(storm))


@pytest.mark.terminal
def test_a_storm_while_an_answer_is_typed_loses_nothing(tmp_path, demo, record_property):
    """A real terminal that changes its size at every key keeps every letter of an answer."""
    home = shutil.copytree(demo, tmp_path / "home")
    storm = sizes(random.Random(1), STORM)
    with opened(home, PLACES[0]) as terminal:
        for number, (columns, rows) in enumerate(storm):
            terminal.resize(columns, rows)
            terminal.send(f" w{number:04d}".encode())
            terminal.read(0.02)
        terminal.read(2, quiet=0.7)
        assert terminal.is_raw
    stored = PLACES[0].stored(home)
    assert [n for n in range(len(storm)) if f"w{n:04d}" not in stored] == []
    record_property("resizes", len(storm))


PLACES_WITHOUT_A_SCREEN = {
    "TERM=dumb": {"TERM": "dumb"},
    "no TERM": {"TERM": ""},
    "an unknown TERM": {"TERM": "no-such-terminal"},
    "a plain locale": {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "no columns": {"COLUMNS": "0", "LINES": "0"},
    "strange columns": {"COLUMNS": "many", "LINES": "-3"},
}


@pytest.mark.parametrize("command", [(), ("rehearse",), ("due",), ("story", "list"), ("--help",)])
@pytest.mark.parametrize("where", PLACES_WITHOUT_A_SCREEN)
def test_where_no_app_can_run_a_plain_line_says_so(demo, where, command):
    """Without a terminal the app says in one line what works there; other commands just work."""
    done = subprocess.run(
        [sys.executable, "-m", "trainer", "--home", str(demo), *command],
        env={**os.environ, **PLACES_WITHOUT_A_SCREEN[where]},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=30,
        check=False,
    )
    said = done.stderr.decode("utf-8", "replace")
    assert "Traceback" not in said
    if command in ((), ("rehearse",)):
        assert done.returncode == 2
        assert len(said.splitlines()) == 1
        assert re.search(r"--plain|rehearse", said)
    else:
        assert done.returncode in (0, 1)
        assert done.stdout


def test_closed_streams_end_without_a_traceback(demo):
    """With standard input, output or both closed nothing hangs and nothing is dumped."""
    for closed in ("<&-", ">&-", "<&- >&-", "<&- >&- 2>&-"):
        for command in ("", "due", "rehearse --plain", "stats --json"):
            line = f'exec "{sys.executable}" -m trainer --home "{demo}" {command} {closed}'
            done = subprocess.run(
                ["sh", "-c", line], stdin=subprocess.DEVNULL, capture_output=True, timeout=30,
                check=False,
            )  # fmt: skip
            assert b"Traceback" not in done.stderr, (closed, command, done.stderr)
            assert done.returncode in (0, 1, 2), (closed, command, done.returncode)
