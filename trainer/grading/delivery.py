"""How an answer was told."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from trainer.grading.model import Delivery, PointGrade
from trainer.stories.model import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

WORDS_A_MINUTE = 150
"""Pace of an interview answer: English is spoken at 140 to 160 words a minute in conversation
(commonly given range; own choice of its middle)."""

_FILLERS = re.compile(
    r"\b(um+|uh+|erm?|you know|i mean|sort of|kind of|basically|actually|literally|like,)(?!\w)",
    re.IGNORECASE,
)
_WE = re.compile(r"\b(we|us|our|ours|ourselves)\b", re.IGNORECASE)
_I = re.compile(r"\b(i|me|my|mine|myself)\b", re.IGNORECASE)
_NUMBER = re.compile(
    r"\d|\b(half|twice|doubled|tripled|percent|per cent|hundred|thousand|million)\b"
)


def measure_delivery(answer: str, points: Sequence[PointGrade] = ()) -> Delivery:
    """Return how an answer was told; `points` say which words told the result."""
    told = sorted(
        (span.start, point.part, span.text) for point in points for span in point.evidence
    )
    fillers = Counter(match.lower().rstrip(",") for match in _FILLERS.findall(answer))
    return Delivery(
        seconds_spoken=round(len(answer.split()) / WORDS_A_MINUTE * 60),
        fillers=dict(fillers),
        we=len(_WE.findall(answer)),
        i=len(_I.findall(answer)),
        result_has_number=any(
            part is Part.RESULT and _NUMBER.search(text.lower()) for _, part, text in told
        ),
        order=tuple(dict.fromkeys(part for _, part, _ in told)),
    )
