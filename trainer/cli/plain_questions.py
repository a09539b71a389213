"""What a grade asks in a rehearsal line by line; whoever rates at once has answered nothing."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from trainer.cli.output import err, out, wrapped
from trainer.errors import TrainerError

if TYPE_CHECKING:
    from trainer.coach.rehearsal_values import Graded
    from trainer.coach.workspace import Workspace

YES, NEWS, UNDO = "y", "e", "u"
"""What is answered in place of a rating; the keys of the app."""

LEAVE = "."
"""What leaves the story as it is, where its new words are asked for."""


def ask(graded: Graded) -> None:
    """Print the question that is open, where one is."""
    if graded.asks:
        out()
        out(wrapped(graded.asks[0].text))


def ways(graded: Graded) -> str:
    """Return what may be answered besides a rating, to stand behind it."""
    found = ""
    if graded.asks:
        found += f"; {YES} for {graded.asks[0].yes}"
        if graded.asks[0].news:
            found += f"; {NEWS} to correct your story"
    return found + (f"; {UNDO} to take the last answer back" if graded.done else "")


def answer(work: Workspace, graded: Graded, key: str) -> Graded | None:
    """Do what was answered; None where it answers nothing that is asked."""
    from trainer.coach import settling

    asked = graded.asks[0] if graded.asks else None
    try:
        if key == YES and asked:
            return _said(settling.yes(work, graded))
        if key == NEWS and asked and asked.news:
            return _news(work, graded, asked.point)
        if key == UNDO and graded.done:
            before = settling.take_back(work, graded)
            out("Taken back.")
            return before
    except TrainerError as error:
        err(f"trainer: {error}")
        return graded
    return None


def _said(graded: Graded) -> Graded:
    last = graded.done[-1]
    point = graded.grade.points[last.point] if graded.grade else None
    if last.words:
        out(wrapped(f"It counts as said, and so will your words the next time: “{last.words}”."))
    elif point and point.wrong_fact:
        out("A slip, then. The point stays as it is.")
    else:
        out("It counts as said.")
    return graded


def _news(work: Workspace, graded: Graded, point: int) -> Graded:
    """Show what the story would say, take that or other words, and write them."""
    from trainer.coach import settling

    proposal = settling.proposal(work, graded, point)
    out("Your story says now:")
    out(wrapped(proposal.before, "  "))
    if proposal.new:
        out("From now on it would say:")
        out(wrapped(proposal.say, "  "))
        out(wrapped(proposal.note))
        out(f"Press Enter to save that, or type what's right; {LEAVE} leaves it as it is:")
    else:
        out(f"Type what's right; Enter or {LEAVE} leaves it as it is:")
    line = sys.stdin.readline()
    say = line.strip() or (proposal.say if line and proposal.new else "")
    if not say or say == LEAVE:
        return graded
    changed = settling.news(work, graded, point, say)
    out("Your story is corrected, and the point counts as said.")
    return changed
