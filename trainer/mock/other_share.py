"""A share in percent that was told in the place of a story's, in words that the grader didn't tie to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from trainer.grading.model import Verdict, WrongFact
from trainer.grading.numbers.values import PERCENT
from trainer.grading.tokens import tokenize
from trainer.mock.lacking import HALF
from trainer.mock.sure_facts import is_rounder
from trainer.stories.model import Part

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trainer.grading.model import RecallGrade
    from trainer.grading.tokens import Token

SURE = 0.8
"""How sure such a share is wrong, 0.5 to 1 (own judgement): nobody tells another one as the last of a story."""


def with_other_share(grade: RecallGrade, said: str, language: str) -> RecallGrade:
    """Return a grade in which a result's share that was told otherwise is a wrong fact.

    “48 percent when I came, and two years later we were at 72” tells 48 of “65%, up from 48%” as it is, so 72 is
    meant for the other one. That's sure only where half the story was told, it's the only share of the result that
    wasn't said, and the last one said is the only one that no point of the story has, nor leads to.

    Args:
        grade: of a story that was told.
        said: the words that told it.
        language: that of the story; as in `en`.
    """
    heard = _shares(said, language)
    told = {_value(one) for one in heard}
    known = {_value(one) for point in grade.points for one in _shares(point.say, language)}
    others = [one for one in heard if not _is_of(_value(one), known)]
    if grade.score < HALF or len(others) != 1 or others[0] is not heard[-1]:
        return grade
    for index, point in enumerate(grade.points):
        shares = _shares(point.say, language) if point.part is Part.RESULT else []
        untold = [one for one in shares if _value(one) not in told]
        if point.wrong_fact is None and len(shares) > 1 and len(untold) == 1:
            wrong = WrongFact(untold[0].written, others[0].written, SURE)
            points = list(grade.points)
            points[index] = replace(point, wrong_fact=wrong, verdict=Verdict.PARTLY)
            return replace(grade, points=tuple(points))
    return grade


def _is_of(value: float, known: Iterable[float]) -> bool:
    """Return whether a share is one of a story's, rounder too, or what lies between two of them."""
    known = list(known)
    ways = {
        *known,
        *(abs(one - other) for one in known for other in known),
        *(100 - one for one in known),
    }
    return any(value == one or is_rounder(value, one) for one in ways)


def _shares(text: str, language: str) -> list[Token]:
    tokens = tokenize(text, language)
    return [
        one for one in tokens if one.number and one.number.unit == PERCENT and not one.number.rough
    ]


def _value(share: Token) -> float:
    return share.number.value if share.number else 0.0
