"""What is removed comes back within a day as it was, with everything that hung on it."""

from __future__ import annotations

import stat
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from trainer.coach import bank_sharing, debrief, interviews, letters, removing
from trainer.coach.interviews import Details
from trainer.errors import TrainerError
from trainer.interviews.model import Interviewer
from trainer.storage import removed

if TYPE_CHECKING:
    from pathlib import Path

BANK = """\
format = "question-bank/1"
id = "nights"
title = "Night shifts"

[[question]]
id = "longest"
ask = "Which night was the longest?"
"""
TWO = """\
# mine, not to be touched
format = "story-bank/1"

# the first
[[story]]
id = "one"
title = "One"
action = ["I did one thing"]

[[story]]
id = "two"   # kept
title = "Two"
action = [
  "I did another",   # with a comment
]
"""


@pytest.fixture
def work(home, open_home, known_banks, local_zone):
    opened = open_home(home)()
    yield opened
    opened.close()


@pytest.fixture
def interview(work):
    noted = interviews.add_interview(
        work,
        Details(
            company="Acme",
            when="2026-05-28 08:00",
            role="Lead",
            interviewers=(Interviewer("Ana Berg"),),
        ),
    )
    asked = debrief.note(work, noted.id, "Tell me about your most successful project")
    debrief.keep_said(work, noted.id, asked.id, "We moved the cart to Redis.", "")
    letters.open_letter(work, noted.id)
    return interviews.find_interview(work, noted.id)


def rows(work):
    """Return every row of the history, by table."""
    tables = [
        "interviews",
        "interview_details",
        "asked",
        "decisions",
        "letters",
        "attempts",
        "reviews",
    ]
    access = work.history.debriefs._access
    return {name: [tuple(row) for row in access.rows(f"SELECT * FROM {name}")] for name in tables}


def files_of(work):
    return {
        path.relative_to(work.home.root): path.read_bytes()
        for folder in (work.home.stories, work.home.banks, work.home.letters)
        for path in folder.iterdir()
        if path.is_file() and path.suffix in {".toml", ".json", ".md"}
    }


def test_an_interview_comes_back_with_its_debrief_and_letters(work, interview):
    """Every row and every letter is as before: the debrief, its order, decisions, what was sent."""
    before, letters_before = rows(work), files_of(work)
    removing.remove_interview(work, "acme")
    assert not work.history.debriefs.interviews()
    assert not work.history.debriefs.asked(interview.id)
    back = removing.bring_back(work)
    assert (back.kind, back.name) == ("interview", "Acme, Lead")
    assert rows(work) == before
    assert files_of(work) == letters_before
    assert not removing.removals(work)


def test_a_bank_comes_back_with_its_origin(work, tmp_path):
    """The bank's bytes and where it came from are as before, so that an update asks its source."""
    (tmp_path / "nights.toml").write_text(BANK)
    bank_sharing.install(work, bank_sharing.offer(work, str(tmp_path / "nights.toml")).arrivals)
    before = files_of(work)
    removing.remove_bank(work, "nights")
    assert work.bank("nights") is None
    removing.bring_back(work, "night")
    assert files_of(work) == before
    assert not list(work.home.banks.glob("*~"))
    assert bank_sharing.sources_to_update(work)


@pytest.mark.parametrize("story", ["one", "two"])
def test_a_story_comes_back_to_the_byte(work, story):
    """A story leaves its file without a touch to the rest, and the file is as before when it is back."""
    path = work.home.stories / "two.toml"
    path.write_text(TWO)
    removing.remove_story(work, story)
    assert story not in {one.id for one in work.stories().stories}
    assert "# mine, not to be touched" in path.read_text()
    removing.bring_back(work)
    assert path.read_text() == TWO


def test_the_last_story_takes_its_file_along(work):
    """A file goes with its only story, and comes back under its name."""
    path = work.home.stories / "only.toml"
    path.write_text(TWO[: TWO.index('[[story]]\nid = "two"')])
    before = path.read_bytes()
    removing.remove_story(work, "one")
    assert not path.exists()
    removing.bring_back(work)
    assert path.read_bytes() == before


def test_a_story_comes_back_into_a_file_that_changed(work):
    """What was written into the file meanwhile stays; the story is added to it, or has a new file."""
    path = work.home.stories / "two.toml"
    path.write_text(TWO)
    removing.remove_story(work, "one")
    path.write_text(path.read_text().replace("I did another", "I did more"))
    removing.bring_back(work)
    assert "I did more" in path.read_text()
    assert {"one", "two"} <= {one.id for one in work.stories().stories}
    removing.remove_story(work, "one")
    path.unlink()
    removing.bring_back(work)
    known = {one.id for one in work.stories().stories}
    assert "one" in known
    assert "two" not in known


def test_nothing_takes_the_place_of_what_is_there(work):
    """Where the same id is in use by now, nothing comes back over it, and nothing is forgotten."""
    path = work.home.stories / "two.toml"
    path.write_text(TWO)
    removing.remove_story(work, "one")
    (work.home.stories / "new.toml").write_text(TWO.replace("One", "Another one"))
    path.unlink()
    with pytest.raises(TrainerError, match=r"already a story “one” in new.toml"):
        removing.bring_back(work)
    assert len(removing.removals(work)) == 1


def test_a_removal_is_kept_for_a_day(work, interview, clock):
    """It can be undone until the same time tomorrow, and leaves nothing on the disk afterwards."""
    removing.remove_interview(work, interview.id)
    (record,) = (work.home.root / "removed").iterdir()
    assert stat.S_IMODE(record.stat().st_mode) == 0o600
    assert stat.S_IMODE(record.parent.stat().st_mode) == 0o700
    clock.advance(hours=23, minutes=59)
    assert len(removing.removals(work)) == 1
    clock.advance(minutes=2)
    assert not removing.removals(work)
    assert not list((work.home.root / "removed").iterdir())


def test_there_are_never_too_many(work, monkeypatch):
    """Of very many removals in a day the last ones are kept."""
    monkeypatch.setattr(removed, "MOST", 3)
    for number in range(5):
        at = work.now() + timedelta(minutes=number)
        one = removed.Removed(f"{number}", removed.Kind.STORY, f"story {number}", at, {})
        removed.keep(work.home, one)
    assert [one.name for one in removing.removals(work)] == ["story 4", "story 3", "story 2"]


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", '{"format": "removed/1"}', "null", "[" * 9999],
    ids=["empty", "cut", "list", "half", "null", "deep"],
)
def test_a_damaged_record_is_nobodys(work, interview, text):
    """A record that cannot be read hides no other and ends nothing."""
    removing.remove_interview(work, interview.id)
    (work.home.root / "removed" / "damaged.json").write_text(text)
    assert [one.kind for one in removing.removals(work)] == ["interview"]
    removing.bring_back(work)


def test_a_full_disk_removes_nothing(work, interview, monkeypatch):
    """Where it cannot be put aside, it is not removed."""

    def full(path: Path, data: bytes) -> None:
        raise TrainerError("no space left")

    monkeypatch.setattr("trainer.storage.files.replace", full)
    with pytest.raises(TrainerError, match="no space"):
        removing.remove_interview(work, interview.id)
    assert interviews.find_interview(work, interview.id)
