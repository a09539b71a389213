"""The person's own words for a key point: what is offered to keep, and what must not be kept."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from trainer.grading.model import PointGrade, Span, Verdict, WrongFact
from trainer.grading.numbers import Number, agree, comparable
from trainer.grading.recall import grade_recall
from trainer.grading.spelling import corrected, places
from trainer.grading.tokens import MOST_GRADED, Token, tokenize, wording

if TYPE_CHECKING:
    from trainer.stories.model import Story

PHRASE = 160
"""Characters up to which the stretch from the first to the last evidence is one phrase."""

MOST_CORRECTED = 4
"""Wrong facts of one wording that are put right, at most."""


LEAST_NEW = 2
"""Words of their own, which the point has not, in a wording that is kept unseen, at least: without
them a half of the point would stand for all of it (own judgement)."""

LEAST_TELLING = 3
"""Different words that carry something in a stretch that is kept unseen or offered, at least; in fewer
nobody knows their own telling."""

PERHAPS_TOLD = 0.1
"""Score of a point in a sentence alone, from which that is offered as its wording."""

MOST_SENTENCES = 80
"""Sentences of an answer that are looked at for one; each is graded, which takes about a millisecond."""

_SENTENCE = re.compile(r"[.!?;](?=\s)|\n")


def own_words(story: Story, point: int, answer: str, told: PointGrade) -> str:
    """Return the person's words for a point, to be kept: the stretch that carries it.

    Where that carries too little, the sentence that alone tells the point best.
    """
    whole = _stretch(answer, told.evidence)
    if len(_content(whole, story)) < LEAST_TELLING:
        return _best_sentence(story, point, answer) or whole
    return whole


def _stretch(answer: str, evidence: Sequence[Span]) -> str:
    """Return from the first to the last evidence, as one piece where it is short."""
    if not evidence:
        return ""
    whole = answer[evidence[0].start : evidence[-1].end]
    longest = max(evidence, key=lambda span: len(span.text)).text
    return " ".join((whole if len(whole) <= PHRASE else longest).split())


def _content(words: str, story: Story) -> set[str]:
    return {token.stem for token in tokenize(words, story.language) if not token.is_stop}


def _best_sentence(story: Story, point: int, answer: str) -> str:
    """Return the sentence that alone tells a point best, and better than any other; empty without."""
    best, words = PERHAPS_TOLD, ""
    for sentence in itertools.islice(_SENTENCE.split(answer[:MOST_GRADED]), MOST_SENTENCES):
        whole = " ".join(sentence.split())
        if not whole or len(whole) > PHRASE:
            continue
        scores = [point.score for point in grade_recall(story, whole).points]
        if scores[point] > best and scores[point] == max(scores):
            best, words = scores[point], whole
    return words.rstrip(".!?;")


def telling_words(story: Story, point: int, answer: str) -> str:
    """Return the person's own words for a point, good enough to be kept unseen; empty without such.

    It is the sentence that tells it best, with words of its own beside those of the point. It leaves
    out no number of it, contradicts nothing and tells no other point of the story.
    """
    words = _best_sentence(story, point, answer)
    content = _content(words, story)
    new = content - {token.stem for token in wording(story.points[point].say, story.language)}
    if len(content) < LEAST_TELLING or len(new) < LEAST_NEW or _untold(story, point, words):
        return ""
    grades = grade_recall(story, words).points
    others = any(grade.verdict is Verdict.SAID for n, grade in enumerate(grades) if n != point)
    return "" if others or contradiction(story, point, words, grades[point]) else words


def contradiction(story: Story, point: int, words: str, told: PointGrade) -> WrongFact | None:
    """Return what in a wording contradicts the key point that it should stand for.

    More strictly than an answer is judged: a wrong figure that was kept would count as right for good.

    Args:
        story: the story.
        point: index of the point.
        words: the wording.
        told: the grade of the point in the answer that the wording is from.
    """
    wrong = told.wrong_fact
    if wrong is None or not any(places(words, wrong.heard)):
        wrong = grade_recall(story, words).points[point].wrong_fact
    return wrong or _other_number(story, point, words) or _other_name(story, point, words)


def _other_number(story: Story, point: int, words: str) -> WrongFact | None:
    """Return a number of a wording where the point has another of its kind, which is not told."""
    said = [token for token in tokenize(words, story.language) if token.number]
    untold = _untold(story, point, words)
    for token in said:
        if token.number is None or token.number.rough or _is_of(story, point, token.number):
            continue
        for own, number in untold:
            if number.unit == token.number.unit and comparable(number, token.number):
                return WrongFact(own.written, token.written)
    return None


def _numbers(story: Story, point: int) -> list[tuple[Token, Number]]:
    row = wording(story.points[point].say, story.language)
    return [(token, token.number) for token in row if token.number and not token.number.rough]


def _is_of(story: Story, point: int, number: Number) -> bool:
    """Return whether a point says this number."""
    return any(agree(own, number) for _, own in _numbers(story, point))


def _untold(story: Story, point: int, words: str) -> list[tuple[Token, Number]]:
    """Return the numbers of a point that a wording leaves out; each of its own tells one of them."""
    untold = _numbers(story, point)
    for token in tokenize(words, story.language):
        if token.number is None or not untold:
            continue
        best = max(untold, key=lambda own: agree(own[1], token.number or own[1]))
        if agree(best[1], token.number):
            untold.remove(best)
    return untold


def _other_name(story: Story, point: int, words: str) -> WrongFact | None:
    """Return a name that the story does not know, where the point has one that is not told."""
    told = (story.title, *(point.say for point in story.points))
    known = {token.stem for text in told for token in wording(text, story.language)}
    said = tokenize(words, story.language)
    stems = {token.stem for token in said}
    own = [token for token in wording(story.points[point].say, story.language) if token.is_name]
    untold = [token.written for token in own if token.stem not in stems]
    strange = [token.written for token in said if token.is_name and token.stem not in known]
    return WrongFact(untold[0], strange[0]) if untold and strange else None


def in_right_words(story: Story, point: int, words: str, told: PointGrade) -> str:
    """Return a wording with what the story says in the place of what contradicts it.

    Where a contradiction is no single word or figure, or the point has several figures that could
    stand there, it stays, and `contradiction` still finds it.
    """
    for _ in range(MOST_CORRECTED):
        wrong = contradiction(story, point, words, told)
        untold = [token.written for token, _ in _untold(story, point, words)]
        if wrong is None or (wrong.expected in untold and len(untold) > 1):
            break
        right, _, _ = corrected(words, wrong.heard, wrong.expected)
        if right == words:
            break
        words = right
    return words
