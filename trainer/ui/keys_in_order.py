"""Keys take effect in the order in which they were pressed, however fast they come.

Textual hands a key to the focused widget, and only what comes back from there, through every widget
around it, is looked up among the bindings; a binding with priority is even looked up first. Keys that
arrive together, as they do over a slow line, so overtake each other: text typed after Backspace is
inserted before it deletes, and an answer is handed in without its last words. Here text is handed on
as before, but a key that may be a command waits until the text before it stands, and what follows it
waits until the command has been done, and the screen that it opened is there to take it, with its rows.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.events import Event, Key, Paste

if TYPE_CHECKING:
    from textual.app import App
    from textual.message_pump import MessagePump
    from textual.screen import Screen
    from textual.widget import Widget

LONGEST_WAIT = 5.0
"""Seconds after which the next key goes on although the one before it was not seen to arrive: far more than a
machine takes that is busy with other things, so that only what never arrives is given up."""

SOON = 0.01
"""Seconds until a key is tried again that came while the rows it is about were being read."""


class KeysInOrder:
    """The keys of an app that have come and were not handed on yet.

    A key is followed on its way from widget to app by a callback that is put behind it into the queue
    of each: when the callback arrives, the key was dealt with.
    """

    def __init__(self, app: App[None], deliver: Callable[[Event], Awaitable[None]]) -> None:
        """Begin without keys.

        Args:
            app: whose keys they are.
            deliver: hands an event to the focused widget or runs its binding.
        """
        self._app = app
        self._deliver = deliver
        self._waiting: deque[Key | Paste] = deque()
        self._written: Widget | None = None
        self._below: Screen[Any] | None = None
        self._unready: Screen[Any] | None = None
        self._since: float | None = None
        self._reads_since: float | None = None

    @property
    def are_waiting(self) -> bool:
        """Whether a key has not been dealt with yet."""
        return bool(self._waiting) or self._since is not None

    async def take(self, event: Key | Paste) -> None:
        """Hand an event on, at once or when those before it have been dealt with."""
        self._waiting.append(event)
        if self._since is not None and time.monotonic() - self._since > LONGEST_WAIT:
            self._since = None
        await self._go_on()

    async def _go_on(self) -> None:
        while self._waiting and self._since is None:
            event, focused = self._waiting[0], self._app.focused
            if focused is not None and _is_text(event, focused):
                self._written = focused
                await self._deliver(self._waiting.popleft())
            elif self._written is not None:
                self._follow((self._written, self._app))
                self._written = None
            elif not self._app.screen.is_mounted and self._app.screen is not self._unready:
                self._unready = self._app.screen  # its widgets are not there yet
                self._follow((self._unready, self._app))
            elif self._is_early(event):
                self._since = time.monotonic()
                self._app.set_timer(SOON, partial(self._arrived, (), self._since))
            else:
                self._below = self._app.screen
                await self._deliver(self._waiting.popleft())
                way = (focused or self._below).ancestors_with_self if event.is_forwarded else ()
                self._follow((*way, self._app))  # the app once more: there the focus changes last

    def _is_early(self, event: Key | Paste) -> bool:
        """Return whether the rows that a key is about are still being read; Escape is about none."""
        leaves = isinstance(event, Key) and event.key == "escape"
        if leaves or not getattr(self._app.screen, "is_reading", False):
            self._reads_since = None
            return False
        now = time.monotonic()
        self._reads_since = self._reads_since or now
        return now - self._reads_since < LONGEST_WAIT

    def _follow(self, way: Sequence[MessagePump]) -> None:
        """Hold the next keys until each of the way has dealt with what it was sent so far."""
        self._since = time.monotonic()
        self._pass_on(way, self._since)

    def _pass_on(self, way: Sequence[MessagePump], since: float) -> None:
        for place, node in enumerate(way):
            if node.call_later(self._arrived, way[place + 1 :], since):
                return
        self._since = None
        opened = self._app.screen_stack[-1:]
        if self._below is not None and opened != [self._below]:
            self._below = None
            self._follow((*opened, self._app))

    async def _arrived(self, rest: Sequence[MessagePump], since: float) -> None:
        """Go on to the next of the way; at its end, to the next key."""
        if since == self._since:
            self._pass_on(rest, since)
            if not rest:
                await self._go_on()


def _is_text(event: Key | Paste, focused: Widget) -> bool:
    return isinstance(event, Paste) or focused.check_consume_key(event.key, event.character)
