"""What grading says: values only, so that faces and storage can read them without the grader."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.stories.model import Part


class Verdict(StrEnum):
    """Whether a key point was told: an interviewer who heard only the answer would know it."""

    SAID = "said"
    PARTLY = "partly"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the answer as given: `answer[start:end] == text` (characters, end excluded)."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class WrongFact:
    """A number, name or direction in the answer that contradicts the key point.

    Attributes:
        expected: the words of the key point.
        heard: those of the answer.
        sure: how surely it is wrong, 0.5 to 1.
    """

    expected: str
    heard: str
    sure: float = 1.0


@dataclass(frozen=True, slots=True)
class PointGrade:
    """The grade of one key point.

    Attributes:
        part: its STAR+R part.
        say: the key point's own wording.
        weight: the key point's weight.
        verdict: said, partly or missed.
        score: 0..1, how surely it was said; cut into the verdict.
        evidence: the stretches that carry it, in order, not overlapping; empty where missed.
        wrong_fact: what contradicts it, or None.
        misheard: what would contradict it, had it been heard surely; not held against the answer.
        reasons: why, as short sentences for a person (matched words, missing words, number).
    """

    part: Part
    say: str
    verdict: Verdict
    score: float
    weight: float = 1.0
    evidence: tuple[Span, ...] = ()
    wrong_fact: WrongFact | None = None
    reasons: tuple[str, ...] = ()
    misheard: WrongFact | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """How the answer was told.

    Attributes:
        seconds_spoken: what saying it aloud would take, in seconds (see grading.delivery).
        fillers: filler -> how often, only those that occur.
        we: how often the answer says we/us/our.
        i: how often it says I/me/my.
        result_has_number: whether a number stands in what was told of the result.
        order: the parts in the order in which they were first told.
    """

    seconds_spoken: int = 0
    fillers: Mapping[str, int] = field(default_factory=dict)
    we: int = 0
    i: int = 0
    result_has_number: bool = False
    order: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class RecallGrade:
    """The recall grade of one answer against one story.

    Attributes:
        story: the story's id.
        score: 0..1, weighted share of the key points recalled (partly counts half).
        words: number of words in the answer.
        points: one grade per key point, in the story's order.
        delivery: how it was told.
        remarks: what the person should know of the answer as a whole (words listed without a
            telling, the story bank recited word for word); short sentences, usually none.
    """

    story: str
    score: float
    words: int
    points: tuple[PointGrade, ...]
    delivery: Delivery = field(default_factory=Delivery)
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StoryMatch:
    """How well an answer tells one story; `score` is 0..1, comparable with RecallGrade.score."""

    story: str
    score: float


@dataclass(frozen=True, slots=True)
class QuestionMatch:
    """How well a question fits what was heard.

    Attributes:
        question: `bank-id/question-id`.
        ask: its wording.
        score: 0..1.
        confident: whether it is surely the one that was meant.
        likely: whether it is worth to be noted as perhaps meant.
    """

    question: str
    ask: str
    score: float
    confident: bool
    likely: bool
