"""How long a follow-up letter is welcome."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.interviews.model import Interview

WINDOW = timedelta(hours=24)
"""A letter is expected within a day of the interview."""

SOME_DAYS = timedelta(days=2)
"""From here on a letter says that some days have passed, and is short (own judgement)."""


@dataclass(frozen=True, slots=True)
class Window:
    """The time for a letter.

    Attributes:
        closes: when the usual time ends, aware, UTC.
        left: time until then; negative where it has passed.
        since: time since the interview.
    """

    closes: datetime
    left: timedelta
    since: timedelta

    @property
    def is_open(self) -> bool:
        """Whether a letter comes in good time."""
        return self.left > timedelta(0)

    @property
    def is_late(self) -> bool:
        """Whether only a shorter, late note makes sense."""
        return not self.is_open and self.since >= SOME_DAYS


def window(interview: Interview, now: datetime) -> Window:
    """Return the time for a letter: until the deadline that was set, else 24 hours."""
    closes = interview.deadline or interview.at + WINDOW
    return Window(closes, closes - now, now - interview.at)
