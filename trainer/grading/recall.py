"""Grading an answer against a story."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from trainer.grading import evidence, features, remarks
from trainer.grading.align import Heard, listen
from trainer.grading.delivery import measure_delivery
from trainer.grading.halves import is_half, is_only_a_figure, is_only_named, is_unmeasured
from trainer.grading.line_breaks import unwrapped
from trainer.grading.model import PointGrade, RecallGrade, Span, Verdict, WrongFact
from trainer.grading.scoring import share
from trainer.grading.spoken_language import in_its_language, remark
from trainer.grading.tokens import MOST_GRADED
from trainer.grading.verdicts import judge

if TYPE_CHECKING:
    from trainer.grading.facts import Conflict
    from trainer.grading.features import Measured
    from trainer.grading.heard_point import HeardPoint
    from trainer.stories.model import KeyPoint, Story

DENIED_FROM = 0.5
"""Share of the heard words behind a negator from which a point counts as denied."""

DENIAL_SURE = 0.75
"""How surely a denial contradicts: 31 of 41 did, in all labelled files together."""

DOUBTFUL = 0.6
"""Score of an action of which only the thing was named, and of a result without its amount: high enough
that the person is asked."""

ONLY_A_FIGURE = 0.2
"""Score of a point of which nothing but a common number was heard: as that of a denied one."""

LEAST_HEARD = 0.3
"""Share of a point that must be heard before it can be contradicted."""


Clear = Callable[[str, str], bool]
"""Whether a fact was surely heard as it is written: given what was expected, and what stands there."""


def grade_recall(
    story: Story, answer: str, *, question: str | None = None, clear: Clear | None = None
) -> RecallGrade:
    """Return which key points of a story an answer states.

    Args:
        story: the story that should be told.
        answer: the text as given; any script, any length; `MOST_GRADED` characters are read.
        question: what was asked; its words count less.
        clear: of an answer that a program wrote down while it was spoken. A fact that it may have
            misheard, and any name, is nothing wrong then, but `misheard`.
    """
    whole, answer = answer, answer[:MOST_GRADED]
    named, story = story.language, in_its_language(story, answer)
    heard = listen(answer, story.language)
    measured = _measured(story, heard, unwrapped(answer), question or "")
    found = [one.found for one in measured]
    listed = remarks.is_listed(heard, found)
    points = tuple(
        _explained(
            _grade(point, one, heard, answer, listed=listed, clear=clear), one, heard, answer
        )
        for point, one in zip(story.points, measured, strict=True)
    )
    grade = RecallGrade(
        story.id,
        share(points),
        len(answer.split()),
        points,
        measure_delivery(answer, points, story.language),
        remarks.remarks(points, found, heard, listed=listed),
    )
    if len(whole) > len(answer):
        said = f"Only the first {MOST_GRADED:,} characters of this very long answer were graded."
        grade = replace(grade, words=len(whole.split()), remarks=(said, *grade.remarks))
    if story.language != named:
        grade = replace(grade, remarks=(*grade.remarks, remark(story.language)))
    return grade


def told_share(story: Story, answer: str) -> tuple[float, float]:
    """Return how much of a story an answer tells, as `grade_recall` scores it, and how surely, 0..1.

    Nothing that a person is shown of a grade is made, which takes a tenth of its time.
    """
    answer = answer[:MOST_GRADED]
    story = in_its_language(story, answer)
    heard = listen(answer, story.language)
    measured = _measured(story, heard, unwrapped(answer), "")
    listed = remarks.is_listed(heard, [one.found for one in measured])
    points = [
        _grade(point, one, heard, answer, listed=listed, clear=None)
        for point, one in zip(story.points, measured, strict=True)
    ]
    return share(points), sum(point.score for point in points) / (len(points) or 1)


@lru_cache(maxsize=8)
def _measured(story: Story, heard: Heard, answer: str, question: str) -> Sequence[Measured]:
    """Return what is measured, once for a story that was ranked and is graded then."""
    return features.measure(story, heard, answer, question)


def _grade(
    point: KeyPoint,
    measured: Measured,
    heard: Heard,
    answer: str,
    *,
    listed: bool,
    clear: Clear | None,
) -> PointGrade:
    found, conflict = measured.found, measured.conflict
    if not found.wanted:
        return _grade_wordless(point, answer)
    verdict, score = judge(measured) if found.near else (Verdict.MISSED, 0.0)
    recited = remarks.is_word_for_word(found, heard) and not conflict.doer
    wrong = None if recited else wrong_fact(found, conflict, point, heard, answer)
    misheard = None
    if wrong and clear and (wrong is conflict.name or not clear(wrong.expected, wrong.heard)):
        wrong, misheard = None, wrong
    if recited:
        verdict, score = Verdict.SAID, 1.0
    elif wrong and conflict.denied >= DENIED_FROM and wrong.expected == point.say:
        verdict, score = Verdict.MISSED, min(score, 0.2)
    elif verdict is Verdict.SAID and not wrong and is_only_a_figure(measured):
        verdict, score = Verdict.MISSED, min(score, ONLY_A_FIGURE)
    elif verdict is Verdict.SAID and (listed or wrong or is_half(found, heard)):
        verdict, score = Verdict.PARTLY, min(score, 0.5)
    elif verdict is Verdict.SAID and (
        is_only_named(measured, point.part) or is_unmeasured(found, heard, point.part)
    ):
        verdict, score = Verdict.PARTLY, min(score, DOUBTFUL)
    return PointGrade(
        part=point.part,
        say=point.say,
        verdict=verdict,
        score=round(score, 4),
        weight=point.weight,
        wrong_fact=wrong,
        misheard=misheard,
    )


def _explained(grade: PointGrade, measured: Measured, heard: Heard, answer: str) -> PointGrade:
    """Return the grade of a point with the words of the answer that carry it, and why it got its verdict."""
    found = measured.found
    if not found.wanted:
        return grade
    told = grade.verdict is not Verdict.MISSED
    return replace(
        grade,
        evidence=evidence.spans(found, heard, answer) if told else (),
        reasons=evidence.reasons(found, heard, measured.conflict),
    )


def _grade_wordless(point: KeyPoint, answer: str) -> PointGrade:
    """Return the grade of a point of signs alone: it stands in the answer or it does not."""
    sign = point.say.strip()
    start = answer.find(sign) if sign else -1
    told = start >= 0
    return PointGrade(
        part=point.part,
        say=point.say,
        verdict=Verdict.SAID if told else Verdict.MISSED,
        score=float(told),
        weight=point.weight,
        evidence=(Span(start, start + len(sign), sign),) if told else (),
    )


def wrong_fact(
    found: HeardPoint, conflict: Conflict, point: KeyPoint, heard: Heard, answer: str
) -> WrongFact | None:
    """Return the fact of the answer that contradicts a key point, None where nothing does."""
    figure = conflict.step or conflict.way or conflict.number
    if figure:
        return figure
    if conflict.half:
        return _contradiction(conflict.half[0], heard, answer, conflict.half[1])
    if conflict.denial and conflict.denied >= DENIED_FROM and len(found.told) > 1:
        return _contradiction(point.say, heard, answer, conflict.denial)
    if conflict.undone:
        return _contradiction(point.say, heard, answer, conflict.undone)
    told = conflict.direction or conflict.name or conflict.doer
    return told if found.coverage >= LEAST_HEARD else None


def _contradiction(expected: str, heard: Heard, answer: str, stretch: tuple[int, int]) -> WrongFact:
    first, last = stretch
    told = answer[heard.tokens[first].start : heard.tokens[last].end]
    return WrongFact(expected, told, DENIAL_SURE)
