"""A transcript as values: who said what, and which answer belongs to which question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from trainer.documents.lines import runs


@dataclass(frozen=True, slots=True)
class Turn:
    """One thing that one speaker said.

    Attributes:
        speaker: the name as the file first spells it; empty where nobody is named.
        text: the words, without label, time and caption markup.
        line: where it begins in the file, from 1.
    """

    speaker: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Exchange:
    """One question and all that the candidate said to it.

    Attributes:
        question: the question in one line, without what was said before it in the same breath.
        answer: the candidate's turns, a blank line between two, but for a sentence that a nod cut in two; empty
            where nothing was answered.
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
        turns: everything said, in order.
        exchanges: the questions with their answers, in order.
        candidate: the speaker taken for the person who answers; empty in an empty text.
        sure: whether that is said somewhere or clear from the talk.
        named: whether the text says who speaks; otherwise what asks is taken for the interviewer's.
        speakers: everybody named, in the order of their first turn; Interviewer and Candidate in a
            text that names nobody.
        left_out: what others said that asks nothing, interjections apart, small talk, a goodbye, and notes around
            the talk (their speaker is empty); it is in no exchange.
        problems: one-line notes on what was not understood, a bounded number.
    """

    turns: tuple[Turn, ...] = ()
    exchanges: tuple[Exchange, ...] = ()
    candidate: str = ""
    sure: bool = True
    named: bool = True
    speakers: tuple[str, ...] = ()
    left_out: tuple[Turn, ...] = ()
    problems: tuple[str, ...] = ()

    @property
    def asks_who(self) -> bool:
        """Whether the person has to say which of the speakers they are."""
        return self.named and not self.sure and len(self.speakers) > 1


def joined(exchanges: Sequence[Exchange]) -> Exchange:
    """Return several exchanges as one: a question with the probes that followed, and all answers.

    Args:
        exchanges: in order; not empty. What the first one says of asker and line stands for all.
    """
    return replace(
        exchanges[0],
        question=" ".join(exchange.question for exchange in exchanges),
        answer="\n\n".join(exchange.answer for exchange in exchanges if exchange.answer),
    )


def with_probes(exchanges: Sequence[Exchange]) -> tuple[tuple[Exchange, ...], ...]:
    """Return the exchanges in groups: each question with the short follow-ups to it."""
    return tuple(map(tuple, runs(exchanges, lambda _, exchange: exchange.probe)))
