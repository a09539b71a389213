"""What is measured of a key point in an answer: named figures from which the verdict is learned."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from trainer.grading import facts
from trainer.grading.align import LEAST_WINDOW, REACH, Heard, hits, weights
from trainer.grading.clauses import clauses
from trainer.grading.heard_point import HeardPoint
from trainer.grading.hits import best, total, window
from trainer.grading.lexicon import lexicon
from trainer.grading.meaning import LANGUAGE, Likeness, likeness
from trainer.grading.numbers.slots import Slot, slots
from trainer.grading.tokens import Token, wording
from trainer.stories.model import Part, Story
from trainer.text import primary

NAMES = (
    "near", "amount", "clause", "rest",
    "number", "number_gone", "names_gone", "denied", "wrong_number", "wrong_name", "turned", "rival",
    "like", "stands_out", "rival_like",
)  # fmt: skip
"""The figures in the order of `measure`; docs/grading.md explains each."""


ACCEPTED_FACTOR = 0.85
"""An accepted wording is often a few plain words, so it must be found more fully than the point's
own wording to stand for it."""

ACCEPTED_FROM = 0.65
"""Share of an accepted wording that must be found for it to stand for the point at all."""

ONE_POINT = 25
WHOLE_TELLING = 60
"""Words up to which a text has room for one point only, and from which for a whole story; between
them, what else it tells says less."""


TOLD_REST = 0.3
"""Mean coverage of the other points from which the answer surely tells this story; that it tells them
in the story's own words says nothing more about this point. Any ceiling from 0.2 to 0.4 agrees
better with the labels than none."""


class Wording(NamedTuple):
    """A wording of a key point made ready for any answer.

    Attributes:
        wanted: its words.
        weight: what each counts.
        content: places of the words that carry the point; all where only little ones do.
        carrying: the same, for looking up.
        clauses: the places in `content` clause by clause.
        slots: its numbers with their places.
    """

    wanted: Sequence[Token]
    weight: Sequence[float]
    content: Sequence[int]
    carrying: frozenset[int]
    clauses: Sequence[Sequence[int]]
    slots: tuple[Slot, ...]


def look_up(story: Story, heard: Heard, question: str) -> list[HeardPoint]:
    """Return the best wording of each key point as it is found in an answer."""
    says = tuple(point.say for point in story.points)
    result = []
    for point in story.points:
        options = [
            _find(
                text, ready(text, says, story.language, question), heard,
                accepted=bool(number), came_true=point.part is Part.RESULT,
            )
            for number, text in enumerate((point.say, *point.accept))
        ]  # fmt: skip
        result.append(max(options, key=_claim))
    return result


def _claim(option: HeardPoint) -> float:
    if not option.accepted:
        return option.coverage
    return option.coverage * ACCEPTED_FACTOR if option.coverage >= ACCEPTED_FROM else 0.0


@lru_cache(maxsize=256)
def shared_stems(says: tuple[str, ...], language: str) -> Mapping[str, int]:
    """Return stem -> how many of a story's key points hold it."""
    return Counter(
        stem for say in says for stem in {token.stem for token in wording(say, language)}
    )


@lru_cache(maxsize=4096)
def ready(text: str, says: tuple[str, ...], language: str, question: str) -> Wording:
    """Return a wording of a key point made ready; it is held against one answer after another.

    Args:
        text: the wording.
        says: the story's key points; what several of them hold says less about any one.
        language: BCP 47 tag.
        question: what was asked; its words count less.
    """
    table, wanted = lexicon(primary(language)), wording(text, language)
    asked = frozenset(token.stem for token in wording(question, language) if not token.is_stop)
    weight = weights(wanted, table.common, shared_stems(says, language), asked)
    heavy = [i for i, w in enumerate(weight) if w and not wanted[i].is_stop]
    content = heavy or [i for i, w in enumerate(weight) if w]
    parted = clauses(text, wanted, weight, content, table.joining)
    numbers = slots(wanted, table.numbers)
    return Wording(wanted, weight, content, frozenset(content), parted, numbers)


def _find(text: str, own: Wording, heard: Heard, *, accepted: bool, came_true: bool) -> HeardPoint:
    wanted, weight, content = own.wanted, own.weight, own.content
    found = hits(wanted, weight, heard, came_true=came_true)
    length = max(LEAST_WINDOW, round(REACH * len(wanted)))
    first, last, near = window(found, weight, length, own.carrying)
    anywhere = best(found, weight)
    told = {i: near[i] for i in content if i in near}
    return HeardPoint(
        wanted, weight, first, last, near, anywhere, found, content, text, accepted, own.clauses,
        own.slots, tuple(heard.agreeing(slot.number) for slot in own.slots),
        told, total(near, weight) / (sum(weight) or 1.0),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Measured:
    """A key point as it is found in an answer, its figures, and what contradicts it."""

    found: HeardPoint
    figures: Sequence[float]
    conflict: facts.Conflict
    meant: bool
    """Whether the table of word pieces has a say in the figures."""


def measure(story: Story, heard: Heard, answer: str, question: str) -> list[Measured]:
    """Return what is measured of each key point of a story in an answer.

    Args:
        story: the story that should be told.
        heard: the answer made ready.
        answer: its text.
        question: what was asked; its words count less.
    """
    found = look_up(story, heard, question)
    told = (story.title, *(point.say for point in story.points))
    known = facts.known([wording(text, story.language) for text in told])
    meanings: list[Likeness | None] = [None] * len(found)
    if primary(story.language) == LANGUAGE:
        meanings = likeness(tuple(one.text for one in found), answer)
    result = []
    conflicts = facts.conflicts(found, heard, known)
    for index, (one, conflict, meaning) in enumerate(zip(found, conflicts, meanings, strict=True)):
        others = found[:index] + found[index + 1 :]
        figures = values(one, others, heard, conflict)
        near = (meaning.like, meaning.stands_out, meaning.rival) if meaning else (0.0, 0.0, 0.0)
        result.append(Measured(one, (*figures, *near), conflict, meaning is not None))
    return result


def values(
    found: HeardPoint, others: Sequence[HeardPoint], heard: Heard, conflict: facts.Conflict
) -> list[float]:
    """Return the figures of one key point's words, in order.

    Args:
        found: the key point in the answer.
        others: the story's other key points in it.
        heard: the answer.
        conflict: what contradicts it.
    """
    whole = sum(found.weight) or 1.0
    near = total(found.near, found.weight)
    numbers = [i for i, token in enumerate(found.wanted) if token.number and found.weight[i]]
    told = [i for i in numbers if i in found.anywhere]
    names = [i for i, token in enumerate(found.wanted) if token.is_name and found.weight[i]]
    return [
        near / whole,
        math.log1p(near),
        _clause(found),
        _rest(found, others, len(heard.tokens)),
        sum(i in found.near for i in numbers) / len(numbers) if numbers else 0.5,
        (len(numbers) - len(told)) / len(numbers) if numbers else 0.0,
        sum(i not in found.anywhere for i in names) / len(names) if names else 0.0,
        conflict.denied,
        float(bool(conflict.number)),
        float(bool(conflict.name or conflict.doer)),
        float(bool(conflict.direction or conflict.way)),
        _rival(found, others),
    ]


def _rest(found: HeardPoint, others: Sequence[HeardPoint], length: int) -> float:
    """Mean coverage of the other key points: who tells the story tells this point more likely.

    A short text has no room for the rest, so the shorter it is the less is held against it.
    """
    covered = found.coverage
    if others:
        covered = math.fsum(other.coverage for other in others) / len(others)
    room = max(0.0, min(1.0, (length - ONE_POINT) / (WHOLE_TELLING - ONE_POINT)))
    return room * min(TOLD_REST, covered) + (1 - room) * TOLD_REST


def _clause(found: HeardPoint) -> float:
    """Coverage of the clause that is told worst: half a point leaves one of them bare."""
    return min((_share(found, clause) for clause in found.clauses), default=found.coverage)


def _share(found: HeardPoint, places: Sequence[int]) -> float:
    """Return the share of the weight of some words that the best stretch holds."""
    whole = sum(found.weight[i] for i in places)
    got = sum(found.weight[i] * found.near[i].sure for i in places if i in found.near)
    return got / whole if whole else 0.0


def _rival(found: HeardPoint, others: Sequence[HeardPoint]) -> float:
    """How much better a sibling fits the same stretch."""
    own = found.places
    better = [other.places for other in others if own and other.coverage > found.coverage]
    return max((len(own & places) / len(own) for places in better), default=0.0)
