"""Jotted questions against the bank: with the bank's wording alone, and with variants."""

from __future__ import annotations

from benchmarks.recall import cases
from benchmarks.recall.measures import auc
from trainer.grading.questions import QuestionIndex
from trainer.questions.model import Question

KEPT = 0.9
"""Share of the covered jottings that stay confident at the setting where rejection is measured."""


def without_variants() -> str:
    """Return how well the bank's wordings alone find each jotting's question."""
    known = [(asked, heard) for asked, heard in cases.jottings() if asked]
    index = QuestionIndex([Question("b", str(n), asked) for n, (asked, _) in enumerate(known)])
    return _measured(index, [(asked, text) for asked, heard in known for text in heard])


def with_variants() -> str:
    """Return the same where each question has three variants, written without the jottings."""
    variants = cases.variants()
    known = [(asked, heard) for asked, heard in cases.jottings() if asked]
    index = QuestionIndex(
        [Question("b", str(n), asked, variants[asked]) for n, (asked, _) in enumerate(known)]
    )
    return _measured(index, [(asked, text) for asked, heard in known for text in heard])


def _measured(index: QuestionIndex, pairs: list[tuple[str, str]]) -> str:
    return _line([_one(index, asked, text) for asked, text in pairs], _foreign(index))


def _one(index: QuestionIndex, asked: str, text: str) -> tuple[bool, bool, float]:
    found = index.match(text, 3)
    asks = [match.ask for match in found]
    return asks[:1] == [asked], asked in asks, found[0].score if found else 0.0


def _foreign(index: QuestionIndex) -> list[float]:
    texts = [text for asked, heard in cases.jottings() if asked is None for text in heard]
    return [found[0].score if (found := index.match(text, 1)) else 0.0 for text in texts]


def _line(results: list[tuple[bool, bool, float]], foreign: list[float]) -> str:
    count = len(results)
    scores = sorted(score for _, _, score in results)
    cut = scores[round((1 - KEPT) * count)]
    rejected = sum(score < cut for score in foreign) / len(foreign)
    return (
        f"top-1 {sum(first for first, _, _ in results) / count:.3f}  "
        f"top-3 {sum(three for _, three, _ in results) / count:.3f}  "
        f"uncovered rejected {rejected:.3f} at cut {cut:.3f}  AUC {auc(scores, foreign):.3f}"
    )
