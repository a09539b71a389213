"""Zero of anything: every screen on homes that have nothing of something, and every key on it."""

from __future__ import annotations

import pytest

from tests.faults.amounts import amount
from tests.faults.zero import ASKED, HOMES, SAID
from tests.ui.conftest import _known
from tests.ui.waiting import home_is_open, take_questions, until
from trainer.coach import drafts, interviews
from trainer.ui.app import TrainerApp
from trainer.ui.app_commands import APP_COMMANDS
from trainer.ui.screens.asked import AskedScreen
from trainer.ui.screens.debrief import DebriefScreen
from trainer.ui.screens.story_editor import StoryEditorScreen
from trainer.ui.screens.tell import TellScreen
from trainer.ui.widgets.answer_editor import AnswerEditor
from trainer.ui.widgets.row_list import RowList

__all__ = ["_known"]

OPEN = [one.action for one in APP_COMMANDS if one.action.startswith("open(")]
"""Every door that needs to know nothing but that it is wanted, as the menu lists them."""

OPENED = amount(("answers noted, no story, no question banks",), tuple(HOMES))
"""Homes on which every screen is opened."""

EVERY_KEY = amount((), ("nothing", "no question banks", "answers noted and no story"))
"""Homes on which every key of every screen is pressed too, which takes minutes."""

LEAVE = ("back", "app.quit", "cancel")


@pytest.fixture
def on(tmp_path, open_home, monkeypatch):
    """Return a function that makes the app on a home that lacks something."""
    monkeypatch.setenv("EDITOR", "true")

    def make(name):
        if not HOMES[name].banks:
            (tmp_path / "none").mkdir()
            monkeypatch.setattr(
                "trainer.storage.bank_files.shipped_folder", lambda: tmp_path / "none"
            )
        HOMES[name].make(tmp_path / "home")
        return TrainerApp(open_home(tmp_path / "home"))

    return make


async def settled(pilot):
    """Let the screen in front do what it does when it is opened."""
    await pilot.pause()
    for _ in range(60):
        waiting = [one for one in pilot.app.workers if not one.is_finished]
        if all(one.group in {"dialog", "story", "one at a time"} for one in waiting):
            break
        await pilot.pause(0.01)


async def back_to(pilot, screen):
    """Close what was opened above a screen; return whether the screen is still there."""
    for _ in range(9):
        if pilot.app.screen is screen or screen not in pilot.app.screen_stack:
            break
        await pilot.app.pop_screen()
        await pilot.pause()
    return pilot.app.screen is screen


def says(app):
    """Return what stands on the screen in front, without its first and last line."""
    rows = [strip.text.strip() for strip in app.screen._compositor.render_strips()]
    return " ".join(row for row in rows[1:-1] if row)


def ways(app, interview):
    """Return a name and a job for each screen that may be opened on this home."""
    doors = {action: lambda action=action: app.run_action(action) for action in OPEN}
    if interview:
        doors["debrief"] = lambda: app.navigation.open_debrief(interview.id)
        doors["unsaid"] = lambda: app.navigation.open_unsaid(interview.id)
        doors["letter"] = lambda: app.run_worker(
            app.navigation.choose_letter(interview), group="dialog"
        )
    return doors


async def opened(pilot, home, way):
    """Open a screen from Home and return it."""
    await back_to(pilot, home)
    done = way()
    if hasattr(done, "__await__") and not hasattr(done, "cancel"):
        await done
    await settled(pilot)
    return pilot.app.screen


async def press_every_key(pilot, home, way):
    """Press each key of a screen, one after the other; what it opens is closed again."""
    screen = await opened(pilot, home, way)
    for command in type(screen).COMMANDS_HERE:
        keys = ("f2", command.letter) if command.letter else command.keys.split(",")[:1]
        if not keys[0] or command.action in LEAVE:
            continue
        if not await back_to(pilot, screen):
            screen = await opened(pilot, home, way)
        await pilot.press(*keys)
        await settled(pilot)
        assert pilot.app._exception is None, command.id


@pytest.mark.slow
@pytest.mark.parametrize("name", OPENED)
async def test_every_screen_works_with_zero_of_anything(name, on):
    """No screen ends the app on a home that lacks something, none is blank, no key breaks it."""
    app = on(name)
    async with app.run_test(size=(80, 24)) as pilot:
        await home_is_open(pilot)
        home = app.screen
        assert len(says(app)) > 40
        known = await app.coach.run(interviews.interviews)
        for what, way in ways(app, known[0] if known else None).items():
            screen = await opened(pilot, home, way)
            assert app._exception is None, what
            if screen is not home:
                await until(pilot, lambda: len(says(app)) > 40)
            if name in EVERY_KEY:
                await press_every_key(pilot, home, way)
        await back_to(pilot, home)
        assert app.return_code is None


async def test_the_first_story_is_written_from_an_answer_of_a_debrief(on):
    """Kind: the first of something begins with what is there. F3 opens the form with the answer."""
    app = on("answers noted and no story")
    async with app.run_test(size=(80, 24)) as pilot:
        await home_is_open(pilot)
        assert "How was Acme?" in says(app)
        await pilot.press("d")
        await until(pilot, lambda: isinstance(app.screen, DebriefScreen))
        await pilot.press("f5")
        await until(pilot, lambda: "You have no stories yet" in says(app))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, DebriefScreen))
        await until(pilot, lambda: app.screen.query_one(RowList).rows)
        await pilot.press("f3")
        await until(pilot, lambda: "no story yet: press F3" in says(app))
        await pilot.press("f3")
        await until(pilot, lambda: isinstance(app.screen, TellScreen))
        assert app.screen.query_one(AnswerEditor).answer == SAID
        assert ASKED in says(app)
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, StoryEditorScreen))
        await pilot.press("f5")
        await take_questions(pilot)
        await until(pilot, lambda: isinstance(app.screen, AskedScreen))
        await until(pilot, lambda: app.screen.view.told)
        await until(pilot, lambda: app.screen.view.asked.settled)
        assert app.screen.view.has_stories


async def test_leaving_an_answer_as_it_is_asks_nothing(on):
    """The form that was opened with an answer is left without a question and leaves no draft."""
    app = on("answers noted and no story")
    async with app.run_test(size=(80, 24)) as pilot:
        await home_is_open(pilot)
        await pilot.press("d")
        await until(pilot, lambda: isinstance(app.screen, DebriefScreen))
        await until(pilot, lambda: app.screen.query_one(RowList).rows)
        await pilot.press("f3")
        await until(pilot, lambda: isinstance(app.screen, AskedScreen) and app.screen.view)
        await pilot.press("f2", "n")
        await until(pilot, lambda: isinstance(app.screen, TellScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, AskedScreen))
        assert await app.coach.run(drafts.waiting) == ()
