"""How fast the grader is, as times of the processor and as ratios to rapidfuzz on the same strings."""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import count
from statistics import median
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from benchmarks.peak import peak_megabytes
from benchmarks.recall import beside, cases
from trainer.grading import grade_recall
from trainer.grading.questions import MOST_ASKED, QuestionIndex
from trainer.grading.ranking import StoryIndex
from trainer.questions.model import Question

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from trainer.stories.model import Story


def _ms(work: Callable[[], object], times: int = 15) -> float:
    """Return the median time of a piece of work in milliseconds of the processor, once warm."""
    work()
    taken = []
    for _ in range(times):
        start = time.process_time()
        work()
        taken.append(1000 * (time.process_time() - start))
    return median(taken)


def _stories(many: int) -> list[Story]:
    """Return so many stories: the cases' own with their words dealt anew."""
    own = list({case.story.id: case.story for case in cases.own()}.values())
    result = []
    for number in range(many):
        base, other = own[number % len(own)], own[(number * 7 + 3) % len(own)]
        points = base.points if number < len(own) else base.points[::2] + other.points[1::2]
        tagged = tuple(replace(p, say=f"{p.say} item{number}") for p in points)
        result.append(replace(base, id=f"s{number}", points=tagged))
    return result


def lines() -> Iterator[str]:
    """Yield the timings."""
    own = cases.own()
    answer = " ".join(" ".join(case.answer for case in own[:4]).split()[:300])
    story = own[0].story
    says = [point.say for point in story.points]
    sentences = answer.split(". ")
    plain = _ms(lambda: _pass(says, sentences))
    fresh = _fresh(answer)
    graded = _ms(lambda: grade_recall(story, next(fresh)))
    yield f"grade 300 words: {graded:.1f} ms  ({graded / plain:.0f} x one pass)"
    yield from beside.lines()
    yield from (_ranked(answer, many) for many in (100, 1000))
    yield from (_matched(many) for many in (1000, 10_000))
    yield f"memory at most: {peak_megabytes():.0f} MB"


def _fresh(answer: str) -> Iterator[str]:
    """Yield an answer again and again, each time a little otherwise: nobody hands in the same one twice."""
    return (f"{answer} turn{turn}" for turn in count())


def _ranked(answer: str, many: int) -> str:
    stories = _stories(many)
    index = StoryIndex(stories)
    fresh = _fresh(answer)
    ranked = _ms(lambda: index.rank(next(fresh)))
    texts = [" ".join(point.say for point in one.points) for one in stories]
    plain = _ms(lambda: _pass([answer], texts), 5)
    return f"rank among {many} stories: {ranked:.1f} ms  ({ranked / plain:.1f} x one pass)"


def _matched(many: int) -> str:
    asks = [asked for asked, _ in cases.jottings() if asked]
    size = len(asks)
    questions = [
        Question("b", str(n), f"{asks[n % size]} {asks[n * 7 % size]} w{n}") for n in range(many)
    ]
    start = time.process_time()
    bank = QuestionIndex(questions)
    built = time.process_time() - start
    jotting = "smth abt conflict w/ teammate"
    # More than a debrief shows, so that nothing is remembered from the time before.
    matched = _ms(lambda: bank.match(jotting, MOST_ASKED + 1))
    plain = _ms(lambda: _pass([jotting], [question.ask for question in questions]), 5)
    return (
        f"match among {many} questions: {matched:.1f} ms  ({matched / plain:.1f} x one pass; "
        f"index built in {built:.2f} s)"
    )


def _pass(one: list[str], other: list[str]) -> object:
    # Without numpy rapidfuzz has no cdist; extract with the same scorer does the same pass.
    return [process.extract(text, other, scorer=fuzz.token_set_ratio, limit=None) for text in one]
