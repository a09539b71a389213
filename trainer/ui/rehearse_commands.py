"""What the keys of Rehearse do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.rehearsal.model import Mode
from trainer.ui.commands import Command

if TYPE_CHECKING:
    from trainer.coach.rehearsal_values import Task
    from trainer.ui.session import Session

REHEARSE_COMMANDS = (
    Command("rehearse.hand_in", "ctrl+j,f5", "hand_in", "Hand in", "Hand in and see the grade.",
            priority=True),
    Command("rehearse.hint", "f3", "hint", "Hint", "Show which story is meant, then its parts."),
    Command("rehearse.aloud", "f8", "aloud", "Say it aloud", "Answer aloud against the clock."),
    Command("rehearse.partner", "", "partner", "With a friend", "Let a friend ask: they read the "
            "question, tick your points and press the clock.", shown=False, letter="p"),
    Command("rehearse.read", "", "read", "Read first", "Read a story that you never told for 30 "
            "seconds, then tell it.", shown=False, letter="r"),
    Command("rehearse.skip", "f9", "skip", "Skip", "Put this question at the end."),
    Command("rehearse.clock", "f4", "clock", "Clock", "Hide or show the clock.", shown=False),
    Command("rehearse.undo", "", "undo", "Undo rating", "Take the last rating back.",
            shown=False, letter="u"),
    Command("rehearse.leave", "escape", "leave", "Leave", "Leave; what you typed is kept."),
)  # fmt: skip


def can_be_ticked(task: Task) -> bool:
    """Return whether an answer to a task may be said aloud, its points ticked."""
    return task.story is not None and task.mode is not Mode.PROBE


def is_offered(action: str, session: Session) -> bool:
    """Return whether an action makes sense for what is asked now."""
    task = session.asking
    if task is None:
        return action == "leave"
    return {
        "hint": task.story is not None and session.side is None,
        "aloud": can_be_ticked(task),
        "partner": can_be_ticked(task),
        "read": task.can_be_read,
        "skip": session.side is not None or len(session.waiting) > 1,
        "undo": session.last_rated is not None and session.side is None,
    }.get(action, True)
