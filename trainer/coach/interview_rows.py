"""How far an interview is: what has been noted of it, and what became of its letters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from trainer.coach.calendar import ago, until
from trainer.coach.interviews import find_interview, interviews

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.interviews.letter.state import LetterState
    from trainer.interviews.model import Interview


class Stage(StrEnum):
    """What an interview has come to, and so what is to be done next."""

    AHEAD = "ahead"
    OVER = "over"
    NOTED = "noted"
    DEBRIEFED = "debriefed"
    LETTER_UNSENT = "letter-unsent"
    LETTER_SENT = "letter-sent"


@dataclass(frozen=True, slots=True)
class InterviewRow:
    """An interview and how far it is.

    Attributes:
        interview: the interview.
        when: how far away it is, in words: `in 3 days`, `yesterday`.
        is_over: whether it has begun.
        asked: how many questions are noted.
        letters: its letters.
        stage: what it has come to.
    """

    interview: Interview
    when: str
    is_over: bool
    asked: int
    letters: tuple[LetterState, ...]
    stage: Stage

    @property
    def unsent(self) -> int:
        """How many letters were drafted and not sent."""
        return sum(letter.sent is None for letter in self.letters)

    @property
    def state(self) -> str:
        """What has been done about it, in two words."""
        return {
            Stage.AHEAD: "ahead",
            Stage.OVER: "debrief it",
            Stage.NOTED: f"{self.asked} noted",
            Stage.DEBRIEFED: "debriefed",
            Stage.LETTER_UNSENT: "send letter",
            Stage.LETTER_SENT: "letter sent",
        }[self.stage]


def interview_rows(work: Workspace, search: str = "") -> list[InterviewRow]:
    """Return the interviews that hold all words of a search, the next ones first."""
    asked = work.history.debriefs.asked_counts()
    letters: dict[str, list[LetterState]] = {}
    for letter in work.history.debriefs.letters():
        letters.setdefault(letter.interview, []).append(letter)
    words = search.casefold().split()
    return [
        _row(work, interview, asked.get(interview.id, 0), letters.get(interview.id, ()))
        for interview in interviews(work)
        if all(word in _searched(interview) for word in words)
    ]


def interview_row(work: Workspace, interview: str) -> InterviewRow:
    """Return one interview and how far it is.

    Raises:
        TrainerError: there is none, or several.
    """
    known = find_interview(work, interview)
    asked = work.history.debriefs.asked_counts().get(known.id, 0)
    return _row(work, known, asked, work.history.debriefs.letters(known.id))


def _searched(interview: Interview) -> str:
    people = (interviewer.name for interviewer in interview.interviewers)
    return " ".join((interview.company, interview.role, *people)).casefold()


def _row(
    work: Workspace, interview: Interview, asked: int, letters: Sequence[LetterState]
) -> InterviewRow:
    over = interview.at <= work.now()
    return InterviewRow(
        interview,
        (ago if over else until)(interview.at, work.clock()),
        over,
        asked,
        tuple(letters),
        _stage(interview, asked, letters, over=over),
    )


def _stage(
    interview: Interview, asked: int, letters: Sequence[LetterState], *, over: bool
) -> Stage:
    if letters:
        unsent = any(letter.sent is None for letter in letters)
        return Stage.LETTER_UNSENT if unsent else Stage.LETTER_SENT
    if interview.debriefed:
        return Stage.DEBRIEFED
    if asked:
        return Stage.NOTED
    return Stage.OVER if over else Stage.AHEAD
