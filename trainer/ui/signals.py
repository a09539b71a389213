"""Ending by a signal: what is typed is stored, and the terminal is given back."""

from __future__ import annotations

import asyncio
import signal
from typing import TYPE_CHECKING

from trainer.ui.driver import terminal_is_gone
from trainer.ui.leaving import store_or_keep

if TYPE_CHECKING:
    from trainer.ui.coached_app import CoachedApp

KEYS_ON_THEIR_WAY = 0.15
"""Seconds from a signal to the last store; a shutdown waits for seconds before it kills."""

EXIT_BY_SIGNAL = 128
"""What a shell adds to a signal's number in the exit status of a program that it ended."""


def listen_for_signals(app: CoachedApp) -> None:
    """Let the signals that end a program end the app in good order, where there are such."""
    loop = asyncio.get_running_loop()
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)  # Windows has no SIGHUP
        if number is None:
            continue
        try:
            loop.add_signal_handler(number, _end_soon, app, number)
        except (NotImplementedError, RuntimeError):  # Windows, or not on the main thread
            return


def _end_soon(app: CoachedApp, number: int) -> None:
    """Store what is being typed and give the terminal back.

    Keys that were pressed before may still be on their way from the terminal to the text; where
    the terminal is gone, they are gone with it, and nothing is waited for.
    """
    wait = 0.0 if terminal_is_gone() else KEYS_ON_THEIR_WAY
    asyncio.get_running_loop().call_later(wait, end_by_signal, app, number)


def end_by_signal(app: CoachedApp, number: int) -> None:
    """Store what is typed on any screen, or keep it to be offered again, and end."""
    app.coach.hurry()
    try:
        for screen in app.screen_stack:
            store_or_keep(app, screen)
    finally:
        app.exit(return_code=EXIT_BY_SIGNAL + number)
