"""What the interviewer heard of each story told: what was said anywhere in a mock interview was said."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from trainer.coach.which_story import grade, is_meant
from trainer.grading.scoring import raised, scored
from trainer.mock.lacking import content
from trainer.mock.parts_told import without_notes

if TYPE_CHECKING:
    from trainer.grading.model import RecallGrade
    from trainer.mock.exchange import Exchange
    from trainer.stories.model import Story

SHARED = 2
"""Telling words that something must share with a point to hold any of it (own judgement: one is chance)."""


def heard_anywhere(exchanges: Sequence[Exchange]) -> tuple[Exchange, ...]:
    """Return questions with the grade of each story as it was heard over all answers and follow-ups.

    What was half said in one and half in another was said. Figures that were wrong stay with the answer
    that had them.
    """
    said = tuple(text for exchange in exchanges for text in turns_of(exchange))
    over_all = over_all_of(
        [telling for exchange in exchanges for telling in _tellings(exchange)], said
    )
    return tuple(
        replace(
            exchange,
            heard=tuple(
                replace(each, grade=over_all(each.story, each.grade))
                if each.story and each.grade
                else each
                for each in exchange.heard
            ),
            mentioned=tuple((story, over_all(story, known)) for story, known in exchange.mentioned),
        )
        for exchange in exchanges
    )


def as_it_is_now(story: Story, known: RecallGrade, said: str) -> RecallGrade:
    """Return a grade with the points that its story has now: one that was edited since is graded by what was said.

    What is known of a point that still says the same stays. Of what was only ticked the others were missed.
    """
    if [point.say for point in known.points] == [point.say for point in story.points]:
        return known
    fresh, before = grade(story, said, ""), {point.say: point for point in known.points}
    points = tuple(
        replace(before[point.say], part=point.part, weight=point.weight)
        if point.say in before
        else point
        for point in fresh.points
    )
    return scored(replace(fresh, points=points))


def turns_of(exchange: Exchange) -> Iterator[str]:
    """Yield what was said to a question, and to each thing that they asked on."""
    yield from (
        text for text in (exchange.said, *(each.said for each in exchange.asked_on)) if text.strip()
    )


def over_all_of(
    tellings: Iterable[Telling], said: Sequence[str]
) -> Callable[[Story, RecallGrade], RecallGrade]:
    """Return what makes of a story's grade in one telling that over all that was said.

    Args:
        tellings: all that told a story.
        said: all that was said, in turns.
    """
    known: dict[str, list[Telling]] = {}
    for telling in tellings:
        known.setdefault(telling.story.id, []).append(telling)
    others = {ident: _others(told, said) for ident, told in known.items()}

    def over_all(story: Story, grade: RecallGrade) -> RecallGrade:
        told = [one.grade for one in known[story.id]]
        meant, rest = others[story.id]
        return without_notes(raised(grade, [*told, *meant], rest))

    return over_all


class Telling(NamedTuple):
    """Words that told a story, or mentioned it, with its grade; no words where it was ticked."""

    story: Story
    text: str
    grade: RecallGrade


def _tellings(exchange: Exchange) -> Iterator[Telling]:
    for each in exchange.heard:
        if each.story and each.grade:
            yield Telling(each.story, each.text, each.grade)
    for story, known in exchange.mentioned:
        yield Telling(story, "\n\n".join(turns_of(exchange)), known)


def _others(
    tellings: Sequence[Telling], said: Sequence[str]
) -> tuple[list[RecallGrade], list[RecallGrade]]:
    """Return the grades of a story in what else was surely of it, and in what was said of other things.

    All that was of it together is among the first.
    """
    story, told = tellings[0].story, [telling.text for telling in tellings if telling.text.strip()]
    beside = [
        text for text in said if not any(text in one for one in told) and _may_hold(text, story)
    ]
    meant = [text for text in beside if is_meant(story, text)]
    together = list(dict.fromkeys([*told, *meant]))
    grades = [grade(story, text, "") for text in meant]
    if len(together) > 1:
        grades.append(grade(story, "\n\n".join(together), ""))
    return grades, [grade(story, text, "") for text in beside if text not in meant]


def _may_hold(said: str, story: Story) -> bool:
    """Return whether something that was said shares enough words with a point of a story to be graded."""
    words = content(said, story.language)
    says = (story.title, *(point.say for point in story.points))
    return any(len(words & content(one, story.language)) >= SHARED for one in says)
