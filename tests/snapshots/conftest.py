"""Pictures that stand still: fixed clock, known files, no blinking, no animation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.screen import Screen
from textual.widgets import Input, TextArea

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from textual.app import App
    from textual.pilot import Pilot
    from textual.worker import Worker

    from trainer.coach.workspace import Workspace
    from trainer.ui.app import TrainerApp

QUIET = 8
"""Looks in a row without anything to do, after which a picture is taken."""

LONGEST_PAUSE = 1.0
"""Seconds: timers up to this are pauses before work; longer ones belong to notices, which stay."""

SIZES = pytest.mark.parametrize(
    "size", [(80, 24), (120, 36), (60, 20)], ids=["80x24", "120x36", "60x20"]
)


@pytest.fixture(autouse=True)
def _still(known_banks: None, local_zone: None, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "COLORTERM", "TEXTUAL_THEME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("textual.constants.TEXTUAL_ANIMATIONS", "none")
    monkeypatch.setattr(TextArea, "_toggle_cursor_blink_visible", lambda _: None)
    monkeypatch.setattr(Input, "_toggle_cursor", lambda _: None)


@pytest.fixture
def still_app(home: Path, open_home: Callable[[Path], Callable[[], Workspace]]) -> TrainerApp:
    """The app on the five stories of tests/data, some rated, an interview ahead."""
    from trainer.ui.app import TrainerApp

    from .known import with_past

    def open_it() -> Workspace:
        work = open_home(home)()
        with_past(work)
        return work

    return TrainerApp(open_it)


@pytest.fixture
def still_debrief_app(
    home: Path, open_home: Callable[[Path], Callable[[], Workspace]]
) -> TrainerApp:
    """The same with an interview of this morning that is half debriefed."""
    from trainer.ui.app import TrainerApp

    from .known import with_debrief, with_past

    (home / "config.toml").write_text('[letter]\nname = "Robin Falk"\n')

    def open_it() -> Workspace:
        work = open_home(home)()
        with_past(work)
        with_debrief(work)
        return work

    return TrainerApp(open_it)


@pytest.fixture
def still_empty_app(
    empty_home: Path, open_home: Callable[[Path], Callable[[], Workspace]]
) -> TrainerApp:
    """The app on a home without a story."""
    from trainer.ui.app import TrainerApp

    return TrainerApp(open_home(empty_home))


async def settle(pilot: Pilot[None]) -> None:
    """Wait until the screen in front has what it asked the coach for."""
    quiet = 0
    for _ in range(2000):
        await pilot.pause(0.01)
        top = pilot.app.screen
        opens = getattr(top, "view", True) is None  # Home asks once its frame is painted
        works = any(_is_busy(worker, top) for worker in pilot.app.workers)
        busy = opens or works or _pauses(pilot.app)
        quiet = 0 if busy else quiet + 1
        if quiet > QUIET:
            return


def _is_busy(worker: Worker[object], top: Screen[object]) -> bool:
    """Return whether a worker has something to do; one below a dialog waits for the person."""
    below = isinstance(worker.node, Screen) and worker.node is not top
    return worker.is_running and worker.group != "dialog" and not below


def _pauses(app: App[None]) -> bool:
    """Return whether something waits for a pause in the typing before it works."""
    nodes = (app, app.screen, *app.screen.query("*"))
    return any(
        timer._task and not timer._task.done() and timer._interval <= LONGEST_PAUSE
        for node in nodes
        for timer in node._timers
        if timer._repeat == 0
    )


def pressing(*keys: str) -> Callable[[Pilot[None]], Awaitable[None]]:
    """Return a function that opens Home and presses keys, letting the app work after each."""

    async def run(pilot: Pilot[None]) -> None:
        await settle(pilot)
        for key in keys:
            await pilot.press(key)
            await settle(pilot)

    return run
