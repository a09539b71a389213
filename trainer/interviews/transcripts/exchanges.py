"""From turns to questions with their answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from trainer.interviews.transcripts import names, questions
from trainer.interviews.transcripts.model import Exchange, Turn

_GREETING = 60
"""Words a candidate says at most to small talk; a longer answer makes it a question."""


@dataclass(slots=True)
class _Draft:
    """A question while what is said to it is gathered: answers, and remarks of others between."""

    question: str
    by: str
    asked: Turn
    probe: bool = False
    said: list[tuple[Turn, bool]] = field(default_factory=list)

    def exchange(self) -> Exchange:
        answer = ""
        nodded = True
        for turn, own in self.said:
            if own:
                goes_on = nodded and _goes_on(answer, turn.text)
                answer += (" " if goes_on else "\n\n" if answer else "") + turn.text
            nodded = own or (nodded and questions.is_interjection(turn.text))
        return Exchange(self.question, answer, self.by, self.asked.line, self.probe)

    def is_small(self) -> bool:
        """Return whether it is a question of politeness, and answered as one."""
        words = len(self.exchange().answer.split())
        return questions.is_small_talk(self.question) and words <= _GREETING

    def goodbye(self) -> list[Turn]:
        """Take out what the candidate only said to part, behind a remark, and return it."""
        parting: list[Turn] = []
        while len(self.said) > 2:
            (remark, own_remark), (turn, own) = self.said[-2:]
            if own and (own_remark or not questions.is_parting(turn.text, remark.text)):
                break
            self.said.pop()
            parting += [turn] if own else []
        return parting


def _goes_on(answer: str, more: str) -> bool:
    """Return whether a sentence of an answer was not at its end yet when somebody nodded."""
    return answer[:1].isupper() and answer[-1:] not in questions.ENDS and more[:1].islower()


def split(
    turns: Sequence[Turn], candidates: frozenset[str], *, named: bool = True, always: bool = False
) -> tuple[tuple[Exchange, ...], tuple[Turn, ...]]:
    """Return the questions of all others, each with what the candidates said until the next; and the rest.

    From the first question on, every turn of the candidate belongs to exactly one answer, but for
    a goodbye at the end: a remark or an interjection of the interviewer ends none. The rest are small talk
    at the start, turns of others and of nobody, interjections apart, and words of parting.

    Args:
        turns: everything said, in order; turns of nobody (an empty speaker) ask nothing.
        candidates: the labels of the person who answers.
        named: whether the speakers are people that the text names.
        always: whether each turn of others is a question, whatever its words; turns under Q: are.
    """
    drafts: list[_Draft] = []
    rest: list[Turn] = []
    for turn in turns:
        own = turn.speaker in candidates
        marked = names.stands_for_question(turn.speaker)
        asked = bool(drafts) and questions.invites_questions(drafts[-1].question)
        question = "" if own else _question(turn, always=always or marked)
        if (
            marked
            and (asked or questions.is_parting(turn.text, ""))
            and not questions.question_in(turn.text)
        ):
            question = ""
        if question:
            rest += _small_talk(drafts)
            by = turn.speaker if named and not marked else ""
            follows = bool(drafts) and drafts[-1].by == by and questions.is_follow_up(question)
            drafts.append(_Draft(question, by, turn, probe=follows))
            continue
        if drafts and turn.speaker:
            drafts[-1].said.append((turn, own))
        if not own and not questions.is_interjection(turn.text):
            rest.append(turn)
    rest += _small_talk(drafts)
    rest += drafts[-1].goodbye() if drafts else []
    left_out = sorted(rest, key=lambda turn: turn.line)
    return tuple(draft.exchange() for draft in drafts), tuple(left_out)


def _small_talk(drafts: list[_Draft]) -> list[Turn]:
    """Take out the only question so far where it's one of politeness, and return it with what the candidate said to it."""
    if len(drafts) != 1 or not drafts[0].is_small():
        return []
    draft = drafts.pop()
    return [draft.asked, *(turn for turn, own in draft.said if own)]


def _question(turn: Turn, *, always: bool) -> str:
    if not turn.speaker or questions.is_interjection(turn.text):
        return ""
    question = questions.question_in(turn.text) or questions.unmarked_question(turn.text)
    whole = names.one_line(turn.text) if always else ""
    if question and whole.endswith(question) and questions.is_premise(whole[: -len(question)]):
        return whole
    return question or whole
