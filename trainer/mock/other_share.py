"""A share or a sum that was told in the place of a story's, in words that the grader didn't tie to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from trainer.grading.model import Verdict, WrongFact
from trainer.grading.numbers.values import MONEY, PERCENT
from trainer.grading.tokens import tokenize
from trainer.mock.lacking import HALF
from trainer.mock.sure_facts import is_rounder
from trainer.stories.model import Part

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trainer.grading.model import RecallGrade
    from trainer.grading.tokens import Token

SURE = 0.8
"""How sure such a figure is wrong, 0.5 to 1 (own judgement): nobody tells another one as the last of a story."""

LEAST_SUM = 100
"""A sum or share from which one other digit is a slip of the tongue (own judgement): 82,000 for 62,000, but not 8 for 6."""


def with_other_share(grade: RecallGrade, said: str, language: str) -> RecallGrade:
    """Return a grade in which a figure of a result that was told otherwise is a wrong fact.

    “48 percent when I came, and two years later we were at 72” tells 48 of “65%, up from 48%” as it is, so 72 is
    meant for the other one. “82,000 euros more” is meant for the “62,000 euros” that wasn't said. It's sure only where
    half the story was told, and where the last share or sum said is the only one that no point of the story has, nor
    leads to.

    Args:
        grade: of a story that was told.
        said: the words that told it.
        language: that of the story; as in `en`.
    """
    for unit in (PERCENT, MONEY) if grade.score >= HALF else ():
        heard = _figures(said, language, unit)
        told = {_value(one) for one in heard}
        known = {
            _value(figure)
            for point in grade.points
            for figure in _figures(point.say, language, unit)
        }
        others = [one for one in heard if not _is_of(_value(one), known)]
        if len(others) != 1 or others[0] is not heard[-1]:
            continue
        for index, point in enumerate(grade.points):
            figures = _figures(point.say, language, unit) if point.part is Part.RESULT else []
            untold = [figure for figure in figures if _value(figure) not in told]
            if point.wrong_fact or len(untold) != 1:
                continue
            is_next = unit == PERCENT and len(figures) > 1
            if is_next or _is_slip(_value(untold[0]), _value(others[0])):
                wrong = WrongFact(untold[0].written, others[0].written, SURE)
                points = list(grade.points)
                points[index] = replace(point, wrong_fact=wrong, verdict=Verdict.PARTLY)
                return replace(grade, points=tuple(points))
    return grade


def _is_slip(expected: float, heard: float) -> bool:
    """Return whether a figure is another one with one other digit."""
    one, other = f"{expected:.0f}", f"{heard:.0f}"
    differ = sum(a != b for a, b in zip(one, other, strict=False))
    return expected >= LEAST_SUM and len(one) == len(other) and differ == 1


def _is_of(value: float, known: Iterable[float]) -> bool:
    """Return whether a figure is one of a story's, rounder too, or what lies between two of them."""
    known = list(known)
    ways = {
        *known,
        *(abs(one - other) for one in known for other in known),
        *(100 - one for one in known),
    }
    return any(value == way or is_rounder(value, way) for way in ways)


def _figures(text: str, language: str, unit: str) -> list[Token]:
    return [
        one
        for one in tokenize(text, language)
        if one.number and one.number.unit == unit and not one.number.rough
    ]


def _value(figure: Token) -> float:
    return figure.number.value if figure.number else 0.0
