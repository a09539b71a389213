"""The question bank as values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

FOR_EVERYBODY = frozenset(["behavioral", "comportamiento", "comportement", "verhalten"])
"""The shipped banks whose questions are put to people of every trade, one a language."""


OWN_BANK = "own"
"""Id of the bank that holds the person's own questions."""


class Kind(StrEnum):
    """What a question is after; `to-ask` is one for the interviewer."""

    BEHAVIORAL = "behavioral"
    SITUATIONAL = "situational"
    MOTIVATION = "motivation"
    BACKGROUND = "background"
    TO_ASK = "to-ask"

    @property
    def is_told(self) -> bool:
        """Whether a story answers it. “Are you married?” is about communication, too, and no story tells it."""
        return self in (Kind.BEHAVIORAL, Kind.SITUATIONAL)


@dataclass(frozen=True, slots=True)
class Question:
    """A prompt with an id.

    Attributes:
        bank: id of the bank it stands in.
        id: its id inside the bank.
        ask: the wording to ask.
        about: what it asks about, as in “you asked about …”; empty where nobody wrote it.
        variants: the same question as other interviewers say it.
        competencies: what it looks for, kebab-case.
        probes: the interviewer's next questions on the same story.
        listen_for: what an interviewer hopes to hear.
        seconds: time for a spoken answer.
        kind: what it is after.
        tags: free words to find it by.
        source: where it comes from.
        language: BCP 47 tag of the bank.
    """

    bank: str
    id: str
    ask: str
    about: str = ""
    variants: tuple[str, ...] = ()
    competencies: tuple[str, ...] = ()
    probes: tuple[str, ...] = ()
    listen_for: tuple[str, ...] = ()
    seconds: int = 120
    kind: Kind = Kind.BEHAVIORAL
    tags: tuple[str, ...] = ()
    source: str = ""
    language: str = "en"

    @property
    def key(self) -> str:
        """The name it is known by everywhere: `bank-id/question-id`."""
        return f"{self.bank}/{self.id}"


@dataclass(frozen=True, slots=True)
class QuestionBank:
    """A shareable file of questions, in the file's order; `source_file` names it in messages."""

    id: str
    title: str
    questions: tuple[Question, ...]
    version: str = ""
    language: str = "en"
    license: str = ""
    authors: tuple[str, ...] = ()
    description: str = ""
    homepage: str = ""
    source_file: str = ""

    def __iter__(self) -> Iterator[Question]:
        return iter(self.questions)

    def __len__(self) -> int:
        return len(self.questions)
