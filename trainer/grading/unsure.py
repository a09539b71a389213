"""What a grade isn't sure of, so that the person may be asked."""

from __future__ import annotations

from trainer.grading.model import PointGrade, RecallGrade, Verdict
from trainer.grading.scoring import LOST

CERTAIN_FROM = 0.9
"""How sure a wrong fact must be to be said without asking: in all labelled answers together 51 of 55
were right from here on, 59 of 72 below."""

PERHAPS_SAID_FROM = 0.5
"""Score above which a point called partly may well be said: in the labelled answers 52 of 85 were, below
it 15 of 60."""

MOST_ASKED = 2
"""Questions to one grade, at most (own judgement: more would be an interview of its own)."""


def unsure(grade: RecallGrade) -> tuple[int, ...]:
    """Return the points to ask about, wrong facts first, at most `MOST_ASKED` of them.

    The surest comes first, then what may have been misheard. What was said is asked about once, though two points may differ from it,
    and not at all where it is surely wrong in one of them.
    """
    wrong: dict[str, int] = {}
    for index in sorted(range(len(grade.points)), key=lambda index: -_sure(grade.points[index])):
        if fact := grade.points[index].wrong_fact:
            wrong.setdefault(fact.heard, index)
    doubtful = [index for index in wrong.values() if _sure(grade.points[index]) < CERTAIN_FROM]
    misheard = [index for index, point in enumerate(grade.points) if point.misheard]
    nearly = [index for index, point in enumerate(grade.points) if _is_nearly_said(point)]
    nearly.sort(key=lambda index: -grade.points[index].score)
    return tuple(dict.fromkeys((*doubtful, *misheard, *nearly)))[:MOST_ASKED]


def _sure(point: PointGrade) -> float:
    return point.wrong_fact.sure if point.wrong_fact else 0.0


def _is_nearly_said(point: PointGrade) -> bool:
    nearly = point.verdict is Verdict.PARTLY and point.score > PERHAPS_SAID_FROM
    heard = nearly and point.wrong_fact is None and bool(point.evidence)
    return heard or LOST in point.reasons
