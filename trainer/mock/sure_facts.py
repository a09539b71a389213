"""Which facts of a story were surely told otherwise: nobody is sent to check what they said right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from trainer.grading.numbers.values import TIME
from trainer.grading.tokens import tokenize
from trainer.mock.lacking import HALF, content

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trainer.grading.model import RecallGrade, WrongFact
    from trainer.grading.numbers.values import Number

SURELY_WRONG = 0.8
"""How sure another wrong fact than a figure must be, and one that was only mentioned (as of one worth
correcting: swapped words alone reach 0.75)."""

LONGEST_FACT = 8
"""Words of a fact, at most (own judgement): nobody looks up a sentence, and one that was denied was told otherwise."""

LONGEST_NAME = 4
"""Words of a fact without a figure, at most (own judgement): names and ways are short, and “the Saturday of the
breakdown” is told of something else."""

NEARLY = 0.1
"""How far a figure may be off that is only told rounder (own judgement: “four grand” for 3,800)."""


def surely_wrong_only(grade: RecallGrade, language: str = "") -> RecallGrade:
    """Return a grade with the facts that were surely wrong: signs, figures and what's next know no others.

    Of a story that was told by less than half none is: it may have been another one.

    Args:
        grade: of a story that was told, or mentioned.
        language: that of a story that was told: a figure of it counts however sure; empty for a mention.
    """
    says = [point.say for point in grade.points]
    is_told = grade.score >= HALF
    points = tuple(
        replace(point, wrong_fact=None)
        if point.wrong_fact and not (is_told and _counts(point.wrong_fact, says, language))
        else point
        for point in grade.points
    )
    return replace(grade, points=points)


def _counts(wrong: WrongFact, says: Iterable[str], language: str) -> bool:
    if wrong.expected.casefold() in wrong.heard.casefold():  # “two o'clock. Two of the lads …”
        return False
    if _is_same_figure(wrong, language) or len(wrong.expected.split()) > LONGEST_FACT:
        return False
    is_brief = max(len(text.split()) for text in (wrong.expected, wrong.heard)) <= LONGEST_NAME
    expected, heard = (_numbers(text, language) for text in (wrong.expected, wrong.heard))
    if expected and heard:
        is_one = len(expected) == len(heard) == 1
        if is_one and is_rounder(heard[0].value, expected[0].value):
            return False
        is_told = bool(language) and not (is_one and _is_other_span(heard[0], expected[0]))
        return is_told or (wrong.sure >= SURELY_WRONG and is_brief)
    return wrong.sure >= SURELY_WRONG and is_brief and not _is_in(wrong.heard, says, language)


def _is_in(heard: str, says: Iterable[str], language: str) -> bool:
    """Return whether a story has all that was heard: “gave everyone” is no slip where it gives, and talks to everyone."""
    return content(heard, language or "en") <= content("\n".join(says), language or "en")


def _numbers(text: str, language: str) -> list[Number]:
    tokens = tokenize(text, language or "en")
    return [token.number for token in tokens if token.number is not None]


def _is_other_span(heard: Number, expected: Number) -> bool:
    """Return whether times are told in different units: the three weeks may be others than the “3 months”."""
    if heard.unit != TIME or expected.unit != TIME or not (heard.raw and expected.raw):
        return False
    return heard.value / heard.raw != expected.value / expected.raw


def is_rounder(heard: float, expected: float) -> bool:
    """Return whether a figure is the other one told rounder, or without its “nought point”.

    “Fourteen hundred” is 1,480 (and something), “four grand” 3,800, and “point three” 0.3.
    """
    if expected != heard and f"{expected:g}" == f"0.{heard:g}":
        return True
    if not heard or abs(heard - expected) > NEARLY * abs(expected):
        return False
    digits = len(f"{heard:.0f}".rstrip("0"))
    unit = 10.0 ** (len(f"{abs(heard):.0f}") - digits)
    if unit <= 1:
        return False
    rests = expected / unit
    return heard / unit in (int(rests + 0.5), int(rests) if digits > 1 else None)


def _is_same_figure(wrong: WrongFact, language: str) -> bool:
    """Return whether both say the same figure, and what stands behind it is no unit: “1,400 we answered”."""
    said = [tokenize(text, language or "en") for text in (wrong.expected, wrong.heard)]
    numbers = [[token.number for token in tokens if token.number is not None] for tokens in said]
    loose = any(token.is_stop and token.number is None for tokens in said for token in tokens[1:])
    return bool(numbers[0]) and numbers[0] == numbers[1] and loose
