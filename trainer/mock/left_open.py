"""What there is to ask for in an answer that tells a story of the bank, by its grade."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from trainer.grading.delivery import we_and_i
from trainer.grading.model import Verdict
from trainer.grading.tokens import wording
from trainer.mock.lacking import HALF, is_thin, is_unheard, lacking
from trainer.mock.model import Kind
from trainer.stories.model import Part

if TYPE_CHECKING:
    from trainer.grading.model import RecallGrade
    from trainer.mock.answer import Answer
    from trainer.mock.words import Words
    from trainer.stories.model import Story

ENOUGH = 0.65
"""The share told from which one follow-up is enough (as ratings.GOOD_FROM: most of it was heard)."""

WE_FROM = 4
WE_TIMES = 2
"""“we” so often, and so many times as often as “I”, is everywhere (own judgement)."""

WE_ALONE = 2
"""“we” so often is everywhere where “I” isn't said at all (own judgement: once may be by chance)."""

SHORT = 40
"""Words below which a story was only named (as in `asking_on`)."""

_KIND_OF = {
    Part.SITUATION: Kind.SITUATION,
    Part.TASK: Kind.TASK,
    Part.ACTION: Kind.ACTION,
    Part.RESULT: Kind.RESULT,
    Part.REFLECTION: Kind.REFLECTION,
}


def lacks_result(answer: Answer) -> bool:
    """Return whether no result of its story was told, by somebody who says what they did themselves."""
    if answer.grade is None or _only_we(answer, answer.grade):
        return False
    points = [point for point in answer.grade.points if point.part is Part.RESULT]
    return not any(point.verdict is Verdict.SAID for point in points)


def kinds_left(answer: Answer, words: Words) -> Iterable[Kind]:
    """Return what there is to ask for in a graded answer, the most wanted first."""
    story, grade = answer.story, answer.grade
    if story is None or grade is None:
        return
    if answer.heard:
        yield from _unheard(answer, grade, words)
        return
    if answer.told_before and not answer.asked_on:
        yield Kind.OTHER_EXAMPLE
        return
    if _only_we(answer, grade):
        yield Kind.OWN_PART
    if _has_figure(story) and not grade.delivery.result_has_number:
        yield Kind.FIGURE
    asked = {one.aims for one in answer.asked_on}
    lacks = [one for one in lacking(answer.text, grade, words.language) if one not in asked]
    is_named = len(answer.text.split()) < SHORT and grade.score < HALF
    if is_named and not answer.asked_on:
        lacks.sort(
            key=lambda one: one is not Part.ACTION
        )  # it was only named: “I did that on the rounds”
    enough = grade.score >= ENOUGH
    beginning = {Part.SITUATION, *([Part.TASK] if answer.asked_on else [])}
    if answer.asked_on or enough:  # nobody goes back to the beginning of what was told
        lacks = [one for one in lacks if one not in beginning]
    if answer.asked_on and enough:  # nor on where most was heard, unless it has no ending
        lacks = [one for one in lacks if one is Part.RESULT and is_thin(grade, one)]
    yield from (_KIND_OF[one] for one in lacks)


def _unheard(answer: Answer, grade: RecallGrade, words: Words) -> Iterable[Kind]:
    """Return what asks for the parts of which nothing at all was heard, the most wanted first.

    A program may have misheard the rest, so nothing else is asked for.
    """
    asked = {one.aims for one in answer.asked_on}
    for part in lacking(answer.text, grade, words.language):
        if part not in asked and is_unheard(grade, part):
            yield _KIND_OF[part]


def _has_figure(story: Story) -> bool:
    """Return whether a story's result has a figure."""
    return any(
        token.number is not None
        for point in story.part(Part.RESULT)
        for token in wording(point.say, story.language)
    )


def _only_we(answer: Answer, grade: RecallGrade) -> bool:
    """Return whether “we” is everywhere, and the last thing said doesn't say what they did themselves."""
    we, i = grade.delivery.we, grade.delivery.i
    if answer.said and answer.story is not None:
        lately_we, lately_i = we_and_i(answer.said, answer.story.language)
        if lately_i > lately_we:
            return False
    return is_all_we(we, i)


def is_all_we(we: int, i: int) -> bool:
    """Return whether “we” is everywhere, by how often it and “I” were said."""
    return (we >= WE_FROM and we >= WE_TIMES * i) or (we >= WE_ALONE and not i)
