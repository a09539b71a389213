"""From turns to questions with their answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from trainer.interviews.transcripts import asking, words
from trainer.interviews.transcripts.model import Exchange

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer.interviews.transcripts.model import Turn

_GREETING = 60
"""Words a candidate says at most to small talk; a longer answer makes it a question."""


@dataclass(slots=True)
class _Draft:
    questions: list[str]
    by: str
    line: int
    probe: bool
    answers: list[str] = field(default_factory=list)

    def exchange(self, nameless: frozenset[str]) -> Exchange:
        by = "" if self.by in nameless else self.by
        question = words.one_line(" ".join(self.questions))
        return Exchange(question, "\n\n".join(self.answers), by, self.line, self.probe)

    def small(self) -> bool:
        return (
            all(asking.is_small_talk(question) for question in self.questions)
            and sum(len(answer.split()) for answer in self.answers) <= _GREETING
        )


def exchanges_of(
    turns: Sequence[Turn],
    candidate: str,
    *,
    nameless: frozenset[str] = frozenset(),
    always: bool = False,
) -> tuple[Exchange, ...]:
    """Return the questions of all others, each with what the candidate said until the next.

    From the first question on, every turn of the candidate belongs to exactly one answer: a remark
    or an interjection of the interviewer ends none. Small talk at the start is left out.

    Args:
        turns: everything said, in order; turns of nobody (an empty speaker) ask nothing.
        candidate: the speaker who answers.
        nameless: speakers that are no people (Q, Frage); nobody asked these questions by name.
        always: whether each turn of others is a question, whatever its words, unless it is a mere
            interjection.
    """
    drafts: list[_Draft] = []
    for turn in turns:
        if turn.speaker == candidate:
            if drafts:
                drafts[-1].answers.append(turn.text)
        elif turn.speaker and (question := _question(turn, always=always)):
            if drafts and not drafts[0].probe and len(drafts) == 1 and drafts[0].small():
                drafts.pop()
            _ask(drafts, turn, question, apart=always)
    if len(drafts) == 1 and drafts[0].small():
        drafts.pop()
    return tuple(draft.exchange(nameless) for draft in drafts)


def _question(turn: Turn, *, always: bool) -> str:
    if asking.is_interjection(turn.text):
        return ""
    found = asking.question_in(turn.text) or asking.unmarked_question(turn.text)
    return found or (words.one_line(turn.text) if always else "")


def _ask(drafts: list[_Draft], turn: Turn, question: str, *, apart: bool) -> None:
    """Open an exchange, or add to the one that nobody has answered yet."""
    follows = bool(drafts) and asking.is_follow_up(question)
    if (
        drafts
        and not apart
        and not drafts[-1].answers
        and (follows or drafts[-1].by == turn.speaker)
    ):
        drafts[-1].questions.append(question)
    else:
        drafts.append(_Draft([question], turn.speaker, turn.line, follows))


def left_out(
    turns: Sequence[Turn], candidate: str, exchanges: Sequence[Exchange]
) -> tuple[Turn, ...]:
    """Return what others said that stands in no question, interjections apart."""
    asked = " ".join(one.question for one in exchanges).casefold()
    return tuple(
        turn
        for turn in turns
        if turn.speaker
        and turn.speaker != candidate
        and not asking.is_interjection(turn.text)
        and not ((found := _question(turn, always=False)) and found.casefold() in asked)
        and words.one_line(turn.text).casefold() not in asked
    )
