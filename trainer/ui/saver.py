"""Keeps what is being typed in its place, a moment behind the keys and off the screen's thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from trainer.errors import TrainerError

if TYPE_CHECKING:
    from textual.timer import Timer

    from trainer.coach.workspace import Workspace
    from trainer.ui.screens.base import TrainerScreen


DELAY = 0.4
"""Seconds from the first key that is not stored yet to the store: at most this much is lost."""


class Saver:
    """Stores a text while it is typed: an answer, a story, a letter.

    The first key after a store starts a timer, whatever is typed meanwhile; so a person who types
    without a pause is stored as often as one who stops.
    """

    def __init__(
        self,
        screen: TrainerScreen[Any],
        job: Callable[[Workspace, Any], Any],
        read: Callable[[], Any],
        stored: Callable[[Any], None] | None = None,
        *,
        beside: bool = False,
    ) -> None:
        """Make the saver of a screen's text.

        Args:
            screen: where it is typed.
            job: stores it; runs off the screen's thread.
            read: gives what is to be stored, as it is now.
            stored: called on the screen's thread with what the job returns.
            beside: whether the job leaves the history alone, so that it need not wait for it.
        """
        self._screen, self._job, self._read, self._stored = screen, job, read, stored
        self._beside = beside
        self._timer: Timer | None = None
        self._told = False
        self._changes = 0
        self._stored_changes = 0

    def changed(self) -> None:
        """Take note of a key."""
        self._changes += 1
        if self._timer is None:
            self._timer = self._screen.set_timer(DELAY, self._due)

    @property
    def waits(self) -> bool:
        """Whether something typed is not stored yet."""
        return self._changes != self._stored_changes

    def hurry(self) -> None:
        """Store at once what waits for its moment, and let nobody wait for it."""
        if self.waits:
            self.stop()
            self._due()

    def _due(self) -> None:
        self._timer = None
        self._screen.run_worker(self.store(), group="save", exclusive=False)

    async def store(self) -> None:
        """Store what is there now; where that fails, say so once."""
        self.stop()
        changes = self._changes
        try:
            ask = self._screen.ask_beside if self._beside else self._screen.ask
            result = await ask(self._job, self._read())
        except TrainerError as error:
            if not self._told:
                self._screen.tell(error)
            self._told = True
            return
        self._told = False
        self._stored_changes = changes
        if self._stored is not None and self._screen.is_mounted:
            self._stored(result)

    async def may_go(self) -> bool:
        """Store what is there now; return whether the screen may be left. From a worker.

        Where it cannot be stored, the person is told why and decides.
        """
        from trainer.ui.screens.confirm import wants_to_leave

        self._told = False
        await self.store()
        return not self.waits or await wants_to_leave(self._screen.app)

    def store_now(self) -> None:
        """Store it and wait; only where the program is about to end.

        What is on its way to the disk is stored once more: it may never arrive there.
        """
        self.stop()
        if self.waits:
            self._screen.app.coach.run_now(self._job, self._read(), beside=self._beside)

    def stop(self) -> None:
        """Store nothing more by itself until the next key."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
