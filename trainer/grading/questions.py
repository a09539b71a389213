"""The question nearest to what was heard, and whether it is surely meant."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence

from trainer.grading import meaning
from trainer.grading.model import QuestionMatch
from trainer.grading.question_scores import Heard, QuestionScores
from trainer.questions.model import FOR_EVERYBODY, OWN_BANK, Question
from trainer.text import primary

SURE = (0.42, 0.15, 0.55)
"""Score from which a question is surely meant, by how much it must lead the next one, and what share of
the heard telling words its wordings must hold, where meaning has its say. Chosen on the requests of
tests/grading/requests, which tell how often that is right."""

SURE_BY_WORDS = (0.48, 0.14, 0.7)
"""The same where words alone decide."""

LIKELY_FROM = 0.3
"""Score from which a question is perhaps meant; below, what was heard stands for itself."""

NEAREST_FROM = 0.12
"""A question below this has next to nothing in common with what was heard."""

GENERAL_LEAD = 0.08
UNTOLD_LEAD = 0.13
"""By how much a question of a trade must beat one that is put to everybody: more where nothing that was
heard is a word of the trade."""

MOST_ASKED = 5
"""Questions that one jotting is shown with at most."""

REMEMBERED = 2000
"""Jottings whose questions an index keeps in mind: a debrief is matched anew each time it is shown."""


class QuestionIndex:
    """The questions of the banks, each language for itself, for asking again and again."""

    def __init__(self, questions: Sequence[Question]) -> None:
        self.questions = tuple(questions)
        spoken: dict[str, list[Question]] = {}
        for question in questions:
            spoken.setdefault(primary(question.language), []).append(question)
        # What could be in two languages is taken for the one with the most questions.
        self._tongues = [
            QuestionScores(mine) for mine in sorted(spoken.values(), key=len, reverse=True)
        ]
        self._matched: dict[tuple[str, bool], list[QuestionMatch]] = {}

    def match(self, heard: str, limit: int = 3, *, by_words: bool = False) -> list[QuestionMatch]:
        """Return the questions nearest to what was heard, best first; empty where none is near.

        Args:
            heard: what a person jotted down or remembers, in any language that a bank is in.
            limit: how many to return at most.
            by_words: whether words alone decide, and not what is near in meaning, too.
        """
        if limit > MOST_ASKED:
            return self._match(heard, limit, by_words=by_words)
        if (heard, by_words) not in self._matched:
            if len(self._matched) >= REMEMBERED:
                self._matched.clear()
            self._matched[heard, by_words] = self._match(heard, MOST_ASKED, by_words=by_words)
        return self._matched[heard, by_words][:limit]

    def _match(self, heard: str, limit: int, *, by_words: bool) -> list[QuestionMatch]:
        """Return what the language that knows most of the words has, else what the next one has."""
        tongues = self._tongues
        if len(tongues) > 1:
            tongues = sorted(tongues, key=lambda one: -one.known_share(heard))
        return next(
            (
                found
                for tongue in tongues
                if (found := list(_nearest(tongue, heard, limit, by_words=by_words)))
            ),
            [],
        )

    def holds(self, questions: Sequence[Question]) -> bool:
        """Return whether these are the very questions that were indexed."""
        return len(questions) == len(self.questions) and all(
            question is other for question, other in zip(questions, self.questions, strict=True)
        )


def _nearest(
    tongue: QuestionScores, heard: str, limit: int, *, by_words: bool
) -> Iterator[QuestionMatch]:
    """Yield the nearest questions of one language, best first."""
    ready = tongue.hear(heard)
    scores = tongue.near(ready, by_words=by_words)
    by_words = by_words or tongue.language != meaning.LANGUAGE
    if not by_words and any(not _is_of_a_trade(question) for question in tongue.questions):
        scores = {place: score - _handicap(tongue, ready, place) for place, score in scores.items()}
    least, ahead, held = SURE_BY_WORDS if by_words else SURE
    top = heapq.nsmallest(max(limit, 2), scores.items(), key=lambda one: (-one[1], one[0]))
    for rank, (place, score) in enumerate(top[:limit]):
        if score < NEAREST_FROM:
            return
        lead = score - (top[1][1] if len(top) > 1 else 0.0) if rank == 0 else 0.0
        sure = score >= least and lead >= ahead and tongue.covers(ready, place) >= held
        question = tongue.questions[place]
        yield QuestionMatch(
            question.key,
            question.ask,
            round(max(0.0, min(1.0, score)), 4),
            confident=sure,
            likely=score >= LIKELY_FROM,
        )


def _handicap(tongue: QuestionScores, heard: Heard, place: int) -> float:
    """Return what is taken off the score of a trade's question, so that the general one wins near ties."""
    if not _is_of_a_trade(tongue.questions[place]):
        return 0.0
    return GENERAL_LEAD if tongue.tells(heard, place) else UNTOLD_LEAD


def _is_of_a_trade(question: Question) -> bool:
    """Return whether a question is put to some people only; a person's own ones are for them."""
    return question.bank not in FOR_EVERYBODY and question.bank != OWN_BANK


_last: list[QuestionIndex] = []
"""The index of the questions asked last: banks seldom change between two jottings."""


def match_question(
    heard: str, questions: Sequence[Question], limit: int = 3, *, by_words: bool = False
) -> list[QuestionMatch]:
    """Return the questions nearest to what was heard, best first; empty where none is near.

    Args:
        heard: what a person jotted down or remembers.
        questions: of the banks to look in; indexed at first use, kept until others are asked.
        limit: how many to return at most.
        by_words: whether words alone decide, and not what is near in meaning, too.
    """
    if not (_last and _last[0].holds(questions)):
        _last[:] = [QuestionIndex(questions)]
    return _last[0].match(heard, limit, by_words=by_words)
