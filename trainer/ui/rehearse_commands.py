"""What the keys of Rehearse do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.rehearsal.model import Mode
from trainer.ui import scheme
from trainer.ui.commands import Command

if TYPE_CHECKING:
    from trainer.coach.rehearsal_values import Task
    from trainer.ui.session import Session

REHEARSE_HELP = (
    "Answer the question from memory, as you would say it. F5 (or Ctrl+J) hands the answer in "
    "and shows which of your key points it told. What you type is kept safe while you type, "
    "and offered again if the program should end."
)

REHEARSE_COMMANDS = (
    Command("rehearse.hand_in", scheme.DONE, "hand_in", "Hand in", "Hand in and see the grade.",
            priority=True),
    Command("rehearse.hint", scheme.SHOW, "hint", "Hint", "Show which story is meant, then its parts."),
    Command("rehearse.aloud", scheme.VIEW, "aloud", "Say it aloud", "Answer aloud against the clock.", typing=True, old="f8"),
    Command("rehearse.speak", None, "speak", "Speak it", "Speak your answer; what was heard comes back as text, "
            "to be put right.", shown=False, words="voice microphone record"),
    Command("rehearse.doubt", scheme.NEXT_GAP, "doubt", "Next doubt", "Go to the next word that may not be what "
            "you said.", shown=False),
    Command("rehearse.partner", scheme.ASK, "partner", "A friend asks", "Let a friend ask: they read the "
            "question, tick your points and press the clock.", typing=True),
    Command("rehearse.read", scheme.TELL, "read", "Read it, then tell it", "Read a story that you never told for 30 "
            "seconds, then tell it.", typing=True),
    Command("rehearse.skip", scheme.LATER, "skip", "Later", "Put this question at the end.", typing=True, old="f9"),
    Command("rehearse.clock", scheme.CLOCK, "clock", "Hide the clock", "Hide the clock, or show it.", typing=True),
    Command("rehearse.undo", scheme.UNDO, "undo", "Undo the last rating", "Take the last rating back.",
            typing=True),
    Command("rehearse.leave", scheme.BACK, "leave", "Leave", "Leave; what you typed is kept."),
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
        "doubt": task.spoken is not None,
        "partner": can_be_ticked(task),
        "read": task.can_be_read,
        "skip": session.side is not None or len(session.waiting) > 1,
        "undo": session.last_rated is not None and session.side is None,
    }.get(action, True)
