"""Grading an answer against a story."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from trainer.grading.delivery import measure_delivery
from trainer.grading.model import PointGrade, RecallGrade, Span, StoryMatch, Verdict, WrongFact
from trainer.grading.tokens import Token, tokenize

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from trainer.stories.model import KeyPoint, Story

STOP_WEIGHT = 0.2
NUMBER_WEIGHT = 2.0
PARTLY_FROM = 0.26
SAID_FROM = 0.42
FUZZY_FROM = 0.82
WINDOW = 2.5
"""Length of the stretch of the answer that may tell a point, as a multiple of its words."""


def grade_recall(story: Story, answer: str, *, question: str | None = None) -> RecallGrade:
    """Return which key points of a story an answer states.

    Args:
        story: the story that should be told.
        answer: the text as given; any script, any length.
        question: what was asked; its words count less.
    """
    tokens = tokenize(answer, story.language)
    common = _siblings(story, question or "")
    points = tuple(_grade_point(point, story, tokens, answer, common) for point in story.points)
    grade = RecallGrade(story.id, 0.0, len(tokens), points)
    return replace(_scored(grade), delivery=measure_delivery(answer, points))


def _siblings(story: Story, question: str) -> Counter[str]:
    """Return stem -> in how many key points (and the question) it stands."""
    common: Counter[str] = Counter()
    for point in story.points:
        common.update({token.stem for token in tokenize(point.say, story.language)})
    common.update({token.stem for token in tokenize(question, story.language)})
    return common


def _grade_point(
    point: KeyPoint, story: Story, tokens: Sequence[Token], answer: str, common: Counter[str]
) -> PointGrade:
    wordings = [point.say, *point.accept]
    best = max(
        (_coverage(tokenize(wording, story.language), tokens, common) for wording in wordings),
        key=lambda found: found[0],
    )
    score, used, missing = best
    verdict = (
        Verdict.SAID
        if score >= SAID_FROM
        else Verdict.PARTLY
        if score >= PARTLY_FROM
        else Verdict.MISSED
    )
    evidence = _spans(used, answer) if verdict is not Verdict.MISSED else ()
    return PointGrade(
        part=point.part,
        say=point.say,
        weight=point.weight,
        verdict=verdict,
        score=round(min(1.0, score), 4),
        evidence=evidence,
        wrong_fact=_wrong_fact(point.say, used, tokens) if evidence else None,
        reasons=_reasons(used, missing),
    )


def _coverage(
    wanted: Sequence[Token], tokens: Sequence[Token], common: Counter[str]
) -> tuple[float, list[Token], list[Token]]:
    """Return the weighted share of wanted tokens in the best stretch, those used, those missing."""
    if not wanted or not tokens:
        return 0.0, [], list(wanted)
    weights = {token.stem: _weight(token) / max(1, common[token.stem]) for token in wanted}
    total = sum(weights.values())
    hits: list[tuple[int, str, float]] = []
    for place, token in enumerate(tokens):
        stem, strength = _nearest(token, weights)
        if strength:
            hits.append((place, stem, strength))
    span = max(8, int(len(wanted) * WINDOW))
    best, used = 0.0, []
    for first, (start, _, _) in enumerate(hits):
        found: dict[str, float] = {}
        members = []
        for place, stem, strength in hits[first:]:
            if place >= start + span:
                break
            if strength > found.get(stem, 0.0):
                found[stem] = strength
                members.append(tokens[place])
        score = sum(weights[stem] * strength for stem, strength in found.items()) / total
        if score > best:
            best, used = score, members
    stems = {token.stem for token in used}
    return best, used, [token for token in wanted if token.stem not in stems]


def _weight(token: Token) -> float:
    if token.is_number:
        return NUMBER_WEIGHT
    return STOP_WEIGHT if token.is_stop else 1.0


def _nearest(token: Token, weights: Mapping[str, float]) -> tuple[str, float]:
    if token.stem in weights:
        return token.stem, 1.0
    if token.is_number or len(token.word) < 4 or token.is_stop:
        return "", 0.0
    for stem in weights:
        if len(stem) >= 4 and stem[0] == token.stem[0]:
            if stem.startswith(token.stem) or token.stem.startswith(stem):
                return stem, 0.8
            similarity = OSA.normalized_similarity(stem, token.stem, score_cutoff=FUZZY_FROM)
            if similarity:
                return stem, 0.95 * similarity
    return "", 0.0


def _spans(used: Sequence[Token], answer: str) -> tuple[Span, ...]:
    """Return the stretches around the used tokens; neighbours three words apart are one."""
    content = sorted((t for t in used if not t.is_stop), key=lambda token: token.start)
    spans: list[tuple[int, int]] = []
    for token in content:
        if spans and token.start - spans[-1][1] <= 18:
            spans[-1] = (spans[-1][0], token.end)
        else:
            spans.append((token.start, token.end))
    return tuple(Span(start, end, answer[start:end]) for start, end in spans)


def _wrong_fact(say: str, used: Sequence[Token], tokens: Sequence[Token]) -> WrongFact | None:
    """Return a number in the telling stretch that stands where the point has another."""
    expected = [token.word for token in tokenize(say) if token.is_number]
    if len(expected) != 1 or not used:
        return None
    low, high = min(t.start for t in used), max(t.end for t in used)
    heard = [t.word for t in tokens if t.is_number and low - 30 <= t.start <= high + 30]
    if heard and expected[0] not in heard and len(heard) == 1:
        return WrongFact(expected[0], heard[0])
    return None


def _reasons(used: Sequence[Token], missing: Sequence[Token]) -> tuple[str, ...]:
    heard = sorted({token.word for token in used if not token.is_stop})
    absent = [token.word for token in missing if not token.is_stop]
    reasons = []
    if heard:
        reasons.append(f"heard: {', '.join(heard)}")
    if absent:
        reasons.append(f"not heard: {', '.join(dict.fromkeys(absent))}")
    return tuple(reasons)


_SHARE = {Verdict.SAID: 1.0, Verdict.PARTLY: 0.5, Verdict.MISSED: 0.0}


def _scored(grade: RecallGrade) -> RecallGrade:
    total = sum(point.weight for point in grade.points)
    told = sum(point.weight * _SHARE[point.verdict] for point in grade.points)
    return replace(grade, score=round(told / total, 4) if total else 0.0)


def regrade(grade: RecallGrade, overrides: Mapping[int, Verdict]) -> RecallGrade:
    """Return the grade with the person's own verdicts in it (index of the point -> verdict)."""
    points = tuple(
        replace(point, verdict=overrides.get(index, point.verdict))
        for index, point in enumerate(grade.points)
    )
    return _scored(replace(grade, points=points))


def grade_ticked(story: Story, verdicts: Sequence[Verdict]) -> RecallGrade:
    """Return the grade of an answer that the person ticked off, one verdict per key point."""
    points = tuple(
        PointGrade(point.part, point.say, verdict, _SHARE[verdict], point.weight)
        for point, verdict in zip(story.points, verdicts, strict=True)
    )
    return _scored(RecallGrade(story.id, 0.0, 0, points))


def rank_stories(answer: str, stories: Sequence[Story], *, limit: int = 5) -> list[StoryMatch]:
    """Return the stories that an answer tells, best first, none that it tells nothing of."""
    words = set(answer.casefold().split())
    near = [story for story in stories if words & _words(story)][:200]
    matches = [StoryMatch(story.id, _mean(story, answer)) for story in near]
    matches.sort(key=lambda match: -match.score)
    return [match for match in matches[:limit] if match.score > 0]


def _words(story: Story) -> set[str]:
    return {word for point in story.points for word in point.say.casefold().split()}


def _mean(story: Story, answer: str) -> float:
    return grade_recall(story, answer).score
