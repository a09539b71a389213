"""Grading: which key points an answer states, which story it tells, which question was heard.

The values are here at once; the functions are imported when one is first used, because the tables and
rapidfuzz behind them take 20 ms or more that the first screen need not wait for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from trainer.grading.model import (
    Delivery,
    PointGrade,
    QuestionMatch,
    RecallGrade,
    Span,
    StoryMatch,
    Verdict,
    WrongFact,
)

if TYPE_CHECKING:
    from trainer.grading.delivery import measure_delivery
    from trainer.grading.fit import fit
    from trainer.grading.questions import QuestionIndex, match_question
    from trainer.grading.ranking import StoryIndex, rank_stories
    from trainer.grading.recall import grade_recall
    from trainer.grading.same_questions import (
        asks_the_same,
        known_already,
        same_question,
        telling_words,
        twins,
    )
    from trainer.grading.scoring import grade_ticked, regrade
    from trainer.grading.shapes import shapes_asked, shapes_told
    from trainer.grading.spoken_language import in_its_language

__all__ = [
    "Delivery",
    "PointGrade",
    "QuestionIndex",
    "QuestionMatch",
    "RecallGrade",
    "Span",
    "StoryIndex",
    "StoryMatch",
    "Verdict",
    "WrongFact",
    "asks_the_same",
    "fit",
    "grade_recall",
    "grade_ticked",
    "in_its_language",
    "known_already",
    "match_question",
    "measure_delivery",
    "rank_stories",
    "regrade",
    "same_question",
    "shapes_asked",
    "shapes_told",
    "telling_words",
    "twins",
]

_MODULE_OF = {
    "QuestionIndex": "questions",
    "StoryIndex": "ranking",
    "asks_the_same": "same_questions",
    "fit": "fit",
    "grade_recall": "recall",
    "grade_ticked": "scoring",
    "in_its_language": "spoken_language",
    "known_already": "same_questions",
    "match_question": "questions",
    "measure_delivery": "delivery",
    "rank_stories": "ranking",
    "regrade": "scoring",
    "same_question": "same_questions",
    "shapes_asked": "shapes",
    "shapes_told": "shapes",
    "telling_words": "same_questions",
    "twins": "same_questions",
}


def __getattr__(name: str) -> Any:
    """Return a function, importing its module the first time."""
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(f"{__name__}.{_MODULE_OF[name]}"), name)
    globals()[name] = found
    return found
