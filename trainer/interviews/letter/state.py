"""What is known of a letter besides its text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from trainer.interviews.letter.phrases import Tone


@dataclass(frozen=True, slots=True)
class LetterState:
    """What is known of one letter; its text is a file in `letters/`.

    Attributes:
        id: unique over all homes.
        interview: id of the interview.
        recipient: name of the interviewer; empty where unknown.
        file: the file's name inside `letters/`.
        tone: how it was drafted; `own` for the person's template.
        drafted: the program's last draft, subject line and text, as the file had it; what the
            file says otherwise is the person's own.
        sent: when it was sent, aware, UTC; None while it was not.
        came_back: what came back, in the person's words.
        link: whether the person keeps the link to what the interviewer cares about.
    """

    id: str
    interview: str
    recipient: str
    file: str
    tone: Tone
    drafted: str
    sent: datetime | None = None
    came_back: str = ""
    link: bool = False
