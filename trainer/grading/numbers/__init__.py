"""Numbers as facts: reading them in figures and words, and saying whether two are the same."""

from trainer.grading.numbers.agreement import agree, comparable
from trainer.grading.numbers.line import line
from trainer.grading.numbers.reading import opens_number, read
from trainer.grading.numbers.values import Number
from trainer.grading.numbers.words import NumberWords, number_words

__all__ = [
    "Number",
    "NumberWords",
    "agree",
    "comparable",
    "line",
    "number_words",
    "opens_number",
    "read",
]
