"""What is chosen from before and in a mock interview: how long, how tough they are, how it's said."""

from __future__ import annotations

from trainer.ui.components.way import Way
from trainer.ui.speaks import SPEAK

ALOUD = (
    Way(SPEAK, "Speak, and see it written down", "You check it at the end, before it's graded."),
    Way("said", "I've said it aloud", "You tick what you said at the end."),
)
WAYS = (
    Way("30", "30 minutes", "8 questions; in the last one you ask them"),
    Way("15", "15 minutes", "6 questions; in the last one you ask them"),
    Way("45", "45 minutes", "10 questions; in the last one you ask them"),
)
TONES = (
    Way("neutral", "Neutral", "“What came of it?”"),
    Way("friendly", "Friendly", "“That's interesting. What came of it?”"),
    Way("pressing", "Pressing", "“So what came of it?”"),
)
