"""A home that version 0.1.0 made through its own doors is read by this version, value by value.

`tests/data/home-0.1.0.json` is what version 0.1.0 itself read from it.
"""

from __future__ import annotations

import gzip
import json
import random
import shutil
import sqlite3
from contextlib import closing
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import DATA
from tests.storage.conftest import NOW
from trainer.coach import care, copies, drafts
from trainer.coach.workspace import open_workspace
from trainer.storage import backups
from trainer.storage.history.migrations import MIGRATIONS
from trainer.storage.home import open_home

if TYPE_CHECKING:
    from pathlib import Path

    from trainer.coach.workspace import Workspace

EXPECTED = json.loads((DATA / "home-0.1.0.json").read_text("utf-8"))
RECORDS = (
    "attempts", "reviews", "last_review", "overturned", "cards", "interviews", "asked", "decisions",
    "letters",
)  # fmt: skip
"""What is in the history; the rest is in files."""


@pytest.fixture
def root(tmp_path) -> Path:
    """The home as version 0.1.0 left it."""
    root = shutil.copytree(DATA / "home-0.1.0", tmp_path / "home")
    packed = root / "history.db.gz"
    (root / "history.db").write_bytes(gzip.decompress(packed.read_bytes()))
    packed.unlink()
    return root


def history_of(work: Workspace) -> dict[str, Any]:
    history = work.history
    interviews = history.debriefs.interviews()
    attempts = history.attempts()
    return {
        "attempts": attempts,
        "reviews": history.reviews(),
        "last_review": history.last_review().id,
        "overturned": {
            one.id: history.overturned(one.id) for one in attempts if history.overturned(one.id)
        },
        "cards": history.cards(),
        "interviews": interviews,
        "asked": {one.id: history.debriefs.asked(one.id) for one in interviews},
        "decisions": {one.id: history.debriefs.decisions(one.id) for one in interviews},
        "letters": history.debriefs.letters(),
    }


def files_of(work: Workspace) -> dict[str, Any]:
    questions = (question.key for question in work.banks().questions)
    return {
        "settings": work.settings,
        "stories": work.stories().stories,
        "questions": sorted(key for key in questions if key.startswith("own/")),
        "draft": [
            {"text": one.text, "asked": one.asked, "story": one.story, "question": one.question}
            for one in drafts.waiting(work)
        ],
    }


def written(value: object) -> Any:
    """Return a value as version 0.1.0 wrote it down."""

    def plain(one: Any) -> Any:
        if hasattr(one, "__dataclass_fields__"):
            return asdict(one)
        return one.isoformat() if hasattr(one, "isoformat") else str(one)

    return json.loads(json.dumps(value, default=plain))


def differences(expected: Any, found: Any, place: str = "") -> list[str]:
    """Return the places where something that version 0.1.0 read is not the same now.

    A field that came later may be there, too.
    """
    if isinstance(expected, dict) and isinstance(found, dict):
        return [
            line
            for name, value in expected.items()
            for line in differences(value, found.get(name, "missing"), f"{place}.{name}")
        ]
    if isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        pairs = enumerate(zip(expected, found, strict=True))
        return [line for number, pair in pairs for line in differences(*pair, f"{place}[{number}]")]
    return [] if expected == found else [f"{place}: {expected!r} became {found!r}"]


def is_as_it_was(root: Path, names: tuple[str, ...] = RECORDS) -> None:
    work = open_workspace(root)
    try:
        found = written(history_of(work) | files_of(work))
        assert work.history.check() == ""
        findings = {one.name: one.well for one in care.examine(work)}
        assert findings["schedule"]
    finally:
        work.close()
    assert differences({name: EXPECTED[name] for name in names}, found) == []


def test_everything_of_the_first_version_is_read_as_it_was(root, known_banks):
    """Every answer, rating, interview, letter, setting, story and draft has the value it had."""
    before = {
        path: path.read_bytes() for path in root.rglob("*") if path.suffix in (".md", ".toml")
    }
    is_as_it_was(root, tuple(EXPECTED))
    assert {path: path.read_bytes() for path in before} == before
    with closing(sqlite3.connect(root / "history.db")) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
    kept = list((root / "backups").glob("history-before-version-*.db"))
    assert len(kept) == (len(MIGRATIONS) > 3)
    assert all(backups.look_into(path).answers == 7 for path in kept)


def test_a_copy_of_the_first_version_comes_back(root, tmp_path):
    """A backup that version 0.1.0 made is listed as sound, and restored and brought up to date."""
    home = open_home(tmp_path / "new")
    shutil.copy(root / "history.db", home.backups / "history-2026-05-25.db")
    shutil.copy(root / "config.toml", home.config)
    (copy,) = backups.copies(home)
    assert (copy.sound, copy.answers, copy.ratings) == (True, 7, 4)
    copies.restore(home.root, NOW)
    is_as_it_was(home.root)


def test_a_copy_of_the_first_version_is_taken_in(root, tmp_path):
    """A home that begins anew takes in what lies in a history of version 0.1.0, exactly."""
    home = open_home(tmp_path / "new")
    shutil.copy(root / "config.toml", home.config)
    before = (root / "history.db").read_bytes()
    assert copies.take_in(home.root, root / "history.db", NOW).answers == 7
    is_as_it_was(home.root)
    assert (root / "history.db").read_bytes() == before


@pytest.mark.parametrize("seed", range(4))
def test_a_damaged_history_of_the_first_version_is_rescued(root, seed):
    """What damage took from a history of version 0.1.0, its own backup gives back."""
    (root / "backups").mkdir()
    shutil.copy(root / "history.db", root / "backups" / "history-2026-05-25.db")
    chance = random.Random(seed)
    data = bytearray((root / "history.db").read_bytes())
    for page in chance.sample(range(len(data) // 4096), 5):
        data[page * 4096 : (page + 1) * 4096] = chance.randbytes(4096)
    (root / "history.db").write_bytes(data)
    copies.rescue(root, NOW)
    is_as_it_was(root)


@pytest.mark.parametrize("name", ["attempts", "interviews"])
def test_a_history_of_the_first_version_is_rescued_without_a_backup(root, name):
    """A first page that is gone costs nothing: every row of version 0.1.0 is found on its leaf."""
    data = bytearray((root / "history.db").read_bytes())
    data[:4096] = bytes(4096)
    (root / "history.db").write_bytes(data)
    copies.rescue(root, NOW)
    is_as_it_was(root, (name,))
