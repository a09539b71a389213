"""From turns to questions with their answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from trainer.interviews.transcripts import names, questions
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

    def exchange(self) -> Exchange:
        question = names.one_line(" ".join(self.questions))
        return Exchange(question, "\n\n".join(self.answers), self.by, self.line, self.probe)

    def small(self) -> bool:
        return (
            all(questions.is_small_talk(question) for question in self.questions)
            and sum(len(answer.split()) for answer in self.answers) <= _GREETING
        )


@dataclass(frozen=True, slots=True)
class Split:
    """A transcript as questions with answers.

    Attributes:
        exchanges: the questions in order.
        left_out: turns of others, and of nobody, that stand in no question; interjections apart.
    """

    exchanges: tuple[Exchange, ...] = ()
    left_out: tuple[Turn, ...] = ()


def split(
    turns: Sequence[Turn], candidates: frozenset[str], *, named: bool = True, always: bool = False
) -> Split:
    """Return the questions of all others, each with what the candidate said until the next.

    From the first question on, every turn of the candidate belongs to exactly one answer: a remark
    or an interjection of the interviewer ends none. Small talk at the start is left out.

    Args:
        turns: everything said, in order; turns of nobody (an empty speaker) ask nothing.
        candidates: the labels of the person who answers.
        named: whether the speakers are people that the text names.
        always: whether each turn of others is a question, whatever its words; turns under Q: are.
    """
    drafts: list[_Draft] = []
    rest: list[Turn] = []
    for turn in turns:
        if turn.speaker in candidates:
            if drafts:
                drafts[-1].answers.append(turn.text)
            continue
        marked = names.stands_for_question(turn.speaker)
        question = _question(turn, always=always or marked) if turn.speaker else ""
        if question:
            if len(drafts) == 1 and not drafts[0].probe and drafts[0].small():
                drafts.pop()
            by = turn.speaker if named and not marked else ""
            _ask(drafts, _Draft([question], by, turn.line, probe=False), apart=always or marked)
        elif not questions.is_interjection(turn.text):
            rest.append(turn)
    if len(drafts) == 1 and drafts[0].small():
        drafts.pop()
    return Split(tuple(draft.exchange() for draft in drafts), tuple(rest))


def _question(turn: Turn, *, always: bool) -> str:
    if questions.is_interjection(turn.text):
        return ""
    question = questions.question_in(turn.text) or questions.unmarked_question(turn.text)
    return question or (names.one_line(turn.text) if always else "")


def _ask(drafts: list[_Draft], draft: _Draft, *, apart: bool) -> None:
    """Open an exchange, or add to the one that nobody has answered yet."""
    draft.probe = bool(drafts) and questions.is_follow_up(draft.questions[0])
    unanswered = bool(drafts) and not drafts[-1].answers
    if unanswered and not apart and (draft.probe or drafts[-1].by == draft.by):
        drafts[-1].questions += draft.questions
    else:
        drafts.append(draft)
