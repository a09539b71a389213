"""Waiting until a screen has come to rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen

if TYPE_CHECKING:
    from textual.app import App
    from textual.pilot import Pilot
    from textual.worker import Worker

QUIET = 5
"""Looks in a row without anything to do, after which a picture is taken."""

LONGEST_PAUSE = 1.0
"""Seconds: timers up to this are pauses before work; longer ones belong to notices, which stay."""


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
