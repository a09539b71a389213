"""The question nearest to what was heard, and how well a story fits a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.grading.model import QuestionMatch
from trainer.grading.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer.questions.model import Question
    from trainer.stories.model import Story

CONFIDENT_FROM = 0.6
NEAREST_FROM = 0.35


def match_question(
    heard: str, questions: Sequence[Question], limit: int = 3
) -> list[QuestionMatch]:
    """Return the questions nearest to what was heard, best first."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415  15 ms that the first screen need not wait for

    wording = _content(heard)
    if not wording:
        return []
    owners = [
        (question, text) for question in questions for text in (question.ask, *question.variants)
    ]
    found = process.extract(
        wording,
        [_content(text) for _, text in owners],
        scorer=fuzz.token_set_ratio,
        limit=limit * 6,
    )
    best: dict[str, QuestionMatch] = {}
    for _, score, index in found:
        question = owners[index][0]
        share = score / 100
        if share >= NEAREST_FROM and question.key not in best:
            best[question.key] = QuestionMatch(
                question.key, question.ask, round(share, 4), share >= CONFIDENT_FROM
            )
    return list(best.values())[:limit]


def _content(text: str) -> str:
    return " ".join(token.stem for token in tokenize(text) if not token.is_stop)


def fit(story: Story, question: Question) -> float:
    """Return how well a story fits a question, 0..1.

    1 where the story names the question; else by the competencies they share.
    """
    if question.key in story.questions:
        return 1.0
    wanted = set(question.competencies)
    if not wanted:
        return 0.0
    shared = wanted.intersection(story.competencies)
    return 0.9 * len(shared) / len(wanted)
