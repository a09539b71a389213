"""Waiting in tests of the app: for a fact, never for a time."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from textual.widgets import Static

from trainer.ui.components.block import Block
from trainer.ui.screens.pick_dialog import PickDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot


LONGEST = 30.0
"""Seconds after which a fact that was waited for doesn't come, however busy the machine is."""


async def until(pilot: Pilot[None], fact: Callable[[], object]) -> None:
    """Let the app work until a fact holds."""
    end = time.monotonic() + LONGEST
    while time.monotonic() < end:
        if fact():
            await pilot.pause()
            await _ready_for_keys(pilot)
            return
        await pilot.pause(0.01)
    raise AssertionError("the app did not get there")


async def _ready_for_keys(pilot: Pilot[None]) -> None:
    """Wait until a dialog that has just been opened has its focus; keys before that are lost."""
    for _ in range(50):
        screen = pilot.app.screen
        if not screen.is_modal or screen.focused is not None:
            return
        await pilot.pause(0.01)


async def take_questions(pilot: Pilot[None]) -> None:
    """Wait for the questions that fit a new story, and take those that are ticked."""
    await until(pilot, lambda: isinstance(pilot.app.screen, PickDialog))
    await pilot.press("enter")


def text_of(pilot: Pilot[None], selector: str) -> str:
    """Return what a Static or a painted block on the screen in front says."""
    found = pilot.app.screen.query_one(selector)
    if isinstance(found, Block):
        return "\n".join(row.plain for row in found.rows(1000, 0))
    assert isinstance(found, Static)
    return str(found.content)


async def home_is_open(pilot: Pilot[None]) -> None:
    """Wait until Home shows what the coach says."""
    await until(pilot, lambda: getattr(pilot.app.screen, "view", None) is not None)
