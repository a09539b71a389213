"""A transcript as values: who said what, and which answer belongs to which question."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The form in which a transcript was written."""

    PLAIN = "plain"
    LABELLED = "labelled"
    QA = "qa"
    VTT = "vtt"
    SRT = "srt"


@dataclass(frozen=True, slots=True)
class Turn:
    """One thing that one speaker said.

    Attributes:
        speaker: the name as the file first spells it; empty where nobody is named.
        text: the words, without label, time and caption markup.
        line: where it begins in the file, from 1.
        start: when it begins, in seconds as the file counts them; None where it does not say.
    """

    speaker: str
    text: str
    line: int
    start: float | None = None


@dataclass(frozen=True, slots=True)
class Exchange:
    """One question and all that the candidate said to it.

    Attributes:
        question: the question in one line, without what was said before it in the same breath.
        answer: the candidate's turns, a blank line between two; empty where nothing was answered.
        by: who asked; empty where unknown.
        line: where the turn with the question begins in the file, from 1.
        probe: whether it is a short follow-up to the exchange before it.
    """

    question: str
    answer: str
    by: str
    line: int
    probe: bool = False


@dataclass(frozen=True, slots=True)
class Transcript:
    """What could be read from one text.

    Attributes:
        kind: the form that was detected.
        turns: everything said, in order.
        exchanges: the questions with their answers, in order.
        candidate: the speaker taken for the person who answers; empty in an empty text.
        speakers: everybody named, in the order of their first turn; Interviewer and Candidate in a
            text that names nobody.
        problems: one-line notes on what was not understood, a bounded number.
    """

    kind: Kind
    turns: tuple[Turn, ...] = ()
    exchanges: tuple[Exchange, ...] = ()
    candidate: str = ""
    speakers: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
