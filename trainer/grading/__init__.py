"""Grading: which key points an answer states, which story it tells, which question was heard."""

from trainer.grading.delivery import measure_delivery
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
from trainer.grading.questions import fit, match_question
from trainer.grading.recall import grade_recall, grade_ticked, rank_stories, regrade

__all__ = [
    "Delivery",
    "PointGrade",
    "QuestionMatch",
    "RecallGrade",
    "Span",
    "StoryMatch",
    "Verdict",
    "WrongFact",
    "fit",
    "grade_recall",
    "grade_ticked",
    "match_question",
    "measure_delivery",
    "rank_stories",
    "regrade",
]
