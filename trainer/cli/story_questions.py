"""Which questions are to ask for stories that were just written: shown with numbers, and asked."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from trainer.cli.output import err, out, wrapped

if TYPE_CHECKING:
    from trainer.coach.question_proposals import Proposal
    from trainer.coach.workspace import Workspace
    from trainer.stories.model import Story

    Rows = list[tuple[Story, Proposal]]


def choose_questions(
    work: Workspace, stories: Sequence[Story], *, ask: bool = True
) -> dict[str, list[str]]:
    """Return id of a story -> keys of the questions that are to ask for it, and say which.

    A person chooses them; where nobody can be asked they are those that surely fit.

    Args:
        work: the opened home.
        stories: any, written or not yet.
        ask: whether a person may be asked; only at a terminal.
    """
    from trainer.coach.question_proposals import proposals

    rows = proposals(work, stories)
    if rows and ask and sys.stdin.isatty():
        rows = _asked(rows)
    else:
        rows = [row for row in rows if row[1].sure]
    keys: dict[str, list[str]] = {}
    for story, one in rows:
        keys.setdefault(story.id, []).append(one.question.key)
        err(f"trainer: “{story.title}” now answers “{one.question.ask}”")
    return keys


def _asked(rows: Rows) -> Rows:
    """Show the questions with their numbers, and return those that a person chooses."""
    out()
    out("Questions that fit")
    story = None
    for number, (of, one) in enumerate(rows, 1):
        if of is not story:
            out(wrapped(of.title, "    ", "  · "))
            story = of
        out(wrapped(one.question.ask, "         ", f"    {'✓' if one.sure else ' '} {number:>2} "))
    while True:
        err("Which ones? Enter takes those marked ✓; or numbers, as in 1 3; 0 for none. ")
        chosen = _numbers(sys.stdin.readline(), rows)
        if chosen is not None:
            return chosen
        err(f"trainer: numbers from 1 to {len(rows)}, please")


def _numbers(typed: str, rows: Rows) -> Rows | None:
    """Return the rows that were typed, None where it cannot be understood."""
    words = typed.replace(",", " ").split()
    if not words:
        return [row for row in rows if row[1].sure]
    if not all(word.isdecimal() and int(word) <= len(rows) for word in words):
        return None
    return [rows[number - 1] for number in sorted({int(word) for word in words}) if number]
