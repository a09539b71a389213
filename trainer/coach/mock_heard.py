"""What the interviewer heard of each story told: what was said anywhere in a mock interview was said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from trainer.coach.which_story import grade, is_meant
from trainer.grading.scoring import raised
from trainer.mock.lacking import content

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
    said = tuple(text for one in exchanges for text in turns_of(one))
    tellings: dict[str, list[_Telling]] = {}
    for one in exchanges:
        for telling in _tellings(one):
            tellings.setdefault(telling.story.id, []).append(telling)
    others = {ident: _others(known, said) for ident, known in tellings.items()}

    def over_all(story: Story, known: RecallGrade) -> RecallGrade:
        told = [one.grade for one in tellings[story.id]]
        meant, rest = others[story.id]
        return raised(known, [*told, *meant], rest)

    return tuple(
        replace(
            one,
            heard=tuple(
                replace(each, grade=over_all(each.story, each.grade))
                if each.story and each.grade
                else each
                for each in one.heard
            ),
            mentioned=tuple((story, over_all(story, known)) for story, known in one.mentioned),
        )
        for one in exchanges
    )


def turns_of(one: Exchange) -> Iterator[str]:
    """Yield what was said to a question, and to each thing that they asked on."""
    yield from (text for text in (one.said, *(each.said for each in one.asked_on)) if text.strip())


class _Telling(NamedTuple):
    """Words that told a story, or mentioned it, with its grade; no words where it was ticked."""

    story: Story
    text: str
    grade: RecallGrade


def _tellings(one: Exchange) -> Iterator[_Telling]:
    for each in one.heard:
        if each.story and each.grade:
            yield _Telling(each.story, each.text, each.grade)
    for story, known in one.mentioned:
        yield _Telling(story, "\n\n".join(turns_of(one)), known)


def _others(
    tellings: Sequence[_Telling], said: Sequence[str]
) -> tuple[list[RecallGrade], list[RecallGrade]]:
    """Return the grades of a story in what else was surely of it, and in what was said of other things.

    All that was of it together is among the first.
    """
    story, told = tellings[0].story, [one.text for one in tellings if one.text.strip()]
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
