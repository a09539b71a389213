"""What a newer version of the program made is refused in one line and stays byte for byte."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from trainer.storage.history import open_history
from trainer.storage.home import open_home as make_home
from trainer.ui.app import TrainerApp

NEWER = {
    "stories/new.toml": 'format = "story-bank/2"\n[[story]]\nid = "a"\nnew_field = 3\n',
    "banks/new.toml": 'format = "question-bank/2"\nid = "new"\n[[question]]\nid = "a"\n',
}


@pytest.fixture
def home(tmp_path):
    """A home with a story of today beside files of tomorrow."""
    made = make_home(tmp_path / "home")
    open_history(made).close()
    for name, text in NEWER.items():
        (made.root / name).write_text(text)
    (made.stories / "mine.toml").write_text(
        'format = "story-bank/1"\n[[story]]\nid = "mine"\ntitle = "Mine"\naction = ["Did it"]\n'
    )
    return made


def bytes_of(root) -> dict[str, bytes]:
    """Return what is in the files of a home that people or newer programs wrote."""
    found = [*root.glob("history.db*"), *root.glob("stories/*"), *root.glob("banks/*.toml")]
    return {str(path.relative_to(root)): path.read_bytes() for path in found}


def make_newer(home) -> None:
    with closing(sqlite3.connect(home.database)) as raw:
        raw.execute("PRAGMA user_version = 99")


@pytest.mark.parametrize("name", NEWER)
def test_a_newer_file_is_refused_by_name_and_line(run, home, name):
    """`check` says the file, the line, the field and the way out; the file stays as it was."""
    before = bytes_of(home.root)
    done = run("check", str(home.root / name))
    assert done.status == 2
    (line,) = done.err.splitlines()
    assert line.endswith("was made by a newer version of Interview Trainer; update the program")
    assert f"{name}:1: format: " in line
    assert bytes_of(home.root) == before


@pytest.mark.parametrize(
    "command",
    [("story", "list"), ("due",), ("doctor",), ("bank", "list"), ("stats",)],
)
def test_the_rest_goes_on_beside_a_newer_file(run, home, command):
    """No command changes or loses a file that it does not understand."""
    before = bytes_of(home.root)
    done = run("--home", str(home.root), *command)
    assert done.status in (0, 1)
    assert {name: bytes_of(home.root)[name] for name in NEWER} == {n: before[n] for n in NEWER}
    if command == ("story", "list"):
        assert "Mine" in done.out


@pytest.mark.parametrize(
    "command",
    [("due",), ("stats",), ("story", "list"), ("interview", "list"), ("recover",), ("backup",)],
)
def test_a_newer_history_is_refused_and_not_touched(run, home, command):
    """Every command that needs the history says in one line that the program is too old."""
    make_newer(home)
    before = bytes_of(home.root)
    done = run("--home", str(home.root), *command)
    assert done.status == 2
    (line,) = [one for one in done.err.splitlines() if "history.db" in one]
    assert "was made by a newer version" in line
    assert "update the program" in line
    assert bytes_of(home.root) == before


async def test_the_app_says_so_and_leaves_a_newer_history_alone(home, open_home):
    """The app ends with the message in place of opening half a home."""
    make_newer(home)
    before = bytes_of(home.root)
    app = TrainerApp(open_home(home.root))
    async with app.run_test() as pilot:
        for _ in range(100):
            await pilot.pause(0.02)
            if app.return_code:
                break
    assert app.return_code == 2
    assert bytes_of(home.root) == before
