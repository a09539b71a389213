"""What is typed stays on the screen where it cannot be stored, and nobody leaves it unasked."""

from __future__ import annotations

import errno
import os
import tempfile

import pytest

from tests.conftest import DATA
from tests.ui.conftest import _known  # noqa: F401  the two small banks, and a screen that stands still
from tests.ui.waiting import home_is_open, until
from trainer.coach import interviews
from trainer.interviews import Interviewer
from trainer.stories.model import Part
from trainer.ui.app import TrainerApp
from trainer.ui.screens.confirm import ConfirmDialog
from trainer.ui.screens.home import HomeScreen
from trainer.ui.screens.letter import LetterScreen
from trainer.ui.screens.rehearse import RehearseScreen
from trainer.ui.screens.stories import StoriesScreen
from trainer.ui.screens.story_editor import StoryEditorScreen
from trainer.ui.widgets.answer_editor import AnswerEditor
from trainer.ui.widgets.part_editor import PartEditor

TYPED = "Ten times faster"


@pytest.fixture
def home(tmp_path):
    """A home with five stories and a person who signs letters."""
    home = tmp_path / "home"
    (home / "stories").mkdir(parents=True)
    (home / "stories" / "mine.toml").write_bytes((DATA / "stories.toml").read_bytes())
    (home / "config.toml").write_text('[letter]\nname = "Robin Falk"\n')
    return home


@pytest.fixture
def app(home, open_home):
    return TrainerApp(open_home(home))


class FullDisk:
    """A disk that takes no new file from the moment it is full."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self._patch, self._make = patch, tempfile.mkstemp

    def fills_up(self) -> None:
        def fail(*_, **__):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        self._patch.setattr(tempfile, "mkstemp", fail)

    def has_room(self) -> None:
        self._patch.setattr(tempfile, "mkstemp", self._make)


@pytest.fixture
def disk(monkeypatch):
    return FullDisk(monkeypatch)


def on(pilot, screen):
    return until(pilot, lambda: isinstance(pilot.app.screen, screen))


def was_told(app) -> bool:
    return any("No space left on device" in note.title for note in app._notifications)


async def editor_is_open(pilot):
    await home_is_open(pilot)
    await pilot.press("s")
    await on(pilot, StoriesScreen)
    await until(pilot, lambda: pilot.app.screen.focused is not None)
    await pilot.press("e")
    await on(pilot, StoryEditorScreen)
    await until(pilot, lambda: part(pilot, Part.RESULT).text)


def part(pilot, wanted):
    return next(one for one in pilot.app.screen.query(PartEditor) if one.part is wanted)


async def test_a_story_stays_in_the_editor(app, home, disk):
    """Saving says why it cannot; leaving asks; once there is room again the same text is saved."""
    before = (home / "stories" / "mine.toml").read_bytes()
    async with app.run_test() as pilot:
        await editor_is_open(pilot)
        disk.fills_up()
        part(pilot, Part.RESULT).load_text(TYPED)
        await pilot.press("f5")
        await until(pilot, lambda: was_told(app))
        await pilot.press("escape")
        await on(pilot, ConfirmDialog)
        await pilot.press("y")
        await until(pilot, lambda: "Leave what you typed?" in shown(pilot))
        await pilot.press("n")
        await on(pilot, StoryEditorScreen)
        assert part(pilot, Part.RESULT).text == TYPED
        assert (home / "stories" / "mine.toml").read_bytes() == before
        disk.has_room()
        await pilot.press("f5")
        await on(pilot, StoriesScreen)
    assert TYPED in (home / "stories" / "mine.toml").read_text("utf-8")


def shown(pilot) -> str:
    titles = pilot.app.screen.query(".dialog-title")
    return str(titles.first().content) if titles else ""


async def test_an_answer_stays_in_its_field(app, home, disk):
    """Where the draft cannot be kept, leaving asks first; what is handed in is in the history."""
    async with app.run_test() as pilot:
        await home_is_open(pilot)
        await pilot.press("r")
        await on(pilot, RehearseScreen)
        await until(pilot, lambda: app.screen.asking is not None)
        disk.fills_up()
        app.screen.query_one(AnswerEditor).load_text(TYPED)
        await until(pilot, lambda: was_told(app))
        await pilot.press("escape")
        await on(pilot, ConfirmDialog)
        await pilot.press("y")
        await until(pilot, lambda: "Leave what you typed?" in shown(pilot))
        await pilot.press("n")
        await on(pilot, RehearseScreen)
        assert app.screen.query_one(AnswerEditor).answer == TYPED
        await pilot.press("f5")
        await until(pilot, lambda: not isinstance(app.screen, RehearseScreen))
        (attempt,) = await app.coach.run(lambda work: work.history.attempts())
        assert attempt.answer == TYPED


async def letter_is_open(pilot):
    await home_is_open(pilot)
    details = interviews.Details(
        company="Acme", when="2026-05-28 08:00", interviewers=(Interviewer("Ana Berg"),)
    )
    interview = await pilot.app.coach.run(interviews.add_interview, details)
    pilot.app.push_screen(LetterScreen(interview.id, "Ana Berg"))
    await on(pilot, LetterScreen)
    await until(pilot, lambda: pilot.app.screen.view is not None)


async def test_a_letter_stays_on_the_screen(app, disk):
    """A letter that cannot be stored is not left unasked; the version before is whole."""
    async with app.run_test() as pilot:
        await letter_is_open(pilot)
        path = app.screen.view.folder / app.screen.view.letter.state.file
        before = path.read_bytes()
        disk.fills_up()
        app.screen.query_one(AnswerEditor).load_text(TYPED)
        await until(pilot, lambda: was_told(app))
        await pilot.press("escape")
        await on(pilot, ConfirmDialog)
        assert path.read_bytes() == before
        await pilot.press("n")
        await on(pilot, LetterScreen)
        assert app.screen.query_one(AnswerEditor).answer == TYPED
        disk.has_room()
        await pilot.press("escape")
        await on(pilot, HomeScreen)
        assert TYPED in path.read_text("utf-8")


async def test_a_letter_that_was_changed_by_hand_is_kept_and_its_name_said(app):
    """Both versions are there, and the screen names the copy."""
    async with app.run_test() as pilot:
        await letter_is_open(pilot)
        path = app.screen.view.folder / app.screen.view.letter.state.file
        path.write_bytes(b"Changed by hand, in Latin-1: \xe4")
        app.screen.query_one(AnswerEditor).load_text(TYPED)
        await until(
            pilot, lambda: any("changed elsewhere" in n.message for n in app._notifications)
        )
        (kept,) = path.parent.glob("*.conflict-*")
        assert kept.read_bytes() == b"Changed by hand, in Latin-1: \xe4"
        assert any(kept.name in note.message for note in app._notifications)
        assert TYPED in path.read_text("utf-8")
