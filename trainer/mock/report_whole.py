"""What holds of a whole mock interview, in words: parts, competencies, what they care about, facts, repetitions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from trainer.mock.do_next import differs
from trainer.mock.report_block import Block, Level
from trainer.mock.report_wishes import of_concerns, of_job
from trainer.text import often

if TYPE_CHECKING:
    from trainer.mock.report import Report


def of_whole(report: Report, *, answers: bool = True) -> Iterable[Block]:
    """Yield what holds of all stories told: their parts, competencies, wrong figures, repetitions."""
    if report.parts:
        yield Block(Level.HEADING, "Across the stories you told")
        told = ", ".join(f"{part} {share:.0%}" for part, share in report.parts.items())
        yield Block(Level.ITEM, f"{told[:1].upper()}{told[1:]}")
    yield from of_job(report, answers=answers)
    yield from of_concerns(report.concerns)
    if report.spoken:
        yield Block(Level.HEADING, "How you spoke")
        yield from (Block(Level.ITEM, fact) for fact in report.spoken)
    if report.wrong_facts:
        yield Block(Level.HEADING, "Facts to check")
        for place, story, wrong in report.wrong_facts:
            said = differs(report, place, story, wrong) if answers else "a fact differed"
            yield Block(Level.ITEM, f"Question {place + 1}, “{story.title}”: {said}.")
    if report.repeated:
        yield Block(Level.HEADING, "Told more than once")
        for title, times in report.repeated:
            yield Block(Level.ITEM, f"“{title}”, {often(times)}. Have another one ready.")
    if report.plan.own:
        yield Block(Level.HEADING, "What you wanted to ask them")
        yield from (Block(Level.ITEM, one) for one in report.plan.own)
