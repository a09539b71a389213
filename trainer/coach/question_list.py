"""Finding questions among those of all banks, at every keystroke and however many there are."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, overload

from trainer import grading
from trainer.questions.model import Kind, Question, QuestionBank
from trainer.rehearsal.queue import FITTING
from trainer.storage.bank_files import bank_paths, installed_size, load_ahead
from trainer.stories.model import Status, Story

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from trainer.coach.workspace import Workspace

MOST_FOLDED = 2_500
"""Questions among which twins are looked for while a list is opened (0.3 s); above it would wait."""


MOST_BYTES_FOLDED = 1_500_000
"""Bytes of installed banks up to which they are read to look for twins: about as many questions."""


class View(StrEnum):
    """Which questions a list shows."""

    ALL = "all"
    NEVER = "never rehearsed"
    REAL = "asked for real"
    NO_STORY = "no story fits"


@dataclass(frozen=True, slots=True)
class Wish:
    """What a list should show; empty fields leave everything.

    Attributes:
        search: words that all must stand in a question, a variant, its competencies, tags or key.
        bank: id of the one bank.
        competency: the one competency.
        view: which questions.
    """

    search: str = ""
    bank: str = ""
    competency: str = ""
    view: View = View.ALL


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question in the list.

    Attributes:
        question: the question.
        asked: how often it was asked here.
        last: when last, UTC; None for never.
        twins: the same question in other banks, which have no row of their own.
    """

    question: Question
    asked: int
    last: datetime | None
    twins: tuple[Question, ...] = ()


class QuestionRows(Sequence[QuestionRow]):
    """Rows that are made when they are looked at: a list of 100,000 is drawn by the screenful."""

    def __init__(
        self,
        questions: Sequence[Question],
        counts: Mapping[str, tuple[int, datetime]],
        twins: Twins,
    ) -> None:
        self._questions, self._counts, self._twins = questions, counts, twins

    def __len__(self) -> int:
        return len(self._questions)

    @overload
    def __getitem__(self, at: int) -> QuestionRow: ...
    @overload
    def __getitem__(self, at: slice) -> QuestionRows: ...
    def __getitem__(self, at: int | slice) -> QuestionRow | QuestionRows:
        if isinstance(at, slice):
            return QuestionRows(self._questions[at], self._counts, self._twins)
        question = self._questions[at]
        twins = self._twins.others(question)
        asked, last = self._counts.get(question.key, (0, None))
        for twin in twins:  # what was asked under another name was asked
            more, later = self._counts.get(twin.key, (0, None))
            asked += more
            last = max((moment for moment in (last, later) if moment), default=None)
        return QuestionRow(question, asked, last, twins)

    def place(self, key: str) -> int:
        """Return where the question of a key stands; 0 where it does not."""
        return next((at for at, question in enumerate(self._questions) if question.key == key), 0)


def find(work: Workspace, wish: Wish) -> QuestionRows:
    """Return the questions that are wished for, in the banks' order, twins folded into one row.

    A bank that is asked for alone is shown whole. About 15 ms for 100,000 questions, once their
    texts are folded (1 s for as many).
    """
    counts = work.history.tellings.question_counts()
    twins = twins_of(work) if not wish.bank else NO_TWINS
    words = wish.search.casefold().split()
    found: list[Question] = []
    for bank in work.banks().banks:
        if not wish.bank or bank.id == wish.bank:
            found += _holding(bank, words) if words else bank.questions
    # Each of these is a pass of its own, so that what is not asked for costs nothing.
    if wish.competency:
        found = [one for one in found if wish.competency in one.competencies]
    if twins.groups:
        found = [one for one in found if not twins.is_folded(one)]
    if wish.view is not View.ALL:
        wanted = _view(work, wish.view, counts)
        found = [one for one in found if wanted(one)]
    return QuestionRows(found, counts, twins)


def files_ahead(work: Workspace) -> list[Path]:
    """Return the files that a list of all questions reads, each of them a job of its own for `read_ahead`."""
    return bank_paths(work.home)


def read_ahead(_: Workspace, path: Path) -> None:
    """Read one of them, so that the list need not."""
    load_ahead(path)


def _holding(bank: QuestionBank, words: Sequence[str]) -> list[Question]:
    first, *others = words
    kept = [
        (question, text)
        for question, text in zip(bank.questions, _texts(bank), strict=True)
        if first in text
    ]
    return [one for one, text in kept if all(word in text for word in others)]


def _view(
    work: Workspace, view: View, counts: Mapping[str, tuple[int, datetime]]
) -> Callable[[Question], bool]:
    """Return what tells whether a question belongs to a view."""
    if view is View.NEVER:
        return lambda question: question.key not in counts
    if view is View.REAL:
        real = work.history.debriefs.real_counts()
        return lambda question: question.key in real
    if view is View.NO_STORY:
        named, by_competency = _stories(work)
        return lambda question: (
            question.kind is not Kind.TO_ASK
            and not (
                question.key in named
                or any(
                    grading.fit(story, question) >= FITTING
                    for competency in question.competencies
                    for story in by_competency.get(competency, ())
                )
            )
        )
    return lambda _: True


def _stories(work: Workspace) -> tuple[frozenset[str], dict[str, list[Story]]]:
    stories = [story for story in work.stories().stories if story.status is not Status.RETRACTED]
    by_competency: dict[str, list[Story]] = {}
    for story in stories:
        for competency in story.competencies:
            by_competency.setdefault(competency, []).append(story)
    return frozenset(key for story in stories for key in story.questions), by_competency


_folded: dict[int, tuple[QuestionBank, tuple[str, ...]]] = {}
"""id of a bank -> the bank, which keeps the id taken, and its questions' texts to search in."""


def _texts(bank: QuestionBank) -> tuple[str, ...]:
    known = _folded.get(id(bank))
    if known is None:
        if len(_folded) > 1000:  # banks that were replaced since
            _folded.clear()
        known = _folded[id(bank)] = (bank, tuple(_text(question) for question in bank))
    return known[1]


def _text(question: Question) -> str:
    lists = (*question.variants, *question.competencies, *question.tags)
    parts = (question.key, question.ask, *lists)
    return "\n".join(parts).casefold()


@dataclass(frozen=True, slots=True)
class Twins:
    """The same questions in several banks: each one's key -> all of its group, the first first."""

    groups: Mapping[str, tuple[Question, ...]]

    def others(self, question: Question) -> tuple[Question, ...]:
        """Return the other questions that ask what this one asks."""
        return tuple(one for one in self.groups.get(question.key, ()) if one.key != question.key)

    def last_asked(self, counts: Mapping[str, tuple[int, datetime]]) -> dict[str, datetime]:
        """Return question -> when it was asked last, under whatever name."""
        found = {key: last for key, (_, last) in counts.items()}
        for key, group in self.groups.items():
            moments = [counts[one.key][1] for one in group if one.key in counts]
            if moments:
                found[key] = max(moments)
        return found

    def is_folded(self, question: Question) -> bool:
        """Return whether an earlier bank asks the same, so that this one has no row of its own."""
        group = self.groups.get(question.key)
        return group is not None and group[0].key != question.key


NO_TWINS = Twins({})

_last: list[tuple[tuple[QuestionBank, ...], Twins]] = []
"""The twins of the banks that were looked at last."""


def twins_of(work: Workspace) -> Twins:
    """Return which questions stand in several banks; the shipped ones alone have none."""
    if not 0 < installed_size(work.home) <= MOST_BYTES_FOLDED:
        return NO_TWINS
    banks = work.banks().banks
    if _last and _same(_last[0][0], banks):
        return _last[0][1]
    questions = [question for bank in banks for question in bank]
    found = NO_TWINS
    if len(questions) <= MOST_FOLDED:
        groups = [tuple(questions[at] for at in group) for group in grading.twins(questions)]
        found = Twins({one.key: group for group in groups for one in group})
    _last[:] = [(banks, found)]
    return found


def _same(before: tuple[QuestionBank, ...], now: tuple[QuestionBank, ...]) -> bool:
    return len(before) == len(now) and all(a is b for a, b in zip(before, now, strict=True))
