"""Which parts of a story an answer surely lacks, by its grade and by what was said in other words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from trainer.documents.clauses import is_change
from trainer.documents.sentences import bare_sentences
from trainer.grading.delivery import has_number
from trainer.grading.model import PointGrade, RecallGrade, Verdict
from trainer.grading.scoring import WORTH
from trainer.grading.tokens import Token, tokenize
from trainer.mock.words import words_of
from trainer.stories.model import Part

HALF = 0.5
"""The share of a part up to which an interviewer still asks for it (own judgement)."""

SURELY = 0.3
"""The score below which a point is surely missing, and not only told in other words (own judgement:
the grader's `missed` reaches to about 0.4)."""

BARE = 3
"""Telling words below which a point of the situation is a bare date or place (own judgement)."""

FEW = 3
"""Up to which a number in words only says who or which (own judgement)."""

ENDING = 200
"""Characters at the end of an answer in which an ending is looked for (own judgement: two sentences)."""

TURN = "\n\n"
"""What stands between an answer and what was said to a follow-up."""

SCENE_WORDS = 9
"""So many words before the first deed, none of them of another part, are a beginning (own judgement:
a sentence)."""


def lacking(said: str, grade: RecallGrade, language: str) -> list[Part]:
    """Return the parts that an answer surely lacks, that of the heaviest point first.

    A detail of a beginning that was told isn't lacking, nor is a beginning or a task told in words
    that the grader doesn't know.

    Args:
        said: the answer.
        grade: its grade.
        language: in which it was said; as in `en`.
    """
    told = tuple(point for point in grade.points if not is_bare(point.part, point.say, language))
    grade = replace(grade, points=told)
    missed = [point for point in told if point.verdict is Verdict.MISSED]
    partly = [point for point in told if point.verdict is Verdict.PARTLY]
    found = [
        part
        for points in (missed, partly)
        for part in _by_weight(points)
        if _is_lacking(said, grade, part, language)
        or (points is missed and _lacks_more(points, part))
    ]
    return [one for one in dict.fromkeys(found) if not _otherwise(said, grade, one, language)]


def _is_lacking(said: str, grade: RecallGrade, part: Part, language: str) -> bool:
    """Return whether at most half of a part was told; of a result, whether no ending was told at all."""
    ended = part is Part.RESULT and (begun(grade, part, said) or has_ending(said, language))
    return is_thin(grade, part) and not ended


def has_ending(said: str, language: str) -> bool:
    """Return whether the end of an answer, or of one to a follow-up, tells in any words what came of it."""
    ways = words_of(language).pattern("ended")
    return any(ways.search(one.rstrip()[-ENDING:]) for one in said.split(TURN))


def is_bare(part: Part, say: str, language: str) -> bool:
    """Return whether a point is no more than when or where it was: nobody asks for that."""
    return part is Part.SITUATION and len(content(say, language)) < BARE


@lru_cache(maxsize=512)
def content(text: str, language: str) -> frozenset[str]:
    """Return the stems of the content words and figures of a text."""
    return frozenset(token.stem for token in tokenize(text, language) if not token.is_stop)


def figures(text: str, language: str) -> frozenset[str]:
    """Return the stems of the figures of a text alone, as in `content`."""
    return frozenset(one.stem for one in tokenize(text, language) if one.number is not None)


def is_unheard(grade: RecallGrade, part: Part) -> bool:
    """Return whether surely nothing at all of a part was told."""
    points = [point for point in grade.points if point.part is part]
    return all(point.verdict is Verdict.MISSED and point.score < SURELY for point in points)


def is_thin(grade: RecallGrade, part: Part) -> bool:
    """Return whether at most half of a part was told; False for one that the story doesn't have."""
    points = [point for point in grade.points if point.part is part]
    told = sum(point.weight * WORTH[point.verdict] for point in points)
    return bool(points) and told <= HALF * sum(point.weight for point in points)


def begun(grade: RecallGrade, part: Part, said: str) -> bool:
    """Return whether some of a part was told, so that only more of it can be asked for.

    Half a result counts only where it stands behind all deeds of the same turn: before them it's the
    beginning.
    """
    deeds = [
        span.start
        for point in grade.points
        if point.part is not part and point.verdict is Verdict.SAID
        for span in point.evidence
    ]

    def is_last(at: int) -> bool:
        end = said.find(TURN, at)
        return not any(at < deed < (end if end >= 0 else len(said)) for deed in deeds)

    return any(
        point.verdict is Verdict.SAID or (point.evidence and is_last(point.evidence[-1].start))
        for point in grade.points
        if point.part is part and point.verdict is not Verdict.MISSED
    )


def _lacks_more(points: Sequence[PointGrade], part: Part) -> bool:
    """Return whether something of a part that was told mostly is surely missing.

    Of a beginning and a task nobody asks for the rest: who, where and when were told.
    """
    if part in (Part.SITUATION, Part.TASK):
        return False
    return any(point.part is part and point.score < SURELY for point in points)


def _by_weight(points: Iterable[PointGrade]) -> list[Part]:
    """Return the parts of some points, that of the heaviest first."""
    order = sorted(points, key=lambda point: (-point.weight, not _is_result(point), point.score))
    return list(dict.fromkeys(one.part for one in order))


def _is_result(point: PointGrade) -> bool:
    return point.part is Part.RESULT and point.score < SURELY


def _otherwise(said: str, grade: RecallGrade, part: Part, language: str) -> bool:
    """Return whether a part was told in other words than the story's."""
    if part is Part.SITUATION:
        return len(_unknown(said, grade, before_deeds=True).split()) >= SCENE_WORDS
    if part is Part.TASK:
        return bool(words_of(language).pattern("task_told").search(said))
    if part is Part.REFLECTION:
        return bool(words_of(language).pattern("reflected").search(said))
    if part is Part.RESULT:
        return tells_how_much(_unknown(said, grade, after_deeds=True), language)
    return False


def tells_how_much(said: str, language: str, few: int = FEW) -> bool:
    """Return whether a number was said that may be a result: “two pickers” is none by itself.

    In words only one above `few`.
    """
    return any(
        is_change(sentence) or any(_is_figure(one, few) for one in tokenize(sentence, language))
        for sentence in bare_sentences(said)
        if has_number(sentence, language)
    )


def _is_figure(token: Token, few: int) -> bool:
    value = token.number.value if token.number is not None else 0
    return value > few or (value > 0 and token.word[:1].isdigit())


def _unknown(
    said: str, grade: RecallGrade, *, before_deeds: bool = False, after_deeds: bool = False
) -> str:
    """Return what was said without the stretches in which the grader heard points."""
    spans = [(span, point.part) for point in grade.points for span in point.evidence]
    deeds = [span for span, part in spans if part not in (Part.SITUATION, Part.TASK)]
    end = min((span.start for span in deeds), default=0) if before_deeds else len(said)
    done = [span.end for span, part in spans if part is Part.ACTION] if after_deeds else []
    left, at = [], max(done, default=0)
    for span in sorted((span for span, _ in spans), key=lambda span: span.start):
        left.append(said[at : max(at, min(span.start, end))])
        at = max(at, span.end)
    left.append(said[at:end])
    return " ".join(left)
