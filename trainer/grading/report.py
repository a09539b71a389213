"""A recall grade as the documented JSON, and back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from trainer.grading.model import (
    Delivery,
    PointGrade,
    RecallGrade,
    Span,
    StoryMatch,
    Verdict,
    WrongFact,
)
from trainer.stories.model import Part


def to_json(grade: RecallGrade, others: Sequence[StoryMatch] = ()) -> dict[str, Any]:
    """Return a grade as a JSON document; `others` are the other stories that the answer tells."""
    return {
        "story": grade.story,
        "score": round(grade.score, 4),
        "words": grade.words,
        "points": [_point(point) for point in grade.points],
        "other_stories": [{"story": o.story, "score": round(o.score, 4)} for o in others],
        "delivery": {
            "seconds_spoken": grade.delivery.seconds_spoken,
            "fillers": dict(grade.delivery.fillers),
            "we": grade.delivery.we,
            "i": grade.delivery.i,
            "result_has_number": grade.delivery.result_has_number,
            "order": [str(part) for part in grade.delivery.order],
        },
        "remarks": list(grade.remarks),
    }


def _point(point: PointGrade) -> dict[str, Any]:
    document = {
        "part": str(point.part),
        "say": point.say,
        "verdict": str(point.verdict),
        "score": round(point.score, 4),
        "weight": point.weight,
        "evidence": [{"start": s.start, "end": s.end, "text": s.text} for s in point.evidence],
        "wrong_fact": _fact(point.wrong_fact) if point.wrong_fact else None,
        "reasons": list(point.reasons),
    }
    return document | ({"misheard": _fact(point.misheard)} if point.misheard else {})


def _fact(wrong: WrongFact) -> dict[str, Any]:
    return {
        "expected": wrong.expected,
        "heard": wrong.heard,
        "sure": round(wrong.sure, 4),
    }


def from_json(document: dict[str, Any]) -> RecallGrade:
    """Return the grade of a document that `to_json` made."""
    delivery = document["delivery"]
    return RecallGrade(
        story=document["story"],
        score=document["score"],
        words=document["words"],
        points=tuple(_point_of(point) for point in document["points"]),
        delivery=Delivery(
            seconds_spoken=delivery["seconds_spoken"],
            fillers=delivery["fillers"],
            we=delivery["we"],
            i=delivery["i"],
            result_has_number=delivery["result_has_number"],
            order=tuple(Part(part) for part in delivery["order"]),
        ),
        remarks=tuple(document["remarks"]),
    )


def _point_of(point: dict[str, Any]) -> PointGrade:
    return PointGrade(
        part=Part(point["part"]),
        say=point["say"],
        verdict=Verdict(point["verdict"]),
        score=point["score"],
        weight=point["weight"],
        evidence=tuple(Span(s["start"], s["end"], s["text"]) for s in point["evidence"]),
        wrong_fact=_fact_of(point["wrong_fact"]),
        reasons=tuple(point["reasons"]),
        misheard=_fact_of(point.get("misheard")),
    )


def _fact_of(wrong: dict[str, Any] | None) -> WrongFact | None:
    # Grades of before 0.2.0 do not say how sure a wrong fact is.
    return WrongFact(wrong["expected"], wrong["heard"], wrong.get("sure", 1.0)) if wrong else None
