"""Every screen with a naughty text in every field: nothing commands the terminal, nothing is run."""

from __future__ import annotations

import re

import pytest
from textual.command import CommandPalette
from textual.widgets import Input
from textual.worker import WorkerState

from tests.faults.amounts import FULL, amount
from tests.faults.naughty import EVERYTHING, packs, sample
from tests.faults.naughty_home import FIELDS, HOSTILE, fill
from tests.faults.naughty_screens import BY_PASTING, graded_of, openers
from tests.ui.conftest import _known
from tests.ui.waiting import until
from trainer.coach.workspace import open_workspace
from trainer.errors import TrainerError
from trainer.text import visible
from trainer.ui.app import TrainerApp
from trainer.ui.coached_app import tell
from trainer.ui.screens.choice import ChoiceDialog
from trainer.ui.screens.home import HomeScreen
from trainer.ui.screens.paste_dialog import PasteDialog
from trainer.ui.screens.recovery import RecoveryDialog
from trainer.ui.widgets.answer_editor import AnswerEditor

__all__ = ["_known"]

FORBIDDEN = re.compile(f"{HOSTILE.pattern}|[\t\n]")
"""On a row of the screen a line end or a tab is as bad as any other control character."""


OBEYED = {"@click", "@enter", "@leave"}
"""What markup could make a piece of text do; the scroll bars' own is `@mouse`."""

SIZE = amount((80, 24), (200, 50))
"""Columns and rows; in the full form two lines hold a dozen texts, and a page the whole of them."""

QUICK = [
    "[/] [@click=app.quit]x[/] [link='http://evil.example'] \x1b]52;c;eA==\x07 \x9b31m a\u202eb\x7f"
]
PACKS = packs(EVERYTHING, 2 * SIZE[0]) if FULL else QUICK


async def settled(pilot) -> None:
    """Let the screen in front do what it does when it is opened."""
    for _ in range(40):
        await pilot.pause(0.005)
        running = [one for one in pilot.app.workers if one.state is WorkerState.RUNNING]
        if not running:
            break
    await pilot.pause()


def painted(app) -> str:
    """Return what is on the screen in front, having looked at every piece of it."""
    rows = []
    for strip in app.screen._compositor.render_strips():
        for segment in strip:
            assert not FORBIDDEN.search(segment.text), ascii(segment.text)
            style = segment.style
            assert style is None or style.link is None
            assert style is None or not set(style.meta) & OBEYED, style.meta
        rows.append(strip.text)
    return "\n".join(rows)


async def opened(pilot, name: str, make, text: str) -> None:
    """Open a screen; one that asks for a text gets the naughty one."""
    app = pilot.app
    app.push_screen(make())
    await settled(pilot)
    if name in BY_PASTING:
        await until(pilot, lambda: isinstance(app.screen, ChoiceDialog))
        app.screen.dismiss("paste")
        await until(pilot, lambda: isinstance(app.screen, PasteDialog))
        pasted = f"Q: Why? {text}\nA: {text}\n\n### [{text}] {text}\n**S:** {text}\n"
        app.screen.query_one(AnswerEditor).load_text(pasted)
        app.screen.action_take()
        await settled(pilot)


async def home_below(pilot, text):
    """Wait for Home, which offers the text that was never handed in if it says anything; return it."""
    stack = pilot.app.screen_stack
    await until(pilot, lambda: any(getattr(one, "view", None) for one in stack))
    if text.strip():
        await until(pilot, lambda: isinstance(pilot.app.screen, RecoveryDialog))
    return next(one for one in stack if isinstance(one, HomeScreen))


async def closed(pilot, below) -> None:
    """Close everything above a screen."""
    for _ in range(10):
        if pilot.app.screen is below:
            return
        await pilot.app.pop_screen()
        await pilot.pause()


@pytest.mark.parametrize("text", PACKS, ids=range(len(PACKS)))
async def test_every_screen_shows_naughty_texts_harmlessly(text, tmp_path, record_property):
    """All screens and dialogs, and what is told: no control character, link or action."""
    home = fill(tmp_path / "home", text)
    work = open_workspace(home.root)
    graded = graded_of(work, text)
    work.close()
    app = TrainerApp(lambda: open_workspace(home.root))
    async with app.run_test(size=SIZE) as pilot:
        below = await home_below(pilot, text)
        painted(app)
        await closed(pilot, below)
        made = openers(text, graded, tmp_path, below)
        made = {name: made[name] for name in sample(tuple(made), amount(6, len(made)))}
        for name, make in made.items():
            await opened(pilot, name, make, text)
            painted(app)
            await closed(pilot, below)
        app.notify(visible(text), markup=False)
        tell(app, TrainerError(text, text))
        await pilot.pause()
        painted(app)
        assert app.return_code in (None, 0)
    record_property("packs", 1)
    record_property("screens", len(made))
    record_property("most fields", FIELDS)


async def test_the_palette_and_help_show_what_is_typed_harmlessly(tmp_path):
    """A naughty text typed into the palette finds nothing and does nothing; Help is sound over it."""
    home = fill(tmp_path / "home", QUICK[0])
    app = TrainerApp(lambda: open_workspace(home.root))
    async with app.run_test(size=(80, 24)) as pilot:
        below = await home_below(pilot, QUICK[0])
        await closed(pilot, below)
        app.action_help()
        await pilot.pause()
        painted(app)
        await closed(pilot, below)
        app.action_command_palette()
        await until(pilot, lambda: isinstance(app.screen, CommandPalette))
        app.screen.query_one(Input).value = QUICK[0]
        await pilot.pause()
        painted(app)
        assert app.return_code is None
