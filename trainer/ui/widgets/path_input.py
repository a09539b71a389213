"""A field for a path: the name that comes next stands behind it, and Tab takes it."""

from __future__ import annotations

from asyncio import Lock, get_running_loop, wait_for
from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import Binding
from textual.suggester import Suggester

from trainer.ui.widgets.line_input import LineInput

if TYPE_CHECKING:
    from asyncio import Future

LONGEST_WAIT = 0.3
"""Seconds that Tab waits for a folder that is still being read; then it goes to the next field."""


class PathSuggester(Suggester):
    """Looks into folders on a thread that nobody waits for: a disk may be slow, or gone."""

    def __init__(self) -> None:
        """Begin knowing nothing: what is in a folder changes."""
        super().__init__(use_cache=False, case_sensitive=True)
        self._one_at_a_time = Lock()
        self._newest = ""

    async def get_suggestion(self, value: str) -> str | None:
        """Return a path with the name that most likely comes next; None where more was typed meanwhile."""
        self._newest = value
        async with self._one_at_a_time:
            return await _looked_up(value) if value == self._newest else None


async def _looked_up(begun: str) -> str | None:
    loop = get_running_loop()
    found: Future[str] = loop.create_future()

    def take(path: str) -> None:
        if not found.done():
            found.set_result(path)

    def look() -> None:
        from trainer.coach.typed_paths import completed

        path = completed(begun)
        with suppress(RuntimeError):  # the app has ended meanwhile
            loop.call_soon_threadsafe(take, path)

    Thread(target=look, daemon=True).start()
    return await found or None


class PathInput(LineInput):
    """Tab takes what stands behind the cursor; without it, it goes on as in any field."""

    BINDINGS: ClassVar = [Binding("tab", "complete", "Complete", show=False)]

    def __init__(self, value: str | None = None, **options: Any) -> None:
        """Make the field; the options are those of `LineInput`."""
        super().__init__(value, suggester=PathSuggester(), **options)

    async def action_complete(self) -> None:
        """Take the name that comes next, or go to the next field."""
        path = None
        if self.value and self.cursor_at_end and self.suggester is not None:
            with suppress(TimeoutError):
                path = await wait_for(self.suggester.get_suggestion(self.value), LONGEST_WAIT)
        if path and path != self.value:
            self.value = path
            self.cursor_position = len(path)
        else:
            self.screen.focus_next()
