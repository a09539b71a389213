"""What is asked back in a mock interview instead of answering, and what the interviewer replies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.coach.mock import job_of
from trainer.mock.asked_back import Back, asked_back, reply
from trainer.mock.cares import other_ways
from trainer.mock.model import Reason
from trainer.mock.words import words_of

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.mock.course import Standing
    from trainer.mock.model import Slot

ASKS_BACK = 2
"""How often in a row something may be asked back; after that it's taken as an answer (own judgement)."""


def what_is_asked_back(at: Standing, slot: Slot, said: str) -> Back | None:
    """Return what is asked back instead of an answer; nobody does that forever, nor where they ask anyway."""
    if slot.reason is Reason.TO_ASK or at.times_back >= ASKS_BACK:
        return None
    return asked_back(said, words_of(at.plan.language))


def reply_to(work: Workspace, at: Standing, asked: Back) -> str:
    """Return what the interviewer says to it; to whoever doesn't understand what was asked, other words for it.

    A question that has no other words comes once more; empty for a follow-up: nobody insists on it.
    """
    words = words_of(at.plan.language)
    turn = at.plan.seed + (-1 if at.place is None else at.place) + at.times_back
    said = reply(asked, words, turn)
    if asked is not Back.MEANING or at.slot is None:
        return said
    if at.asks is not None:
        others = words.others(at.asks.text, at.plan.tone)
        return said.format(said=others[turn % len(others)]) if others else ""
    known = [question for question in work.banks().questions if question.key == at.slot.question]
    every = (way for one in known for way in (one.ask, *one.variants))
    ways = [one for one in every if one != at.slot.asked]
    ways = ways or list(other_ways(at.slot, job_of(work, at.plan), words))
    if not ways:
        return f"{reply(Back.AGAIN, words, turn)} {at.slot.asked}"
    return said.format(said=ways[turn % len(ways)])
