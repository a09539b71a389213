"""A file that changes between its reading and its saving: both versions stay, the person is told."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

import pytest

from tests.conftest import DATA
from tests.faults.writers import STORY, fill, opened
from tests.sharing.conftest import bank_text
from trainer.coach import (
    bank_making,
    bank_sharing,
    coverage,
    importing,
    letters,
    stories,
    story_sheets,
)
from trainer.errors import TrainerError
from trainer.stories.model import Part

if TYPE_CHECKING:
    from pathlib import Path

OURS = "Ten times faster"


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    """A home with something of everything; only ever copied."""
    folder = tmp_path_factory.mktemp("model")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("trainer.storage.bank_files.shipped_folder", lambda: DATA / "banks")
        fill(folder / "home", folder / "outside")
        yield folder


@pytest.fixture
def folder(tmp_path, model):
    return shutil.copytree(model, tmp_path / "at-work")


@pytest.fixture
def work(folder):
    work = opened(folder / "home")
    yield work
    work.close()


# What people and other programs do to a file meanwhile


def edited(path: Path) -> bytes:
    """Another program puts a new file in the place of the old one, as editors do."""
    data = path.read_bytes() + b"\n# by hand\n"
    new = path.with_name("new")
    new.write_bytes(data)
    new.replace(path)
    return data


def edited_in_place(path: Path) -> bytes:
    """The same size, the same time of change, the same inode: only the bytes differ."""
    before = path.stat()
    data = path.read_bytes()
    at = data.rindex(b"e")
    data = data[:at] + b"a" + data[at + 1 :]
    with path.open("r+b") as file:
        file.write(data)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    return data


def deleted(path: Path) -> bytes:
    """It is gone."""
    path.unlink()
    return b""


def a_folder(path: Path) -> bytes:
    """A folder has its name."""
    path.unlink()
    path.mkdir()
    (path / "inside").write_bytes(b"theirs")
    return b"theirs"


def a_link(path: Path) -> bytes:
    """A symbolic link to another file has its name."""
    data = path.read_bytes() + b"\n# of another file\n"
    elsewhere = path.parent.parent / "elsewhere"
    elsewhere.write_bytes(data)
    path.unlink()
    path.symlink_to(elsewhere)
    return data


CHANGES = (edited, edited_in_place, deleted, a_folder, a_link)


# What the program saves; each returns the file and the job that saves what was typed


def story_in_the_editor(work, _):
    began = story_sheets.read(work, STORY)
    mine = replace(began, parts={**began.parts, Part.TASK: OURS})
    return work.home.stories / "mine.toml", lambda: story_sheets.save(work, mine, STORY, began)


def accepted_wording(work, _):
    return work.home.stories / "mine.toml", lambda: stories.accept_wording(work, STORY, 1, OURS)


def merged_story(work, _):
    text = (DATA / "stories.toml").read_text("utf-8").replace("Would measure", OURS)
    twins = [one for one in importing.preview(work, [("other.toml", text)]).candidates if one.twin]
    mine = [one for one in twins if not one.same]
    return work.home.stories / "mine.toml", lambda: importing.take(work, (), mine)


def updated_bank(work, outside):
    (outside / "nights.toml").write_text(bank_text(version="2.0.0", alone=f"{OURS}?"))
    seen = bank_sharing.offer(work, str(outside / "nights.toml"))
    return work.home.banks / "nights.toml", lambda: bank_sharing.install(work, seen.arrivals)


def imported_list(work, _):
    found = bank_making.read_list(f"- Were you {OURS}?\n", "list.md", None)
    return work.home.banks / "own.toml", lambda: bank_making.add_list(work, found.questions, "own")


def formatted_bank(_, outside):
    path = outside / "ugly.toml"
    before = path.read_bytes()
    made = bank_making.canonical_form(path.name, before).text.replace("Ugly", OURS)
    return path, lambda: bank_making.write_over(path, made.encode(), before)


def settings(work, _):
    return work.home.config, lambda: letters.keep_sender(work, OURS, "")


def letter(work, _):
    known = letters.open_letter(work, "Acme")
    path = work.home.letters / known.state.file
    return path, lambda: letters.save_text(work, known, "Thank you", OURS)


WRITERS = (
    story_in_the_editor, accepted_wording, merged_story, updated_bank, imported_list,
    formatted_bank, settings, letter,
)  # fmt: skip


def everything_in(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def pieces(data: bytes) -> set[bytes]:
    """Return the lines of a text, those that say nothing left out."""
    return {line.strip() for line in data.splitlines() if line.strip()}


@pytest.mark.parametrize(
    ("write", "change"), list(product(WRITERS, CHANGES)), ids=lambda one: one.__name__
)
def test_both_versions_stay_and_the_person_is_told(work, folder, write, change, record_property):
    """Whatever happened to a file, no line of theirs is lost, and ours is saved or is said not to be."""
    path, save = write(work, folder / "outside")
    theirs = change(path)
    told = saved = ""
    try:
        saved = save()
    except TrainerError as error:
        told = str(error)
        assert "\n" not in told
    now = everything_in(folder)
    assert any(data == theirs or pieces(theirs) <= pieces(data) for data in now.values())
    source = str(folder / "outside" / "nights.toml")
    ours = [name for name, data in now.items() if OURS.encode() in data and name != source]
    assert ours or told
    for name in ours:
        if name != str(path) and "conflict" in name:
            assert name in told or name == str(getattr(saved, "other_version", ""))
    assert not [name for name in now if name.endswith(".tmp")]
    record_property("cases", 1)


@pytest.mark.parametrize("change", CHANGES, ids=lambda one: one.__name__)
def test_the_choices_of_the_drill_stay_beside_the_new_ones(work, change):
    """Numbers that somebody changed by hand are read where they can be, and never lost."""
    path = work.home.root / "drill.json"
    task = coverage.drill(work, 1, seed=1)[0]
    theirs = change(path)
    if change is a_folder:
        with pytest.raises(TrainerError, match="isn't a file"):
            coverage.record_choice(work, task, STORY)
    else:
        coverage.record_choice(work, task, STORY)
    assert theirs in {b"", *everything_in(work.home.root.parent).values()}
