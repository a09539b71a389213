"""Jotted questions against the bank: with the bank's wording alone, and with variants."""

from __future__ import annotations

from benchmarks.recall import cases
from benchmarks.recall.measures import auc
from trainer.grading.questions import QuestionIndex
from trainer.questions.model import Question

KEPT = (0.95, 0.9)
"""Shares of the covered jottings that stay confident at the settings where rejection is measured."""


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
        [
            Question("b", str(n), asked, variants=variants[asked])
            for n, (asked, _) in enumerate(known)
        ]
    )
    return _measured(index, [(asked, text) for asked, heard in known for text in heard])


def _measured(index: QuestionIndex, pairs: list[tuple[str, str]]) -> str:
    known = [_best(index, text) for _, text in pairs]
    foreign = [
        _best(index, text) for asked, heard in cases.jottings() if asked is None for text in heard
    ]
    asks = [[match.ask for match in index.match(text, 3)] for _, text in pairs]
    first = sum(near[:1] == [asked] for near, (asked, _) in zip(asks, pairs, strict=True))
    three = sum(asked in near for near, (asked, _) in zip(asks, pairs, strict=True))
    scores = sorted(score for score, _ in known)
    others = [score for score, _ in foreign]
    cuts = [scores[round((1 - kept) * len(scores))] for kept in KEPT]
    return "  ".join(
        [
            f"top-1 {first / len(pairs):.3f}  top-3 {three / len(pairs):.3f}",
            *(
                f"rejected {sum(score < cut for score in others) / len(others):.3f} with {kept} kept"
                for kept, cut in zip(KEPT, cuts, strict=True)
            ),
            f"as shipped {sum(sure for _, sure in known) / len(known):.3f} kept",
            f"{sum(not sure for _, sure in foreign) / len(foreign):.3f} rejected",
            f"AUC {auc(scores, others):.3f}",
        ]
    )


def _best(index: QuestionIndex, text: str) -> tuple[float, bool]:
    """Return the score of the nearest question, and whether it is taken as perhaps meant."""
    near = index.match(text, 1)
    return (near[0].score, near[0].likely) if near else (0.0, False)
