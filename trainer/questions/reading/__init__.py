"""Reading public lists of questions: Markdown, CSV, plain text, GIFT."""

from trainer.questions.reading.model import (
    Form,
    FoundQuestion,
    LeftLine,
    ListReading,
    fitting,
    to_json,
)
from trainer.questions.reading.read import read_questions

__all__ = [
    "Form",
    "FoundQuestion",
    "LeftLine",
    "ListReading",
    "fitting",
    "read_questions",
    "to_json",
]
