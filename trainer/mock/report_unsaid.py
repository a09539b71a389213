"""What a mock interview left unsaid, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from trainer.grading.model import Verdict
from trainer.grading.numbers.values import CLOCK
from trainer.grading.tokens import tokenize
from trainer.interviews.impact import Advice
from trainer.mock.lacking import FEW, content, is_bare
from trainer.mock.parts_told import is_note
from trainer.mock.report_block import Block, Level
from trainer.mock.unended import DOZEN
from trainer.stories.model import Part

if TYPE_CHECKING:
    from trainer.interviews.unsaid import Unsaid
    from trainer.mock.exchange import Exchange
    from trainer.stories.model import KeyPoint

MOST = 6
"""Items that are named as left unsaid, at most (own judgement: what comes back first when it's rehearsed has all)."""

TELLING = 2
"""Words that tell something, below which a point says next to nothing by itself (own judgement)."""

MOST_POINTS = 2
"""Points of one part that are named as left unsaid, at most: nobody learns half a page the evening before."""

HEADING = "Left unsaid, the most worth saying first"
UNSURE = (
    "I didn't hear these, or only in part. If you said one in other words, it counts all the same."
)


def of_unsaid(unsaid: Sequence[Unsaid], exchanges: Sequence[Exchange] = ()) -> Iterable[Block]:
    """Yield what was left unsaid, ranked as after a real interview; nothing where all was told.

    Of each part at most MOST_POINTS; what comes first when it's rehearsed has all of them. A part isn't
    named: a story that was read from notes may have put a point into the wrong one.
    """
    found = ranked(unsaid)[:MOST]
    open_ones = [exchange for exchange in exchanges if exchange.stays_open]
    if found or open_ones:
        yield Block(Level.HEADING, HEADING)
    if any(one.points for one in found):
        yield Block(Level.TEXT, UNSURE)
    for one in (replace(each, points=_first(each, exchanges)) for each in found):
        yield Block(
            Level.ITEM, f"The whole story “{one.story.title}”" if one.part is None else one.say
        )
        yield Block(Level.TEXT, " ".join((_where(one, exchanges), *why_tell(one))))
    for exchange in open_ones:
        yield Block(Level.ITEM, "How it ended")
        yield Block(
            Level.TEXT, f"Question {exchange.place + 1}, “{exchange.slot.asked}”: I couldn't tell."
        )


def _where(unsaid: Unsaid, exchanges: Sequence[Exchange]) -> str:
    """Return which story something is of, and at which question it was told, or else came up."""
    number = int(unsaid.asked.id.rpartition("-")[2]) + 1
    if unsaid.part is not None:
        told = (
            each.place + 1
            for each in exchanges
            if any(story.id == unsaid.story.id for story, _ in each.graded)
        )
        number = next(told, number)
        return f"From “{unsaid.story.title}”, question {number}."
    return f"It might have fitted question {number}."


def _first(unsaid: Unsaid, exchanges: Sequence[Exchange]) -> tuple[int, ...]:
    """Return the points that are named: those of which nothing was heard, where there are any."""
    partly = {say for verdict, say in _heard(unsaid, exchanges) if verdict is not Verdict.MISSED}
    missed = [index for index in unsaid.points if unsaid.story.points[index].say not in partly]
    return tuple(missed or unsaid.points)[:MOST_POINTS]


def why_tell(unsaid: Unsaid) -> Iterator[str]:
    """Yield why something is worth telling in the interview: what is sure, and nothing of who hasn't heard it yet."""
    if unsaid.bears:
        yield f"{unsaid.person or 'They'} may care about this."
    if unsaid.part is Part.RESULT and _has_figure(unsaid.say, unsaid.story.language):
        yield "There's a number in it, and people remember numbers."


def _has_figure(say: str, language: str) -> bool:
    """Return whether there's a figure that people remember: nobody remembers “about three weeks”, half, or hall 2."""
    return any(
        (one.word[:1].isdigit() and (one.number.unit or one.number.raw > FEW))
        or one.number.raw > DOZEN
        for one in tokenize(say, language)
        if one.number is not None and one.number.unit != CLOCK and not one.number.rough
    )


def _heard(unsaid: Unsaid, exchanges: Sequence[Exchange]) -> set[tuple[Verdict, str]]:
    """Return what was heard of each of its points over the whole mock interview, with their wordings."""
    return {
        (point.verdict, point.say)
        for exchange in exchanges
        for story, grade in exchange.touched
        if story.id == unsaid.story.id
        for point in grade.points
        if point.say in unsaid.says
    }


def _says_little(point: KeyPoint, language: str) -> bool:
    """Return whether a point tells nothing that could be said: a word, a bare date, a note to oneself."""
    is_short = len(content(point.say, language)) < TELLING
    return is_short or is_note(point.say) or is_bare(point.part, point.say, language)


def ranked(unsaid: Sequence[Unsaid]) -> list[Unsaid]:
    """Return what to say next time: all points, of whole stories those that are worth telling.

    A figure that was told wrong wasn't left out: it's among the figures to check. Nor is a bare date, nor what
    says next to nothing by itself (“I disagreed”).
    """
    wrong = {(one.story.id, *one.points) for one in unsaid if one.wrong is not None}
    found = []
    for one in unsaid:
        rest = tuple(
            index
            for index in one.points
            if (one.story.id, index) not in wrong
            and not _says_little(one.story.points[index], one.story.language)
        )
        whole = one.part is None and one.advice is not Advice.LET_GO
        if one.wrong is None and (rest or whole):
            found.append(replace(one, points=rest))
    return found
