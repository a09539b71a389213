"""Waiting until a screen has come to rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen

if TYPE_CHECKING:
    from textual.app import App
    from textual.pilot import Pilot
    from textual.worker import Worker

QUIET = 8
"""Looks in a row without anything to do, after which a picture is taken."""

LONGEST_PAUSE = 1.0
"""Seconds: timers up to this are pauses before work; longer ones belong to notices, which stay."""


async def settle(pilot: Pilot[None]) -> None:
    """Wait until the screen in front has what it asked the coach for, and takes keys."""
    quiet = 0
    for _ in range(2000):
        await pilot.pause(0.01)
        top = pilot.app.screen
        opens = getattr(top, "view", True) is None  # Home asks once its frame is painted
        works = any(_is_busy(worker, pilot.app) for worker in pilot.app.workers)
        busy = opens or works or _takes_no_keys(top) or _pauses(pilot.app)
        quiet = 0 if busy else quiet + 1
        if quiet > QUIET:
            return


def _is_busy(worker: Worker[object], app: App[None]) -> bool:
    """Return whether a worker has something to do; one below a dialog waits for the person."""
    if not worker.is_running or (isinstance(worker.node, Screen) and worker.node is not app.screen):
        return False
    return worker.group != "dialog" or not _waits_for_an_answer(app)


def _waits_for_an_answer(app: App[None]) -> bool:
    """Return whether somebody is asked something on a screen that a job waits for."""
    return any(
        asked.future is not None for one in app.screen_stack for asked in one._result_callbacks
    )


def _takes_no_keys(top: Screen[object]) -> bool:
    """Return whether a dialog has only just been opened: it has no focus yet, and keys would be lost."""
    return top.is_modal and top.focused is None and (not top.is_mounted or bool(top.focus_chain))


def _pauses(app: App[None]) -> bool:
    """Return whether something waits for a pause in the typing before it works."""
    nodes = (app, app.screen, *app.screen.query("*"))
    return any(
        timer._task and not timer._task.done() and timer._interval <= LONGEST_PAUSE
        for node in nodes
        for timer in node._timers
        if timer._repeat == 0
    )
