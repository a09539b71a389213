"""What the interviewer heard of each story told: what was said anywhere in a mock interview was said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from trainer.coach.which_story import grade, is_meant
from trainer.grading.scoring import raised

if TYPE_CHECKING:
    from trainer.grading.model import RecallGrade
    from trainer.mock.exchange import Exchange, Heard
    from trainer.stories.model import Story


def heard_anywhere(exchanges: Sequence[Exchange]) -> tuple[Exchange, ...]:
    """Return questions with the grade of each story as it was heard over all answers and follow-ups.

    What was half said in one and half in another was said. Figures that were wrong stay with the answer
    that had them.
    """
    said = tuple(text for one in exchanges for text in turns_of(one))
    return tuple(
        replace(
            one,
            heard=tuple(_raised(each, exchanges, said) for each in one.heard),
            mentioned=tuple(
                (story, over_all(story, known, exchanges, said)) for story, known in one.mentioned
            ),
        )
        for one in exchanges
    )


def turns_of(one: Exchange) -> Iterator[str]:
    """Yield what was said to a question, and to each thing that they asked on."""
    yield from (text for text in (one.said, *(each.said for each in one.asked_on)) if text.strip())


def _raised(one: Heard, exchanges: Sequence[Exchange], said: Sequence[str]) -> Heard:
    if one.story is None or one.grade is None:
        return one
    return replace(one, grade=over_all(one.story, one.grade, exchanges, said))


def over_all(
    story: Story, known: RecallGrade, exchanges: Sequence[Exchange], said: Sequence[str]
) -> RecallGrade:
    """Return the grade of a story with each point as it was told best anywhere.

    Args:
        story: the story.
        known: its grade in one answer.
        exchanges: all questions.
        said: all that was said, in turns.
    """
    told = [
        each
        for one in exchanges
        for each in one.heard
        if each.grade is not None and each.story is not None and each.story.id == story.id
    ]
    grades = [each.grade for each in told if each.grade is not None]
    meant = [text for text in said if is_meant(story, text)]
    grades += [grade(story, text, "") for text in meant]
    together = list(dict.fromkeys([*(each.text for each in told if each.text.strip()), *meant]))
    if len(together) > 1:
        grades.append(grade(story, "\n\n".join(together), ""))
    rest = [grade(story, text, "") for text in said if text not in meant]
    return raised(known, grades, rest)
