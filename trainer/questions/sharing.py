"""A selection of questions as a new bank that others may have: only what belongs to a question."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain

from trainer.questions.model import Question, QuestionBank

ALLOWED = (
    "id", "ask", "about", "variants", "competencies", "probes", "listen_for", "seconds", "kind",
    "tags",
)  # fmt: skip
"""Fields of a question that leave. `source` is not among them: it tells where its owner met it."""

LEAST_LETTERS = 4
"""A private text shorter than this is too common a word to be looked for."""


def share(
    questions: Sequence[Question], bank: str, title: str, *, language: str = "en", terms: str = ""
) -> QuestionBank:
    """Return a bank of the chosen questions, each with its allowed fields only.

    Two questions of the same id get different ones.

    Args:
        questions: of any banks.
        bank: id of the new bank.
        title: its title.
        language: of the questions.
        terms: licence, such as CC0-1.0.
    """
    taken: set[str] = set()
    chosen = []
    for question in questions:
        free, number = question.id, 2
        while free in taken:
            free, number = f"{question.id}-{number}", number + 1
        taken.add(free)
        kept = {name: getattr(question, name) for name in ALLOWED if name != "id"}
        chosen.append(Question(bank=bank, id=free, language=language, **kept))
    return QuestionBank(
        bank, title, tuple(chosen), version="1.0.0", language=language, license=terms
    )


def common_terms(banks: Iterable[QuestionBank]) -> str:
    """Return the licence that all banks share; empty where they differ or one has none."""
    terms = {bank.license for bank in banks}
    return terms.pop() if len(terms) == 1 else ""


def private_words(bank: QuestionBank, private: Iterable[str]) -> list[tuple[str, str]]:
    """Return which private texts stand in a bank, each with the id of the question that holds it.

    Case and white space do not count; a private text must stand there as whole words.

    Args:
        bank: what would be shared.
        private: names, key points, whole answers.
    """
    texts = [(question.id, _plain(_all(question))) for question in bank]
    texts.append(("title", _plain(f"{bank.title} {bank.description}")))
    everything = "\n".join(text for _, text in texts)
    secrets = {plain for text in private if len(plain := _plain(text)) >= LEAST_LETTERS}
    leaks = []
    # Ten years of answers are looked for in thousands of questions: in one search each.
    for secret in sorted(secret for secret in secrets if secret in everything):
        whole = re.compile(rf"(?<!\w){re.escape(secret)}(?!\w)")
        leaks += [(secret, where) for where, text in texts if secret in text and whole.search(text)]
    return leaks


def _all(question: Question) -> str:
    lists = (question.variants, question.probes, question.listen_for, question.tags)
    return " \n ".join((question.ask, question.about, *chain(*lists, question.competencies)))


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" .,;:!?")


def without(bank: QuestionBank, ids: Iterable[str]) -> QuestionBank:
    """Return a bank without some of its questions."""
    dropped = set(ids)
    return replace(
        bank, questions=tuple(question for question in bank if question.id not in dropped)
    )
