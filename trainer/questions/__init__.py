"""Question banks: values, reading, checking."""

from trainer.questions.format import check, parse
from trainer.questions.format import schema_of_file as schema
from trainer.questions.model import Kind, Question, QuestionBank

__all__ = ["Kind", "Question", "QuestionBank", "check", "parse", "schema"]
