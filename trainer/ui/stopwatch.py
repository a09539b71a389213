"""Seconds that go by while somebody sits there, by a clock that may be set, on a machine that may sleep."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.coach.workspace import Clock

AWAY = timedelta(minutes=5)
"""From which a step between two looks, which come every second, is no time that somebody sat there: the
machine slept, or its clock was set (own choice; far more than a busy machine ever waits)."""


class Stopwatch:
    """Runs from the moment it's made; what it shows never goes back."""

    def __init__(self, clock: Clock, seconds: float = 0.0) -> None:
        """Start it.

        Args:
            clock: what it goes by.
            seconds: what it shows at first.
        """
        self._clock = clock
        self._seconds = seconds
        self._seen = clock()
        self.runs = True

    @property
    def seconds(self) -> float:
        """The seconds so far; whoever shows them looks every second."""
        now = self._clock()
        step, self._seen = now - self._seen, now
        if self.runs and timedelta(0) < step < AWAY:
            self._seconds += step / timedelta(seconds=1)
        return self._seconds

    def stop(self, seconds: float) -> None:
        """Stop it at what it showed a moment ago."""
        self._seconds, self.runs = seconds, False

    def go_on(self) -> None:
        """Let it run again; what went by since it was stopped doesn't count."""
        self._seen, self.runs = self._clock(), True
