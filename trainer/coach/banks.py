"""The question banks: list, search, show, and the question nearest to what was heard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer import grading
from trainer.coach.find import find_question
from trainer.errors import TrainerError
from trainer.questions.model import Kind
from trainer.rehearsal.queue import FITTING
from trainer.stories.model import Status

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from trainer.coach.workspace import Workspace
    from trainer.grading.model import QuestionMatch
    from trainer.questions.model import Question, QuestionBank
    from trainer.stories.model import Story


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question in the list: how often it was asked here, and when last (UTC)."""

    question: Question
    asked: int
    last: datetime | None


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """A question with the stories that fit it, best first."""

    row: QuestionRow
    bank: QuestionBank
    stories: tuple[Story, ...]


def rows(work: Workspace, search: str = "", bank: str = "") -> tuple[QuestionRow, ...]:
    """Return the questions in the banks' order; with `search`, those that hold all its words."""
    counts = work.history.question_counts()
    words = search.casefold().split()
    return tuple(
        QuestionRow(question, *counts.get(question.key, (0, None)))
        for question in work.banks().questions
        if (not bank or question.bank == bank) and (not words or _holds(question, words))
    )


def _holds(question: Question, words: Sequence[str]) -> bool:
    fields = (
        question.key,
        question.ask,
        *question.variants,
        *question.competencies,
        *question.tags,
    )
    text = "\n".join(fields).casefold()
    return all(word in text for word in words)


def page(work: Workspace, key: str) -> QuestionPage:
    """Return a question's page.

    Raises:
        TrainerError: there is no such question.
    """
    question = find_question(work, key)
    bank = find_bank(work, question.bank)
    fits = [
        (grading.fit(story, question), story)
        for story in work.stories().stories
        if story.status is not Status.RETRACTED
    ]
    fits.sort(key=lambda pair: -pair[0])
    counts = work.history.question_counts().get(question.key, (0, None))
    return QuestionPage(
        row=QuestionRow(question, *counts),
        bank=bank,
        stories=tuple(story for fit, story in fits[:6] if fit >= FITTING),
    )


def find_bank(work: Workspace, bank: str) -> QuestionBank:
    """Return the bank with an id.

    Raises:
        TrainerError: there is none.
    """
    found = {candidate.id: candidate for candidate in work.banks().banks}.get(bank)
    if found is None:
        raise TrainerError(f"there is no question bank “{bank}”", "see `trainer bank list`")
    return found


def match(
    work: Workspace, heard: str, *, bank: str = "", limit: int = 3
) -> tuple[QuestionMatch, ...]:
    """Return the questions nearest to what was heard, best first.

    Questions for the interviewer are never what an interviewer asked; they are left out unless
    their bank is named.

    Raises:
        TrainerError: there is no bank of that id.
    """
    if bank:
        questions = find_bank(work, bank).questions
    else:
        questions = tuple(q for q in work.banks().questions if q.kind is not Kind.TO_ASK)
    return tuple(grading.match_question(heard, questions, limit=limit))
