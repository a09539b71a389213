"""What a mock interview left unsaid, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from trainer.interviews.impact import FIT, Advice, Fit
from trainer.interviews.reasons import reasons
from trainer.mock.lacking import is_bare
from trainer.mock.report_block import Block, Level

if TYPE_CHECKING:
    from trainer.interviews.unsaid import Unsaid
    from trainer.mock.exchange import Exchange

MOST_POINTS = 2
"""Points of one part that are named as left unsaid, at most: nobody learns half a page the evening before."""


def of_unsaid(unsaid: Sequence[Unsaid], exchanges: Sequence[Exchange] = ()) -> Iterable[Block]:
    """Yield what was left unsaid, ranked as after a real interview; nothing where all was told.

    Of each part at most MOST_POINTS; what comes first when it's rehearsed has all of them.
    """
    found = ranked(unsaid)
    open_ones = [one for one in exchanges if one.stays_open]
    if found or open_ones:
        yield Block(Level.HEADING, "Left unsaid, the most worth saying first")
    for one in found:
        number = int(one.asked.id.rpartition("-")[2]) + 1
        if one.part is None:
            yield Block(Level.ITEM, f"The whole story “{one.story.title}”")
            fits = one.impact is not None and one.impact.fit >= FIT[Fit.WORKABLE]
            where = f"It would have {'fitted' if fits else 'come nearer to'} question {number}."
        else:
            most = replace(one, points=one.points[:MOST_POINTS])
            yield Block(Level.ITEM, f"{one.part.capitalize()}: {most.say}")
            where = f"From “{one.story.title}”, question {number}."
        yield Block(Level.TEXT, " ".join((where, *reasons(one))))
    for exchange in open_ones:
        yield Block(Level.ITEM, "How it ended")
        yield Block(
            Level.TEXT, f"Question {exchange.place + 1}, “{exchange.slot.asked}”: I couldn't tell."
        )


def ranked(unsaid: Sequence[Unsaid]) -> list[Unsaid]:
    """Return what to say next time: all points, of whole stories those that are worth telling.

    A figure that was told wrong wasn't left out: it's among the figures to check. Nor is a bare date.
    """
    wrong = {(one.story.id, *one.points) for one in unsaid if one.wrong is not None}
    found = []
    for one in unsaid:
        rest = tuple(
            index
            for index in one.points
            if (one.story.id, index) not in wrong
            and not is_bare(
                one.story.points[index].part, one.story.points[index].say, one.story.language
            )
        )
        whole = one.part is None and one.advice is not Advice.LET_GO
        if one.wrong is None and (rest or whole):
            found.append(replace(one, points=rest))
    return found
