"""Question banks: values, reading, checking."""

from trainer.competencies import COMPETENCIES
from trainer.questions.format import FORMAT, check, parse, schema
from trainer.questions.model import Kind, Question, QuestionBank

__all__ = [
    "COMPETENCIES",
    "FORMAT",
    "Kind",
    "Question",
    "QuestionBank",
    "check",
    "parse",
    "schema",
]
