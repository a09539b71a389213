"""The question banks: list, search, show, and the question nearest to what was heard."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from trainer import grading
from trainer.coach.find import find_question
from trainer.coach.question_list import QuestionRow, twins_of
from trainer.errors import TrainerError
from trainer.questions.model import OWN_BANK, Kind, Question, QuestionBank
from trainer.questions.write import write
from trainer.rehearsal.queue import FITTING
from trainer.storage import files
from trainer.stories.model import Status, Story
from trainer.toml.fields import ASK

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.grading.model import QuestionMatch


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """A question with the stories that fit it, best first; `real`: asked so often in interviews."""

    row: QuestionRow
    bank: QuestionBank
    stories: tuple[Story, ...]
    real: int = 0


def page(work: Workspace, key: str) -> QuestionPage:
    """Return a question's page.

    Raises:
        TrainerError: there is no such question.
    """
    question = find_question(work, key)
    bank = find_bank(work, question.bank)
    told = (story for story in work.stories().stories if story.status is not Status.RETRACTED)
    fits = [(grading.fit(story, question), story) for story in told]
    fits.sort(key=lambda pair: -pair[0])
    counts = work.history.tellings.question_counts().get(question.key, (0, None))
    return QuestionPage(
        row=QuestionRow(question, counts[0], counts[1], twins_of(work).others(question)),
        bank=bank,
        stories=tuple(story for fit, story in fits[:6] if fit >= FITTING),
        real=work.history.debriefs.real_counts().get(question.key, 0),
    )


def find_bank(work: Workspace, bank: str) -> QuestionBank:
    """Return the bank with an id.

    Raises:
        TrainerError: there is none.
    """
    found = {candidate.id: candidate for candidate in work.banks().banks}.get(bank)
    if found is None:
        raise TrainerError(f"there's no question bank called “{bank}”", "see `trainer bank list`")
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


def add_own_question(work: Workspace, ask: str) -> Question:
    """Put a question into the person's own bank, making the bank where there is none.

    A question that the bank has already comes back as it is.

    Raises:
        TrainerError: the question is empty, or the bank's file is wrong or cannot be written.
    """
    text = " ".join(ask.split())
    if not text:
        raise TrainerError("the question is empty", "type what they ask")
    if len(text) > ASK:
        raise TrainerError(
            f"that's {len(text):,} characters; a question has {ASK:,} at most", "shorten it"
        )
    path = work.home.banks / f"{OWN_BANK}.toml"
    held: list[Question] = []

    def added(data: bytes | None) -> bytes | None:
        bank = work.bank(OWN_BANK) if data else QuestionBank(OWN_BANK, "My own questions", ())
        if bank is None:
            raise TrainerError(f"{path} has problems", f"see `trainer check {path}`")
        known = next((one for one in bank if one.ask.casefold() == text.casefold()), None)
        if known is not None:
            held.append(known)
            return None
        taken = {one.id for one in bank}
        new = Question(OWN_BANK, free_id(text, taken), text)
        held.append(new)
        return write(replace(bank, questions=(*bank.questions, new))).encode()

    files.change(path, added)
    return held[0]


def free_id(text: str, taken: Collection[str]) -> str:
    """Return an id made of a text's first words that is not taken yet."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain)
    stem = "-".join(words[:8])[:60].strip("-") or "question"
    if stem not in taken:
        return stem
    # Thousands of alike lines would each count from 2: the free number is found by halving.
    held, free = 1, 2
    while f"{stem}-{free}" in taken:
        held, free = free, 2 * free
    while free - held > 1:
        middle = (held + free) // 2
        held, free = (middle, free) if f"{stem}-{middle}" in taken else (held, middle)
    return f"{stem}-{free}"
