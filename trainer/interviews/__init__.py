"""Interviews: the real event that rehearsal leads to, and what follows from it."""

from trainer.interviews.debrief import Answered, Asked, Correction, Feeling, Reaction, Told
from trainer.interviews.decisions import Decision
from trainer.interviews.model import Interview, Interviewer, Need, Round, Wanted

__all__ = [
    "Answered",
    "Asked",
    "Correction",
    "Decision",
    "Feeling",
    "Interview",
    "Interviewer",
    "Need",
    "Reaction",
    "Round",
    "Told",
    "Wanted",
]
