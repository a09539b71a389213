"""What the keys of Rehearse do."""

from __future__ import annotations

from trainer.ui.commands import Command

REHEARSE_COMMANDS = (
    Command("rehearse.hand_in", "ctrl+j,f5", "hand_in", "Hand in", "Hand in and see the grade.",
            priority=True),
    Command("rehearse.hint", "f3", "hint", "Hint", "Show which story is meant, then its parts."),
    Command("rehearse.aloud", "f8", "aloud", "Say it aloud", "Answer aloud against the clock."),
    Command("rehearse.partner", "", "partner", "With a friend", "Let a friend ask: they read the "
            "question, tick your points and press the clock.", shown=False, letter="p"),
    Command("rehearse.skip", "f9", "skip", "Skip", "Put this question at the end."),
    Command("rehearse.clock", "f4", "clock", "Clock", "Hide or show the clock.", shown=False),
    Command("rehearse.undo", "f2", "undo", "Undo rating", "Take the last rating back."),
    Command("rehearse.leave", "escape", "leave", "Leave", "Leave; what you typed is kept."),
)  # fmt: skip
