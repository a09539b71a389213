"""What comes next after an interview: its debrief while it's fresh, then the letter while it's welcome."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from trainer.coach.calendar import ago, local
from trainer.coach.interviews import last_over, to_debrief
from trainer.interviews.window import window

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.interviews.model import Interview

FRESH = timedelta(days=7)
"""How long a debrief comes before all else (own judgement): after that little is remembered, and it waits
below the rest."""


@dataclass(frozen=True, slots=True)
class After:
    """The interview that is over, and what it still wants.

    Attributes:
        interview: the interview.
        when: when it was, in words: `today`, `yesterday`.
        letter: whether it is debriefed, so that the letter is next; else the debrief is.
        unsent: how many letters to its interviewers are drafted and not sent.
        closes: until when the letter is welcome, in the zone of the interview; None where that has passed.
    """

    interview: Interview
    when: str
    letter: bool
    unsent: int
    closes: datetime | None


def after(work: Workspace) -> After | None:
    """Return what comes next after the last interview; None where nothing is left to do, or it was long ago."""
    now = work.now()
    over = to_debrief(work) or last_over(work)
    if over is None or now - over.at > FRESH:
        return None
    until = window(over, now)
    when = ago(over.at, work.clock())
    if over.debriefed is None:
        return After(over, when, letter=False, unsent=0, closes=None)
    letters = work.history.debriefs.letters(over.id)
    unsent = sum(letter.sent is None for letter in letters)
    done = bool(letters) and not unsent
    unwanted = bool(over.interviewers) and all(
        interviewer.no_contact for interviewer in over.interviewers
    )
    if done or unwanted or until.is_late:
        return None
    closes = local(until.closes, over.utc_offset) if until.is_open else None
    return After(over, when, letter=True, unsent=unsent, closes=closes)
