"""What a scene is, and what is done on the way to it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from textual.widgets import Input, TextArea

from tests.snapshots.settled import settle

if TYPE_CHECKING:
    from textual.pilot import Pilot
    from textual.screen import Screen

Step = str | Callable[["Pilot[None]"], Awaitable[None]]
"""A key; a text, if there is a blank in it, which is typed; or something to do."""

Size = tuple[int, int]
"""Columns and rows."""

SIZES: tuple[Size, ...] = ((80, 24), (120, 36), (200, 50))
SMALL: tuple[Size, ...] = ((60, 20), *SIZES)
AT_80: tuple[Size, ...] = ((80, 24),)


@dataclass(frozen=True)
class Scene:
    """A screen, and how somebody comes to it.

    Attributes:
        shows: what is to be seen, in one sentence.
        screen: the name of the class in front.
        steps: what is done on Home.
        home: which home it is; see `homes`.
        sizes: of the terminal; the first is the one in which the app is opened.
    """

    shows: str
    screen: str
    steps: tuple[Step, ...] = ()
    home: str = "usual"
    sizes: tuple[Size, ...] = SIZES

    async def lead(self, pilot: Pilot[None]) -> None:
        """Do the steps, letting the app work after each."""
        await settle(pilot)
        for step in self.steps:
            where = pilot.app.focused
            if callable(step):
                await step(pilot)
            elif " " not in step:
                await pilot.press(step)
            elif isinstance(where, TextArea):
                where.insert(step)
            else:
                assert isinstance(where, Input)
                where.insert_text_at_cursor(step)
            await settle(pilot)
        pilot.app.clear_notifications()
        await settle(pilot)
        assert type(pilot.app.screen).__name__ == self.screen, pilot.app.screen


def opening(make: Callable[[], Screen[Any]]) -> Step:
    """Return the step that puts a screen in front to which no short way leads."""

    async def step(pilot: Pilot[None]) -> None:
        pilot.app.push_screen(make())

    return step
